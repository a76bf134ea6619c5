"""What the peers of the tone of sentences share: one thread, a score for each text, the same report."""

import argparse
import json

from stage import Stage, report


def arguments(description):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("sentences")
    parser.add_argument("--judgements", required=True, help="the file to keep the scores in")
    return parser.parse_args()


def run(given, library, scored):
    """Times `scored(text)` over all texts, which are in memory; -1 to 1 with the label of its sign."""
    with open(given.sentences, encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    texts = [record["text"] for record in records]
    scored("A day, as fine as any.")
    with Stage() as stage:
        found = [scored(text) for text in texts]
    with open(given.judgements, "w", encoding="utf-8") as file:
        for record, (score, label) in zip(records, found):
            file.write(json.dumps({"id": record["id"], "label": label, "score": score}) + "\n")
    size = sum(len(text.encode()) for text in texts)
    report(stage, library, documents=len(texts), bytes=size)
