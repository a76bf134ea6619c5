"""The collections that are timed: made here, kept in the build folder, checked by their digest."""

import hashlib
import json
import subprocess
from pathlib import Path

SAMPLE = Path("Notebooks-data/sample-collection/articles.jsonl")
SAMPLE_COPIES = 16
SEED = 7
SYNTHETIC_SHA256 = {
    2_000: "b26edf210026545654b52a2061428aa469580ff19093da0bb3aa4127eca22163",
    20_000: "e4523fb31f5f40c5b1c01a2591e0120866a62c1838881622efd672d3d176f259",
    100_000: "ba3239abbe55b6e3b0b320fcd8c079e23b90ac38b18476b04c7cbb996261e40f",
}
SAMPLES_SHA256 = {
    1_000: "c0940b7a283d320af384120c7591a27ef89f8e1448e9f3b7ea8b66bb8861c5be",
    10_000: "964b88d6de13f5f7d05070e446204c5e03e2aa3e5d9619e31ac7baa617aba90e",
}


class WrongCorpus(Exception):
    """A synthetic collection came out with other bytes than on other machines."""


def synthetic(tool, folder, documents):
    """The seeded synthetic collection of a number of articles."""
    path = folder / f"synthetic-{documents}.jsonl"
    if not path.exists():
        partial = path.with_suffix(".partial")
        subprocess.run(
            [tool, "generate", "--documents", str(documents), "--seed", str(SEED)]
            + ["--output", partial],
            check=True,
        )
        partial.rename(path)
    expected = SYNTHETIC_SHA256.get(documents)
    found = digest(path)
    if expected is not None and found != expected:
        raise WrongCorpus(
            f"{path} has the SHA-256 {found}, not {expected}: the generator has changed, "
            "so its times cannot be held against earlier ones"
        )
    return path


def samples(tool, folder, count):
    """Two seeded samples of a number of values each."""
    path = folder / f"samples-{count}.f64"
    command = [tool, "resample", path, "--work", "make", "--count", count, "--seed", SEED]
    if not path.exists():
        subprocess.run([str(part) for part in command], check=True)
    expected, found = SAMPLES_SHA256.get(count), digest(path)
    if expected is not None and found != expected:
        raise WrongCorpus(f"{path} has the SHA-256 {found}, not {expected}: other numbers came out")
    return path


def repeated_sample(folder):
    """The sample collection several times over, every article under an id of its own."""
    records = [
        {"id": f"{each['id']}-{copy}", "text": each["text"]}
        for copy in range(SAMPLE_COPIES)
        for each in sample()
    ]
    return written(records, folder / "sample-repeated.jsonl")


def part_of_sample(folder, step):
    """Every article of the sample collection, or every second one and so on."""
    records = [{"id": each["id"], "text": each["text"]} for each in sample()[::step]]
    return written(records, folder / f"sample-every-{step}.jsonl")


def paragraphs(folder):
    """The paragraphs of the sample collection, a text each."""
    texts = [text for each in sample() for text in each["text"].split("\n\n") if text.strip()]
    records = [{"id": str(number), "text": text} for number, text in enumerate(texts)]
    return written(records, folder / "sample-paragraphs.jsonl")


LEAD_WORDS = 20


def leads(folder):
    """The sample collection as short texts: title, and the first paragraph of twenty words."""
    records = []
    for each in sample():
        long = (part for part in each["text"].split("\n\n") if len(part.split()) >= LEAD_WORDS)
        records.append({"id": each["id"], "title": each["title"], "text": next(long, "")})
    return written(records, folder / "sample-leads.jsonl")


def annotated(folder, given, step):
    """Articles to find quotations in: those given, or every step-th of the sample with its marks.

    Each has its number for an id, so that no side can leave out a second article of the same id.
    """
    articles = read(given) if given else read(SAMPLE.parent / "gold/quotes.jsonl")[::step]
    kept = [
        {"id": str(number), **{key: each[key] for key in ("text", "quotes") if key in each}}
        for number, each in enumerate(articles)
    ]
    return written(kept, folder / "annotated.jsonl")


def sentences(folder, given):
    """Sentences to judge the tone of: those given, or the sample's by its marks, each with a number."""
    if given:
        kept = [
            {"id": str(number), **{key: each[key] for key in ("text", "score", "label") if key in each}}
            for number, each in enumerate(read(given))
        ]
        return written(kept, folder / "sentences.jsonl")
    texts = {each["id"]: each["text"] for each in sample()}
    marked = read(SAMPLE.parent / "gold/sentences.jsonl")
    parts = [texts[each["id"]][start:end] for each in marked for start, end in each["sentences"]]
    kept = [{"id": str(number), "text": text} for number, text in enumerate(parts)]
    return written(kept, folder / "sentences.jsonl")


def sample():
    return read(SAMPLE)


def read(path):
    """The records of a file of JSON lines; a text may hold line separators that are no line feeds."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def written(records, path):
    lines = (json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    path.write_text("".join(lines), encoding="utf-8")
    return path


def digest(path):
    hashed = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            hashed.update(piece)
    return hashed.hexdigest()
