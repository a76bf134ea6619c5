"""The samples and tables on which tests and effect sizes are compared; prints inference-samples.csv.

Needs numpy. A line is `sample,NAME,values…`, `weyl,NAME,n,multiplier,offset,scale` (the values
offset + scale * fmod(i * multiplier, 1) for i = 1…n) or `table,NAME,columns,counts by rows…`.
"""
import numpy as np

draw = np.random.default_rng(20310204)


def sample(name, values):
    print("sample", name, *[repr(float(v)) for v in values], sep=",")


sample("small.a", [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55])
sample("small.b", [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.061, 3.14, 1.2901])
sample("pair.a", [2.0, 3.5])
sample("pair.b", [7.25, 4.0])
sample("ties.a", draw.integers(0, 6, 12))
sample("ties.b", draw.integers(1, 8, 15))
sample("medium.a", draw.normal(0, 1, 31).round(6))
sample("medium.b", draw.normal(0.6, 2, 27).round(6))
sample("large.a", draw.normal(10, 3, 61).round(6))
sample("large.b", draw.normal(11, 2, 83).round(6))
sample("skew.a", draw.exponential(1, 45).round(6))
sample("skew.b", draw.exponential(2, 49).round(6))
sample("shift.a", 1e9 + draw.integers(0, 64, 25) / 64)
sample("shift.b", 1e9 + draw.integers(0, 80, 35) / 64)
sample("far.a", draw.normal(0, 1, 180).round(6))
sample("far.b", draw.normal(12, 1, 220).round(6))
sample("minute.a", (draw.normal(3, 1, 18) * 1e-120).tolist())
sample("minute.b", (draw.normal(4, 1, 22) * 1e-120).tolist())
sample("constant", [4.0] * 6)
sample("before", [12, 15, 9, 14, 14, 18, 11, 10, 20, 13, 16, 12, 15, 17, 13])
sample("after", [10, 15, 11, 11, 13, 12, 11, 9, 14, 14, 13, 10, 11, 12, 15])
sample("first", draw.normal(5, 2, 21).round(6))
sample("second", draw.normal(4.2, 2, 21).round(6))
sample("early", draw.normal(50, 8, 64).round(6))
sample("late", draw.normal(53, 9, 64).round(6))
sample("pvalues", [0.01, 0.02, 0.03, 0.04, 0.05, 0.0001, 0.9, 0.02, 1.0, 1e-120])
sample("pvalues.random", draw.uniform(0, 0.2, 20).round(8))
print("weyl", "huge.a", 100000, 0.6180339887498949, 0.0, 1.0, sep=",")
print("weyl", "huge.b", 120000, 0.4142135623730951, 0.004, 1.0, sep=",")

for name, columns, counts in [
    ("tea", 2, [3, 1, 1, 3]),
    ("job", 2, [10, 2, 3, 15]),
    ("even", 2, [20, 20, 20, 20]),
    ("zero", 2, [0, 12, 7, 9]),
    ("extreme", 2, [8, 0, 0, 6]),
    ("news", 2, [312, 4688, 401, 9599]),
    ("tail", 2, [900, 100, 100, 900]),
    ("million", 2, [500123, 499877, 499001, 500999]),
    ("rare", 2, [140, 999860, 60, 999940]),
    ("uneven", 2, [2, 500000, 19, 480000]),
    ("gap", 2, [3000, 997000, 1000, 999000]),
    ("degrees", 4, [1, 2, 1, 0, 3, 3, 6, 1, 10, 10, 14, 9, 6, 7, 12, 11]),
    ("outlets", 3, [120, 80, 44, 95, 140, 31, 60, 77, 98]),
    ("sparse", 3, [5, 0, 1, 0, 7, 0, 2, 0, 9]),
    ("strong", 3, [4000, 10, 12, 8, 5000, 9, 11, 7, 6000]),
    ("wide", 5, [12, 7, 3, 9, 4, 6, 11, 8, 2, 10]),
    ("faint", 2, [250010, 249990, 250000, 250000]),
]:
    print("table", name, columns, *counts, sep=",")
