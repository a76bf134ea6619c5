"""Reference values for trends; prints Tests/StatisticsTests/Trends/TrendReference.swift."""
import numpy as np
import pymannkendall as mk
import scipy
import scipy.stats as st

SERIES = {
    "rising counts": [3, 5, 4, 6, 9, 8, 12, 11, 15, 14, 18, 21],
    "ties": [2, 2, 3, 1, 2, 5, 5, 4, 2, 2, 6, 7, 5, 5, 1],
    "falling": [9.5, 8.25, 8.75, 7, 7.5, 6, 5.5, 5.75, 3, 2.5, 1],
    "no trend": [4, 1, 3, 2, 5, 0, 6, -1],
    "slow wave": [round(10 * np.sin(i / 6) + (i % 5), 6) for i in range(40)],
    "persistent": [0, 1, 2, 2, 3, 3, 4, 4, 5, 4, 3, 3, 2, 4, 5, 6, 7, 8, 8, 9, 9, 8, 7, 8, 9, 10, 12,
                   11, 12, 13],
    "zeros": [0, 0, 0, 0, 1, 0, 0, 2, 0, 1, 0, 3, 0, 0, 4, 2],
    "four": [1, 3, 2, 4],
}


def text(value):
    if isinstance(value, list):
        return "[" + ", ".join(text(v) for v in value) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value) if isinstance(value, int) else repr(float(value))


def table(name, comment, fields, rows):
    print(f"  /// {comment}")
    print(f"  static let {name}: [({', '.join(f'{f}: {t}' for f, t in fields)})] = [")
    for row in rows:
        print("    (" + ", ".join(text(v) for v in row) + "),")
    print("  ]")


print("// swift-format-ignore-file")
print(f"// Printed by Tests/StatisticsTests/Reference/trends.py with SciPy {scipy.__version__}, pymannkendall 1.4.3.")
print("/// Values of tests of trends, computed by other programs.\nenum TrendReference {")
rows = []
for name, x in SERIES.items():
    t = np.arange(len(x))
    plain, tau = mk.original_test(x), st.kendalltau(t, x).statistic
    normal = 2 * st.norm.sf(abs(plain.z))
    p = normal if len(set(x)) < len(x) else st.kendalltau(t, x, method="exact").pvalue
    hamed = mk.hamed_rao_modification_test(x)
    three = mk.hamed_rao_modification_test(x, lag=3)
    rows.append((name, [float(v) for v in x], int(plain.s), tau, plain.var_s, plain.z, p, hamed.var_s,
                 three.var_s))
table("mannKendall", "pymannkendall 1.4.3's `original_test` (S, variance, z) and `hamed_rao_modification_test`\n  /// (variance with all lags, with three); SciPy's `kendalltau` (τ_b, exact p without ties), `norm`.",
      [("name", "String"), ("values", "[Double]"), ("score", "Int")]
      + [(f, "Double") for f in ("tau", "variance", "z", "p", "hamedRao", "hamedRaoThree")], rows)

rows = []
for name, x in SERIES.items():
    t = [float(i) for i in range(len(x))]
    for times in (t, [round(v * v / 4 + v, 4) for v in t], [float(int(v) // 2) for v in t]):
        fit = st.theilslopes(x, times, 0.9)
        if len(x) < 8:
            continue  # SciPy closes an interval that these few points leave open
        rows.append((name, times, [float(v) for v in x], fit.slope, fit.intercept, fit.low_slope, fit.high_slope))
table("theilSen", "SciPy's `theilslopes(values, times, 0.9)`.",
      [("name", "String"), ("times", "[Double]"), ("values", "[Double]")]
      + [(f, "Double") for f in ("slope", "intercept", "lower", "upper")], rows)
print("}")
