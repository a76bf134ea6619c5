"""One process, measured; several of them, alternating."""

import json
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field


class MeasurementFailed(Exception):
    """A process that was measured did not end well."""


@dataclass(frozen=True)
class Side:
    """One of the programs compared: how it is started, and how often."""

    name: str
    command: list
    threads: int = 1
    rounds: int | None = None
    """Fewer rounds than the comparison has, for a slow side that no goal hangs on."""


@dataclass(frozen=True)
class Measurement:
    """What one process took, and what it said of its work."""

    process_cpu: float
    process_wall: float
    peak_memory: int
    """Bytes: the largest resident set."""
    stage_cpu: float
    stage_wall: float
    facts: dict
    runtime: dict


@dataclass
class Series:
    """The measurements of one side."""

    side: Side
    measurements: list = field(default_factory=list)

    def median(self, quantity):
        return statistics.median(getattr(one, quantity) for one in self.measurements)

    def least(self, quantity):
        return min(getattr(one, quantity) for one in self.measurements)

    @property
    def facts(self):
        return self.measurements[0].facts

    @property
    def runtime(self):
        return self.measurements[0].runtime


def environment(threads):
    """One number of threads for every library that would choose its own."""
    variables = ["OPENBLAS", "OMP", "MKL", "BLIS", "NUMEXPR"]
    counts = {f"{name}_NUM_THREADS": str(threads) for name in variables}
    return {**os.environ, **counts}


def observed(side):
    """Runs a side once, in a process of its own: its output, CPU and wall seconds, peak memory."""
    start = time.perf_counter()
    process = subprocess.Popen(
        side.command, stdout=subprocess.PIPE, env=environment(side.threads)
    )
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    if process.returncode != 0:
        raise MeasurementFailed(
            f"{side.name}: exit {process.returncode} of: {' '.join(map(str, side.command))}"
        )
    return output, usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * 1024


def measure(side):
    """Runs a side once and reads its last line."""
    output, cpu, wall, peak = observed(side)
    report = json.loads(output.splitlines()[-1])
    return Measurement(
        process_cpu=cpu,
        process_wall=wall,
        peak_memory=peak,
        stage_cpu=report["stage_cpu_s"],
        stage_wall=report["stage_wall_s"],
        facts=report["facts"],
        runtime=report["runtime"],
    )


def printed(line):
    print(line, file=sys.stderr, flush=True)


def note_of(series, turn, note=printed):
    """Says what the last measurement of a side was."""
    last = series.measurements[-1]
    note(
        f"    {turn} {series.side.name}: {last.stage_cpu:.3f} s CPU, {last.stage_wall:.3f} s wall, "
        f"{last.peak_memory / 2**20:.0f} MiB"
    )


def alternate(sides, rounds, note=printed, measured=measure):
    """Measures the sides in turn, A B C A B C, so that a slow minute falls on all of them."""
    series = [Series(side) for side in sides]
    for turn in range(rounds):
        for one in series:
            if turn < (one.side.rounds or rounds):
                one.measurements.append(measured(one.side))
                note_of(one, f"{turn + 1}/{rounds}", note)
    return series
