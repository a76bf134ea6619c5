"""What the peers that find quotations share: spaCy's model, articles, processes, the job itself."""

import argparse
import json
import multiprocessing
import os
import warnings

import spacy

from stage import Stage, report

BATCH = 16
"""Articles that are parsed at a time, and that a process takes at a time."""


class StageOfProcesses(Stage):
    """A stage with the CPU seconds of the processes that it starts and waits for."""

    def __enter__(self):
        self._children = children()
        return super().__enter__()

    def __exit__(self, *_):
        super().__exit__()
        self.cpu += children() - self._children


def children():
    return os.times().children_user + os.times().children_system


def arguments(description, **options):
    """The options of a job; `options` are further ones."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("articles", help="JSON lines with id and text")
    parser.add_argument("--model", required=True, help="spaCy's model: a name or a folder")
    parser.add_argument("--processes", type=int, default=1, help="that share the articles")
    parser.add_argument("--found", help="the file to write the quotations to")
    parser.add_argument(
        "--as-published", action="store_true", help="all parts of the model, an article at a time"
    )
    for name, help in options.items():
        parser.add_argument(f"--{name}", required=True, help=help)
    return parser.parse_args()


class Extractor:
    """A tool: how it prepares a text, which is then parsed, and finds quotations in the parse.

    `unused` are the parts of spaCy's model that it does not look at: they are left out, and articles are
    parsed in batches, unless the tool is to run as its publishers run it. `placed` turns what it found
    into places in the text, where it gives other ones.
    """

    def __init__(self, model, unused, as_published=False):
        warnings.filterwarnings("ignore", message=r"\[W095\]")  # The model is older than spaCy.
        self.parse = spacy.load(model, exclude=[] if as_published else unused)
        self.in_batches = not as_published

    def prepared(self, text):
        return text

    def quotations(self, document):
        raise NotImplementedError

    def placed(self, text, found):
        return found

    def of_batch(self, texts):
        """The quotations of each text, or what went wrong: of a text alone if one cannot be parsed."""
        texts = [self.prepared(text) for text in texts]
        documents = attempt(lambda: list(self.parse.pipe(texts))) if self.in_batches else None
        if documents is None or isinstance(documents, Failure):
            documents = [attempt(lambda: self.parse(text)) for text in texts]
        return [
            each if isinstance(each, Failure) else attempt(lambda: self.quotations(each))
            for each in documents
        ]


class Failure(str):
    """What went wrong with an article."""


def attempt(job):
    try:
        return job()
    except Exception as problem:  # A tool's own failure, whatever it is, is one article's.
        return Failure(f"{type(problem).__name__}: {problem}")


def run(given, library, extractor):
    """Times texts in memory to quotations, and reports."""
    with open(given.articles, encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    texts = [article["text"] for article in articles]
    extractor.of_batch(texts[:1])
    with StageOfProcesses() as stage:
        found = everything(extractor, texts, given.processes)
    failures = [each for each in found if isinstance(each, Failure)]
    if given.found:
        with open(given.found, "w", encoding="utf-8") as file:
            for article, each in zip(articles, found):
                if not isinstance(each, Failure):
                    quotes = extractor.placed(article["text"], each)
                    print(json.dumps({"id": article["id"], "quotes": quotes}), file=file)
    facts = {"documents": len(articles), "failed": len(failures), "failures": failures[:3]}
    report(stage, library, **facts)


def everything(extractor, texts, processes):
    """The quotations of each text, or what went wrong; processes are forked with the model loaded."""
    batches = [texts[first : first + BATCH] for first in range(0, len(texts), BATCH)]
    if processes == 1:
        return [each for batch in batches for each in extractor.of_batch(batch)]
    global forked
    forked = extractor.of_batch
    pool = multiprocessing.get_context("fork").Pool(processes)
    try:
        return [each for batch in pool.map(in_a_fork, batches, 1) for each in batch]
    finally:
        pool.close()
        pool.join()


def in_a_fork(batch):
    """What a process is told to do by name; the extractor came with the fork and is never sent."""
    return forked(batch)
