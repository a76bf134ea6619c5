"""Prints reference values of SciPy and NumPy for moments and histograms as rows of Swift arrays."""
import numpy as np
import scipy
from scipy import stats

print("SciPy", scipy.__version__, "NumPy", np.__version__)
tied = [3.1, 4.7, 4.7, 2.2, 8.9, 7.3, 4.7, 1.05, 9.6, 2.2, 5.5]
spread = [15.2, 3.3, 8.1, 8.1, 0.4, 22.7, 9.9, 1.6, 8.1, 5.05]
shifted = [value + 1024 for value in spread]
print("mean, variance, sem, skew, skew adjusted, kurtosis, kurtosis adjusted")
for x in (tied, spread, shifted):
    row = [np.mean(x), np.var(x, ddof=1), stats.sem(x), stats.skew(x), stats.skew(x, bias=False),
           stats.kurtosis(x), stats.kurtosis(x, bias=False)]
    print("    (" + ", ".join(repr(float(v)) for v in row) + "),")
print("histograms")
large = [(i * i * 37) % 1009 / 8 for i in range(1, 201)]
for x in (tied, spread, large):
    for rule in ("sturges", "scott", "fd", 4, 7):
        counts, edges = np.histogram(x, bins=rule)
        print(rule, list(map(int, counts)), [float(e) for e in edges[:3]], float(edges[-1]))
