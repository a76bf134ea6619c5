"""python3 -m harness.instructions: instruction counts of small jobs, held against stored ones."""

import argparse
import json
import os
import re
import subprocess
import sys
from pathlib import Path

STORED = Path("Benchmarks/INSTRUCTIONS.json")
DOCUMENTS = 500
JOBS = {
    "tfidf": ["tfidf"],
    "pipeline": ["pipeline", "--rank", "32"],
}


def main():
    options = parsed()
    folder = Path(options.folder)
    folder.mkdir(parents=True, exist_ok=True)
    tool = without_debug_information(options.tool, folder)
    articles = folder / f"synthetic-{DOCUMENTS}.jsonl"
    subprocess.run([tool, "generate", "--documents", str(DOCUMENTS), "-o", articles], check=True)
    counts = {
        name: instructions([tool, job[0], articles, *job[1:]], folder)
        for name, job in JOBS.items()
    }
    stored = json.loads(STORED.read_text()) if STORED.exists() else {}
    tolerance = stored.get("tolerance_percent", 3)
    lines, grown = judged(counts, stored.get("instructions", {}), tolerance)
    print("\n".join(lines))
    if options.store:
        record = {"tolerance_percent": tolerance, "instructions": counts}
        STORED.write_text(json.dumps(record, indent=2) + "\n")
        print(f"kept in {STORED}")
        return 0
    return 1 if grown else 0


def parsed():
    parser = argparse.ArgumentParser(prog="Benchmarks/instructions", description=__doc__)
    parser.add_argument("--store", action="store_true", help="keep the counts as the new ones")
    parser.add_argument("--tool", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--folder", required=True, help=argparse.SUPPRESS)
    return parser.parse_args()


def without_debug_information(tool, folder):
    """A copy that valgrind can load: older ones stop at Swift's debug information."""
    copy = folder / "dateline-bench-stripped"
    subprocess.run(["strip", "--strip-debug", "-o", copy, tool], check=True)
    return copy


def instructions(command, folder):
    """The instructions that a command executes, by callgrind."""
    # One family of kernels: OpenBLAS chooses by processor, and so the count would.
    chosen = {"OPENBLAS_CORETYPE": "Haswell", "OPENBLAS_NUM_THREADS": "1"}
    finished = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder / 'callgrind.out'}"]
        + command,
        env={**os.environ, **chosen},
        capture_output=True,
        text=True,
    )
    found = re.search(r"Collected : (\d+)", finished.stderr)
    if finished.returncode != 0 or found is None:
        sys.exit(f"error: callgrind failed:\n{finished.stderr}")
    return int(found.group(1))


def judged(counts, stored, tolerance):
    """A line for every job, and whether one grew by more than the tolerance."""
    lines, grown = [], False
    for name, count in counts.items():
        if name not in stored:
            lines.append(f"{name}: {count:,} instructions; none stored")
            continue
        change = 100 * (count - stored[name]) / stored[name]
        beyond = change > tolerance
        verdict = f": at most +{tolerance} % is allowed" if beyond else ""
        lines.append(f"{name}: {count:,} instructions, {change:+.2f} %{verdict}")
        grown = grown or beyond
    return lines, grown


if __name__ == "__main__":
    sys.exit(main())
