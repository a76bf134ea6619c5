"""What a reader must know of the machine and the moment to judge the figures."""

import os
import platform
import subprocess
from datetime import datetime, timezone
from pathlib import Path


def output_of(*command):
    try:
        return subprocess.run(
            command, capture_output=True, text=True, check=True
        ).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def processor():
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def memory_in_gibibytes():
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30


def before():
    """The conditions, read before the first measurement."""
    pinned = [f"{name}={os.environ[name]}" for name in sorted(os.environ) if "OPENBLAS" in name]
    version = output_of(os.environ.get("SWIFT", "swift"), "--version").splitlines()
    return {
        "date": datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M UTC"),
        "commit": output_of("git", "describe", "--always", "--dirty"),
        "processor": f"{processor()}, {os.cpu_count()} logical processors, "
        f"{memory_in_gibibytes():.0f} GiB",
        "system": f"{platform.system()} {platform.release()}",
        "swift": version[0] if version else "unknown",
        "BLAS settings in the environment": ", ".join(
            name for name in pinned if "THREADS" not in name
        )
        or "none",
        "load average before": load(),
    }


def load():
    return ", ".join(f"{value:.2f}" for value in os.getloadavg())


def of_runtimes(every_series):
    """Versions and BLAS cores as the measured processes reported them."""
    found = {}
    for series in every_series:
        kind = "Dateline" if series.side.name.startswith("Dateline") else "peers"
        for name, value in series.runtime.items():
            if name in ("threads", "blas_threads"):
                continue
            text = ", ".join(value) if isinstance(value, list) else str(value)
            found.setdefault(f"{kind}: {name}", set()).add(text)
    return {name: " / ".join(sorted(values)) for name, values in sorted(found.items())}
