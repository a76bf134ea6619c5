"""Trains the joint English model.

    python train.py --source FOLDER --data FOLDER --output FOLDER

`--source` holds `model.safetensors` and `tokenizer.json` of all-MiniLM-L6-v2, `--data` the corpora as
`collection.py` names them. Two processes share every step: the first takes a batch of quotations, the
second one of the other tasks. With `--branch` the weights of `--start` stay, and a branch learns tone alone:
nothing is lost of the other tasks. After each epoch a checkpoint is written; the same command goes on from
the last one, and ends with the same weights as a run that was never interrupted.

`--teacher FOLDER` trains the larger model of `teacher.py` instead, from the weights there, on all but
quotations; with `--lessons FILE` what it says of texts (`teach.py`) is learned beside the labels.
"""

import argparse
import collections
import json
import pathlib
import random
import time

import torch
import torch.multiprocessing as multiprocessing
from collection import TrainingData, training_data, treebank_labels
from corpora import ENTITY_LABELS
from examples import LabelSets, batches, quotation_examples, tagged_examples
from features import TextReader
from lessons import Lessons, read_lessons
from losses import quotation_loss, tagged_loss, tone_loss
from model import JointTagger
from teacher import Teacher
from tone_examples import tone_windows

WARM_UP = 0.06
LEAST_RATE = 0.01
WEIGHT_DECAY = 0.01
AVERAGE = 0.997
LARGEST_GRADIENT = 1.0
LOG_EVERY = 20
THREADS = 2
"""Of all processes together: two of one thread are faster than one of two, but a large model has room in
memory only once."""
NEIGHBOURS = 8
"""Tagged sentences that follow each other and stay together when an epoch takes a share of them."""
HEADS = (
    "features", "quotations", "query", "key", "entities", "universal", "english", "tone", "sentence_tone",
)  # fmt: skip


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--start", type=pathlib.Path, help="a checkpoint whose mean weights to start from")
    parser.add_argument("--branch", action="store_true", help="train a branch and its heads alone")
    parser.add_argument("--teacher", type=pathlib.Path, help="train a teacher from all-mpnet-base-v2 here")
    parser.add_argument("--lessons", type=pathlib.Path, help="what a teacher says, from teach.py")
    parser.add_argument("--more", type=float, default=0.6, help="share of the lessons' sentences an epoch")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=2048, help="word pieces a process and step")
    parser.add_argument("--rate", type=float, default=2e-4, help="largest learning rate, encoder")
    parser.add_argument("--head-rate", type=float, default=1e-3, help="largest learning rate, heads")
    parser.add_argument("--changed", type=float, default=0.15, help="share of windows written otherwise")
    parser.add_argument("--tagged", type=float, default=2 / 3, help="share of tagged sentences an epoch")
    parser.add_argument("--doubtful", type=int, default=4500, help="machine-labelled sentences an epoch")
    parser.add_argument("--tones", type=float, default=1 / 3, help="share of the targets of tone an epoch")
    parser.add_argument("--steps", type=int, default=0, help="stop after so many steps (to time them)")
    return parser.parse_args()


def epoch_plan(
    data: TrainingData, lessons: Lessons | None, options: argparse.Namespace, epoch: int
) -> list[list[tuple]]:
    """The batches of an epoch for each process: of two, quotations for the first, the rest for the
    second, and what one has more than the other shared out. With `--tones 0` there is no tone."""
    chance = random.Random(options.seed * 1000 + epoch)
    quotations, examples = [], []
    if options.tones:
        tones = share_of(data.target_tones, options.tones, epoch, options.seed)
        examples += [
            ("tone", tone_windows(tones, chance)), ("tone", tone_windows(data.sentence_tones, chance))
        ]  # fmt: skip
    if options.branch and lessons:
        examples.append(("tone", list(lessons.windows)))
    if not options.branch and not options.teacher:
        quotations = [
            example
            for article in data.articles
            for example in quotation_examples(article, chance, options.changed)
        ]
    if not options.branch:
        count = options.doubtful
        places = range(epoch * count, (epoch + 1) * count)
        doubtful = [data.doubtful[place % len(data.doubtful)] for place in places]
        neighbours = [data.tagged[i : i + NEIGHBOURS] for i in range(0, len(data.tagged), NEIGHBOURS)]
        tagged = sum(share_of(neighbours, options.tagged, epoch, options.seed), [])
        more = share_of(lessons.sentences, options.more, epoch, options.seed) if lessons else []
        examples += [
            ("tagged", tagged_examples(more, data.labels, chance, options.changed)),
            ("tagged", tagged_examples(tagged, data.labels, chance, options.changed)),
            ("doubtful", tagged_examples(doubtful, data.labels, chance, options.changed)),
        ]
    first = [("quotations", batch) for batch in batches(quotations, options.batch, chance)]
    second = [
        (kind, batch) for kind, windows in examples for batch in batches(windows, options.batch, chance)
    ]
    chance.shuffle(first)
    chance.shuffle(second)
    steps = (len(first) + len(second)) // options.processes
    if options.processes == 1:
        plan = [first + second]
    else:
        first, second = first + second[steps:], second[:steps] + first[steps:]
        plan = [first[:steps], second[:steps]]
    for part in plan:
        chance.shuffle(part)
    return plan


def share_of(examples: list, share: float, epoch: int, seed: int) -> list:
    """A part of the examples, so that epochs after each other go through all of them."""
    order = list(examples)
    random.Random(seed).shuffle(order)
    count = int(len(order) * share)
    start = epoch * count
    return [order[i % len(order)] for i in range(start, start + count)]


def batch_loss(model: JointTagger, kind: str, batch: list, lessons: Lessons | None):
    if kind == "quotations":
        return quotation_loss(model, batch, lessons)
    if kind == "tone":
        return tone_loss(model, batch)
    return tagged_loss(model, batch, kind == "doubtful", lessons)


def rate_factor(progress: float) -> float:
    """The part of the largest learning rate after a part of the training: up, then down on a line."""
    if progress < WARM_UP:
        return max(LEAST_RATE, progress / WARM_UP)
    return max(LEAST_RATE, 1 - (progress - WARM_UP) / (1 - WARM_UP))


def new_model(labels: LabelSets, is_teacher: bool) -> JointTagger:
    kind = Teacher if is_teacher else JointTagger
    return kind(len(ENTITY_LABELS), len(labels.universal), len(labels.english))


class GradientExchange:
    """Adds the gradients of all processes in memory that they share.

    Two places are used in turn, so that nobody writes where another still reads."""

    def __init__(self, size: int, processes: int):
        self.places = torch.zeros(2, processes, size).share_memory_()
        self.barrier = multiprocessing.get_context("spawn").Barrier(processes)
        self.turn = 0

    def mean(self, gradients: list[torch.Tensor], rank: int) -> torch.Tensor:
        place = self.places[self.turn]
        flat = torch.cat([gradient.reshape(-1) for gradient in gradients])
        place[rank, : len(flat)] = flat
        self.barrier.wait()
        self.turn = 1 - self.turn
        return place[:, : len(flat)].mean(0)

    def wait(self) -> None:
        self.barrier.wait()


class Trainer:
    """One process's model, optimiser and running average of the weights."""

    def __init__(self, options: argparse.Namespace, rank: int, exchange: GradientExchange):
        torch.manual_seed(options.seed)
        self.exchange = exchange
        self.options, self.rank, self.steps, self.epoch = options, rank, 0, 0
        self.data = training_data(options.data, TextReader(options.source))
        self.lessons = read_lessons(options.lessons) if options.lessons else None
        if self.lessons:
            self.lessons.given_to(self.data.articles, self.data.tagged)
        self.model = new_model(self.data.labels, bool(options.teacher))
        self.model.load_encoder(options.teacher or options.source)
        if options.start:
            self.model.load_means(torch.load(options.start)["average"])
        if options.branch:
            self.model.add_branch()
        named = [(name, part) for name, part in self.model.named_parameters() if part.requires_grad]
        in_heads = [name.startswith(HEADS) for name, _ in named]
        encoder = [part for (_, part), head in zip(named, in_heads) if not head]
        heads = [part for (_, part), head in zip(named, in_heads) if head]
        self.names = [name for name, _ in named]
        self.parameters = [part for _, part in named]
        self.optimizer = torch.optim.AdamW(
            [
                {"params": encoder, "lr": options.rate, "largest": options.rate},
                {"params": heads, "lr": options.head_rate, "largest": options.head_rate},
            ],
            weight_decay=WEIGHT_DECAY,
            betas=(0.9, 0.99),
            fused=True,
        )
        self.frozen = {
            name: part
            for name, part in self.model.named_parameters()
            if not part.requires_grad and name != "words.weight"
        }
        self.average = [part.detach().clone() for part in self.parameters]

    def step(self, kind: str, batch: list, progress: float) -> tuple[dict[str, float], int]:
        """One step on this process's batch and the other's."""
        for group in self.optimizer.param_groups:
            group["lr"] = group["largest"] * rate_factor(progress)
        self.optimizer.zero_grad(set_to_none=True)
        loss, parts, pieces = batch_loss(self.model, kind, batch, self.lessons)
        loss.backward()
        gradients = [
            torch.zeros_like(part) if part.grad is None else part.grad for part in self.parameters
        ]
        gradient = self.exchange.mean(gradients, self.rank)
        gradient *= min(1.0, LARGEST_GRADIENT / (float(gradient.norm()) + 1e-6))
        start = 0
        for part in self.parameters:
            part.grad = gradient[start : start + part.numel()].view_as(part)
            start += part.numel()
        self.optimizer.step()
        self.steps += 1
        weight = 1 - min(AVERAGE, (1 + self.steps) / (10 + self.steps))
        with torch.no_grad():
            torch._foreach_lerp_(self.average, self.parameters, weight)
        return parts, pieces

    def run_epoch(self) -> None:
        plan = epoch_plan(self.data, self.lessons, self.options, self.epoch)
        own = plan[self.rank]
        self.model.dropout.seed(self.options.seed * 1000 + self.epoch * self.options.processes + self.rank)
        self.model.train()
        sums = collections.defaultdict(lambda: [0.0, 0])
        start, pieces = time.time(), 0
        for number, (kind, batch) in enumerate(own):
            progress = (self.epoch + number / len(own)) / self.options.epochs
            parts, count = self.step(kind, batch, progress)
            pieces += count
            for name, value in parts.items():
                sums[name][0] += value
                sums[name][1] += 1
            if (number + 1) % LOG_EVERY == 0 or number + 1 == len(own):
                self.log(number + 1, len(own), sums, pieces / (time.time() - start))
            if self.options.steps and number + 1 >= self.options.steps:
                raise SystemExit
        self.epoch += 1

    def log(self, step: int, steps: int, sums: dict, speed: float) -> None:
        means = " ".join(f"{name} {total / count:.4f}" for name, (total, count) in sums.items())
        line = f"epoch {self.epoch + 1} step {step}/{steps} {means} | {speed:.0f} pieces/s each"
        print(f"{time.strftime('%H:%M:%S')} [{self.rank}] {line}", flush=True)

    def checkpoint(self, epoch: int) -> pathlib.Path:
        return self.options.output / f"epoch-{epoch:02}.pt"

    def save(self) -> None:
        state = {
            "weights": self.frozen | dict(zip(self.names, [part.detach() for part in self.parameters])),
            "average": self.frozen | dict(zip(self.names, self.average)),
            "optimizer": self.optimizer.state_dict(),
            "epoch": self.epoch,
            "steps": self.steps,
            "universal": list(self.data.labels.universal),
            "english": list(self.data.labels.english),
            "options": {name: str(value) for name, value in vars(self.options).items()},
        }
        path = self.checkpoint(self.epoch)
        torch.save(state, path.with_suffix(".part"))
        path.with_suffix(".part").rename(path)

    def resume(self) -> None:
        """Goes on after the last checkpoint, if there is one."""
        done = [epoch for epoch in range(1, 1000) if self.checkpoint(epoch).exists()]
        if not done:
            return
        state = torch.load(self.checkpoint(done[-1]))
        with torch.no_grad():
            for name, part, mean in zip(self.names, self.parameters, self.average):
                part.copy_(state["weights"][name])
                mean.copy_(state["average"][name])
        self.optimizer.load_state_dict(state["optimizer"])
        self.epoch, self.steps = state["epoch"], state["steps"]


def train(rank: int, options: argparse.Namespace, exchange: GradientExchange) -> None:
    torch.set_num_threads(max(1, THREADS // options.processes))
    trainer = Trainer(options, rank, exchange)
    trainer.resume()
    print(
        f"process {rank}: {len(trainer.data.articles)} articles, {len(trainer.data.tagged)} tagged and "
        f"{len(trainer.data.doubtful)} doubtful sentences, {len(trainer.data.target_tones)} targets, "
        f"{len(trainer.data.sentence_tones)} sentences with a tone, "
        f"{sum(part.numel() for part in trainer.parameters)} weights, from epoch {trainer.epoch + 1}",
        flush=True,
    )
    while trainer.epoch < options.epochs:
        trainer.run_epoch()
        if rank == 0:
            trainer.save()
        exchange.wait()


def main() -> None:
    options = arguments()
    options.output.mkdir(parents=True, exist_ok=True)
    settings = {name: str(value) for name, value in vars(options).items()}
    with open(options.output / "settings.jsonl", "a", encoding="utf-8") as file:
        file.write(json.dumps(settings) + "\n")
    labels = treebank_labels(options.data)
    model = new_model(labels, bool(options.teacher))
    if options.branch:
        model.add_branch()
    size = sum(part.numel() for part in model.parameters() if part.requires_grad)
    exchange = GradientExchange(size, options.processes)
    multiprocessing.spawn(train, args=(options, exchange), nprocs=options.processes)


if __name__ == "__main__":
    main()
