"""Writes the folder that the program reads, and checks the graphs against the network."""

import hashlib
import json
import tempfile
from dataclasses import asdict
from pathlib import Path

import numpy
import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic

from .corpus import KINDS, MODES
from .examples import Example
from .graphs import HEAD_NODES, encoder_graph, roles_graph
from .narrow import narrow
from .network import Network, cut_slices
from .reading import CANDIDATE, Limits, cue_runs
from .runners import OnnxRunner, Runner, TorchRunner
from .shape import OVERLAP, READ_LEFT, READ_RIGHT, WINDOW
from .word_pieces import PARAGRAPH_END, WordPieces

FILES = ("encoder.onnx", "roles.onnx", "slices.onnx", "vocabulary.txt")
MOST_BYTES = 30_000_000
_EXACT = 1e-3
"""How far probabilities of the unquantized graphs may lie from the network's."""


class ExportError(Exception):
    """Graphs that are too large, or do not compute what the network does."""


def write_graphs(network: Network, paragraph_end: int, folder: Path, quantized: bool) -> OnnxRunner:
    """encoder.onnx, roles.onnx, slices.onnx. Weights get 7 bits: 8 overflow on processors without integer dot products."""
    folder.mkdir(parents=True, exist_ok=True)
    graphs = {"encoder": encoder_graph(network, paragraph_end, quantized), "roles": roles_graph(network)}
    for name, model in graphs.items():
        target = folder / f"{name}.onnx"
        if not quantized:
            onnx.save(model, target)
            continue
        with tempfile.TemporaryDirectory() as scratch:
            exact = Path(scratch) / "exact.onnx"
            onnx.save(model, exact)
            quantize_dynamic(
                exact, target, op_types_to_quantize=["MatMul", "Attention"], per_channel=True, reduce_range=True,
                weight_type=QuantType.QInt8, nodes_to_exclude=HEAD_NODES,
                extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
            )
    narrow(folder)
    return OnnxRunner(folder / "encoder.onnx", folder / "slices.onnx")


def _probabilities(runner: Runner, ids: list[int], cues: list[tuple[int, int, float]]) -> list[numpy.ndarray]:
    chances, shared = runner.encode(ids)
    if not cues:
        return [numpy.array(chances)]
    slices = cut_slices([(0, len(ids), list(range(start, end))) for start, end, _ in cues], READ_LEFT, READ_RIGHT)
    read = runner.read_roles(shared, slices)
    inside = slices.mask.numpy().astype(bool)
    stances = 1 / (1 + numpy.exp(-numpy.array(read.stances)[inside]))
    return [numpy.array(chances), numpy.array(read.roles)[inside], numpy.array(read.modes), stances]


def differences(network: Runner, graphs: Runner, examples: list[Example], word_pieces: WordPieces) -> list[numpy.ndarray]:
    """For each output the absolute differences of probabilities over the first window of each article."""
    found: list[list[numpy.ndarray]] = [[], [], [], []]
    for it in examples:
        ids = [word_pieces.first, *it.pieces.ids[:WINDOW], word_pieces.last]
        cues = [run for run in cue_runs(network.encode(ids)[0]) if 0 < run[0] and run[1] < len(ids)]
        pairs = zip(_probabilities(network, ids, cues), _probabilities(graphs, ids, cues))
        for at, (theirs, ours) in enumerate(pairs):
            found[at].append(numpy.abs(theirs - ours).ravel())
    return [numpy.concatenate(parts) if parts else numpy.zeros(1) for parts in found]


def export(network: Network, word_pieces: WordPieces, examples: list[Example], folder: Path) -> tuple[OnnxRunner, dict]:
    """Quantized graphs and vocabulary in `folder`. Gives the runner and how far it lies from the network."""
    exact = TorchRunner(network, word_pieces.paragraph_end)
    with tempfile.TemporaryDirectory() as scratch:
        unquantized = write_graphs(network, word_pieces.paragraph_end, Path(scratch), quantized=False)
        worst = max(float(part.max()) for part in differences(exact, unquantized, examples[:8], word_pieces))
    if worst > _EXACT:
        raise ExportError(f"the graphs' probabilities lie up to {worst:.4f} from the network's")
    runner = write_graphs(network, word_pieces.paragraph_end, folder, quantized=True)
    (folder / "vocabulary.txt").write_text("\n".join(word_pieces.vocabulary) + "\n", encoding="utf-8")
    size = sum((folder / name).stat().st_size for name in FILES)
    if size > MOST_BYTES:
        raise ExportError(f"{size} bytes are more than {MOST_BYTES}")
    lost = differences(exact, runner, examples, word_pieces)
    names = ("cues", "roles", "modes", "stances")
    return runner, {"bytes": size, "meanDifference": {n: round(float(p.mean()), 5) for n, p in zip(names, lost)}}


def describe(folder: Path, limits: Limits, notes: dict) -> None:
    """reader.json: all that a program must know beside the graphs, with hashes of the files it belongs to."""
    hashes = {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
        for name in FILES
    }
    description = {
        "format": 2,
        "window": WINDOW, "overlap": OVERLAP, "left": READ_LEFT, "slice": READ_LEFT + READ_RIGHT,
        "paragraphEnd": PARAGRAPH_END, "modes": list(MODES), "kinds": list(KINDS), "candidate": CANDIDATE,
        "limits": asdict(limits), "sha256": hashes, **notes,
    }
    (folder / "reader.json").write_text(json.dumps(description, indent=2) + "\n", encoding="utf-8")
