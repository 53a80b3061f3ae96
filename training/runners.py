"""The network behind one face, as trained and as exported, so that both are read and measured alike."""

from pathlib import Path
from typing import Any, Protocol

import numpy
import onnxruntime
import torch

from .network import Network, Slices


class Runner(Protocol):
    def encode(self, ids: list[int]) -> tuple[list[list[float]], Any]:
        """The ids of one window to cue probabilities (length x 3) and the states that read_roles takes."""
        ...

    def read_roles(self, shared: Any, slices: Slices) -> tuple[list[list[list[float]]], list[list[float]]]:
        """Role probabilities (cues x SLICE x 3) and mode probabilities (cues x 4)."""
        ...


class TorchRunner:
    def __init__(self, network: Network, paragraph_end: int):
        self._network = network.eval()
        self._paragraph_end = paragraph_end

    @torch.no_grad()
    def encode(self, ids: list[int]) -> tuple[list[list[float]], torch.Tensor]:
        row = torch.tensor([ids])
        logits, shared = self._network.encode(row, torch.ones_like(row), self._paragraph_end)
        return logits[0].softmax(-1).tolist(), shared[0]

    @torch.no_grad()
    def read_roles(self, shared: torch.Tensor, slices: Slices) -> tuple[list[list[list[float]]], list[list[float]]]:
        roles, modes = self._network.read_roles(shared, slices)
        return roles.softmax(-1).tolist(), modes.softmax(-1).tolist()


class OnnxRunner:
    def __init__(self, encoder: Path, roles: Path):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._encoder = onnxruntime.InferenceSession(encoder, options)
        self._roles = onnxruntime.InferenceSession(roles, options)

    def encode(self, ids: list[int]) -> tuple[list[list[float]], numpy.ndarray]:
        cues, states = self._encoder.run(["cues", "states"], {"ids": numpy.array([ids], numpy.int32)})
        return cues.tolist(), states

    def read_roles(self, shared: numpy.ndarray, slices: Slices) -> tuple[list[list[list[float]]], list[list[float]]]:
        given = {
            "states": shared,
            "places": slices.places.numpy().astype(numpy.int32),
            "marks": slices.marks.numpy().astype(numpy.float32),
            "mask": slices.mask.numpy().astype(numpy.int32),
        }
        roles, modes = self._roles.run(["roles", "modes"], given)
        return roles.tolist(), modes.tolist()
