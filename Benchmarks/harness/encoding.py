"""The encoder beside its peers: word pieces, vectors of texts, and the products under them."""

import json
import subprocess
from array import array
from pathlib import Path

from . import agreement
from .comparisons import Comparison, Row, with_ratio
from .measurement import Side, alternate, environment

WIDTH = 384
OURS, LAYERS = "Dateline", "Dateline, layers alone"
PARALLEL, SINGLE = "Dateline, 2 threads", "Dateline, 1 thread"
TORCH, ONEDNN, ONNX = "PyTorch", "PyTorch, oneDNN linear layers", "onnxruntime"
PANELS, OPENBLAS = "Dateline, own products", "Dateline, OpenBLAS"
GRAPH = "ENCODER_GRAPH"


def compared(bench, name, articles):
    """Every comparison of the encoder on the texts of a file."""
    graph = bench.folder / "encoder.onnx"
    exported(bench, graph)
    yield pieces(bench, name, articles)
    yield from vectors(bench, name, articles, graph)
    yield threads(bench, name, articles, graph)


def exported(bench, graph):
    """The graph that onnxruntime runs, written from PyTorch once."""
    models = Path("Models/english-vectors/manifest.json")
    if graph.exists() and graph.stat().st_mtime > models.stat().st_mtime:
        return
    partial = graph.with_suffix(".partial.onnx")
    subprocess.run(
        bench.peer("export_encoder", partial), check=True, capture_output=True, text=True
    )
    partial.rename(graph)


def pieces(bench, name, articles):
    """Texts in memory to word pieces with their places."""
    sides = [
        Side(OURS, bench.ours("encode", articles, "--work", "pieces")),
        Side("tokenizers", bench.peer("tokenizers_pieces", articles)),
    ]
    ours, peer = alternate(sides, bench.rounds)
    refused, _ = agreement.differences(name, ours.facts, peer.facts)
    row = with_ratio(Row(peer.side.name, peer, accuracy=cut(peer)), ours, refused, "stage_cpu")
    rows = [Row(ours.side.name, ours, accuracy=cut(ours)), row]
    return Comparison("Texts → word pieces", "pieces", name, rows)


def cut(series):
    return (
        f"{series.facts['bytes'] / series.median('stage_cpu') / 1e6:.1f} MB/s, "
        f"{series.facts['pieces']:,} pieces"
    )


def sides_of(bench, articles, graph, threads):
    """The sides that give vectors, each with the file that it writes; peers with their best batch."""

    def path(side):
        return bench.folder / f"{articles.stem}-{side}-{threads}.f32"

    def peer(name, script, *options):
        command = ["env", f"{GRAPH}={graph}", *bench.peer(script, articles, *options)]
        batch = best_batch(command, threads)
        kept = ["--vectors", str(path(script + "".join(options))), "--batch", str(batch)]
        return Side(name, command + kept, threads=threads), Path(kept[1])

    ours = bench.ours("encode", articles, "--vectors", path("ours"), "--threads", threads)
    name = OURS if threads == 1 else PARALLEL
    return [
        (Side(name, ours, threads=threads), path("ours")),
        peer(TORCH, "torch_encoder"),
        peer(ONEDNN, "torch_encoder", "--onednn"),
        peer(ONNX, "onnx_encoder"),
    ]


def best_batch(command, threads):
    """The batch with which a peer is fastest, tried on every eighth text."""
    output = subprocess.run(
        command + ["--tune"], check=True, stdout=subprocess.PIPE, env=environment(threads)
    ).stdout
    return json.loads(output.splitlines()[-1])["batch"]


def vectors(bench, name, articles, graph):
    """Texts in memory to vectors, and in the same rounds the products that it consists of."""
    sides = sides_of(bench, articles, graph, 1)
    layers = Side(LAYERS, bench.ours("encode", articles, "--work", "layers"))
    others = [layers, *product_sides(bench)]
    measured = alternate([side for side, _ in sides] + others, bench.rounds)
    (ours, *peers), alone = measured[: len(sides)], measured[len(sides)]
    products = measured[len(sides) + 1 :]
    found = [read(path) for _, path in sides]
    rows = [
        Row(OURS, ours, accuracy=speed(ours) + difference(found[0], found[1])),
        Row(LAYERS, alone, accuracy=speed(alone)),
    ]
    sgemm = max(rate(each) for each in products[1:])
    for row in rows:
        row.share = rate(row.series) / sgemm
        row.notes.append(
            f"{rate(row.series):.0f} GF/s in products: {row.share:.0%} of the fastest sgemm below, "
            f"{rate(row.series) / rate(products[0]):.0%} of our own products"
        )
    rows += peer_rows(ours, peers, found, "stage_cpu")
    yield Comparison("Texts → vectors", "encoder", name, rows)
    products = [
        Row(each.side.name, each, accuracy=f"{rate(each):.0f} GF/s") for each in products
    ]
    yield Comparison("Products of a layer's weights, 256 rows", "products", name, products)


def product_sides(bench):
    """The encoder's own products; those of OpenBLAS as it is set, left alone, and for AVX-512."""
    openblas = bench.ours("products", "--side", "openblas")
    free = ["env", "-u", "OPENBLAS_L2_SIZE", "-u", "OPENBLAS_CORETYPE"]
    sides = [
        Side(PANELS, bench.ours("products", "--side", "panels")),
        Side(f"{OPENBLAS} as set", openblas),
        Side(f"{OPENBLAS} as it chooses", free + openblas),
    ]
    if "avx512f" in Path("/proc/cpuinfo").read_text():
        sides.append(
            Side(f"{OPENBLAS} as SkylakeX", free + ["OPENBLAS_CORETYPE=SkylakeX"] + openblas)
        )
    return sides


def threads(bench, name, articles, graph):
    """The same on two threads, wall time."""
    sides = sides_of(bench, articles, graph, 2)
    single = bench.folder / f"{articles.stem}-single.f32"
    one = Side(SINGLE, bench.ours("encode", articles, "--vectors", single))
    ours, *peers, alone = alternate([side for side, _ in sides] + [one], bench.rounds)
    found = [read(path) for _, path in sides]
    same = single.read_bytes() == sides[0][1].read_bytes()
    rows = [
        Row(PARALLEL, ours, accuracy=speed(ours, "stage_wall") + difference(found[0], found[1])),
        Row(one.name, alone, accuracy=speed(alone, "stage_wall") + ", same bits" * same),
    ]
    refused = [] if same else ["the vectors depend on the number of threads"]
    with_ratio(rows[1], ours, refused, "stage_wall")
    rows += peer_rows(ours, peers, found, "stage_wall")
    return Comparison("The same on two threads, wall time", "encoder threads", name, rows)


def peer_rows(ours, peers, found, quantity):
    """The rows of the peers; the first one's vectors, after our own, are what all are held against."""
    for number, series in enumerate(peers, 1):
        row = Row(series.side.name, series, accuracy=speed(series, quantity))
        row.accuracy += ", the reference" if number == 1 else difference(found[number], found[1])
        row.notes.append(f"batches of {series.facts['batch']}, the fastest of those tried")
        refused, _ = agreement.differences("", ours.facts, series.facts)
        refused += agreement.refusal_of_vectors(found[0], found[number])
        yield with_ratio(row, ours, refused, quantity)


def speed(series, quantity="stage_cpu"):
    return f"{series.facts['pieces'] / series.median(quantity):,.0f} pieces/s"


def rate(series):
    """Multiplications and additions of products, in 10⁹ a CPU second."""
    return series.facts["operations"] / series.median("stage_cpu") / 1e9


def read(path):
    """The vectors of a file: little-endian floats, a list of rows."""
    values = array("f", path.read_bytes())
    return [values[start : start + WIDTH] for start in range(0, len(values), WIDTH)]


def difference(found, reference):
    cosine, entry = agreement.differences_of_vectors(found, reference)
    return f", 1 − cosine ≤ {cosine:.0e}, entries within {entry:.0e}"
