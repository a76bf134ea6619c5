"""Gathers the texts that `dateline-bench word-vectors` fits the word vectors of `valences.py` to.

    python texts.py --wordnet DICT --speeches SPEECHES --gmb train.bio --litbank litbank.jsonl \\
        --rated nyt-train.jsonl amazon-train.jsonl movie-train.jsonl --output texts.jsonl

All of them may be used by anybody; MODEL_CARD.md names their licences:

* WordNet 3.0: a text a synset, its words, its gloss, and the words of the synsets that it is similar to, a kind
  of, or derived from.
* Annual messages of the presidents of the United States, a text a paragraph.
* Groningen Meaning Bank: the words only, a text for every ten sentences.
* LitBank: the words only, a text for every ten sentences.
* The sentences that VADER was published with, without those that anything here is measured on.
"""

import argparse
import json
from pathlib import Path

SENTENCES_TOGETHER = 10
POINTERS = {"&", "@", "+", "^", "\\"}
PARTS = {"data.noun": "n", "data.verb": "v", "data.adj": "a", "data.adv": "r"}


def synsets(folder):
    """Words, gloss and (part of speech, offset) of related synsets, by part of speech and offset."""
    found = {}
    for name, part in PARTS.items():
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            if line.startswith("  "):
                continue
            data, gloss = line.split(" | ", 1)
            fields = data.split()
            count = int(fields[3], 16)
            words = [w.split("(")[0].replace("_", " ") for w in fields[4 : 4 + 2 * count : 2]]
            after = 4 + 2 * count
            pointers = fields[after + 1 : after + 1 + 4 * int(fields[after])]
            related = [
                (p, int(offset))
                for kind, offset, p in zip(pointers[0::4], pointers[1::4], pointers[2::4])
                if kind in POINTERS
            ]
            found[part, int(fields[0])] = (words, gloss.strip(), dict.fromkeys(related))
    return found


def wordnet(folder):
    known = synsets(folder)
    for words, gloss, related in known.values():
        near = [word for key in related for word in known[key][0]]
        yield f"{', '.join(words)}: {gloss}" + (f" {', '.join(near)}." if near else "")


def speeches(folder):
    for path in sorted(folder.glob("*.txt")):
        for paragraph in path.read_text(encoding="utf-8").split("\n\n"):
            if paragraph.strip():
                yield paragraph.strip()


def together(sentences):
    for start in range(0, len(sentences), SENTENCES_TOGETHER):
        yield " ".join(" ".join(words) for words in sentences[start : start + SENTENCES_TOGETHER])


def tagged(path):
    """The sentences of a file with a word and a tag a line."""
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    return together([[line.split("\t")[0] for line in block.splitlines()] for block in blocks if block.strip()])


def litbank(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        yield from together(json.loads(line)["sentences"])


def rated(paths):
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["text"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("wordnet", "speeches", "gmb", "litbank", "output"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--rated", type=Path, nargs="+", required=True)
    arguments = parser.parse_args()
    sources = {
        "wordnet": wordnet(arguments.wordnet),
        "speeches": speeches(arguments.speeches),
        "gmb": tagged(arguments.gmb),
        "litbank": litbank(arguments.litbank),
        "rated": rated(arguments.rated),
    }
    with arguments.output.open("w", encoding="utf-8") as output:
        for name, texts in sources.items():
            count = words = 0
            for text in texts:
                count, words = count + 1, words + len(text.split())
                output.write(json.dumps({"id": f"{name}-{count}", "text": text}, ensure_ascii=False) + "\n")
            print(f"{name}: {count:,} texts, {words:,} words between white space")


if __name__ == "__main__":
    main()
