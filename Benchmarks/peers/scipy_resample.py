"""SciPy: intervals by the bootstrap, or a permutation test, of two samples of one size."""

import argparse
import time

import numpy as np
import scipy
from scipy import stats
from stage import Stage, report

BATCHES = (10, 100, 1_000)

arguments = argparse.ArgumentParser(description=__doc__)
arguments.add_argument("samples", help="double-precision numbers, the first sample before the second")
arguments.add_argument(
    "--work", choices=["mean", "difference", "median", "permutation"], required=True
)
arguments.add_argument("--resamples", type=int, default=9_999)
arguments.add_argument("--accelerated", action="store_true", help="BCa, not percentile")
arguments.add_argument("--seed", type=int, default=1)
arguments.add_argument("--batch", type=int, help="resamples at a time; the fastest when left out")
arguments = arguments.parse_args()

values = np.fromfile(arguments.samples, "<f8")
first, second = values[: values.size // 2], values[values.size // 2 :]


def difference(x, y, axis):
    return np.mean(x, axis=axis) - np.mean(y, axis=axis)


def work(batch, resamples):
    generator = np.random.default_rng(arguments.seed)
    if arguments.work == "permutation":
        return stats.permutation_test(
            (first, second), difference, vectorized=True, n_resamples=resamples, batch=batch,
            rng=generator,
        )
    data = (first, second) if arguments.work == "difference" else (first,)
    statistic = {"mean": np.mean, "median": np.median, "difference": difference}[arguments.work]
    return stats.bootstrap(
        data, statistic, vectorized=True, n_resamples=resamples, batch=batch, rng=generator,
        method="BCa" if arguments.accelerated else "percentile",
    )


def seconds(batch):
    """What a part of the work takes with a batch, at its best of two."""
    taken = []
    for _ in range(2):
        start = time.process_time()
        work(batch, min(arguments.resamples, 2_000))
        taken.append(time.process_time() - start)
    return min(taken)


batch = arguments.batch or min(BATCHES, key=seconds)
with Stage() as stage:
    found = work(batch, arguments.resamples)

facts = {"resamples": arguments.resamples, "batch": batch}
if arguments.work == "permutation":
    facts |= {"statistic": float(found.statistic), "p_value": float(found.pvalue)}
else:
    interval = found.confidence_interval
    facts |= {
        "interval": [float(interval.low), float(interval.high)],
        "standard_error": float(found.standard_error),
    }
report(stage, scipy, **facts)
