"""The results as Markdown."""

UNFAIR = """\
* The stage alone is compared: imports, start-up and, where a row says "in memory", reading are left
  out on both sides. Starting Python with scikit-learn takes longer than many of our stages; the
  column "process CPU" shows it, and no ratio uses it.
* Dateline computes in single precision with double-precision sums; scikit-learn and gensim compute in
  double precision unless a row says float32. The matrix that is decomposed holds the same
  single-precision numbers for all sides.
* scikit-learn sorts its vocabulary by the alphabet; Dateline's columns are in order of first
  appearance.
* ARPACK solves to machine precision, Dateline to an estimated error of 1e-4; the error that each side
  ends with is in the table. Asking ARPACK for 1e-3 alone (`tol`) made it no faster when that was tried.
* The float32 rows are the closer match of kinds of numbers. scikit-learn's own vectoriser gives double
  precision, so the goals are held against that.
* Peak memory is that of the process, so the peers' holds the Python interpreter and their libraries
  (about 100 MiB). In the row from a file both sides stream the articles.
* Spherical k-means and k-means maximise different functions; both are judged by both. Both keep the
  best of the same number of starts from greedy k-means++. Over 20,000 vectors Dateline tries its
  starts on a sample of 20,000.
* The word rule is scikit-learn's, without stop words, so that both sides' matrices are equal. Dateline's
  own rule for news finds other words.
* Resampling: Dateline draws how often each value comes (which has the distribution of single draws) and
  sums in fixed point, SciPy draws indices; its row of the median is not the same work, as its note
  says. Times of Dateline are the mean of ten runs in one process.
* The encoder of both sides has the shipped weights, rounded to bytes and expanded to 32-bit floats.
  Peers get texts sorted by length, in the fastest of four batch sizes; PyTorch also with linear layers
  by oneDNN, which it does not use by itself for these. Dateline computes without padding.
  Shares of sgemm count the products alone, attention's too, and no other arithmetic.
* Topics against labels are of one small collection whose stories are far apart: they tell a broken
  kind of vectors from a working one, not which kind is best.
* Quotations: a ratio is of time for the same articles, not for the same output. Dateline multiplies bytes by
  tiles (AMX) or 16-bit multiply-adds where the processor has them: elsewhere it is slower. Words stand between
  spaces; F1 is end to end, content and source, as `Models/training/english/quotation_scores.py` counts. Peers
  get texts in memory and leave out the parts of spaCy's model that they do not use (entities; lemmas,
  for SFU's extractor); Dateline reads a file, writes JSON lines and tells who the speaker is. Its time is less
  what it takes for one sentence. The sample collection was written with Dateline: quality on it tells
  a broken extractor from a working one, `--articles` measures on annotated news.
* Tone by words: a ratio is of time for the same sentences, not for the same score, but for VADER's method,
  whose compound scores are held against vaderSentiment's. TextBlob's polarity is that of its default analyser.
  Times of Dateline are the mean of a hundred runs in one process, since one takes milliseconds.
* gensim gets the whole matrix as one sparse chunk, its fastest way; streamed chunks take longer and err
  more.
"""


def results(conditions, comparisons, verdicts, rounds, mode):
    """The whole page."""
    parts = [
        "# Results of the benchmarks",
        "",
        "Written by `make bench`; see [README.md](README.md) for how it is measured. A ratio is the "
        "peer's median over Dateline's: above 1 Dateline is faster. It is missing where the outputs "
        "are not the same.",
        "",
        f"Mode: {mode}; median (least) of {rounds} rounds unless a row says otherwise.",
        "",
        "## Goals",
        "",
        *table(
            ["goal", "collection", "measured", "reached"],
            [[each.goal, each.corpus, each.figure, "yes" if each.reached else "**no**"]
             for each in verdicts],
        ),
    ]
    for corpus in dict.fromkeys(comparison.corpus for comparison in comparisons):
        parts += ["", f"## {corpus}"]
        for comparison in comparisons:
            if comparison.corpus == corpus:
                parts += ["", f"### {comparison.title}", "", *comparison_table(comparison, rounds)]
    parts += ["", "## What is not quite fair", "", UNFAIR.rstrip(), "", "## Conditions", ""]
    parts += table(["what", "value"], [[name, value] for name, value in conditions.items()])
    return "\n".join(parts) + "\n"


def comparison_table(comparison, rounds):
    header = ["side", "CPU s", "wall s", "process CPU s", "peak MiB", "accuracy", "ratio"]
    lines = table(header, [cells(row, rounds) for row in comparison.rows], right=(1, 2, 3, 4, 6))
    notes = [f"{row.name}: {note}" for row in comparison.rows for note in row.notes]
    notes += [f"{row.name}: no ratio: {row.refusal}" for row in comparison.rows if row.refusal]
    return lines + ([""] + [f"* {note}" for note in notes] if notes else [])


def cells(row, rounds):
    series = row.series
    count = len(series.measurements)
    name = row.name if count == rounds else f"{row.name} ({count} rounds)"
    if row.ratio is not None:
        ratio = f"{row.ratio:.1f} ×"
    else:
        ratio = "not comparable" if row.refusal else ""
    return [
        name,
        seconds(series, "stage_cpu"),
        seconds(series, "stage_wall"),
        seconds(series, "process_cpu"),
        f"{series.median('peak_memory') / 2**20:,.0f}",
        row.accuracy,
        ratio,
    ]


def seconds(series, quantity):
    digits = 3 if series.median(quantity) >= 0.1 else 4
    return f"{series.median(quantity):.{digits}f} ({series.least(quantity):.{digits}f})"


def table(header, rows, right=()):
    """A Markdown table; a bar in a cell is escaped."""
    rule = ["---:" if column in right else "---" for column in range(len(header))]
    lines = [header, rule, *rows]
    return ["| " + " | ".join(str(cell).replace("|", "\\|") for cell in line) + " |"
            for line in lines]
