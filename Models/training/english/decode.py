"""From the heads' scores to quotations, names and tags.

Tags: for every role (content, cue, source) the best BIO row, where I follows only B or I of the same
role and [CLS] and [SEP] are O; a role's bias is added to the logarithm of O's probability before, so
that less finds more.
Links: a piece's link probabilities are the softmax of its scores over the pieces of the window. For a
content span they are the means of the logarithms over its pieces, a candidate span's score is the
largest over its pieces, and [CLS] stands for none. Contents that choose the same cue are one quotation;
its source is chosen by the mean of its contents' scores. What has neither cue nor source is no quotation
but a title or words set off by marks.
"""

import dataclasses

import numpy as np
import torch
from features import Paragraph
from examples import inputs
from model import JointTagger
from quotation_labels import BEGIN, ROLES, WITHIN
from windows import Window, article_windows

Span = tuple[int, int]
FORBIDDEN = -1e9
LARGEST_BATCH = 4096


@dataclasses.dataclass
class WindowScores:
    """Of one window: logarithms of tag probabilities, pieces × 3 × 3, and of link probabilities,
    2 × pieces × pieces."""

    tags: np.ndarray
    links: np.ndarray


@dataclasses.dataclass
class FoundQuotation:
    """Spans of one quotation, in pieces of the window.

    `evidence` holds logarithms: of the geometric mean of its contents' label probabilities, and of the
    link probabilities to its cue and to its source (or to none)."""

    contents: list[Span]
    cue: Span | None
    source: Span | None
    evidence: tuple[float, float, float] = (0.0, 0.0, 0.0)


def best_paths(scores: np.ndarray) -> np.ndarray:
    """The best rows of labels, batch × pieces, for scores, batch × pieces × labels.

    The labels are O, B-1, I-1, B-2, I-2, …; an I follows only its own B or I.
    """
    batch, count, labels = scores.shape
    steps = np.zeros((labels, labels))
    for label in range(2, labels, 2):
        steps[:, label] = FORBIDDEN
        steps[label - 1, label] = steps[label, label] = 0
    best = scores[:, 0].astype(np.float64)
    best[:, 2::2] += FORBIDDEN
    back = np.zeros((count, batch, labels), dtype=np.int64)
    for number in range(1, count):
        reached = best[:, :, None] + steps
        back[number] = reached.argmax(1)
        best = reached.max(1) + scores[:, number]
    paths = np.zeros((batch, count), dtype=np.int64)
    paths[:, -1] = best.argmax(1)
    for number in range(count - 1, 0, -1):
        paths[:, number - 1] = back[number][np.arange(batch), paths[:, number]]
    return paths


def best_path(scores: np.ndarray) -> list[int]:
    """The best row of labels for scores, pieces × labels."""
    return best_paths(scores[None])[0].tolist()


def spans_of(path: list[int]) -> list[tuple[int, int, int]]:
    """Spans of a row of labels as (first, after the last, number of the kind)."""
    spans, start = [], None
    for number, label in enumerate([*path, 0]):
        if start is not None and label != path[start] + 1:
            spans.append((start, number, (path[start] - 1) // 2))
            start = None
        if start is None and label % 2 == 1:
            start = number
    return spans


def role_spans(
    scores: list[WindowScores], windows: list[Window], role: str, bias: float
) -> list[list[Span]]:
    """The spans of a role in every window; `bias` is added to the logarithm of O's probability."""
    longest = max(len(window) for window in windows)
    tags = np.full((len(windows), longest, 3), FORBIDDEN)
    tags[:, :, 0] = 0
    for row, (part, window) in enumerate(zip(scores, windows)):
        pieces = [number for number, position in enumerate(window.positions) if position >= 0]
        tags[row, pieces] = part.tags[pieces, ROLES.index(role)]
        tags[row, pieces, 0] += bias
    return [
        [(first, last) for first, last, _ in spans_of(path)] for path in best_paths(tags).tolist()
    ]


def chosen(row: np.ndarray, candidates: list[Span]) -> tuple[Span | None, float]:
    """The candidate whose best piece has the largest score, or nothing if [CLS] has a larger one; and
    that score."""
    best, score = None, row[0]
    for first, last in candidates:
        if row[first:last].max() > score:
            best, score = (first, last), row[first:last].max()
    return best, float(score)


def content_evidence(tags: np.ndarray, content: Span) -> float:
    """The mean logarithm of the probabilities of a content's labels, `B` and then `I`."""
    column = tags[content[0] : content[1], ROLES.index("content")]
    return float((column[0, BEGIN] + column[1:, WITHIN].sum()) / len(column))


def window_quotations(scores: WindowScores, spans: dict[str, list[Span]]) -> list[FoundQuotation]:
    """The quotations of one window whose spans are given by role."""
    groups: dict[tuple, list[Span]] = {}
    links: dict[Span, float] = {}
    for content in spans["content"]:
        row = scores.links[0, content[0] : content[1]].mean(0)
        cue, links[content] = chosen(row, spans["cue"])
        groups.setdefault(("alone", content) if cue is None else ("cue", cue), []).append(content)
    found = []
    for (kind, cue), contents in groups.items():
        rows = [scores.links[1, first:last].mean(0) for first, last in contents]
        source, to_source = chosen(np.mean(rows, axis=0), spans["source"])
        if kind == "cue" or source is not None:
            evidence = (
                float(np.mean([content_evidence(scores.tags, content) for content in contents])),
                float(np.mean([links[content] for content in contents])),
                to_source,
            )
            found.append(FoundQuotation(contents, cue if kind == "cue" else None, source, evidence))
    return found


def scored_windows(model: JointTagger, windows: list[Window], half: bool = True) -> list[WindowScores]:
    """The scores of windows, in batches of like length; with `half` in bfloat16."""
    order = sorted(range(len(windows)), key=lambda number: len(windows[number]))
    results: list[WindowScores | None] = [None] * len(windows)
    for batch in sized_batches(order, [len(window) for window in windows]):
        pieces, rows, mask = inputs([windows[number] for number in batch])
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=half):
            hidden = model.encode(pieces, rows, mask)
            tags = model.quotations(hidden).float().view(*pieces.shape, 3, 3)
            links = model.link_scores(hidden, mask)
        tags, links = torch.log_softmax(tags, -1).numpy(), torch.log_softmax(links, -1).numpy()
        for row, number in enumerate(batch):
            length = len(windows[number])
            results[number] = WindowScores(tags[row, :length], links[row, :, :length, :length])
    return results


def sized_batches(order: list[int], lengths: list[int], size: int = LARGEST_BATCH) -> list[list[int]]:
    """Numbers in order, cut so that the padded batch has at most `size` pieces."""
    result: list[list[int]] = []
    for number in order:
        if result and (len(result[-1]) + 1) * lengths[number] <= size:
            result[-1].append(number)
        else:
            result.append([number])
    return result


class TaggedArticles:
    """The scores of articles' windows, to be decoded with one bias or another."""

    def __init__(self, model: JointTagger, articles: list[list[Paragraph]], half: bool = True):
        self.articles = articles
        cut = [article_windows(paragraphs) for paragraphs in articles]
        self.windows = [window for windows in cut for window in windows]
        self.owners = [number for number, windows in enumerate(cut) for _ in windows]
        self.scores = scored_windows(model, self.windows, half)
        self.found: dict[tuple[str, float], list[list[Span]]] = {}

    def spans(self, role: str, bias: float) -> list[list[Span]]:
        if (role, bias) not in self.found:
            self.found[role, bias] = role_spans(self.scores, self.windows, role, bias)
        return self.found[role, bias]

    def quotations(self, biases: dict[str, float]) -> list[list[dict]]:
        """The quotations of every article: content, cue and source spans in scalars of the text."""
        spans = {role: self.spans(role, biases.get(role, 0.0)) for role in ROLES}
        places = [piece_places(paragraphs) for paragraphs in self.articles]
        result: list[list[dict]] = [[] for _ in self.articles]
        for number, (window, scores) in enumerate(zip(self.windows, self.scores)):
            owner = self.owners[number]
            found = window_quotations(scores, {role: spans[role][number] for role in ROLES})
            result[owner] += [in_scalars(quotation, window, places[owner]) for quotation in found]
        return result


def piece_places(paragraphs: list[Paragraph]) -> list[Span]:
    """Where every piece of an article stands in its text."""
    return [
        (paragraph.start + first, paragraph.start + last)
        for paragraph in paragraphs
        for first, last in paragraph.spans
    ]


def in_scalars(quotation: FoundQuotation, window: Window, places: list[Span]) -> dict:
    def scalars(span: Span) -> list[int]:
        first, last = window.positions[span[0]], window.positions[span[1] - 1]
        return [places[first][0], places[last][1]]

    return {
        "content": [scalars(span) for span in quotation.contents],
        "cue": [scalars(quotation.cue)] if quotation.cue else [],
        "source": [scalars(quotation.source)] if quotation.source else [],
        "evidence": quotation.evidence,
    }
