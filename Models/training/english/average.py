"""Writes a checkpoint whose weights are the mean of others', of one run or of several seeds.

    python average.py --checkpoint FILE FILE... --output FILE

It takes the running averages, and can be scored and exported but not trained on.
"""

import argparse
import pathlib

import torch


def mean_state(states: list[dict]) -> dict:
    names = states[0]["average"].keys()
    mean = {name: sum(state["average"][name] for state in states) / len(states) for name in names}
    labels = {name: states[0][name] for name in ("universal", "english")}
    assert all(state[name] == labels[name] for state in states for name in labels), "other labels"
    return labels | {"weights": mean, "average": mean}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--checkpoint", type=pathlib.Path, nargs="+", required=True)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    options = parser.parse_args()
    torch.save(mean_state([torch.load(path, mmap=True) for path in options.checkpoint]), options.output)


if __name__ == "__main__":
    main()
