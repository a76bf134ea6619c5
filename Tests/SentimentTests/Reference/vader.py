"""Writes `vader.jsonl`: sentences with the compound score of vaderSentiment 3.3.2.

    pip install vaderSentiment==3.3.2
    python vader.py [--count 200] > vader.jsonl

The sentences are put together at random, always the same, from frames about invented places and from all that
the method looks at: rated words, emoticons and emoji, degree words and phrases, negators, "no", "least", "but",
special cases, capitals, marks, and white space and letters beyond ASCII.
"""

import argparse
import json
import random

from vaderSentiment import vaderSentiment as vader

FRAMES = [
    "The harbour council of Tolvane {} the {} ferry, {} the crews were {}.",
    "Mayor Ilse Varga called the plan {} and {} {}",
    "In Ostmark, {} farmers {} a {} harvest",
    "{} said Tomas Quill, {} the bridge is {} {}",
    "{} {} {} {} {} {}",
    "It was {} {}, but the choir of Brenloch sang {} {}!",
    "They were {} {} {} about the dam; nobody in Kessary {} it",
    "At {} the lighthouse is {} {} {}?",
]
SPECIAL = [
    "never so", "never this", "without doubt", "without a doubt", "at least", "very least", "least", "the least",
    "kind of", "sort of", "just enough", "no", "no or", "no nor", "but", "BUT", "but not", "yeah right",
    "to die for", "the bomb", "kiss of death", "bus stop", "beating heart", "bad ass", "so", "this", "kind",
    "isn’t", "isn't", "ISN'T", "don’t", "didn't", "n't", "not", "NOT", "Never",
]
ODD = [
    "good\u00a0great", "bad\u2003news", "\u212aind of", "İdeal", "ÉPIQUE", "naïve", "Σ", "good—bad", "(good)", "'bad'",
    "\"great\"", "good,bad", "love...", "!!", "??", "????", "!!!!!!", ":)", ":-(", ":D", "<3", "$:", "%-)", "XD", "lol",
    "a\u001cb", "good\u0085bad", "good\ufe0f", "...", "-", "\u3000", "ok", "#good", "@bad", "good's", "ﬁne", "ǅ",
]


def word_pools(analyzer):
    rated = sorted(word for word in analyzer.lexicon if word.isascii())
    emoji = sorted(sign for sign in analyzer.emojis if len(sign) == 1)
    boosters = sorted(vader.BOOSTER_DICT)
    return [rated, rated, rated, boosters, vader.NEGATE, SPECIAL, ODD, emoji, ["quiet", "tram", "Kessary", "wool"]]


def any_word(source, pools):
    word = source.choice(source.choice(pools))
    return source.choice([str, str, str, str.upper, str.capitalize])(word)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--count", type=int, default=200)
    count = arguments.parse_args().count
    analyzer = vader.SentimentIntensityAnalyzer()
    pools = word_pools(analyzer)
    source = random.Random(20140601)
    for _ in range(count):
        text = " ".join(source.choice(FRAMES) for _ in range(source.choice([1, 1, 1, 2, 4])))
        while "{}" in text:
            text = text.replace("{}", any_word(source, pools), 1)
        text += source.choice(["", "", "!", "!!!", "?", "??", "???!", " 😀🎉", "."])
        compound = analyzer.polarity_scores(text)["compound"]
        print(json.dumps({"text": text, "compound": compound}, ensure_ascii=False))


if __name__ == "__main__":
    main()
