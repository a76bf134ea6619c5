"""Reference values of tests and effect sizes beside those of R; prints inference-python.csv from
inference-samples.csv (first argument).

scipy 1.17.1, statsmodels 0.15.0, mpmath 1.4.1 (50 digits, where the others have no tail or too few
digits):
  python inference.py inference-samples.csv > inference-python.csv
"""
import sys
from math import fmod
import numpy as np
import mpmath as mp
import scipy.stats as st
from statsmodels.stats.contingency_tables import Table2x2
from statsmodels.stats.proportion import confint_proportions_2indep

mp.mp.dps = 50
samples, tables = {}, {}
for line in open(sys.argv[1]):
    kind, name, *rest = line.strip().split(",")
    if kind == "sample":
        samples[name] = [float(v) for v in rest]
    elif kind == "weyl":
        n, multiplier, offset, scale = map(float, rest)
        samples[name] = [offset + scale * fmod(i * multiplier, 1) for i in range(1, int(n) + 1)]
    else:
        columns, counts = int(rest[0]), [int(v) for v in rest[1:]]
        tables[name] = [counts[i:i + columns] for i in range(0, len(counts), columns)]


def put(case, **fields):
    for field, value in fields.items():
        if field == "p" and value < 1e-300:  # a double has no longer 9 digits there
            continue
        print(f"{case},{field},{mp.nstr(mp.mpf(value), 17)}")


def root(f, low, high):
    """The zero of a monotone function between two points, by secants kept in the bracket."""
    return mp.findroot(f, (mp.mpf(low), mp.mpf(high)), solver="anderson", tol=mp.mpf(10) ** -28,
                       maxsteps=200)


# Small t and normal tails: Student's t by the incomplete beta function at 50 digits.
def moments(x):
    x = [mp.mpf(v) for v in x]
    mean = mp.fsum(x) / len(x)
    return mean, mp.fsum([(v - mean) ** 2 for v in x]) / (len(x) - 1), len(x)


for a, b in [("far.a", "far.b"), ("huge.a", "huge.b"), ("minute.a", "minute.b")]:
    (m1, v1, n1), (m2, v2, n2) = moments(samples[a]), moments(samples[b])
    e1, e2 = v1 / n1, v2 / n2
    df = (e1 + e2) ** 2 / (e1 ** 2 / (n1 - 1) + e2 ** 2 / (n2 - 1))
    t = (m1 - m2) / mp.sqrt(e1 + e2)
    p = mp.betainc(df / 2, mp.mpf(1) / 2, 0, df / (df + t * t), regularized=True)
    put(f"welch:{a}:{b}:twoSided", statistic=t, df=df, p=p, logp=mp.log(p))

# Cohen's d: the noncentral t distribution by its integral at 30 digits.
mp.mp.dps = 30


def noncentral_t(t, nu, delta, upper):
    sign = -1 if upper else 1
    constant = 2 * mp.exp(nu / 2 * mp.log(nu / 2) - mp.loggamma(nu / 2))
    width = 1 / mp.sqrt(2 * nu)
    points = [p for p in (mp.mpf(i) * 3 * width + 1 for i in range(-6, 13)) if p > 0]
    middle = delta / t if t != 0 else mp.mpf(1)
    if 0 < middle < points[-1]:
        points = sorted(points + [middle])
    f = lambda s: constant * s ** (nu - 1) * mp.exp(-nu * s * s / 2) * mp.ncdf(sign * (t * s - delta))
    return mp.quad(f, [mp.mpf(0)] + points)


for t, nu, delta in [(2, 10, 1), (0.5, 3, -2), (5, 40, 8), (-1.5, 7, 2), (20, 200, 15), (60, 900, 55),
                     (0, 5, 1.25), (3, 1, 2), (-4, 2, 1), (10, 4, -3), (35, 50, 12), (200, 40000, 195)]:
    for side in ("lower", "upper"):
        value = noncentral_t(mp.mpf(t), mp.mpf(nu), mp.mpf(delta), side == "upper")
        put(f"nct:{t}:{nu}:{delta}", **{side: value})


def steep_t(t, nu, delta, upper):
    """The same over the normal variable, for t far above the root of nu."""
    edge = -delta
    points = [edge] + [mp.mpf(v) / 4 for v in range(-44, 120) if v > 4 * edge]
    tail = lambda z: mp.gammainc(nu / 2, *((0, nu * ((z + delta) / t) ** 2 / 2) if upper
                                          else (nu * ((z + delta) / t) ** 2 / 2, mp.inf)), regularized=True)
    total = mp.quad(lambda z: mp.npdf(z) * tail(z), points if points[0] > -11 else points[1:])
    return total if upper else total + mp.ncdf(edge)


for t, nu, delta in [(5000000, 3, 4000000), (1000, 2, 5), (100, 1, 0.5), (3000, 50, 2700), (10000, 7, -3)]:
    for side in ("lower", "upper"):
        value = steep_t(mp.mpf(t), mp.mpf(nu), mp.mpf(delta), side == "upper")
        put(f"nct:{t}:{nu}:{delta}", **{side: value})
for pair in ["small", "ties", "medium", "large", "far", "shift"]:
    a, b = pair + ".a", pair + ".b"
    (m1, v1, n1), (m2, v2, n2) = moments(samples[a]), moments(samples[b])
    nu = mp.mpf(n1 + n2 - 2)
    pooled = mp.sqrt(((n1 - 1) * v1 + (n2 - 1) * v2) / nu)
    d, scale = (m1 - m2) / pooled, mp.sqrt(mp.mpf(1) / n1 + mp.mpf(1) / n2)
    j = mp.gamma(nu / 2) / (mp.sqrt(nu / 2) * mp.gamma((nu - 1) / 2))
    t = d / scale
    spread = mp.sqrt(1 + t * t / (2 * nu))
    tail = mp.mpf("0.025")
    low = root(lambda x: noncentral_t(t, nu, x, True) - tail, t - 2.6 * spread, t - 1.5 * spread)
    high = root(lambda x: noncentral_t(t, nu, x, False) - tail, t + 1.5 * spread, t + 2.6 * spread)
    put(f"cohen:{a}:{b}", d=d, g=j * d, lower=low * scale, upper=high * scale)
for nu in (2, 3, 10, 100, 12345, 2000000):
    half = mp.mpf(nu) / 2
    put(f"hedges:{nu}", value=mp.exp(mp.loggamma(half) - mp.loggamma(half - 0.5)) / mp.sqrt(half))

# Noncentral chi-squared: a sum of Poisson weights and incomplete gamma functions at 30 digits.


def noncentral_chi2(x, df, lam, upper):
    x, df, lam = mp.mpf(x), mp.mpf(df), mp.mpf(lam)
    mean = int(lam / 2)
    reach = int(14 * mp.sqrt(lam / 2)) + 60
    total = mp.mpf(0)
    for k in range(max(0, mean - reach), mean + reach):
        w = mp.exp(-lam / 2 + k * mp.log(lam / 2) - mp.loggamma(k + 1)) if lam > 0 else mp.mpf(k == 0)
        a = df / 2 + k
        total += w * (mp.gammainc(a, x / 2, mp.inf, regularized=True) if upper
                      else mp.gammainc(a, 0, x / 2, regularized=True))
    return total


for x, df, lam in [(3, 2, 1), (20, 3, 30), (1, 1, 5), (100, 9, 40), (12.5, 4, 0), (250, 6, 300), (0.01, 1, 0.5)]:
    put(f"ncx2:{x}:{df}:{lam}", lower=noncentral_chi2(x, df, lam, False),
        upper=noncentral_chi2(x, df, lam, True))
for x, df in [(10.5, 2), (30, 4), (3.9, 1), (120, 6)]:
    tail = mp.mpf("0.025")
    central = noncentral_chi2(x, df, 0, True)
    low = mp.mpf(0)
    if central < tail:
        low = root(lambda v: noncentral_chi2(x, df, v, True) - tail, 0.0001, x)
    high = root(lambda v: noncentral_chi2(x, df, v, False) - tail, x, 2 * x + 20)
    put(f"ncx2limits:{x}:{df}", lower=low, upper=high)
mp.mp.dps = 50

# Cliff's delta by all pairs, the formulas of Feng and Cliff (2004).
for pair in ["small", "ties", "medium", "large", "skew", "pair"]:
    x, y = np.array(samples[pair + ".a"]), np.array(samples[pair + ".b"])
    m, n = len(x), len(y)
    dom = np.sign(x[:, None] - y[None, :])
    d = dom.mean()
    v = (n * n * ((dom.mean(1) - d) ** 2).sum() + m * m * ((dom.mean(0) - d) ** 2).sum()
         - ((dom - d) ** 2).sum()) / (m * n * (m - 1) * (n - 1))
    v = max(v, (1 - d * d) / (m * n - 1))
    z = st.norm.isf(0.025)
    if abs(d) < 1:
        reach = z * np.sqrt(v) * np.sqrt((1 - d * d) ** 2 + z * z * v)
        low, high = ((d - d ** 3 + s * reach) / (1 - d * d + z * z * v) for s in (-1, 1))
    else:
        b = min(m, n)
        low, high = sorted([d, d * (b - z * z) / (b + z * z)])
    put(f"cliff:{pair}.a:{pair}.b", value=d, se=np.sqrt(v), lower=max(-1, low), upper=min(1, high))

# Tables: statsmodels' ratios, scipy's G, Bergsma's (2013) corrected V by his formulas.
for name, table in tables.items():
    t = np.array(table)
    g = st.chi2_contingency(t, correction=False, lambda_="log-likelihood")
    exact = 2 * mp.fsum([o * mp.log(mp.mpf(o) * int(t.sum()) / (int(t[i].sum()) * int(t[:, j].sum())))
                         for i, row in enumerate(table) for j, o in enumerate(row) if o])
    put(f"g:{name}", statistic=exact, df=g.dof)
    if g.pvalue > 1e-250:
        put(f"g:{name}", p=mp.gammainc(mp.mpf(g.dof) / 2, exact / 2, mp.inf, regularized=True))
    n, r, c = int(t.sum()), *t.shape
    chi = mp.mpf(st.chi2_contingency(t, correction=False).statistic)
    square = max(mp.mpf(0), chi / n - mp.mpf((r - 1) * (c - 1)) / (n - 1))
    rr, cc = (k - mp.mpf((k - 1) ** 2) / (n - 1) for k in (r, c))
    put(f"chisquared:{name}:plain", v=mp.sqrt(square / min(rr - 1, cc - 1)))
    logp = mp.log(mp.gammainc(mp.mpf(g.dof) / 2, chi / 2, mp.inf, regularized=True))
    put(f"chisquared:{name}:plain", logp=logp)
    if t.shape == (2, 2):
        if t.min() > 0:
            s = Table2x2(t, shift_zeros=False)
            put(f"odds:{name}:none", value=s.oddsratio, lower=s.oddsratio_confint()[0],
                upper=s.oddsratio_confint()[1])
            put(f"risk:{name}:none", value=s.riskratio, lower=s.riskratio_confint()[0],
                upper=s.riskratio_confint()[1])
        s = Table2x2(t + 0.5, shift_zeros=False)
        put(f"odds:{name}:haldaneAnscombe", value=s.oddsratio, lower=s.oddsratio_confint()[0],
            upper=s.oddsratio_confint()[1])
        ends = confint_proportions_2indep(t[0, 0], t[0].sum(), t[1, 0], t[1].sum(), method="newcomb")
        put(f"newcombe:{name}", lower=ends[0], upper=ends[1])
g = st.power_divergence(tables["wide"][0], lambda_="log-likelihood")
put("gfit:wide:uniform", statistic=g.statistic, p=g.pvalue)
w = np.array([3, 2, 1, 3, 1]) / 10
g = st.power_divergence(tables["wide"][0], w * sum(tables["wide"][0]), lambda_="log-likelihood")
put("gfit:wide:weighted", statistic=g.statistic, p=g.pvalue)


# Fisher's exact test of large tables, and the conditional odds ratio, by exact sums at 50 digits.
def weights(table, log_odds=mp.mpf(0)):
    """P(k) over the values that count, around the mode, for an odds ratio."""
    (a, b), (c, d) = table
    m, n, k = a + c, b + d, a + b
    low, high = max(0, k - n), min(k, m)
    odds = mp.exp(log_odds)
    ratio = lambda x: odds * (m - x) * (k - x) / mp.mpf((x + 1) * (n - k + x + 1))
    x, y = low, high
    while x < y:
        half = (x + y + 1) // 2
        x, y = (half, y) if ratio(half - 1) >= 1 else (x, half - 1)
    p = {x: mp.mpf(1)}
    w, i = mp.mpf(1), x
    while i < high and w > mp.mpf(10) ** -45 or (log_odds == 0 and i < a):
        w *= ratio(i); i += 1; p[i] = w
    w, i = mp.mpf(1), x
    while i > low and w > mp.mpf(10) ** -45 or (log_odds == 0 and i > a):
        i -= 1; w /= ratio(i); p[i] = w
    total = mp.fsum(p.values())
    return {i: v / total for i, v in p.items()}


# Extreme two-sided values need the far side too: these tables have a negligible one, or symmetry.
for name in ["news", "tail", "gap", "rare", "million", "faint"]:
    a = tables[name][0][0]
    mp.mp.dps = 30 if name in ("million", "faint") else 50
    p = weights(tables[name])
    less, greater = (mp.fsum([v for i, v in p.items() if sign * (i - a) >= 0]) for sign in (-1, 1))
    if less > mp.mpf("1e-30"):
        put(f"fisher:{name}:less", p=less)
    # The tail beyond the observed value, whose terms fall from there on.
    if a >= max(p, key=p.get):
        (_, b), (c, d) = tables[name]
        w, i, total = p[a], a, p[a]
        while i < min(a + b, a + c) and w > total * mp.mpf(10) ** -40:
            w *= mp.mpf((a + c - i) * (a + b - i)) / ((i + 1) * (d - a + i + 1)); i += 1; total += w
        greater = total
    put(f"fisher:{name}:greater", logp=mp.log(greater))
    if greater > mp.mpf("1e-30"):
        two = mp.fsum([v for v in p.values() if v <= p[a] * (1 + mp.mpf("1e-7"))])
        put(f"fisher:{name}:twoSided", p=two)
mp.mp.dps = 25
for name in ["tea", "job", "even", "zero", "extreme", "news", "uneven"]:
    table = tables[name]
    (a, b), (c, d) = table
    low, high = max(0, a - d), min(a + b, a + c)

    def figure(what):
        def f(x):
            p = weights(table, x)
            if what == "mean":
                return mp.fsum([i * v for i, v in p.items()]) - a
            if what == "low":
                return mp.fsum([v for i, v in p.items() if i >= a]) - mp.mpf("0.025")
            return mp.fsum([v for i, v in p.items() if i <= a]) - mp.mpf("0.025")
        return f

    guess = float(mp.log(mp.mpf((a + 0.5) * (d + 0.5)) / ((b + 0.5) * (c + 0.5))))
    wide = 3 * float(mp.sqrt(sum(1 / (v + 0.5) for v in (a, b, c, d))))
    fields = {}
    if a > low and a < high:
        fields["value"] = mp.exp(root(figure("mean"), guess - wide, guess + wide))
    if a > low:
        fields["lower"] = mp.exp(root(figure("low"), guess - 3 * wide, guess + wide))
    if a < high:
        fields["upper"] = mp.exp(root(figure("high"), guess - wide, guess + 3 * wide))
    put(f"fisher:{name}:twoSided", **fields)
