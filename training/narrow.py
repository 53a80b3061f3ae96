"""python -m training.narrow FOLDER: writes slices.onnx, the graph of the branch over slices narrower than trained.

It holds no weights of its own: each of its tensors names the bytes of roles.onnx beside it where the same numbers stand.
So a width can be tried, or changed, without a second copy of the weights. reader.json, where there is one, is brought in
line.
"""

import hashlib
import json
import sys
from pathlib import Path

import numpy
import onnx
from onnx import TensorProto, numpy_helper

from .shape import LEFT, READ_LEFT, READ_RIGHT, SLICE

_SMALLEST = 64
"""Bytes of a tensor that is worth a reference: axes and places are written out."""


def _read(tensor: TensorProto) -> numpy.ndarray:
    """A tensor of roles.onnx as the narrower slices need it."""
    if tensor.name == "at_cue":
        return numpy.array(READ_LEFT, numpy.int64)
    whole = numpy_helper.to_array(tensor)
    return whole[LEFT - READ_LEFT : LEFT + READ_RIGHT] if tensor.name == "distance" else whole


def _referring(name: str, value: numpy.ndarray, kind: int, file: Path, held: bytes) -> TensorProto:
    """A tensor that stands in `file`, whose bytes are `held`. Throws ValueError where its numbers do not."""
    own = numpy.ascontiguousarray(value).tobytes()
    place = {"location": file.name, "offset": held.index(own), "length": len(own)}
    tensor = TensorProto(name=name, data_type=kind, dims=value.shape, data_location=TensorProto.EXTERNAL)
    for key, number in place.items():
        tensor.external_data.add(key=key, value=str(number))
    return tensor


def narrow(folder: Path) -> None:
    roles = folder / "roles.onnx"
    held = roles.read_bytes()
    model = onnx.load_model_from_string(held)
    graph = model.graph
    for tensor in graph.initializer:
        value = _read(tensor)
        small = value.nbytes < _SMALLEST
        named = numpy_helper.from_array(value, tensor.name) if small else None
        tensor.CopyFrom(named or _referring(tensor.name, value, tensor.data_type, roles, held))
    for value in [*graph.input, *graph.output]:
        for size in value.type.tensor_type.shape.dim:
            if size.dim_value == SLICE:
                size.dim_value = READ_LEFT + READ_RIGHT
    # What quantization noted of shapes in between is of the wide slices.
    del graph.value_info[:]
    (folder / "slices.onnx").write_bytes(model.SerializeToString(deterministic=True))


def main() -> None:
    folder = Path(sys.argv[1])
    narrow(folder)
    file = folder / "reader.json"
    description = json.loads(file.read_text(encoding="utf-8"))
    description |= {"left": READ_LEFT, "slice": READ_LEFT + READ_RIGHT}
    slices = hashlib.sha256((folder / "slices.onnx").read_bytes()).hexdigest()
    description["sha256"] = dict(sorted({**description["sha256"], "slices.onnx": slices}.items()))
    file.write_text(json.dumps(description, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
