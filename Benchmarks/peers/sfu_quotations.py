"""Quotations by the extractor of SFU's Gender Gap Tracker, from a clone, over spaCy's parse."""

import logging
import os
import sys
import tempfile
from pathlib import Path

import spacy

from quotations import Extractor, arguments, run


class GenderGapTracker(Extractor):
    def __init__(self, model, checkout, as_published):
        super().__init__(model, ["ner", "senter", "lemmatizer"], as_published)
        folder = Path(checkout).resolve() / "nlp/english"
        sys.path.append(str(folder))
        before = os.getcwd()
        with tempfile.TemporaryDirectory() as scratch:
            os.chdir(scratch)  # The import opens a log in the working folder.
            import quote_extractor
            import utils

            os.chdir(before)
        logging.getLogger("quote_extractor").handlers.clear()
        verbs = str(folder / "rules/quote_verb_list.txt")
        settings = {"spacy_lang": self.parse, "NLP": {"QUOTE_VERBS": verbs}}
        self.prepared = utils.preprocess_text
        self.quotations = quote_extractor.QuoteExtractor(settings).extract_quotes

    def placed(self, text, found):
        place = places(self.prepared(text), text)
        return [
            {
                "content": place(each["quote_index"]),
                "cue": place(each["verb_index"]),
                "source": place(each["speaker_index"]),
            }
            for each in found
        ]


def places(prepared, text):
    """How an index "(start,end)" of the prepared text is given as spans of the text.

    The preparation alters marks, spaces and accents, so the letters and digits are counted; it also
    takes a backslash with the letter n for a line feed, so that letter is none.
    """
    there, here = letters(prepared), letters(text.replace("\\n", "  "))
    if len(there) != len(here):
        raise ValueError(f"the prepared text has {len(there)} letters, the article {len(here)}")

    def place(index):
        if not index:
            return []
        start, end = map(int, index[1:-1].split(","))
        inside = [here[number] for number, at in enumerate(there) if start <= at < end]
        return [[inside[0], inside[-1] + 1]] if inside else []

    return place


def letters(text):
    return [at for at, character in enumerate(text) if character.isalnum()]


given = arguments(__doc__, checkout="the folder of the clone")
run(given, spacy, GenderGapTracker(given.model, given.checkout, given.as_published))
