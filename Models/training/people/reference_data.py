"""Coreference corpora in one form for `ReferenceTraining` of the Swift tests.

    python reference_data.py --gum gum.jsonl --litbank litbank.jsonl --gap gap-dev.jsonl gap-validation.jsonl --output DIR

Writes `DIR/references.jsonl`, a text a line:
`{"id", "source", "split", "text", "mentions": [[start, end, entity], …], "bodies": [entity, …],
"question": start, "only": [entity, entity]}`; offsets in UTF-8 bytes. Entity -1: not annotated.
`question` and `only` are GAP's: the one pronoun that is asked for, and the two names it can stand for.

Texts are put together from tokens by the spacing rules of `joined`. Which chains are persons is
annotated in GUM; in LitBank a chain is taken for one when a personal pronoun, a title or a capitalised
word is in it.
"""

import argparse
import json
import random
import re
from pathlib import Path

PERSONAL = set("he him his himself she her hers herself i me my myself who".split())
NEUTER = set("it its itself".split())
TITLES = set("mr mr. mrs mrs. miss ms ms. dr dr. sir lady lord captain colonel king queen".split())
NO_SPACE_BEFORE = set(". , ; : ! ? ) ] } ’ ” 's ’s n't n’t 'm 're 've 'll 'd ’m ’re ’ve ’ll ’d % '' ...".split())
NO_SPACE_AFTER = set("( [ { “ ‘ `` $ £ €".split())
NAME = re.compile(r"(?:[A-Z][a-zé'’-]+|[A-Z]\.)(?: (?:van|de|von|der|[A-Z]\.|[A-Z][a-zé'’-]+))+")
PRONOUN = re.compile(r"\b(?:he|him|his|himself|she|her|hers|herself)\b", re.IGNORECASE)


def joined(sentences):
    """The text of tokens, and the start and end of every token in UTF-8 bytes."""
    text, starts, ends, at = [], [], [], 0
    before = None
    for sentence in sentences:
        for token in sentence:
            close = token in NO_SPACE_BEFORE or before in NO_SPACE_AFTER or before is None
            if not close:
                text.append(" ")
                at += 1
            text.append(token)
            starts.append(at)
            at += len(token.encode())
            ends.append(at)
            before = token
    return "".join(text), starts, ends


def chains(record, source):
    """Text, mentions and bodies of a record of GUM or LitBank; chains that are neither are left out."""
    text, starts, ends = joined(record["sentences"])
    raw = text.encode()
    mentions, bodies = [], []
    for entity, cluster in enumerate(record["clusters"]):
        spans = [(starts[m[0]], ends[m[1] - 1]) for m in cluster["mentions"]]
        words = [raw[s:e].decode() for s, e in spans]
        if source == "gum":
            kinds = {m[2] for m in cluster["mentions"]}
            if kinds & {"organization"}:
                bodies.append(entity)
            elif "person" not in kinds:
                continue
        elif not is_person(words):
            continue
        mentions += [[s, e, entity] for s, e in spans]
    return text, sorted(mentions), bodies


def is_person(words):
    lowered = [w.lower() for w in words]
    if any(w in NEUTER for w in lowered):
        return False
    if any(w in PERSONAL or w.split()[0] in TITLES for w in lowered):
        return True
    return any(w[:1].isupper() and len(w.split()) <= 3 for w in words)


def of_gap(record):
    """One text of GAP: its two names wherever they stand, other names, and all pronouns."""
    text = record["text"]
    found = {}
    for entity, key in enumerate(("a", "b")):
        name = record[key]
        for match in re.finditer(r"\b" + re.escape(name) + r"\b", text):
            found.setdefault(match.start(), (match.end(), entity))
        at = record[f"{key}_offset"]
        found[at] = (at + len(name), entity)
    spans = [(s, e, entity) for s, (e, entity) in found.items()]
    others = {}
    for match in NAME.finditer(text):
        if any(s < match.end() and match.start() < e for s, e, _ in spans):
            continue
        entity = others.setdefault(match.group(), len(others) + 2)
        spans.append((match.start(), match.end(), entity))
    asked = record["pronoun_offset"]
    right = 0 if record["a_coref"] else 1 if record["b_coref"] else -1
    for match in PRONOUN.finditer(text):
        entity = right if match.start() == asked else -1
        spans.append((match.start(), match.end(), entity))
    at = [0]
    for character in text:
        at.append(at[-1] + len(character.encode()))
    mentions = sorted([at[s], at[e], entity] for s, e, entity in spans)
    return text, mentions, at[asked]


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--gum", type=Path, required=True)
    arguments.add_argument("--litbank", type=Path, required=True)
    arguments.add_argument("--gap", type=Path, nargs=2, required=True, help="development, validation")
    arguments.add_argument("--output", type=Path, required=True)
    arguments = arguments.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    rows = []
    for line in arguments.gum.open():
        record = json.loads(line)
        if record["noncommercial_text"]:
            continue
        text, mentions, bodies = chains(record, "gum")
        held = record["split"] != "train"
        rows.append(dict(id=record["doc"], source="gum-" + record["genre"],
                         split="dev" if held else "train", text=text, mentions=mentions, bodies=bodies))
    # Every fifth interview, biography and speech of the training part is held out, too.
    for name in ("interview", "bio", "speech"):
        for index, row in enumerate(r for r in rows if r["source"] == "gum-" + name and r["split"] == "train"):
            row["split"] = "dev" if index % 5 == 0 else "train"
    shuffled = [json.loads(line) for line in arguments.litbank.open()]
    random.Random(1).shuffle(shuffled)
    for index, record in enumerate(shuffled):
        text, mentions, bodies = chains(record, "litbank")
        rows.append(dict(id=record["doc"], source="litbank", split="dev" if index < 15 else "train",
                         text=text, mentions=mentions, bodies=bodies))
    for path, split in zip(arguments.gap, ("train", "dev")):
        for line in path.open():
            record = json.loads(line)
            text, mentions, asked = of_gap(record)
            rows.append(dict(id=record["id"], source="gap", split=split, text=text, mentions=mentions,
                             bodies=[], question=asked, only=[0, 1]))
    with (arguments.output / "references.jsonl").open("w") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    print(len(rows), "texts")


if __name__ == "__main__":
    main()
