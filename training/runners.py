"""The network behind one face, as trained and as exported, so that both are read and measured alike."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy
import onnxruntime
import torch

from .network import Network, Slices


@dataclass
class Roles:
    roles: list[list[list[float]]]
    """Probabilities, cues x width x 3."""
    modes: list[list[float]]
    """Probabilities, cues x 4."""
    stances: list[list[list[float]]]
    """Logits, cues x width x STANCE_CLASSES."""


class Runner(Protocol):
    def encode(self, ids: list[int]) -> tuple[list[list[float]], Any]:
        """The ids of one window to cue probabilities (length x 3) and what read_roles takes."""
        ...

    def read_roles(self, shared: Any, slices: Slices) -> Roles:
        """What the branch says of some cues."""
        ...


class TorchRunner:
    def __init__(self, network: Network, paragraph_end: int):
        self._network = network.eval()
        self._paragraph_end = paragraph_end

    @torch.no_grad()
    def encode(self, ids: list[int]) -> tuple[list[list[float]], torch.Tensor]:
        row = torch.tensor([ids])
        logits, shared, told = self._network.encode(row, torch.ones_like(row), self._paragraph_end)
        return logits[0].softmax(-1).tolist(), (shared[0], told[0])

    @torch.no_grad()
    def read_roles(self, shared: tuple[torch.Tensor, torch.Tensor], slices: Slices) -> Roles:
        roles, modes, stances = self._network.read_roles(*shared, slices)
        return Roles(roles.softmax(-1).tolist(), modes.softmax(-1).tolist(), stances.tolist())


class OnnxRunner:
    def __init__(self, encoder: Path, roles: Path):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._encoder = onnxruntime.InferenceSession(encoder, options)
        self._roles = onnxruntime.InferenceSession(roles, options)

    def encode(self, ids: list[int]) -> tuple[list[list[float]], tuple[numpy.ndarray, numpy.ndarray]]:
        cues, *shared = self._encoder.run(["cues", "states", "told"], {"ids": numpy.array([ids], numpy.int32)})
        return cues.tolist(), tuple(shared)

    def read_roles(self, shared: tuple[numpy.ndarray, numpy.ndarray], slices: Slices) -> Roles:
        states, told = shared
        given = {
            "states": states,
            "told": told,
            "places": slices.places.numpy().astype(numpy.int32),
            "marks": slices.marks.numpy().astype(numpy.float32),
            "mask": slices.mask.numpy().astype(numpy.int32),
        }
        return Roles(*(found.tolist() for found in self._roles.run(["roles", "modes", "stances"], given)))
