"""Reference values for the statistics of words; prints Tests/StatisticsTests/Words/WordReference.swift.

The formulas are computed here with mpmath at 50 digits as their papers and the documentation of
quanteda state them, and checked against NLTK, SciPy and statsmodels where these have them.
"""
import numpy as np
import scipy
import scipy.stats as st
import statsmodels.api as sm
from lexicalrichness import LexicalRichness
from mpmath import mp, mpf, log, sqrt
from nltk.metrics import BigramAssocMeasures as bigram

mp.dps = 50


def close(x, y, tolerance=1e-9):
    assert abs(float(x) - float(y)) <= tolerance * max(1, abs(float(y))), (x, y)


def table(name, comment, fields, rows):
    print(f"  /// {comment}")
    print(f"  static let {name}: [({', '.join(f'{f}: {t}' for f, t in fields)})] = [")
    for row in rows:
        print("    (" + ", ".join(text(v) for v in row) + "),")
    print("  ]")


def text(value):
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(text(v) for v in value) + "]"
    if isinstance(value, int):
        return str(value)
    return repr(float(value))


# --- keyness -------------------------------------------------------------------------------------
def g2(cells, rows, columns):
    n = sum(columns)
    return 2 * sum(o * log(o * n / (rows[i // 2] * columns[i % 2])) for i, o in enumerate(cells) if o > 0)


def keyness(a, n1, b, n2):
    a, n1, b, n2 = map(mpf, (a, n1, b, n2))
    c, d, n = n1 - a, n2 - b, n1 + n2
    rows, columns = (a + b, c + d), (n1, n2)
    four = g2((a, b, c, d), rows, columns)
    e = (a + b) * n1 / n
    two = 2 * ((a * log(a / e) if a else 0) + (b * log(b / (a + b - e)) if b else 0))
    smallest = min(r * k / n for r in rows for k in columns)
    small = mpf("0.5") if smallest < 5 and abs(a * d - b * c) >= n / 2 else mpf(0)
    s = 1 if a * d > b * c else -1
    lr_yates = g2((a - s * small, b + s * small, c + s * small, d - s * small), rows, columns)
    q = mpf(1)
    if a and b and c and d:
        q = 1 + (n / rows[0] + n / rows[1] - 1) * (n / n1 + n / n2 - 1) / (6 * n)
    product = rows[0] * rows[1] * n1 * n2
    chi = n * (a * d - b * c) ** 2 / product
    yates = n * max(abs(a * d - b * c) - n / 2, 0) ** 2 / product
    chi_small = n * (abs(a * d - b * c) - n * small) ** 2 / product
    observed = np.array([[a, b], [c, d]], dtype=float)
    close(chi, st.chi2_contingency(observed, correction=False)[0])
    close(yates, st.chi2_contingency(observed, correction=True)[0])
    close(four, st.chi2_contingency(observed, correction=False, lambda_="log-likelihood")[0])
    if a:
        close(four, bigram.likelihood_ratio(float(a), (float(a + b), float(n1)), float(n)), 1e-8)
    ratio = log(max(a, mpf("0.5")) / n1 / (max(b, mpf("0.5")) / n2), 2)
    error = sqrt(1 / max(a, mpf("0.5")) + 1 / max(b, mpf("0.5"))) / log(2)
    prior, size = (a + b) / n * 500, mpf(500)
    odds = log((a + prior) / (n1 + size - a - prior)) - log((b + prior) / (n2 + size - b - prior))
    odds_error = sqrt(1 / (a + prior) + 1 / (b + prior))
    pmi = log(a / e) if a else -mp.inf
    difference = 100 * (a / n1 - b / n2) / (b / n2) if b else mp.inf
    p = mp.erfc(sqrt(four / 2))
    return (s * four, two, lr_yates, four / q, s * chi, yates, chi_small, p, log(p),
            ratio, error, odds, odds_error, *(() if not a or not b else ())), (pmi, difference)


counts = [(10, 100, 5, 200), (40, 12000, 22, 31000), (3, 900, 0, 1100), (0, 900, 7, 1100),
          (1, 50, 1, 51), (250, 1000, 250, 1000), (812, 250000, 1904, 410000), (2, 30, 9, 40),
          (5, 40, 1, 45), (60, 2000000, 61, 5000000), (1500, 90000, 200, 90000), (4, 400, 30, 1200)]
rows, others = [], []
for row in counts:
    values, (pmi, difference) = keyness(*row)
    rows.append(tuple(map(float, row)) + values)
    if row[0] and row[2]:
        others.append(tuple(map(float, row)) + (pmi, difference))

print("// swift-format-ignore-file")
print("// Printed by Tests/StatisticsTests/Reference/words.py with mpmath, SciPy "
      f"{scipy.__version__}, NLTK 3.10.4, statsmodels {sm.__version__ if hasattr(sm, '__version__') else '0.14'}, lexicalrichness 0.5.1.")
print("/// Values of the statistics of words, computed by other programs.\nenum WordReference {")
d = "Double"
table("keyness", "SciPy's `chi2_contingency`, NLTK's `likelihood_ratio` and the formulas of quanteda's\n  /// `textstat_keyness`, of Rayson and Garside (2000), Hardie (2014) and Monroe et al. (2008).",
      [(f, d) for f in ("a", "n1", "b", "n2", "signedG2", "twoCells", "yatesG2", "williamsG2",
                        "signedChi2", "yates", "yatesSmall", "p", "logP", "logRatio", "error",
                        "logOdds", "oddsError")], rows)
table("keynessWithoutZeros", "quanteda's `\"pmi\"` and %DIFF of Gabrielatos and Marchi (2011).",
      [(f, d) for f in ("a", "n1", "b", "n2", "pmi", "difference")], others)


# --- the log ratio with articles as units --------------------------------------------------------
def clustered(x1, n1, x2, n2):
    x1, n1, x2, n2 = (np.array(v, dtype=float) for v in (x1, n1, x2, n2))
    m = len(x1) + len(x2)

    def variance(x, n):
        r = x.sum() / n.sum()
        return len(x) / (len(x) - 1) * ((x - r * n) ** 2).sum() / x.sum() ** 2

    v1, v2 = variance(x1, n1), variance(x2, n2)
    # The sandwich of a Poisson regression is the same up to the factor m/(m-1) of each group.
    design = np.column_stack([np.ones(m), np.r_[np.ones(len(x1)), np.zeros(len(x2))]])
    fit = sm.GLM(np.r_[x1, x2], design, family=sm.families.Poisson(), offset=np.log(np.r_[n1, n2])).fit(cov_type="HC0")
    close(fit.params[1], np.log(x1.sum() / n1.sum() / (x2.sum() / n2.sum())), 1e-7)
    sandwich = v1 * (len(x1) - 1) / len(x1) + v2 * (len(x2) - 1) / len(x2)
    close(fit.bse[1] ** 2, sandwich, 1e-6)
    value = np.log2(x1.sum() / n1.sum() / (x2.sum() / n2.sum()))
    error = np.sqrt(v1 + v2) / np.log(2)
    # Negative binomial limits of each rate, put together as Zou and Donner (2008) do.
    groups = [(x1, n1, v1), (x2, n2, v2)]
    q = [(x**2).sum() / x.sum() ** 2 for x, n, v in groups]
    excess = [v * x.sum() ** 2 - x.sum() for x, n, v in groups]
    unit = [(x.sum() / n.sum()) ** 2 * (n**2).sum() * max(1 - c, 0.2) for (x, n, v), c in zip(groups, q)]
    pooled = sum(excess) / sum(unit)
    reach = []
    for (x, n, v), c, e, u in zip(groups, q, excess, unit):
        own = e / u
        d = own if own > pooled else own + 5 / (5 + 1 / c) * (pooled - own)
        d = max(d, 0) * (1 + 2 / sum(1 / c for c in q))
        k = min(n.sum() ** 2 / (n**2).sum() / max(d, 1e-9), 1e7)
        a = x.sum()
        b = st.beta.ppf(0.025, a + 0.25, k)
        c = st.beta.ppf(0.025, k, a + 0.75)
        reach.append((np.log(a * (1 - b) / (k * b)), np.log(k * (1 - c) / c / a)))
    (below1, above1), (below2, above2) = reach
    lower = value - np.hypot(below1, above2) / np.log(2)
    upper = value + np.hypot(above1, below2) / np.log(2)
    words = n1.sum() + n2.sum()
    r = (x1.sum() + x2.sum()) / words
    squares = ((x1 - r * n1) ** 2).sum() + ((x2 - r * n2) ** 2).sum()
    t = (x1.sum() - r * n1.sum()) / np.sqrt(m / (m - 1) * squares * n1.sum() * n2.sum() / words**2)
    return value, error, lower, upper, t, 2 * st.t.sf(abs(t), m - 2)


samples = [
    ([3, 0, 7, 1, 0, 2], [410, 380, 920, 300, 150, 505], [1, 0, 0, 2, 1], [600, 420, 250, 700, 330]),
    ([40, 1, 0, 0], [800, 500, 450, 620], [1, 1, 0, 0, 0, 2], [510, 480, 530, 300, 610, 700]),
    ([5, 6, 4, 5], [500, 600, 400, 510], [10, 12, 9], [500, 590, 460]),
    ([1, 0, 0, 0, 0, 0, 0, 1], [300] * 8, [0, 3, 0, 0, 2, 0], [250, 260, 270, 280, 290, 300]),
]
table("clustered", "NumPy from the formulas of Cochran (1977), against statsmodels' Poisson `GLM` with\n  /// `cov_type=\"HC0\"`; SciPy's `beta` and `t`.",
      [("x1", "[Double]"), ("n1", "[Double]"), ("x2", "[Double]"), ("n2", "[Double]")]
      + [(f, d) for f in ("value", "error", "lower", "upper", "t", "p")],
      [tuple([[float(v) for v in part] for part in s]) + clustered(*s) for s in samples])


# --- collocations --------------------------------------------------------------------------------
def collocation(o, f1, f2, n):
    phi = (o * (n - f1 - f2 + o) - (f1 - o) * (f2 - o)) / mp.sqrt(
        mpf(f1) * f2 * (n - f1) * (n - f2))
    close(phi**2, bigram.phi_sq(o, (f1, f2), n))
    pmi = bigram.pmi(o, (f1, f2), n)
    likelihood = g2(tuple(map(mpf, (o, f2 - o, f1 - o, n - f1 - f2 + o))), (f2, n - f2), (f1, n - f1))
    close(likelihood, bigram.likelihood_ratio(o, (f1, f2), n), 1e-7)  # NLTK's sum cancels for large n
    return (pmi, pmi / -np.log2(o / n), np.log2(o**3 * n / (f1 * f2)), bigram.student_t(o, (f1, f2), n),
            likelihood, bigram.chi_sq(o, (f1, f2), n), phi,
            bigram.dice(o, (f1, f2), n), 14 + np.log2(bigram.dice(o, (f1, f2), n)))


pairs = [(8, 15828, 4675, 14307668), (20, 42, 20, 14307668), (30, 117, 94, 31777), (1, 2, 3, 10),
         (5, 50, 60, 400), (12, 12, 12, 500), (2, 900, 800, 5000), (77, 310, 95, 20000)]
table("collocations", "NLTK 3.10.4's `BigramAssocMeasures` (`pmi`, `student_t`, `chi_sq`, `phi_sq`, `dice`); G² by mpmath\n  /// (NLTK's `likelihood_ratio` within its own rounding); NPMI, MI³ and logDice by their formulas.",
      [(f, d) for f in ("joint", "first", "second", "total", "pmi", "npmi", "cubed", "t", "g2",
                        "chi2", "phi", "dice", "logDice")],
      [tuple(map(float, p)) + collocation(*p) for p in pairs])


# --- dispersion ----------------------------------------------------------------------------------
def dispersion(v, s):
    v, s = np.array(v, dtype=float), np.array(s, dtype=float)
    share = s / s.sum()
    dp = np.abs(v / v.sum() - share).sum() / 2
    p = v / s
    juilland = 1 - p.std() / p.mean() / np.sqrt(len(v) - 1)
    return dp, dp / (1 - share.min()), juilland


spread = [([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]), ([0, 0, 15, 0], [100, 250, 80, 400]),
          ([3, 0, 1, 0, 0, 9], [300, 20, 150, 900, 45, 610]), ([2, 2], [50, 50]),
          ([10, 20, 30], [100, 200, 300])]
table("dispersion", "NumPy from the formulas of Gries (2008), Lijffijt and Gries (2012), Juilland (1964).",
      [("counts", "[Double]"), ("sizes", "[Double]"), ("dp", d), ("normalized", d), ("juilland", d)],
      [([float(x) for x in v], [float(x) for x in s]) + dispersion(v, s) for v, s in spread])


# --- lexical diversity ---------------------------------------------------------------------------
def terms(count, types, seed):
    """The smaller of two draws of a linear congruential generator, as the test makes it too."""
    out, state = [], seed
    for _ in range(count):
        draws = []
        for _ in range(2):
            state = (state * 1103515245 + 12345) & 0x7FFFFFFF
            draws.append((state >> 16) % types)
        out.append(min(draws))
    return out


texts = [(150, 60, 1), (400, 300, 2), (1000, 40, 3), (2500, 900, 4), (101, 12, 5), (60, 500, 6)]
rows = []
for count, types, seed in texts:
    words = terms(count, types, seed)
    rich = LexicalRichness(" ".join(f"w{t}" for t in words), preprocessor=None, tokenizer=str.split)
    rows.append((count, types, seed, rich.ttr, rich.mattr(50), rich.mtld(0.72), rich.mtld(0.66),
                 rich.hdd(42), rich.hdd(20), rich.yulek))
table("diversity", "lexicalrichness 0.5.1: `ttr`, `mattr(50)`, `mtld(0.72)`, `mtld(0.66)`, `hdd(42)`,\n  /// `hdd(20)`, `yulek`.",
      [("count", "Int"), ("types", "Int"), ("seed", "Int")]
      + [(f, d) for f in ("ttr", "mattr", "mtld", "mtld66", "hdd", "hdd20", "yule")], rows)


# --- readability ---------------------------------------------------------------------------------
def readability(w, s, y, c, k):
    return (206.835 - 1.015 * w / s - 84.6 * y / w, 0.39 * w / s + 11.8 * y / w - 15.59,
            0.4 * (w / s + 100 * k / w), 1.043 * np.sqrt(30 * k / s) + 3.1291,
            0.0588 * (100 * c / w) - 0.296 * (100 * s / w) - 15.8, 4.71 * c / w + 0.5 * w / s - 21.43)


table("readability", "The formulas as `textstat` 0.7.13 has them, without its rounding.",
      [(f, d) for f in ("words", "sentences", "syllables", "characters", "complex", "ease", "grade",
                        "fog", "smog", "liau", "ari")],
      [tuple(map(float, r)) + readability(*r) for r in
       [(120, 7, 180, 540, 14), (1, 1, 1, 3, 0), (900, 31, 1502, 4400, 160), (15, 3, 17, 60, 0)]])
print("}")
