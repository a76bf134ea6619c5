"""vaderSentiment: the compound score of each sentence."""

from importlib import metadata
from types import SimpleNamespace

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from tone import arguments, run

THRESHOLD = 0.05
"""The bound that the authors give for positive and negative."""

analyzer = SentimentIntensityAnalyzer()


def scored(text):
    compound = analyzer.polarity_scores(text)["compound"]
    return compound, 1 if compound >= THRESHOLD else -1 if compound <= -THRESHOLD else 0


version = metadata.version("vaderSentiment")
run(arguments(__doc__), SimpleNamespace(__name__="vaderSentiment", __version__=version), scored)
