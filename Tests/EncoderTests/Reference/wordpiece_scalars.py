"""Writes Sources/Encoder/WordPiece/ScalarFolding+Runs.swift.

Asks the `tokenizers` package what its BertNormalizer and BertPreTokenizer do to every Unicode
scalar, and writes the answers as runs. Run: python wordpiece_scalars.py (tokenizers 0.23.3).
"""
import pathlib
import textwrap

import tokenizers
from tokenizers import normalizers, pre_tokenizers

HANGUL = range(0xAC00, 0xD7A4)


def normalizer(**on):
    steps = ("clean_text", "handle_chinese_chars", "strip_accents", "lowercase")
    return normalizers.BertNormalizer(**{step: on.get(step, False) for step in steps})


clean = normalizer(clean_text=True)
spread = normalizer(handle_chinese_chars=True)
whole = normalizer(clean_text=True, handle_chinese_chars=True, strip_accents=True, lowercase=True)
decompose = normalizers.NFD()
split = pre_tokenizers.BertPreTokenizer()


def between(step, scalar):
    return step.normalize_str(f"x{scalar}y")[1:-1]


def is_reordered(scalar):
    """Whether the scalar moves before U+0345, which has the highest combining class."""
    plain = "x\u0345" + between(decompose, scalar) + "y"
    return scalar == "\u0345" or decompose.normalize_str(f"x\u0345{scalar}y") != plain


def is_punctuation(scalar):
    return len(split.pre_tokenize_str(f"x{scalar}y")) == 3


def entry(scalar, sequences):
    """The class of a scalar and its image, None for itself."""
    cleaned = between(clean, scalar)
    if cleaned == "":
        return "r", None
    if cleaned == " ":
        return "s", None
    image = between(whole, scalar).strip(" ")
    if ord(scalar) in HANGUL:
        return "h", None
    if image == "":
        return ("m" if is_reordered(scalar) else "d"), None
    if len(image) > 1:
        assert not any(map(is_punctuation, image))
        sequences.append(image)
        return "q", len(sequences) - 1
    if is_reordered(scalar):
        assert image == scalar
        return "k", None
    isolated = between(spread, scalar) != scalar
    assert not (isolated and is_punctuation(image))
    kind = "i" if isolated else "p" if is_punctuation(image) else "l"
    return kind, None if image == scalar else ord(image)


def longest_run(entries, first):
    """The longest run from a scalar: (count, step, step of the image)."""
    kind, image = entries[first]
    best = (1, 1, 0)
    if kind == "q":
        return best
    for step, slope in [(1, 0)] if image is None else [(s, t) for s in (1, 2) for t in (0, 1, 2)]:
        count = 0
        while entries.get(first + count * step) == (
            kind, None if image is None else image + count * slope
        ):
            count += 1
        if count > best[0]:
            best = (count, step, slope)
    return best


def runs(entries):
    previous = 0
    for scalar in sorted(entries):
        if scalar not in entries:
            continue
        kind, image = entries[scalar]
        count, step, slope = longest_run(entries, scalar)
        for index in range(count):
            del entries[scalar + index * step]
        record = f"{kind}{scalar - previous:x}"
        record += f"*{count:x}" if count > 1 else ""
        record += f"%{step:x}" if step > 1 else ""
        record += f">{image:x}" if image is not None else ""
        record += f"+{slope:x}" if slope else ""
        previous = scalar
        yield record


def main():
    sequences, entries = [], {}
    for value in range(0x110000):
        if not 0xD800 <= value < 0xE000:
            found = entry(chr(value), sequences)
            if found != ("l", None):
                entries[value] = found
    text = "\n".join("    " + line for line in textwrap.wrap(" ".join(runs(entries)), 94))
    images = " ".join("+".join(f"{ord(part):x}" for part in image) for image in sequences)
    images = "\n".join("    " + line for line in textwrap.wrap(images, 94))
    root = pathlib.Path(__file__).resolve().parents[3]
    target = root / "Sources/Encoder/WordPiece/ScalarFolding+Runs.swift"
    target.write_text(f'''extension ScalarFolding {{
  /// Every scalar that is not a plain letter, as runs.
  ///
  /// A run is its class and the distance from the start of the run before; then, where they differ
  /// from 1, 1, itself and 0: `*` length, `%` step, `>` image of the first (in a sequence, its
  /// number), `+` step of the image. Numbers are hexadecimal.
  ///
  /// Written by `Tests/EncoderTests/Reference/wordpiece_scalars.py` from the answers of
  /// `tokenizers` {tokenizers.__version__} for every scalar.
  static let runs = """
{text}
    """

  /// The images that are several scalars, in the order of their numbers.
  static let sequences = """
{images}
    """
}}
''')


if __name__ == "__main__":
    main()
