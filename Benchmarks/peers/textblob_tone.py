"""TextBlob: the polarity of each sentence, by pattern's lexicon."""

from importlib import metadata
from types import SimpleNamespace

from textblob.en import polarity

from tone import arguments, run


def scored(text):
    score = polarity(text)
    return score, (score > 0) - (score < 0)


version = metadata.version("textblob")
run(arguments(__doc__), SimpleNamespace(__name__="textblob", __version__=version), scored)
