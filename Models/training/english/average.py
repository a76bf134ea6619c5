"""Writes a checkpoint whose weights are the mean of others', of one run or of several seeds.

    python average.py --checkpoint FILE FILE... --output FILE [--last tone sentence_tone]

It takes the running averages, a file named twice counting twice, and can be scored and exported or started
from. Of a head that earlier checkpoints lack or read otherwise (`--last`) it takes that of the last one.
"""

import argparse
import pathlib

import torch


def mean_state(states: list[dict], last: list[str]) -> dict:
    def mean_of(name: str) -> torch.Tensor:
        if name.split(".")[0] in last:
            return states[-1]["average"][name]
        return sum(state["average"][name] for state in states) / len(states)

    mean = {name: mean_of(name) for name in states[-1]["average"]}
    labels = {name: states[0][name] for name in ("universal", "english")}
    assert all(state[name] == labels[name] for state in states for name in labels), "other labels"
    return labels | {"weights": mean, "average": mean}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--checkpoint", type=pathlib.Path, nargs="+", required=True)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("--last", nargs="*", default=[], help="heads taken from the last checkpoint")
    options = parser.parse_args()
    states = [torch.load(path, mmap=True) for path in options.checkpoint]
    torch.save(mean_state(states, options.last), options.output)


if __name__ == "__main__":
    main()
