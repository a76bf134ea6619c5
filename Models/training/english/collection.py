"""The corpora of the joint model: where their files lie and what is read of each."""

import collections
import dataclasses
import pathlib
import random

from corpora import (
    TaggedSentence,
    bio_sentences,
    json_lines,
    treebank_sentences,
    with_doubt,
    with_misc_open,
)
from examples import EncodedSentence, LabelSets, encoded
from features import TextReader
from quotation_labels import LabelledArticle, labelled
from tone_examples import ToneSentence, target_sentence, whole_sentence

QUOTATIONS = "quotes/polnear/{part}.jsonl"
TREEBANKS = {"ewt": "linguistics/ud/ewt-{part}.conllu", "gum": "linguistics/ud/gumclean-{part}.conllu"}
DEV_TREEBANKS = {"ewt": "linguistics/ud/ewt-dev.conllu", "gum": "linguistics/ud/gum-dev.conllu"}
NAMES = {
    "uner": "linguistics/ner/uner-ewt/{part}.bio",
    "gum": "linguistics/ner/gum-names-clean/{part}.bio",
    "wnut": "linguistics/ner/wnut17/{part}.bio",
}
WITHOUT_MISC = ("gum",)
DOUBTFUL_NAMES = "linguistics/ner/gmb-kaggle/train.bio"
DOUBTFUL_SENTENCES = 38000
TONE = "sentiment/newsmtsc_{kind}/{part}.jsonl"
SENTENCE_TONE = "sentiment/vader_nyt/{part}.jsonl"
UNLABELLED = "sentiment/{name}/{part}.jsonl"
UNLABELLED_PARTS = (
    ("vader_amazon", "dev"), ("vader_amazon", "train"), ("vader_tweets", "dev"), ("vader_tweets", "train"),
    ("newsmtsc_rw", "train"),
)  # fmt: skip
UNLABELLED_PIECES = range(4, 121)
"""Sentences of which a teacher tells names and tags; of their labels nothing is read."""
LEAST_ENGLISH_COUNT = 5
LONG_SENTENCE = 5
"""Training sentences of more words than this that also stand in a dev set are left out."""


@dataclasses.dataclass
class TrainingData:
    articles: list[LabelledArticle]
    tagged: list[EncodedSentence]
    doubtful: list[EncodedSentence]
    target_tones: list[ToneSentence]
    sentence_tones: list[ToneSentence]
    labels: LabelSets


def treebank_labels(data: pathlib.Path) -> LabelSets:
    """The labels that training knows: universal by name, English by count, at least five times seen."""
    universal, english = collections.Counter(), collections.Counter()
    for path in TREEBANKS.values():
        for sentence in treebank_sentences(data / path.format(part="train")):
            universal.update(sentence.universal)
            english.update(sentence.english)
    common = [tag for tag, count in english.items() if count >= LEAST_ENGLISH_COUNT]
    return LabelSets(sorted(universal), sorted(common, key=lambda tag: (-english[tag], tag)))


def held_back(data: pathlib.Path) -> set[tuple[str, ...]]:
    """The longer sentences of the dev sets."""
    paths = [data / path.format(part="dev") for path in NAMES.values()]
    sentences = [sentence for path in paths for sentence in bio_sentences(path)]
    for path in DEV_TREEBANKS.values():
        sentences += treebank_sentences(data / path)
    return {tuple(item.words) for item in sentences if len(item.words) > LONG_SENTENCE}


def tagged_sentences(data: pathlib.Path) -> list[TaggedSentence]:
    """Sentences with names, with parts of speech where a treebank has the same sentence, then the
    treebanks' other sentences."""
    excluded = held_back(data)
    parsed: dict[tuple[str, ...], TaggedSentence] = {}
    for path in TREEBANKS.values():
        for sentence in treebank_sentences(data / path.format(part="train")):
            parsed.setdefault(tuple(sentence.words), sentence)
    result, used = [], set()
    for corpus, path in NAMES.items():
        for sentence in bio_sentences(data / path.format(part="train")):
            words = tuple(sentence.words)
            if words in excluded:
                continue
            if corpus in WITHOUT_MISC:
                sentence = with_misc_open(sentence)
            used.add(words)
            if words in parsed:
                sentence = dataclasses.replace(parsed[words], entities=sentence.entities)
            result.append(sentence)
    others = [item for words, item in parsed.items() if words not in used and words not in excluded]
    return result + others


def doubtful_sentences(data: pathlib.Path) -> list[TaggedSentence]:
    """A fixed random part of the machine-labelled sentences."""
    excluded = held_back(data)
    sentences = with_doubt(bio_sentences(data / DOUBTFUL_NAMES))
    random.Random(5).shuffle(sentences)
    return [item for item in sentences[:DOUBTFUL_SENTENCES] if tuple(item.words) not in excluded]


def tone_records(data: pathlib.Path, part: str, kind: str = "rw") -> list[dict]:
    """Sentences with a target; of training those that stand in a dev set are left out."""
    records = json_lines(data / TONE.format(kind=kind, part=part))
    if part != "train":
        return records
    excluded = {record["text"] for name in ("rw", "mt") for record in tone_records(data, "dev", name)}
    return [record for record in records if record["text"] not in excluded]


def sentence_tone_records(data: pathlib.Path, part: str) -> list[dict]:
    """Sentences with the mean of what many raters said of them, in the order of their articles."""
    return json_lines(data / SENTENCE_TONE.format(part=part))


def unlabelled_sentences(data: pathlib.Path, reader: TextReader) -> list[EncodedSentence]:
    """Sentences without labels, neither too short nor too long, whose words are runs of letters and digits
    or what stands alone."""
    found = []
    paths = [data / UNLABELLED.format(name=name, part=part) for name, part in UNLABELLED_PARTS]
    texts = [" ".join(record["text"].split()) for path in paths for record in json_lines(path)]
    for text in dict.fromkeys(texts):
        paragraph = reader.paragraph(text)
        if len(paragraph.pieces) not in UNLABELLED_PIECES:
            continue
        firsts = [number for number, begins in enumerate(paragraph.word_begins()) if begins]
        words = [paragraph.text[slice(*paragraph.spans[first])] for first in firsts]
        found.append(EncodedSentence(paragraph, firsts, TaggedSentence(words)))
    return found


def articles(data: pathlib.Path, part: str, reader: TextReader) -> list[LabelledArticle]:
    return [
        labelled(record["id"], reader.paragraphs(record["text"]), record["quotes"])
        for record in json_lines(data / QUOTATIONS.format(part=part))
    ]


def training_data(data: pathlib.Path, reader: TextReader) -> TrainingData:
    return TrainingData(
        articles=articles(data, "train", reader),
        tagged=[encoded(reader, item) for item in tagged_sentences(data)],
        doubtful=[encoded(reader, item) for item in doubtful_sentences(data)],
        target_tones=[target_sentence(reader, item) for item in tone_records(data, "train")],
        sentence_tones=[whole_sentence(reader, item) for item in sentence_tone_records(data, "train")],
        labels=treebank_labels(data),
    )
