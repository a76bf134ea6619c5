"""Quotations by textacy: direct_quotations over spaCy's parse."""

import textacy
from textacy.extract import direct_quotations

from quotations import Extractor, arguments, run


class Textacy(Extractor):
    def quotations(self, document):
        return [
            {
                "content": [[each.content.start_char, each.content.end_char]],
                "cue": spans(each.cue),
                "source": spans(each.speaker),
            }
            for each in direct_quotations(document)
        ]


def spans(tokens):
    return [[token.idx, token.idx + len(token)] for token in tokens]


given = arguments(__doc__)
run(given, textacy, Textacy(given.model, ["ner", "senter"], given.as_published))
