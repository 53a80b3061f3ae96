"""The network as two ONNX graphs, written node by node with the runtime's fused operators.

encoder: ids (1 x length, int32) -> cues (length x 3, probabilities), states (length x WIDTH),
         told (length x STANCE_CLASSES, logits)
roles: states (length x WIDTH), told (length x STANCE_CLASSES), places (cues x SLICE, int32: rows of states), marks (cues x SLICE, 1 at the cue),
       mask (cues x SLICE, int32) -> roles (cues x SLICE x 3, probabilities), modes (cues x 4, probabilities),
       stances (cues x SLICE x STANCE_CLASSES, logits)

One window a run, never padded: quantization looks at the whole input, so that a batch of windows would let each
window's result depend on its neighbours.
"""

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from .network import EPSILON, Layer, Network
from .shape import HEADS, LEFT, SLICE, STANCE_CLASSES, WIDTH

_RUNTIME = "com.microsoft"
_OPSET = 17
HEAD_NODES = ["cue_product", "role_product", "mode_product", "stance_product", "cue_stance_product", "told_product"]
"""Small and last: they stay exact when the rest is quantized."""


def _array(tensor: Tensor) -> numpy.ndarray:
    return numpy.ascontiguousarray(tensor.detach().float().numpy())


class _Graph:
    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, value: numpy.ndarray) -> str:
        self.constants.append(numpy_helper.from_array(value, name))
        return name

    def node(self, operator: str, inputs: list[str], output: str, domain: str = "", **attributes: object) -> str:
        self.nodes.append(helper.make_node(operator, inputs, [output], name=output, domain=domain, **attributes))
        return output

    def layer(self, layer: Layer, states: str, name: str, mask: str) -> str:
        def weight(part: nn.Linear, label: str) -> str:
            return self.constant(f"{name}_{label}", _array(part.weight.T))

        def vector(tensor: Tensor, label: str) -> str:
            return self.constant(f"{name}_{label}", _array(tensor))

        def normed(added: str, kept: str, norm: nn.LayerNorm, bias: Tensor, label: str) -> str:
            inputs = [added, kept, vector(norm.weight, f"{label}_gain"), vector(norm.bias, f"{label}_shift")]
            inputs.append(vector(bias, f"{label}_bias"))
            return self.node("SkipLayerNormalization", inputs, f"{name}_{label}", _RUNTIME, epsilon=EPSILON)

        inputs = [states, weight(layer.qkv, "qkv"), vector(layer.qkv.bias, "qkv_bias"), mask]
        mixed = self.node("Attention", inputs, f"{name}_attention", _RUNTIME, num_heads=HEADS)
        joined = self.node("MatMul", [mixed, weight(layer.joined, "joined_weight")], f"{name}_joined")
        states = normed(joined, states, layer.norm1, layer.joined.bias, "norm1")
        wide = self.node("MatMul", [states, weight(layer.wide, "wide_weight")], f"{name}_wide")
        curved = self.node("BiasGelu", [wide, vector(layer.wide.bias, "wide_bias")], f"{name}_curved", _RUNTIME)
        narrow = self.node("MatMul", [curved, weight(layer.narrow, "narrow_weight")], f"{name}_narrow")
        return normed(narrow, states, layer.norm2, layer.narrow.bias, "norm2")

    def logits(self, head: nn.Linear, states: str, name: str) -> str:
        weight = self.constant(f"{name}_weight", _array(head.weight.T))
        product = self.node("MatMul", [states, weight], f"{name}_product")
        return self.node("Add", [product, self.constant(f"{name}_bias", _array(head.bias))], f"{name}_logits")

    def chances(self, head: nn.Linear, states: str, name: str, output: str) -> None:
        self.node("Softmax", [self.logits(head, states, name)], output, axis=-1)

    def model(self, name: str, inputs: list[onnx.ValueInfoProto], outputs: list[onnx.ValueInfoProto]) -> onnx.ModelProto:
        graph = helper.make_graph(self.nodes, name, inputs, outputs, self.constants)
        opsets = [helper.make_opsetid("", _OPSET), helper.make_opsetid(_RUNTIME, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=8)


def _value(name: str, kind: int, shape: list[int | str]) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, kind, shape)


def _integers(name: str, *values: int) -> tuple[str, numpy.ndarray]:
    return name, numpy.array(values, numpy.int64)


def _word_vectors(graph: _Graph, words: numpy.ndarray, quantized: bool) -> str:
    """Looks up the vectors of `ids`. Quantized, a row is 8 bits with a scale: words are never trained, nothing is lost twice."""
    if not quantized:
        return graph.node("Gather", [graph.constant("words", words), "ids"], "vectors")
    scales = numpy.abs(words).max(1, keepdims=True) / 127
    rows = graph.constant("words", numpy.round(words / scales).astype(numpy.int8))
    picked = graph.node("Cast", [graph.node("Gather", [rows, "ids"], "picked_rows")], "rows", to=TensorProto.FLOAT)
    scaled = graph.node("Gather", [graph.constant("scales", scales.astype(numpy.float32)), "ids"], "picked_scales")
    return graph.node("Mul", [picked, scaled], "vectors")


def encoder_graph(network: Network, paragraph_end: int, quantized: bool) -> onnx.ModelProto:
    graph = _Graph()
    words = _array(network.words.weight).copy()
    words[paragraph_end] += _array(network.paragraph_head)
    vectors = _word_vectors(graph, words, quantized)
    shape = graph.node("Shape", ["ids"], "shape")
    length = graph.node("Gather", [shape, graph.constant(*_integers("length_at", 1))], "length")
    slicing = [graph.constant("places", _array(network.places)), graph.constant(*_integers("from", 0)), length]
    places = graph.node("Slice", [*slicing, graph.constant(*_integers("axis", 0))], "own_places")
    placed = graph.node("Add", [vectors, places], "placed")
    scale, shift = (graph.constant(f"norm_{k}", _array(getattr(network.norm, k))) for k in ("weight", "bias"))
    states = graph.node("LayerNormalization", [placed, scale, shift], "embedded", axis=-1, epsilon=EPSILON)
    one = numpy_helper.from_array(numpy.ones(1, numpy.int32))
    mask = graph.node("ConstantOfShape", [shape], "mask", value=one)
    for at, layer in enumerate(network.encoder):
        states = graph.layer(layer, states, f"layer{at}", mask)
    flat = graph.constant(*_integers("flat", -1, WIDTH))
    top = graph.node("Reshape", [states, flat], "states")
    graph.chances(network.cue_head, top, "cue", "cues")
    graph.node("Identity", [graph.logits(network.top_stance_head, top, "told")], "told")
    widths = {"cues": 3, "states": WIDTH, "told": STANCE_CLASSES}
    outputs = [_value(name, TensorProto.FLOAT, ["length", width]) for name, width in widths.items()]
    return graph.model("encoder", [_value("ids", TensorProto.INT32, [1, "length"])], outputs)


def roles_graph(network: Network) -> onnx.ModelProto:
    graph = _Graph()
    picked = graph.node("Gather", ["states", "places"], "picked", axis=0)
    column = graph.node("Unsqueeze", ["marks", graph.constant(*_integers("last", -1))], "column")
    marked = graph.node("Mul", [column, graph.constant("mark", _array(network.cue_mark_head))], "marked")
    with_mark = graph.node("Add", [picked, marked], "with_mark")
    states = graph.node("Add", [with_mark, graph.constant("distance", _array(network.distance_head))], "with_distance")
    states = graph.layer(network.branch, states, "branch", "mask")
    graph.chances(network.role_head, states, "role", "roles")
    cue = graph.node("Gather", [states, graph.constant("at_cue", numpy.array(LEFT, numpy.int64))], "cue_state", axis=1)
    graph.chances(network.mode_head, cue, "mode", "modes")
    of_cue = graph.logits(network.cue_stance_head, cue, "cue_stance")
    spread = graph.node("Unsqueeze", [of_cue, graph.constant(*_integers("middle", 1))], "spread")
    own = graph.node("Add", [graph.logits(network.stance_head, states, "stance"), spread], "own_stances")
    graph.node("Add", [own, graph.node("Gather", ["told", "places"], "picked_told", axis=0)], "stances")
    inputs = [
        _value("states", TensorProto.FLOAT, ["length", WIDTH]),
        _value("told", TensorProto.FLOAT, ["length", STANCE_CLASSES]),
        _value("places", TensorProto.INT32, ["cues", SLICE]),
        _value("marks", TensorProto.FLOAT, ["cues", SLICE]),
        _value("mask", TensorProto.INT32, ["cues", SLICE]),
    ]
    outputs = [_value("roles", TensorProto.FLOAT, ["cues", SLICE, 3]), _value("modes", TensorProto.FLOAT, ["cues", 4])]
    outputs.append(_value("stances", TensorProto.FLOAT, ["cues", SLICE, STANCE_CLASSES]))
    return graph.model("roles", inputs, outputs)
