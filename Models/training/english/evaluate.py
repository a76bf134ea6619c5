"""Scores checkpoints on the dev sets.

    python evaluate.py --source FOLDER --data FOLDER --checkpoint FILE... [--average] [--tasks ...]

A checkpoint is what `train.py` writes; `--average` takes the running mean of the weights. With
`--table FILE` a line for each checkpoint is added to the file. Quotations are decoded without bias.
"""

import argparse
import collections
import pathlib
import time

import numpy as np
import torch
from collection import DEV_TREEBANKS, NAMES, QUOTATIONS, sentence_tone_records, tone_records
from corpora import (
    ENTITY_LABELS,
    TaggedSentence,
    bio_sentences,
    json_lines,
    label_spans,
    treebank_sentences,
)
from decode import TaggedArticles, best_path, sized_batches
from examples import EncodedSentence, encoded, inputs
from features import CLASSIFIER, NO_FEATURE, SEPARATOR, TextReader
from model import JointTagger
from quotation_scores import ArticleText, summary
from tone_figures import sentence_figures, target_figures
from windows import LONGEST, Window

TASKS = ("quotations", "entities", "speech", "tone")
KINDS = ("PER", "LOC", "ORG")


def loaded(checkpoint: pathlib.Path, source: pathlib.Path, average: bool) -> tuple[JointTagger, dict]:
    """The model of a checkpoint, and the checkpoint."""
    state = torch.load(checkpoint, mmap=True)
    model = JointTagger(len(ENTITY_LABELS), len(state["universal"]), len(state["english"]))
    model.load_encoder(source)
    if any(name.startswith("branch.") for name in state["average"]):
        model.add_branch()
    model.load_means(state["average" if average else "weights"])
    return model.eval(), state


def grouped(sentences: list[EncodedSentence], together: int) -> list[list[int]]:
    """Numbers of sentences that follow each other, at most `together` and no more than fit."""
    groups: list[list[int]] = []
    room = 0
    for number, item in enumerate(sentences):
        length = len(item.paragraph.pieces)
        if groups and length <= room and len(groups[-1]) < together:
            groups[-1].append(number)
        else:
            groups.append([number])
            room = LONGEST - 2
        room -= length
    return groups


def word_scores(
    model: JointTagger,
    sentences: list[EncodedSentence],
    heads: tuple[str, ...],
    together: int = 1,
    half: bool = True,
) -> list[list[np.ndarray]]:
    """Of every sentence, for every head, logarithms of label probabilities, words × labels.

    A window holds up to `together` sentences; a sentence that is too long is cut.
    """
    windows: list[Window] = []
    firsts: list[list[tuple[int, int]]] = [[] for _ in sentences]
    for group in grouped(sentences, together):
        pieces = [piece for number in group for piece in sentences[number].paragraph.pieces]
        rows = [row for number in group for row in sentences[number].paragraph.rows()]
        start = 0
        for number in group:
            for first in sentences[number].first_pieces:
                place = start + max(0, first)
                firsts[number].append((len(windows) + place // (LONGEST - 2), place % (LONGEST - 2)))
            start += len(sentences[number].paragraph.pieces)
        for first in range(0, max(1, len(pieces)), LONGEST - 2):
            part = slice(first, first + LONGEST - 2)
            marked = [CLASSIFIER, *pieces[part], SEPARATOR], [NO_FEATURE, *rows[part], NO_FEATURE]
            windows.append(Window(*marked, []))
    scores: list[list[np.ndarray]] = [[] for _ in windows]
    order = sorted(range(len(windows)), key=lambda number: len(windows[number]))
    for batch in sized_batches(order, [len(window) for window in windows]):
        pieces, rows, mask = inputs([windows[number] for number in batch])
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=half):
            hidden = model.encode(pieces, rows, mask)
            parts = [torch.log_softmax(getattr(model, head)(hidden).float(), -1) for head in heads]
        for row, number in enumerate(batch):
            scores[number] = [part[row, 1:].numpy() for part in parts]
    return [
        [np.stack([scores[window][head][place] for window, place in words]) for head in range(len(heads))]
        for words in firsts
    ]


def entity_figures(
    sentences: list[TaggedSentence], scores: list[list[np.ndarray]], biases: dict[str, float]
) -> dict[str, float]:
    """F1 of spans, all kinds and each; `biases` are added to the scores of a kind's labels."""
    counts = {kind: [0, 0, 0] for kind in ("all", *KINDS)}
    shift = np.array([biases.get(label[2:] or "O", 0.0) for label in ENTITY_LABELS])
    for sentence, (rows,) in zip(sentences, scores):
        labels = [ENTITY_LABELS[number] for number in best_path(rows + shift)]
        gold = {span for span in label_spans(sentence.entities) if span[2] in KINDS}
        found = {span for span in label_spans(labels) if span[2] in KINDS}
        for kind, count in counts.items():
            wanted = {span for span in gold if kind in ("all", span[2])}
            offered = {span for span in found if kind in ("all", span[2])}
            for place, size in enumerate((wanted & offered, wanted, offered)):
                count[place] += len(size)
    return {
        kind: 200 * right / max(1, wanted + offered)
        for kind, (right, wanted, offered) in counts.items()
    }


def tag_accuracy(
    sentences: list[TaggedSentence], scores: list[list[np.ndarray]], universal: list[str], english: list[str]
) -> tuple[float, float]:
    """Percent of words with the right universal and English tag."""
    words = right = also = 0
    for sentence, (first, second) in zip(sentences, scores):
        words += len(sentence.words)
        found = first.argmax(1), second.argmax(1)
        right += sum(universal[n] == tag for n, tag in zip(found[0], sentence.universal))
        also += sum(english[n] == tag for n, tag in zip(found[1], sentence.english))
    return 100 * right / words, 100 * also / words


class DevSets:
    """The dev sets, read once."""

    def __init__(
        self,
        data: pathlib.Path,
        reader: TextReader,
        tasks: list[str],
        share: float = 1.0,
        together: int = 1,
    ):
        self.reader, self.data, self.tasks, self.together = reader, data, tasks, together
        records = json_lines(data / QUOTATIONS.format(part="dev")) if "quotations" in tasks else []
        self.articles = [reader.paragraphs(record["text"]) for record in records]
        self.texts = [ArticleText(record["text"]) for record in records]
        self.quotations = [record["quotes"] for record in records]
        self.treebanks = {
            name: self.part(treebank_sentences(data / path), share) for name, path in DEV_TREEBANKS.items()
        }
        spaces = {
            tuple(item.words): item.spaces for items in self.treebanks.values() for item in items
        }
        self.names = {name: bio_sentences(data / NAMES[name].format(part="dev")) for name in ("uner", "gum")}
        for items in self.names.values():
            for item in items:
                item.spaces = spaces.get(tuple(item.words))

    @staticmethod
    def part(items: list, share: float) -> list:
        return items[: int(len(items) * share)]

    def encoded(self, sentences: list[TaggedSentence]) -> list[EncodedSentence]:
        return [encoded(self.reader, item) for item in sentences]

    def figures(self, model: JointTagger, state: dict) -> dict[str, str]:
        """The figures of a model, by column of the table."""
        result = collections.OrderedDict()
        if "quotations" in self.tasks:
            found = TaggedArticles(model, self.articles).quotations({})
            for kind, figures in summary(self.texts, self.quotations, found).items():
                result[kind] = f"{figures['f1']:.1f}"
                if kind == "all":
                    result["content, source"] = f"{figures['content']:.1f}, {figures['source']:.1f}"
        if "entities" in self.tasks:
            for name, sentences in self.names.items():
                scores = word_scores(model, self.encoded(sentences), ("entities",), self.together)
                figures = entity_figures(sentences, scores, {})
                result[f"names {name}"] = "/".join(f"{figures[kind]:.1f}" for kind in figures)
        if "speech" in self.tasks:
            for name, sentences in self.treebanks.items():
                heads = ("universal", "english")
                scores = word_scores(model, self.encoded(sentences), heads, self.together)
                pair = tag_accuracy(sentences, scores, state["universal"], state["english"])
                result[f"tags {name}"] = "/".join(f"{figure:.2f}" for figure in pair)
        if "tone" in self.tasks:
            for kind in ("rw", "mt"):
                records = tone_records(self.data, "dev", kind)
                result[f"tone {kind}"] = str(target_figures(model, self.reader, records))
            records = sentence_tone_records(self.data, "dev")
            for together in (1, 5):
                found = sentence_figures(model, self.reader, records, together)
                result[f"tone of sentences, {together}"] = str(found)
        return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--checkpoint", type=pathlib.Path, nargs="+", required=True)
    parser.add_argument("--average", action="store_true")
    parser.add_argument("--tasks", nargs="+", default=list(TASKS), choices=TASKS)
    parser.add_argument("--share", type=float, default=1.0, help="part of the treebanks' dev sets")
    parser.add_argument("--together", type=int, default=1, help="sentences in a window, names and tags")
    parser.add_argument("--table", type=pathlib.Path)
    options = parser.parse_args()
    torch.set_num_threads(1)
    sets = DevSets(options.data, TextReader(options.source), options.tasks, options.share, options.together)
    for checkpoint in options.checkpoint:
        model, state = loaded(checkpoint, options.source, options.average)
        start = time.process_time()
        figures = sets.figures(model, state)
        name = checkpoint.stem + (" average" if options.average else "") + f" {options.together} together"
        line = f"{name} | " + " | ".join(f"{column} {value}" for column, value in figures.items())
        print(line, f"({time.process_time() - start:.0f} s)", flush=True)
        if options.table:
            with open(options.table, "a", encoding="utf-8") as table:
                table.write(line + "\n")


if __name__ == "__main__":
    main()
