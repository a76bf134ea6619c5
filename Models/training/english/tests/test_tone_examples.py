"""Windows of sentences with a tone."""

import random

import torch
from tone_examples import ToneSentence, tone_batch, tone_example, tone_windows
from windows import LONGEST


def sentence(length, targets=(), label=1, intensity=0.25):
    return ToneSentence([7] * length, [3] * length, list(targets), label, intensity)


def test_windows_hold_every_sentence_once_in_order_and_never_grow_too_long():
    chance = random.Random(4)
    sentences = [sentence(chance.randint(1, 200), label=number % 3) for number in range(300)]
    windows = tone_windows(sentences, random.Random(1))
    assert [item is other for item, other in zip((s for w in windows for _, s in w.sentences), sentences)]
    assert sum(len(window.sentences) for window in windows) == len(sentences)
    assert max(len(window.pieces) for window in windows) <= LONGEST
    assert {len(window.sentences) for window in windows} >= {1, 2}


def test_weights_take_the_mean_of_mention_and_sentence_where_they_stand_in_the_window():
    window = tone_example([sentence(3), sentence(4, targets=(1, 2), label=0)])
    batch = tone_batch([tone_example([sentence(2)]), window], longest=10)
    assert batch.windows.tolist() == [0, 1, 1]
    assert batch.of_sentence.tolist() == [True, True, False]
    assert batch.labels.argmax(-1).tolist() == [1, 1, 0]
    assert torch.equal(batch.targets[2], torch.tensor([0, 0, 0, 0, 0, 0.5, 0.5, 0, 0, 0]))
    assert torch.equal(batch.sentences[2], torch.tensor([0, 0, 0, 0, 0.25, 0.25, 0.25, 0.25, 0, 0]))
    assert torch.allclose(batch.sentences[1], torch.tensor([0, 1, 1, 1, 0, 0, 0, 0, 0, 0]) / 3)
    assert not batch.targets[:2].any()
