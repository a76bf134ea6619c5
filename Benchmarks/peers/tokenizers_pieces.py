"""The side of `tokenizers` (Rust) of texts to word pieces, with the shipped vocabulary."""

import argparse
import hashlib

import encoding
from stage import Stage, report, texts

arguments = argparse.ArgumentParser(description=__doc__)
arguments.add_argument("articles")
arguments.add_argument("--repeats", type=int, default=20, help="the time is the mean")
arguments = arguments.parse_args()

import tokenizers  # noqa: E402  after encoding has set its threads

everything = list(texts(arguments.articles))
cut = encoding.tokenizer()
cut.no_truncation()
with Stage() as stage:
    for _ in range(arguments.repeats):
        found = cut.encode_batch(everything, add_special_tokens=False)
stage.cpu /= arguments.repeats
stage.wall /= arguments.repeats

digest = hashlib.sha256()
for each in found:
    digest.update((" ".join(map(str, each.ids)) + "\n").encode())
report(
    stage, tokenizers, documents=len(everything),
    bytes=sum(len(text.encode("utf-8")) for text in everything),
    pieces=sum(len(each.ids) for each in found), pieces_sha256=digest.hexdigest(),
)
