"""Writes the answers of an exported model that readers in another language check themselves against.

    python reference.py --source FOLDER --words Models/english-words --model Models/english --output FILE

For each text: its windows' piece numbers and feature rows, the scores (before any softmax) of some
pieces for every head, some link scores, and the quotations that are decoded without bias. Computed in
float32 from the rounded weights of the files.
"""

import argparse
import json
import pathlib

import torch
from decode import TaggedArticles
from examples import inputs
from export import model_of
from features import TextReader
from model import JointTagger
from tone_examples import ToneSentence, tone_batch, tone_example
from windows import article_windows

TEXTS = [
    "“The ferry will not sail before Thursday,” Captain Mira Oldenkamp told the Harbour Council on Monday.",
    "HARBOUR CLOSED, SAYS COUNCIL\n\nThe council said the quay at Tarn Bay was “unsafe”. Oldenkamp's crew "
    "disagreed: 'We sailed in '98,' one said, 'and nobody asked.'\n“It can wait,” he added, “until spring.",
    "According to the Fisheries Board, 3,200 boats were idle in 2031; its chairman, Jon Brask, called "
    "that a disgrace.",
]
PLACES = (0, 1, 4, 9)
DIGITS = 4


def numbers(values: torch.Tensor) -> list[float]:
    return [round(float(value), DIGITS) for value in values]


def window_answers(model: JointTagger, window) -> dict:
    """The scores of the pieces at PLACES, and of links from them to the same places."""
    pieces, rows, mask = inputs([window])
    with torch.no_grad():
        hidden = model.encode(pieces, rows, mask)
        links = model.link_scores(hidden, mask)[0]
        places = [place for place in PLACES if place < len(window)]
        sentence = ToneSentence(window.pieces[1:-1], window.rows[1:-1], [0, 1], 1)
        tones = tone_batch([tone_example([sentence])], len(window))
        branch = model.encode_branch(pieces, rows, mask)
        toward, own = model.tone_scores(branch, tones)
        heads = {
            name: [numbers(getattr(model, module)(states)[0, place]) for place in places]
            for name, module, states in (
                ("quotations", "quotations", hidden),
                ("entities", "entities", branch),
                ("upos", "universal", branch),
            )
        }
        return {
            "pieces": window.pieces,
            "features": window.rows,
            "places": places,
            "hidden": [numbers(hidden[0, place, :8]) for place in places],
            "branch": [numbers(branch[0, place, :8]) for place in places],
            "scores": heads,
            "links": {
                kind: [numbers(links[number, place, places]) for place in places]
                for number, kind in enumerate(("cue", "source"))
            },
            "toneOfPieces1And2": numbers(toward[0]),
            "toneOfAllPieces": numbers(own[0]),
        }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--words", type=pathlib.Path, required=True)
    parser.add_argument("--model", type=pathlib.Path, required=True)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    options = parser.parse_args()
    model, _, _ = model_of(options.model, options.words)
    reader = TextReader(options.source)
    answers = []
    for text in TEXTS:
        paragraphs = reader.paragraphs(text)
        (quotations,) = TaggedArticles(model, [paragraphs], half=False).quotations({})
        windows = [window_answers(model, window) for window in article_windows(paragraphs)]
        answers.append({"text": text, "windows": windows, "quotations": quotations})
    manifest = json.loads((options.model / "manifest.json").read_text())
    result = {"modelSeal": manifest["seal"], "texts": answers}
    options.output.write_text(json.dumps(result, ensure_ascii=False, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
