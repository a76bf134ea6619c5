"""Checks the certified values of the NIST StRD files beside this script by exact rational
arithmetic on the decimal data, and prints what exact arithmetic makes of the data once they are
rounded to doubles: the best that any algorithm on doubles can reach (fractions, mpmath 1.3)."""
import os
from collections import Counter
from fractions import Fraction as F

import mpmath as mp

mp.mp.dps = 40
HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "nist")


def words(name):
    lines = open(os.path.join(HERE, name + ".dat")).read().split("\n")
    return [line.split() for line in lines if line and not line.startswith("#")]


def number(q):
    return mp.mpf(q.numerator) / q.denominator


def show(q):
    return mp.nstr(q if isinstance(q, mp.mpf) else number(q), 17)


def univariate(values):
    n = len(values)
    mean = sum(values) / n
    rest = [v - mean for v in values]
    squares = sum(r * r for r in rest)
    lag = sum(a * b for a, b in zip(rest, rest[1:])) / squares
    return mean, mp.sqrt(number(squares / (n - 1))), lag


def anova(groups):
    """F of groups given as counts of values."""
    sizes = [sum(g.values()) for g in groups]
    means = [sum(v * c for v, c in g.items()) / size for g, size in zip(groups, sizes)]
    mean = sum(m * size for m, size in zip(means, sizes)) / sum(sizes)
    between = sum(size * (m - mean) ** 2 for m, size in zip(means, sizes))
    within = sum(c * (v - m) ** 2 for g, m in zip(groups, means) for v, c in g.items())
    return between / (len(groups) - 1) / (within / (sum(sizes) - len(groups)))


def regression(rows, response):
    p = len(rows[0])
    a = [[sum(r[i] * r[j] for r in rows) for j in range(p)]
         + [sum(r[i] * y for r, y in zip(rows, response))] for i in range(p)]
    for i in range(p):
        a[i] = [v / a[i][i] for v in a[i]]
        for k in range(p):
            if k != i:
                a[k] = [v - a[k][i] * u for v, u in zip(a[k], a[i])]
    return [row[p] for row in a]


univariates = {name: [v for row in words(name) for v in row]
               for name in ["Lew", "Lottery", "Mavro", "Michelso", "PiDigits"]}
univariates["NumAcc1"] = ["10000001", "10000003", "10000002"]
for name, whole in [("NumAcc2", "1"), ("NumAcc3", "1000000"), ("NumAcc4", "10000000")]:
    univariates[name] = [whole + ".2"] + [whole + ".1", whole + ".3"] * 500
for name, texts in univariates.items():
    print(name, "decimal", *map(show, univariate([F(t) for t in texts])))
    print(f'    ("{name}", ' + ", ".join(map(show, univariate([F(float(t)) for t in texts]))) + "),")
for index, (base, replicates) in enumerate(
        (b, r) for b in ["1", "1000000", "1000000000000"] for r in [21, 201, 2001]):
    texts = [{f"{base}.{c}": 1, f"{base}.{c - 1}": replicates // 2, f"{base}.{c + 1}": replicates // 2}
             for c in [4, 3, 5, 3, 5, 3, 5, 3, 5]]
    exact = [show(anova([{kind(t): c for t, c in g.items()} for g in texts]))
             for kind in (F, lambda t: F(float(t)))]
    print(f'    ("SmLs0{index + 1}", ', ", ".join(exact), "),")
for name in ["AtmWtAg", "SiRstv"]:
    rows = words(name)
    keys = sorted({r[0] for r in rows})
    exact = [show(anova([Counter(kind(r[1]) for r in rows if r[0] == k) for k in keys]))
             for kind in (F, lambda t: F(float(t)))]
    print(f'    ("{name}", ', ", ".join(exact), "),")
for name, degree in [("Norris", 1), ("Pontius", 2), ("Filip", 10), ("Wampler2", 5)]:
    rows = words(name) if name != "Wampler2" else [
        (str(sum(10 ** (5 - k) * x ** k for k in range(6))) + "e-5", str(x)) for x in range(21)]
    for kind in (F, lambda t: F(float(t))):
        print(name, *map(show, regression([[kind(r[1]) ** k for k in range(degree + 1)] for r in rows],
                                          [kind(r[0]) for r in rows])))
rows = words("Longley")
print("Longley", *map(show, regression([[F(1)] + [F(v) for v in r[1:]] for r in rows], [F(r[0]) for r in rows])))
