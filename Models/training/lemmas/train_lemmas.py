"""Learns the rules and exceptions of `Models/english-lemmas` from treebanks.

    python train_lemmas.py --train ewt-train.conllu gumclean-train.conllu --dev ewt-dev.conllu gum-dev.conllu --output ../../english-lemmas

A lemma follows from a word and its universal part of speech in three steps: an exception for the pair;
else the rule of the longest ending that has one; else the word itself. A rule takes letters off the end
and puts others there. Rules are found from short endings to long ones, each kept when it mends at least
`LEAST` more word types than the rule of the next shorter ending; what stays wrong becomes an exception.

The file: a line `# …` of provenance; for each part of speech a line `= NOUN`, then rules
`- ending cut letters` and exceptions `word lemma`, fields separated by one space, sorted. Words are in
lower case; names keep their case (`PROPN` has rules only for case).
"""

import argparse
import sys
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
from tensor_files import write_model

LONGEST = 7
LEAST = 2
# Parts of speech whose words are their own lemma apart from case.
CLOSED = {"PUNCT", "SYM", "X", "INTJ", "CCONJ", "SCONJ", "ADP", "NUM", "PART"}


def words(path):
    """(form, part of speech, lemma) of every word of a CoNLL-U file."""
    for line in path.open(encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if len(fields) == 10 and fields[0].isdigit() and fields[2] != "_" or (
            len(fields) == 10 and fields[0].isdigit() and fields[1] == "_"
        ):
            misc = fields[9]
            # A misspelt word's lemma is that of the right word: nothing to learn from.
            if "Typo=Yes" in fields[5] or "CorrectForm=" in misc:
                continue
            yield fields[1], fields[3], fields[2]


def lemma_to_learn(form, tag, lemma):
    """The lemma without a capital that only a title or the start of a sentence gave it."""
    if tag in ("PROPN", "PRON", "X", "SYM", "PUNCT"):
        return lemma
    return lemma.lower() if form[:1].islower() else lemma


def folded(form, tag):
    """The form that tables hold: lower case but for names, straight apostrophes."""
    form = form.replace("’", "'")
    return form if tag in ("PROPN", "X", "SYM", "PUNCT") else form.lower()


def change(form, lemma):
    """How many letters go from the end of the form, and which come."""
    common = 0
    while common < min(len(form), len(lemma)) and form[common] == lemma[common]:
        common += 1
    return len(form) - common, lemma[common:]


def applied(form, rule):
    cut, add = rule
    return form[: len(form) - cut] + add if cut <= len(form) else None


def learned(pairs):
    """Rules {ending: (cut, letters)} and exceptions {form: lemma} of one part of speech."""
    best = {}
    for form, lemmas in pairs.items():
        best[form] = max(sorted(lemmas), key=lambda lemma: lemmas[lemma])
    rules = {"": (0, "")}
    for length in range(1, LONGEST + 1):
        votes = defaultdict(Counter)
        kept = Counter()
        for form, lemma in best.items():
            if len(form) <= length:
                continue
            ending = form[-length:]
            votes[ending][change(form, lemma)] += 1
            kept[ending] += applied(form, of_longest(rules, form)) == lemma
        for ending in sorted(votes):
            options = sorted(votes[ending].items(), key=lambda item: (-item[1], item[0]))
            rule = options[0][0]
            if rule[0] > length:
                continue
            right = sum(
                applied(form, rule) == lemma
                for form, lemma in best.items()
                if form.endswith(ending) and len(form) > length
            ) if options[0][1] > kept[ending] else 0
            if right - kept[ending] >= LEAST:
                rules[ending] = rule
    exceptions = {
        form: lemma
        for form, lemma in best.items()
        if applied(form, of_longest(rules, form)) != lemma and " " not in form + lemma
    }
    return rules, exceptions


def of_longest(rules, form):
    for length in range(min(LONGEST, len(form) - 1), -1, -1):
        rule = rules.get(form[len(form) - length:] if length else "")
        if rule:
            return rule
    return rules[""]


class Lemmas:
    def __init__(self):
        self.tables = {}

    def train(self, counts):
        for tag in sorted(counts):
            if tag in CLOSED:
                pairs = {f: l for f, l in counts[tag].items() if max(l, key=l.get) != f and sum(l.values()) > 1}
                self.tables[tag] = ({"": (0, "")}, {f: max(sorted(l), key=l.get) for f, l in pairs.items() if " " not in f})
            else:
                self.tables[tag] = learned(counts[tag])

    def lemma(self, form, tag):
        key = folded(form, tag)
        rules, exceptions = self.tables.get(tag, ({"": (0, "")}, {}))
        if key in exceptions:
            return exceptions[key]
        return applied(key, of_longest(rules, key)) or key


def table(lemmas):
    """The bytes of the file."""
    lines = ["# CC BY-SA 4.0; made from UD English EWT and UD English GUM, see MODEL_CARD.md"]
    for tag in sorted(lemmas.tables):
        rules, exceptions = lemmas.tables[tag]
        lines.append(f"= {tag}")
        for ending in sorted(rules):
            if ending:
                cut, letters = rules[ending]
                lines.append(f"- {ending} {cut} {letters}".rstrip())
        lines += [f"{form} {exceptions[form]}" for form in sorted(exceptions)]
    return ("\n".join(lines) + "\n").encode()


def measure(lemmas, path):
    right = total = 0
    wrong = Counter()
    for form, tag, lemma in words(path):
        if form == "_":
            continue
        total += 1
        found = lemmas.lemma(form, tag)
        if found == lemma:
            right += 1
        else:
            wrong[(form, tag, lemma, found)] += 1
    print(f"{path.name}: {100 * right / total:.2f} % of {total} words")
    return wrong


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--train", type=Path, nargs="+", required=True)
    arguments.add_argument("--dev", type=Path, nargs="*", default=[])
    arguments.add_argument("--output", type=Path, required=True)
    arguments.add_argument("--errors", type=int, default=0)
    arguments = arguments.parse_args()
    counts = defaultdict(lambda: defaultdict(Counter))
    for path in arguments.train:
        for form, tag, lemma in words(path):
            counts[tag][folded(form, tag)][lemma_to_learn(form, tag, lemma)] += 1
    lemmas = Lemmas()
    lemmas.train(counts)
    content = table(lemmas)
    settings = {"license": "CC-BY-SA-4.0", "longestEnding": str(LONGEST)}
    write_model(arguments.output, "lemma-table", 1, settings, {"lemmas.txt": content})
    print(len(content), "bytes;", {tag: (len(r) - 1, len(e)) for tag, (r, e) in lemmas.tables.items()})
    for path in arguments.dev:
        wrong = measure(lemmas, path)
        for item, count in wrong.most_common(arguments.errors):
            print(count, *item)


if __name__ == "__main__":
    main()
