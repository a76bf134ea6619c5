"""Makes agreement.tsv: reference values for Partitions, Geometry, Agreement and Evaluation.

A line is a kind and fields `name=value`, lists separated by spaces, separated by tabs. Fields of
results are named as the Swift tests ask for them; floating-point numbers have all their digits.
Needs numpy, scikit-learn, statsmodels, krippendorff, nltk, irrCAC (versions are printed below).

    python agreement.py > agreement.tsv
"""

import importlib.metadata
import math
import warnings

import krippendorff
import numpy as np
import pandas as pd
from irrCAC.raw import CAC
from nltk.metrics.agreement import AnnotationTask
from scipy import stats
from sklearn import calibration, datasets, metrics
from statsmodels.stats import contingency_tables, inter_rater

warnings.filterwarnings("ignore")
random = np.random.default_rng(20310204)


def text(value):
    if isinstance(value, (list, tuple, np.ndarray)):
        return " ".join(text(item) for item in np.ravel(np.asarray(value, dtype=object)))
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return "-"
    if isinstance(value, (int, np.integer, str)):
        return str(value)
    return repr(float(value))


def line(kind, **fields):
    print("\t".join([kind] + [f"{name}={text(value)}" for name, value in fields.items()]))


def partitions():
    """scikit-learn: sklearn.metrics.*; B-cubed over all pairs of items."""
    pairs = [
        ([0, 0, 1, 1], [0, 0, 1, 2]),
        ([0, 0, 0, 1, 1, 1, 2, 2, 2], [0, 0, 1, 1, 1, 2, 2, 2, 0]),
        ([0, 1, 2, 3], [3, 1, 2, 1]),
    ]
    for items, first, second, noise in [
        (30, 3, 4, 1.0), (60, 5, 5, 0.3), (200, 8, 3, 0.5), (500, 20, 30, 0.2), (90, 40, 2, 1.0),
        (1000, 12, 12, 0.05),
    ]:
        a = random.integers(0, first, items)
        b = np.where(random.random(items) < noise, random.integers(0, second, items), a % second)
        pairs.append((a.tolist(), b.tolist()))
    for a, b in pairs:
        a, b = np.array(a), np.array(b)
        same = (a[:, None] == a[None, :]) & (b[:, None] == b[None, :])
        h, c, v = metrics.homogeneity_completeness_v_measure(a, b)
        line(
            "partition", first=a, second=b,
            ami=metrics.adjusted_mutual_info_score(a, b),
            ari=metrics.adjusted_rand_score(a, b),
            nmi=metrics.normalized_mutual_info_score(a, b),
            rand=metrics.rand_score(a, b), fm=metrics.fowlkes_mallows_score(a, b),
            homogeneity=h, completeness=c, v=v, vHalf=metrics.v_measure_score(a, b, beta=0.5),
            purity=metrics.cluster.contingency_matrix(a, b).max(axis=0).sum() / len(a),
            bPrecision=np.mean(same.sum(1) / (b[:, None] == b[None, :]).sum(1)),
            bRecall=np.mean(same.sum(1) / (a[:, None] == a[None, :]).sum(1)),
        )


def geometry():
    """scikit-learn: silhouette_samples, calinski_harabasz_score, davies_bouldin_score."""
    for items, dimensions, clusters, spread in [(12, 2, 3, 0.5), (25, 3, 4, 1.5), (40, 5, 3, 4.0)]:
        points, labels = datasets.make_blobs(
            items, dimensions, centers=clusters, cluster_std=spread, random_state=items)
        points = np.round(points, 3)
        line(
            "geometry", points=points, dimensions=dimensions, clusters=labels, count=clusters,
            euclidean=metrics.silhouette_samples(points, labels),
            cosine=metrics.silhouette_samples(points, labels, metric="cosine"),
            euclideanMean=metrics.silhouette_score(points, labels),
            calinskiHarabasz=metrics.calinski_harabasz_score(points, labels),
            daviesBouldin=metrics.davies_bouldin_score(points, labels),
        )


def cohen():
    """statsmodels.stats.inter_rater.cohens_kappa; the tables of Fleiss, Cohen and Everitt (1969)
    and others."""
    tables = [
        [[53, 5, 2], [11, 14, 5], [1, 6, 3]],
        [[20, 5], [10, 15]],
        [[45, 15], [25, 15]],
        random.integers(0, 30, (4, 4)) + 20 * np.eye(4, dtype=int),
        random.integers(0, 9, (6, 6)),
    ]
    for table in tables:
        table = np.array(table)
        fields = {}
        for name, weights in [("", None), ("Linear", "linear"), ("Quadratic", "quadratic")]:
            kappa = inter_rater.cohens_kappa(table, wt=weights)
            fields["kappa" + name] = kappa.kappa
            fields["se" + name] = kappa.std_kappa
            fields["nullSe" + name] = kappa.std_kappa0
        kappa = inter_rater.cohens_kappa(table)
        line(
            "cohen", table=table, categories=len(table), lower=kappa.kappa_low,
            upper=kappa.kappa_upp, **fields)


def ratings():
    """krippendorff.alpha; irrCAC.raw.CAC (fleiss, gwet); statsmodels fleiss_kappa; nltk."""
    nan = np.nan
    krippendorff_2011 = np.array([
        [1, 2, 3, 3, 2, 1, 4, 1, 2, nan, nan, nan],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nan, 3],
        [nan, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nan],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nan],
    ]).T
    cases = [krippendorff_2011]
    for units, coders, categories, error, missing in [
        (20, 3, 2, 0.3, 0.0), (30, 5, 4, 0.4, 0.2), (50, 2, 3, 0.2, 0.1), (40, 4, 7, 0.6, 0.4),
        (15, 6, 3, 0.3, 0.0),
    ]:
        truth = random.integers(1, categories + 1, units)[:, None]
        codes = np.where(
            random.random((units, coders)) < error,
            random.integers(1, categories + 1, (units, coders)), truth).astype(float)
        codes[random.random((units, coders)) < missing] = nan
        cases.append(codes[~np.isnan(codes).all(axis=1)])
    for codes in cases:
        fields = {}
        for scale in ["nominal", "ordinal", "interval", "ratio"]:
            fields[scale] = krippendorff.alpha(codes.T, level_of_measurement=scale)
        frame = pd.DataFrame(codes)
        frame = frame[frame.notna().any(axis=1)]
        categories = sorted(set(codes[~np.isnan(codes)]))
        for name in ["fleiss", "gwet"]:
            est = getattr(CAC(frame.copy(), categories=categories, digits=14), name)()["est"]
            fields[name] = est["coefficient_value"]
            fields[name + "Se"] = est["se"]
            fields[name + "Lower"], fields[name + "Upper"] = est["confidence_interval"]
            fields[name + "Expected"] = est["pe"]
            fields["agreement"] = est["pa"]
        if not np.isnan(codes).any():
            counts = inter_rater.aggregate_raters(codes.astype(int))[0]
            fields["fleissStatsmodels"] = inter_rater.fleiss_kappa(counts)
            task = AnnotationTask(data=[
                (str(coder), str(unit), int(code))
                for unit, row in enumerate(codes) for coder, code in enumerate(row)])
            fields["agreementNLTK"] = task.avg_Ao()
            fields["nominalNLTK"] = task.alpha()
        line("ratings", codes=codes, coders=codes.shape[1], **fields)


def fleiss_1971():
    """Thirty patients, six psychiatrists, five diagnoses (Fleiss 1971, table 1), as counts."""
    counts = np.array([
        [0, 0, 0, 6, 0], [0, 3, 0, 0, 3], [0, 1, 4, 0, 1], [0, 0, 0, 0, 6], [0, 3, 0, 3, 0],
        [2, 0, 4, 0, 0], [0, 0, 4, 0, 2], [2, 0, 3, 1, 0], [2, 0, 0, 4, 0], [0, 0, 0, 0, 6],
        [1, 0, 0, 5, 0], [1, 1, 0, 4, 0], [0, 3, 3, 0, 0], [1, 0, 0, 5, 0], [0, 2, 0, 3, 1],
        [0, 0, 5, 0, 1], [3, 0, 0, 1, 2], [5, 1, 0, 0, 0], [0, 2, 0, 4, 0], [1, 0, 2, 0, 3],
        [0, 0, 0, 0, 6], [0, 1, 0, 5, 0], [0, 2, 0, 1, 3], [2, 0, 0, 4, 0], [1, 0, 0, 4, 1],
        [0, 5, 0, 1, 0], [4, 0, 0, 0, 2], [0, 2, 0, 4, 0], [1, 0, 5, 0, 0], [0, 0, 0, 0, 6],
    ])
    units, raters = len(counts), 6
    share = counts.sum(axis=0) / counts.sum()
    within = (counts * (raters - counts)).sum(axis=0)
    line(
        "fleiss", counts=counts, categories=5, kappa=inter_rater.fleiss_kappa(counts),
        # Fleiss (1971), equation 16: the coefficient of each category.
        each=1 - within / (units * raters * (raters - 1) * share * (1 - share)))


def classification():
    """sklearn.metrics: precision_recall_fscore_support, matthews_corrcoef, accuracy_score."""
    for items, classes, error in [(20, 2, 0.3), (60, 3, 0.4), (150, 5, 0.5), (40, 6, 0.8)]:
        gold = random.integers(0, classes, items)
        guess = np.where(
            random.random(items) < error, random.integers(0, classes, items), gold)
        if classes == 6:
            guess[guess == 2] = 3
        fields = {}
        for beta, suffix in [(1, ""), (2, "Two"), (0.5, "Half")]:
            scores = metrics.precision_recall_fscore_support(
                gold, guess, beta=beta, labels=range(classes), zero_division=0)
            fields["f" + suffix] = scores[2]
            if beta == 1:
                fields["precision"], fields["recall"] = scores[0], scores[1]
            for average in ["macro", "micro", "weighted"]:
                scores = metrics.precision_recall_fscore_support(
                    gold, guess, beta=beta, average=average, zero_division=0)
                fields[average + suffix] = scores[:3]
        line(
            "classes", gold=gold, predicted=guess, classes=classes,
            accuracy=metrics.accuracy_score(gold, guess),
            balanced=metrics.balanced_accuracy_score(gold, guess),
            matthews=metrics.matthews_corrcoef(gold, guess),
            kappa=metrics.cohen_kappa_score(gold, guess), **fields)


def mcnemar():
    """statsmodels.stats.contingency_tables.mcnemar(exact=True); mid-p after its definition."""
    for first, second in [(10, 3), (0, 7), (5, 5), (40, 21), (1, 0), (120, 80), (0, 1000)]:
        exact = contingency_tables.mcnemar([[50, first], [second, 30]], exact=True).pvalue
        few = min(first, second)
        tail = stats.binom.cdf(few, first + second, 0.5)
        mid = min(1, 2 * tail) - stats.binom.pmf(few, first + second, 0.5)
        line("mcnemar", first=first, second=second, exact=exact, mid=mid)


def calibrations():
    """sklearn: calibration_curve, brier_score_loss, log_loss; the errors by numpy."""
    for items, bins, blur in [(50, 5, 0.2), (200, 10, 0.4), (1000, 15, 0.1)]:
        truth = random.random(items)
        held = (random.random(items) < truth).astype(int)
        blurred = np.log(truth / (1 - truth)) + 4 * blur * random.standard_normal(items)
        given = 1 / (1 + np.exp(-blurred))
        shares, means = calibration.calibration_curve(held, given, n_bins=bins)
        index = np.searchsorted(np.linspace(0, 1, bins + 1)[1:-1], given)
        weights = np.bincount(index, minlength=bins)
        weights = weights[weights > 0] / items
        order = np.argsort(given, kind="stable")
        groups = [order[(b * items) // bins:((b + 1) * items) // bins] for b in range(bins)]
        rounded = np.round(given, 1)
        values = np.unique(rounded)
        part = [(np.mean(rounded == p), held[rounded == p].mean(), p) for p in values]
        line(
            "calibration", probabilities=given, outcomes=held, bins=bins, shares=shares,
            means=means, expected=np.sum(weights * abs(shares - means)),
            maximum=np.max(abs(shares - means)),
            massExpected=sum(
                len(g) / items * abs(held[g].mean() - given[g].mean()) for g in groups),
            brier=metrics.brier_score_loss(held, given), logLoss=metrics.log_loss(held, given),
            # Murphy (1973) over the probabilities rounded to tenths.
            reliability=sum(w * (p - o) ** 2 for w, o, p in part),
            resolution=sum(w * (o - held.mean()) ** 2 for w, o, p in part),
            roundedBrier=metrics.brier_score_loss(held, rounded),
        )
    scores = random.dirichlet([1, 2, 1, 1], 40)
    gold = np.array([random.choice(4, p=row) for row in scores])
    top = scores.argmax(axis=1)
    line(
        "multiclass", probabilities=scores, classes=gold, count=4,
        logLoss=metrics.log_loss(gold, scores, labels=range(4)),
        brier=np.mean(((scores - np.eye(4)[gold]) ** 2).sum(axis=1)),
        topBrier=metrics.brier_score_loss((top == gold).astype(int), scores.max(axis=1)))


names = ["numpy", "scikit-learn", "statsmodels", "krippendorff", "nltk", "irrCAC"]
print("# " + ", ".join(f"{name} {importlib.metadata.version(name)}" for name in names))
for make in [
    partitions, geometry, cohen, ratings, fleiss_1971, classification, mcnemar, calibrations
]:
    make()
