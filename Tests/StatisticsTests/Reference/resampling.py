"""Reference values of the resampling tests, from SciPy 1.17: prints Swift tables.

python resampling.py > values; the tables are kept in Resampling/ResamplingReferences.swift.
"""
import numpy as np
from scipy import stats
from scipy.stats._resampling import _bca_interval

X = np.array([2.3, 0.7, 5.1, 1.9, 3.3, 9.4, 2.8, 0.2, 4.6, 1.1, 7.7, 2.0])
Y = np.array([1.5, 2.2, 3.9, 0.4, 2.7, 6.1, 3.3, 1.0, 2.9, 0.8, 3.5, 2.6])


def listed(values):
    return "[" + ", ".join(repr(float(v) + 0) for v in values) + "]"


def grid(values, step):
    """Values on a grid, so that sums are exact and ties are ties."""
    return np.round(values / step) * step


def replicates(center, count):
    """Replicates by a formula that the test repeats: a skewed cloud with ties at the center."""
    i = np.arange(count)
    return center + np.round(((i * 37) % 101 - 47) / 25, 2) + ((i * 13) % 7) ** 2 / 100


def bca():
    print("// name, center, lower, upper, acceleration")
    for name, data, f in (
        ("mean", (X,), lambda a, axis=-1: np.mean(a, axis=axis)),
        ("difference", (X, Y[:9]), lambda a, b, axis=-1: np.mean(a, axis=axis) - np.mean(b, axis=axis)),
        ("median", (X,), lambda a, axis=-1: np.median(a, axis=axis)),
    ):
        theta = f(*data)
        for level in (0.8, 0.9, 0.95, 0.99):
            boot = replicates(theta, 400)
            a1, a2, a = _bca_interval(data, f, -1, (1 - level) / 2, boot, None, np)
            lo, hi = np.quantile(boot, [a1, a2])
            print(f'("{name}", {level}, {theta:.17g}, {lo:.17g}, {hi:.17g}, {a:.17g}),')


def intervals():
    """One million resamples: what 9,999 of any generator come near to."""
    n = 1_000_000
    cases = {
        "mean": ((X,), np.mean, False),
        "median": ((X,), np.median, False),
        "difference": ((X, Y), lambda a, b, axis=-1: np.mean(a, axis=axis) - np.mean(b, axis=axis), False),
        "correlation": ((X, Y), lambda a, b, axis=-1: stats.pearsonr(a, b, axis=axis)[0], True),
        "ratio": ((X, Y), lambda a, b, axis=-1: np.sum(a, axis=axis) / np.sum(b, axis=axis), True),
    }
    for name, (data, f, paired) in cases.items():
        for method in ("percentile", "BCa"):
            r = stats.bootstrap(data, f, n_resamples=n, batch=100_000, vectorized=True,
                                paired=paired, method=method, rng=5)
            lo, hi = r.confidence_interval
            print(f'("{name}", "{method}", {lo:.8f}, {hi:.8f}, {r.standard_error:.8f}),')


def permutations():
    rng = np.random.default_rng(11)
    diff = lambda a, b, axis=-1: np.mean(a, axis=axis) - np.mean(b, axis=axis)
    print("// two samples: first, second, less, greater, two-sided")
    for n, m in ((3, 4), (4, 4), (5, 3), (6, 7), (2, 9), (2, 2), (7, 6), (5, 5)):
        for step in (1, 0.25):
            a, b = grid(rng.normal(.5, 2, n), step), grid(rng.normal(0, 2, m), step)
            p = [stats.permutation_test((a, b), diff, vectorized=True, n_resamples=9999,
                                        alternative=s).pvalue for s in ("less", "greater", "two-sided")]
            print(f"({listed(a)}, {listed(b)}, {listed(p)}),")
    print("// pairs: differences, less, greater, two-sided")
    for n in (2, 4, 7, 9, 12, 13):
        for step in (1, 0.25):
            d = grid(rng.normal(.6, 2, n), step)
            p = [stats.permutation_test((d, -d), diff, vectorized=True, n_resamples=9999,
                                        permutation_type="samples", alternative=s).pvalue
                 for s in ("less", "greater", "two-sided")]
            print(f"({listed(d)}, {listed(p)}),")
    print("// association: x, y, less, greater, two-sided")
    for n in (3, 4, 5, 6, 7):
        for step in (0.5, 0.125):
            x = grid(rng.normal(0, 1, n), step)
            y = grid(x * .5 + rng.normal(0, 1, n), step)
            # Orders arrangements as Pearson's r does, and is exact on a grid.
            f = lambda a, axis=-1: np.sum(a * y, axis=axis)
            p = [stats.permutation_test((x,), f, vectorized=True, n_resamples=9999,
                                        permutation_type="pairings", alternative=s).pvalue
                 for s in ("less", "greater", "two-sided")]
            print(f"({listed(x)}, {listed(y)}, {listed(p)}),")
    print("// groups: values, F, p")
    for sizes in ((2, 3, 3), (3, 3, 2), (2, 2, 2, 2), (4, 3, 2), (3, 5)):
        for step in (1, 0.25):
            g = [grid(rng.normal(.7 * i, 1.5, k), step) for i, k in enumerate(sizes)]
            f = lambda *a, axis=-1: stats.f_oneway(*a, axis=axis).statistic
            r = stats.permutation_test(g, f, vectorized=True, n_resamples=9999, alternative="greater")
            print(f"([{', '.join(listed(v) for v in g)}], {r.statistic:.17g}, {r.pvalue:.17g}),")


import sys

if "bca" in sys.argv: bca()
if "intervals" in sys.argv: intervals()
if "permutations" in sys.argv: permutations()
