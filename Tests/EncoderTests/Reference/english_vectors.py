"""Writes english_vectors.tsv: what PyTorch 2.15.0 and tokenizers 0.23.3 make of some texts with the shipped
weights and with the weights that they were rounded from.

    python english_vectors.py SOURCE > english_vectors.tsv

SOURCE is the model's folder, as Models/training/README.md says. Lines, columns apart by tabs:
vector TEXT entries: every 16th entry of the text's vector, shipped weights
hidden TEXT row entries: every 16th entry of a hidden state, shipped weights
cosines TEXT entries: the cosine to every text before and itself, shipped weights
original TEXT entries: the same with the weights before rounding
"""

import pathlib
import sys

import torch
from safetensors.numpy import load_file
from tokenizers import Tokenizer

models = pathlib.Path(__file__).resolve().parents[3] / "Models"
sys.path.insert(0, str(models / "training"))

from english_vectors import renamed, restored  # noqa: E402
from reference_encoder import hidden_states, sentence_vector  # noqa: E402

WINDOW = 256
source = pathlib.Path(sys.argv[1])
flood = (
    "The council of Larkhaven met for the ninth time this spring, and again it could not agree who "
    "should pay for the flood wall. "
)
texts = [
    "The harbour pilots of Port Merrin walked out at dawn.",
    "“We will not be moved,” Ms. Adeyemi-Ørsted told reporters at the harbour of Port Merrin on Tuesday.",
    "Shares of the ferry line fell by a fifth after the engine fire.",
    "A vaccine trial in Ostrava ended early because it worked.",
    "The striker scored twice in extra time.",
    "Rain flooded the lower town for the third night.",
    "Parliament passed the budget by one vote.",
    "Café owners in Kraków protest over new noise rules.",
    "日本語のテキスト、東京都。",
    "ok",
    "",
    (flood * 5).strip(),
    (flood * 12).strip(),
]
tokenizer = Tokenizer.from_file(str(source / "tokenizer.json"))
tokenizer.no_padding()
tokenizer.no_truncation()
torch.set_num_threads(1)


def tensors(values):
    return {name: torch.from_numpy(value) for name, value in values.items()}


original = tensors(renamed(load_file(source / "model.safetensors")))
shipped = tensors(
    restored(
        load_file(models / "english-words/words.safetensors")
        | load_file(models / "english-vectors/encoder.safetensors")
    )
)
sequences = []
for text in texts:
    pieces = tokenizer.encode(text, add_special_tokens=False).ids[: WINDOW - 2]
    sequences.append(torch.tensor([101] + pieces + [102]))


def line(*fields, values):
    print(*fields, *(f"{value:.7f}" for value in values), sep="\t")


with torch.inference_mode():
    for text, ids in zip(texts, sequences):
        line("vector", text, values=sentence_vector(shipped, ids)[::16].tolist())
    for text, ids in zip(texts, sequences):
        states = hidden_states(shipped, ids)
        for row in sorted({0, 1, len(ids) // 2, len(ids) - 1}):
            line("hidden", text, row, values=states[row, ::16].tolist())
    for name, weights in (("cosines", shipped), ("original", original)):
        vectors = torch.stack([sentence_vector(weights, ids) for ids in sequences]).double()
        for number, text in enumerate(texts):
            line(name, text, values=(vectors[: number + 1] @ vectors[number]).tolist())
