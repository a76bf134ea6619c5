"""Writes what the heads of an exported model say, for readers in another language to check themselves against.

    python reference.py --source FOLDER --words Models/english-words --model Models/english --output FILE

For each window of each text: how many pieces it has, the scores (before any softmax) that every head gives some
of them, and how probable it is that these point to each other. Computed in float32 from the rounded weights
of the files.
"""

import argparse
import hashlib
import json
import pathlib

import torch
from examples import inputs
from export import model_of
from features import TextReader
from model import JointTagger
from windows import article_windows

TEXTS = [
    "“The ferry will not sail before Thursday,” Captain Mira Oldenkamp told the Harbour Council on Monday.",
    "HARBOUR CLOSED, SAYS COUNCIL\n\nThe council said the quay at Tarn Bay was “unsafe”. Oldenkamp's crew "
    "disagreed: 'We sailed in '98,' one said, 'and nobody asked.'\n“It can wait,” he added, “until spring.",
    "According to the Fisheries Board, 3,200 boats were idle in 2031; its chairman, Jon Brask, called "
    "that a disgrace.",
]
PLACES = (0, 1, 5, 12, 17)
DIGITS = 4


def numbers(rows: torch.Tensor) -> list[list[float]]:
    return [[round(float(value), DIGITS) for value in row] for row in rows]


def window_answers(model: JointTagger, window) -> dict:
    """The scores of the pieces at PLACES, and the logarithms of the probabilities of links among them."""
    pieces, rows, mask = inputs([window])
    places = [place for place in PLACES if place < len(window.pieces)]
    with torch.no_grad():
        trunk = model.encode(pieces, rows, mask)
        links = torch.log_softmax(model.link_scores(trunk, mask)[0], -1)
        branch = model.encode_branch(pieces, rows, mask)
        heads = {
            "quotations": model.quotations(trunk),
            "entities": model.entities(trunk),
            "upos": model.universal(trunk),
            "xpos": model.english(trunk),
            "sentenceTone": model.sentence_tone(branch),
        }
    return {
        "count": len(window.pieces),
        "places": places,
        "scores": {name: numbers(scores[0, places]) for name, scores in heads.items()},
        "links": [numbers(links[kind, places][:, places]) for kind in range(2)],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("source", "words", "model", "output"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    options = parser.parse_args()
    model, _, _ = model_of(options.model, options.words)
    reader = TextReader(options.source)
    texts = [
        {
            "text": text,
            "windows": [window_answers(model, window) for window in article_windows(reader.paragraphs(text))],
        }
        for text in TEXTS
    ]
    manifest = hashlib.sha256((options.model / "manifest.json").read_bytes()).hexdigest()
    result = {"manifest": manifest, "texts": texts}
    options.output.write_text(json.dumps(result, ensure_ascii=False, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
