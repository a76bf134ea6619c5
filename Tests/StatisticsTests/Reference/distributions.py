"""Prints distributions.csv: densities and tails of distributions by mpmath, to 20 digits.

    python3 distributions.py > distributions.csv        (mpmath 1.3.0, about two minutes)

Tails come from series with positive terms in as many digits as the smaller tail asks for, an
algorithm of another kind than the library's. Doubles are taken as the exact numbers they are.
"""

import random
import sys

from mpmath import mp, mpf, log, exp, loggamma, erfc, gammainc, sqrt, pi


def beta_sum(a, b, x):
    """I_x(a, b) / (x^a (1 - x)^b / (a B(a, b))), a sum of positive terms."""
    term = total = mpf(1)
    n, eps = 0, mpf(10) ** -(mp.dps + 5)
    while True:
        ratio = (a + b + n) * x / (a + 1 + n)
        term *= ratio
        total += term
        n += 1
        if ratio < 1 and term < eps * total * (1 - ratio):
            return total


def beta_terms(a, b, x):
    """About how many terms the sum takes."""
    return max(0, ((a + b) * x - a) / (1 - x)) + mp.dps / (1 - x)


def precise(direct):
    """Both tails from one of them, in digits enough that one less it holds 40 of them."""
    for digits in (60, 120, 250, 500, 900):
        with mp.workdps(digits):
            side, p = direct()
            if 1 - p > mpf(10) ** (40 - digits):
                return (p, 1 - p) if side == "lower" else (1 - p, p)
    return None


def beta_tails(a, b, odds):
    """I_x(a, b) and 1 - I_x(a, b), x = odds() / (1 + odds())."""

    def direct():
        w, A, B = odds(), mpf(a), mpf(b)
        x, y = w / (1 + w), 1 / (1 + w)
        front = exp(A * log(x) + B * log(y) + loggamma(A + B) - loggamma(A) - loggamma(B))
        if beta_terms(A, B, x) <= beta_terms(B, A, y):
            return "lower", front / A * beta_sum(A, B, x)
        return "upper", front / B * beta_sum(B, A, y)

    return precise(direct)


def beta_log_density(a, b, odds):
    """log of x^a y^b / B(a, b)."""
    with mp.workdps(60):
        w, A, B = odds(), mpf(a), mpf(b)
        return A * log(w) - (A + B) * log(1 + w) + loggamma(A + B) - loggamma(A) - loggamma(B)


def gamma_tails(a, x):
    """P(a, x) and Q(a, x)."""

    def direct():
        A, X = mpf(a), x()
        if X > 20 * A + 2000:
            return "upper", gammainc(A, X, regularized=True)
        term = total = mpf(1)
        n, eps = 0, mpf(10) ** -(mp.dps + 5)
        while True:
            n += 1
            term *= X / (A + n)
            total += term
            if X < A + n and term < eps * total:
                return "lower", total * exp(A * log(X) - X - loggamma(A + 1))

    return precise(direct)


def gamma_log_density(a, x):
    """log of x^a e^-x / Γ(a)."""
    with mp.workdps(60):
        return a * log(x()) - x() - loggamma(mpf(a))


def normal(x, mean, deviation):
    with mp.workdps(60):
        z = (mpf(x) - mean) / deviation
        return -z * z / 2 - log(2 * pi) / 2 - log(deviation), (
            erfc(-z / sqrt(2)) / 2, erfc(z / sqrt(2)) / 2)


def student_t(t, df):
    w = lambda: mpf(t) ** 2 / df
    both = beta_tails(0.5, df / 2, w)
    if both is None:
        return None
    outside = both[1] / 2
    tails = (1 - outside, outside) if t > 0 else (outside, 1 - outside)
    return beta_log_density(0.5, df / 2, w) - log(abs(mpf(t))), tails


def gamma(x, shape, rate):
    scaled = lambda: mpf(x) * mpf(rate)
    return gamma_log_density(shape, scaled) - log(x), gamma_tails(shape, scaled)


def chi_squared(x, df):
    return gamma(x, df / 2, 0.5)


def f(x, first, second):
    w = lambda: mpf(x) * first / second
    a, b = first / 2, second / 2
    return beta_log_density(a, b, w) - log(x), beta_tails(a, b, w)


def beta(x, a, b):
    w = lambda: mpf(x) / (1 - mpf(x))
    with mp.workdps(60):
        return beta_log_density(a, b, w) - log(x) - log(1 - mpf(x)), beta_tails(a, b, w)


def binomial(k, n, p):
    with mp.workdps(60):
        q = 1 - mpf(p)
        ways = loggamma(n + 1) - loggamma(k + 1) - loggamma(n - k + 1)
        density = ways + k * log(mpf(p)) + (n - k) * log(q)
    both = beta_tails(k + 1, n - k, lambda: mpf(p) / (1 - mpf(p)))
    return density, both and (both[1], both[0])


def poisson(k, mean):
    with mp.workdps(60):
        density = k * log(mpf(mean)) - mpf(mean) - loggamma(k + 1)
    both = gamma_tails(k + 1, lambda: mpf(mean))
    return density, both and (both[1], both[0])


def hypergeometric(k, N, K, n):
    def ways(n, k):
        return loggamma(n + 1) - loggamma(k + 1) - loggamma(n - k + 1)

    with mp.workdps(60):
        density = ways(K, k) + ways(N - K, n - k) - ways(N, n)
        # P(X ≤ k) from k downwards, P(X > k) from k upwards
        lower, term, j = mpf(0), mpf(1), k
        while term > lower * mpf(10) ** -60 or j > n * K / N:
            lower += term
            if j == max(0, n - (N - K)):
                break
            term *= mpf(j) * (N - K - n + j) / (mpf(K - j + 1) * (n - j + 1))
            j -= 1
        upper, term, j = mpf(0), mpf(1), k
        while j < min(n, K):
            term *= mpf(K - j) * (n - j) / (mpf(j + 1) * (N - K - n + j + 1))
            upper += term
            j += 1
            if term < upper * mpf(10) ** -60 and j > n * K / N:
                break
        return density, (lower * exp(density), upper * exp(density))


SCORES = (-37.0, -21.0, -9.0, -4.0, -1.5, -0.25, 0.25, 1.0, 3.0, 8.0, 20.0, 36.5)


def short(x):
    return float(f"{x:.6g}")


def cases():
    """Each case: name, function, parameters, points."""
    for mean, deviation in ((0.0, 1.0), (3.25, 0.7)):
        scores = SCORES + (0.5, 1e-5, 5.0, -37.5, 100.0, -1e5)
        yield "normal", normal, (mean, deviation), [short(mean + deviation * z) for z in scores]
    for df in (0.1, 1.0, 2.5, 5.0, 30.5, 1e3, 1e6):
        points = {short(-z if z < 0 else z) for z in SCORES} | {1e-6, -0.01, -2.5, -30.0, 1e4}
        if df < 40:
            points |= {1e8, 1e30}
        yield "studentT", student_t, (df,), sorted(points)
    for df in (0.1, 1.0, 2.0, 5.0, 30.5, 1e3, 1e6):
        yield "chiSquared", chi_squared, (df,), gamma_points(df / 2, 2)
    for shape, rate in ((0.01, 1.0), (0.7, 3.0), (1.0, 0.1), (12.3, 0.3), (998.5, 1.0),
                        (1500.0, 7.0), (1e5, 0.3)):
        yield "gamma", gamma, (shape, rate), gamma_points(shape, 1 / rate)
    for first, second in ((0.1, 0.1), (1.0, 1.0), (1.0, 30.5), (5.0, 2.0), (3.0, 1e3),
                          (30.5, 5.0), (1e3, 1e3), (2.0, 1e6), (1e5, 12.0)):
        yield "f", f, (first, second), [
            short(w * second / first) for w in odds_points(first / 2, second / 2)]
    for a, b in ((0.01, 0.01), (0.01, 5.0), (0.5, 0.5), (1.0, 3.0), (30.5, 0.2), (2.0, 2.0),
                 (40.0, 60.0), (0.01, 1e5), (1e5, 0.01), (3.0, 1e5), (1e5, 1e5), (1e3, 2.5),
                 (700.0, 900.0), (1.5, 1e4)):
        yield "beta", beta, (a, b), sorted(
            {x for w in odds_points(a, b) for x in [short(w / (1 + w))] if 0 < x < 1})
    for n, p in ((1, 0.3), (10, 0.5), (50, 0.01), (365, 0.9), (5000, 0.37), (10**6, 1e-5),
                 (10**6, 0.25), (10**6, 0.999)):
        spread = (n * p * (1 - p)) ** 0.5
        yield "binomial", binomial, (n, p), whole(n * p, spread, 0, n - 1)
    for mean in (0.1, 1.0, 5.5, 123.4, 1e4, 1e6):
        yield "poisson", poisson, (mean,), whole(mean, mean**0.5, 0, 10**8)
    for N, K, n in ((10, 4, 3), (100, 50, 20), (5000, 40, 700), (10**5, 99000, 300),
                    (10**6, 3000, 5000), (10**6, 400000, 500000), (10**6, 10, 999990)):
        spread = (n * K / N * (1 - K / N) * (N - n) / (N - 1)) ** 0.5
        yield "hypergeometric", hypergeometric, (N, K, n), whole(
            n * K / N, spread, max(0, n - (N - K)), min(n, K) - 1)


    yield from random_cases(random.Random(1), 40)


def random_cases(source, count):
    """Cases of any parameters at one point each, mostly within the bulk and the nearer tails."""
    def size(low, high):
        return short(10 ** source.uniform(low, high))

    for _ in range(count):
        z = source.choice((1, 1, 6)) * source.gauss(0, 1)
        df = size(-1, 4)
        yield "studentT", student_t, (df,), [short(z * df / (df + 1) + 1e-3)]
        a, rate = size(-2, 4.5), size(-2, 2)
        root = max(0.01, 1 - 1 / (9 * a) + z / (3 * a**0.5))
        yield "gamma", gamma, (a, rate), [short(a * root**3 / rate)]
        a, b = size(-2, 4), size(-2, 4)
        odds = a / b * 2.718281828 ** (z * min(3, (1 / a + 1 / b) ** 0.5))
        x = short(odds / (1 + odds))
        if 0 < x < 1:
            yield "beta", beta, (a, b), [x]
        yield "f", f, (short(2 * a), short(2 * b)), [short(odds * b / a)]


def gamma_points(shape, scale):
    """Points by the cube-root transformation of Wilson and Hilferty, and small ones."""
    points = {1e-8, 0.3, 700.0, shape, 5e5}
    for z in SCORES:
        root = 1 - 1 / (9 * shape) + z / (3 * shape**0.5)
        if root > 0.02:
            points.add(shape * root**3)
        points.add(shape * 10 ** (z * 0.8)) if shape < 50 else None
    return sorted(short(x * scale) for x in points if x < 1e7 and x > 1e-30)


def odds_points(a, b):
    """Odds spread around the mean by the spread of the log odds."""
    spread = (1 / a + 1 / b) ** 0.5
    if spread > 2:
        return [10.0**e for e in (-40, -12, -5, -3, -1, -0.3, 0, 0.25, 0.5, 1, 2, 4, 9)]
    return [a / b * 2.718281828 ** min(40, max(-40, z * spread)) for z in SCORES + (-0.01, 14.0)]


def whole(mean, spread, low, high):
    points = {min(high, max(low, round(mean + z * spread))) for z in SCORES}
    points |= {min(high, max(low, round(mean * factor))) for factor in (0.5, 2)}
    return sorted(points | {low, min(high, low + 1)})


def text(value):
    return mp.nstr(value, 20, min_fixed=0, max_fixed=0) if value > mpf(10) ** -310 else "0"


def main():
    print("distribution,parameters,x,logDensity,lower,upper,logLower,logUpper")
    for name, function, parameters, points in cases():
        for x in points:
            found = function(x, *parameters)
            if found is None or found[1] is None:
                print("left out:", name, parameters, x, file=sys.stderr)
                continue
            density, (lower, upper) = found
            with mp.workdps(60):
                logs = [log(p) if p < 0.5 else mp.log1p(-q)
                        for p, q in ((lower, upper), (upper, lower))]
                fields = [name, " ".join(map(repr, parameters)), repr(x)]
                fields += [mp.nstr(density, 20), text(lower), text(upper)]
                fields += [mp.nstr(value, 20) for value in logs]
            print(",".join(fields), flush=True)


if __name__ == "__main__":
    main()
