"""Writes the sourced tables of `Models/english-sentiment` from two packages.

    pip install vaderSentiment==3.3.2 textblob==0.20.1 numpy
    python make_tables.py --output ../../english-sentiment

* `vader.tsv`, `vader-rules.tsv`, `emoji.tsv`: the ratings and word lists of vaderSentiment (MIT).
* `pattern.tsv`: polarity and subjectivity of English words by pattern, as textblob carries them (PDDL); the
  senses of a word are averaged within each part of speech, then over parts of speech.

Only words and numbers are taken. `valences.py` then writes `valences.tsv` and the manifest.
"""

import argparse
import xml.etree.ElementTree
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path
from statistics import fmean

from vaderSentiment import vaderSentiment as vader


def table(lines, *fields):
    """A text table: a comment line that names origin and fields, then sorted lines."""
    return "".join(f"{line}\n" for line in ["# " + "\t".join(fields), *sorted(lines, key=str.encode)])


def vader_words(folder):
    words = {}
    for line in (folder / "vader_lexicon.txt").read_text(encoding="utf-8").split("\n"):
        if line.strip():
            word, mean = line.strip().split("\t")[:2]
            words[word] = float(mean)
    return words


def emoji(folder):
    """Emoji of one code point: the method looks at single code points, so others never match."""
    found = {}
    for line in (folder / "emoji_utf8_lexicon.txt").read_text(encoding="utf-8").split("\n"):
        if line.strip():
            sign, description = line.strip().split("\t")[:2]
            if len(sign) == 1 and not sign.isascii():
                found[sign] = description
    return found


def pattern_words(path):
    senses = defaultdict(lambda: defaultdict(list))
    for word in xml.etree.ElementTree.parse(path).getroot().iter("word"):
        values = float(word.get("polarity", 0)), float(word.get("subjectivity", 0))
        senses[word.get("form")][word.get("pos")].append(values)
    # A censored spelling would read as a pattern.
    return {
        form: tuple(fmean(fmean(v[i] for v in values) for values in by_tag.values()) for i in (0, 1))
        for form, by_tag in senses.items()
        if "*" not in form
    }


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--output", type=Path, required=True)
    output = arguments.parse_args().output
    folder = Path(vader.__file__).parent
    words = vader_words(folder)
    assert not any(word.startswith("# ") or "\t" in word for word in words)
    rules = [f"booster\t{word}\t{value:g}" for word, value in vader.BOOSTER_DICT.items()]
    rules += [f"negator\t{word}" for word in vader.NEGATE]
    rules += [f"special\t{phrase}\t{value:g}" for phrase, value in vader.SPECIAL_CASES.items()]
    xml_file = Path(find_spec("textblob").submodule_search_locations[0]) / "en" / "en-sentiment.xml"
    assert 'license="PDDL"' in xml_file.read_text(encoding="utf-8")
    pattern = pattern_words(xml_file)
    origin = "vaderSentiment 3.3.2, (c) 2016 C.J. Hutto, MIT"
    files = {
        "vader.tsv": table((f"{w}\t{v:g}" for w, v in words.items()), origin, "word", "mean rating"),
        "vader-rules.tsv": table(rules, origin, "role", "word", "value"),
        "emoji.tsv": table((f"{s}\t{d}" for s, d in emoji(folder).items()), origin, "emoji", "description"),
        "pattern.tsv": table(
            (f"{w}\t{p:.3g}\t{s:.3g}" for w, (p, s) in pattern.items()),
            "pattern.en, Tom De Smedt and Walter Daelemans, PDDL", "word", "polarity", "subjectivity",
        ),
    }
    output.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (output / name).write_text(content, encoding="utf-8")
        print(name, content.count("\n") - 1, "lines,", len(content.encode()), "bytes")


if __name__ == "__main__":
    main()
