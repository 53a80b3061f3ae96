"""The network: an encoder that finds cues, and a branch that reads source, content and mode around one cue.

The branch starts from the encoder's top states, with the cue marked, and goes through one layer of its own, first a
copy of the top one: so that what surrounds a cue is read once more with the question in mind.
"""

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from .shape import HEADS, LAYERS, LEFT, RIGHT, ROLE_INNER, SLICE, STANCE_CLASSES, WIDTH, WINDOW

EPSILON = 1e-12


def thinned(states: Tensor, share: float, training: bool) -> Tensor:
    """Dropout with one mask for a batch, shifted at random: cheaper than a mask for each row."""
    if not training:
        return states
    mask = (torch.rand(1, *states.shape[1:]) > share).to(states.dtype) / (1 - share)
    return states * mask.roll(int(torch.randint(0, states.shape[1], (1,))), 1)


class Layer(nn.Module):
    """One layer of BERT. Attention is spelled out: backwards that is twice as quick on a processor as the fused form."""

    def __init__(self, inner: int = 4 * WIDTH) -> None:
        super().__init__()
        self.inner = inner
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.joined = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.wide = nn.Linear(WIDTH, inner)
        self.narrow = nn.Linear(inner, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=EPSILON)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        batch, length, _ = states.shape
        query, key, value = self.qkv(states).view(batch, length, 3, HEADS, -1).permute(2, 0, 3, 1, 4).unbind(0)
        scores = query @ key.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5 + bias.to(query.dtype)
        mixed = (torch.softmax(scores, -1).to(value.dtype) @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        states = self.norm1(states + thinned(self.joined(mixed), 0.1, self.training))
        return self.norm2(states + thinned(self.narrow(functional.gelu(self.wide(states))), 0.1, self.training))

    def take(self, weights: dict[str, Tensor], at: int) -> None:
        """The weights of layer `at` of the base model; of its inner units those with the largest weights, if not all fit."""
        prefix = f"encoder.layer.{at}."
        names = {"joined": "attention.output.dense", "norm1": "attention.output.LayerNorm"}
        names |= {"wide": "intermediate.dense", "narrow": "output.dense", "norm2": "output.LayerNorm"}
        own = {}
        for kind in ("weight", "bias"):
            parts = [weights[f"{prefix}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            own[f"qkv.{kind}"] = torch.cat(parts)
            own |= {f"{name}.{kind}": weights[f"{prefix}{theirs}.{kind}"] for name, theirs in names.items()}
        strength = own["wide.weight"].norm(dim=1) * own["narrow.weight"].norm(dim=0)
        kept = strength.topk(self.inner).indices.sort().values
        own |= {"wide.weight": own["wide.weight"][kept], "wide.bias": own["wide.bias"][kept]}
        own["narrow.weight"] = own["narrow.weight"][:, kept]
        self.load_state_dict(own)


def _bias(mask: Tensor) -> Tensor:
    return ((1 - mask.float()) * -1e4)[:, None, None, :]


class Network(nn.Module):
    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.words.weight.requires_grad = False
        self.places = nn.Parameter(torch.zeros(WINDOW + 2, WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.encoder = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.branch = Layer(ROLE_INNER)
        self.paragraph_head = nn.Parameter(torch.zeros(WIDTH))
        self.cue_mark_head = nn.Parameter(torch.randn(WIDTH) * 0.2)
        self.distance_head = nn.Parameter(torch.zeros(SLICE, WIDTH))
        self.cue_head = nn.Linear(WIDTH, 3)
        self.role_head = nn.Linear(WIDTH, 3)
        self.mode_head = nn.Linear(WIDTH, 4)
        self.stance_head = nn.Linear(WIDTH, STANCE_CLASSES)
        self.cue_stance_head = nn.Linear(WIDTH, STANCE_CLASSES)
        self.top_stance_head = nn.Linear(WIDTH, STANCE_CLASSES)

    @classmethod
    def from_base(cls, folder: Path, vocabulary: int) -> "Network":
        """The network with the base model's weights and new heads."""
        weights = {name.removeprefix("bert."): w.float() for name, w in load_file(folder / "model.safetensors").items()}
        network = cls(vocabulary)
        with torch.no_grad():
            network.words.weight.copy_(weights["embeddings.word_embeddings.weight"])
            places = weights["embeddings.position_embeddings.weight"][: WINDOW + 2]
            network.places.copy_(places + weights["embeddings.token_type_embeddings.weight"][0])
        network.norm.load_state_dict({k: weights[f"embeddings.LayerNorm.{k}"] for k in ("weight", "bias")})
        for at, layer in enumerate(network.encoder):
            layer.take(weights, at)
        network.branch.take(weights, LAYERS - 1)
        return network

    def encode(self, ids: Tensor, mask: Tensor, paragraph_end: int) -> tuple[Tensor, Tensor, Tensor]:
        """Batch x length ids and 0/1 mask to cue logits, and to states and stance logits for the branch.

        Shapes: batch x length x 3, x WIDTH, x STANCE_CLASSES.
        """
        bias = _bias(mask)
        ends = (ids == paragraph_end).unsqueeze(-1).float() * self.paragraph_head
        states = self.norm(self.words(ids) + self.places[: ids.shape[1]] + ends)
        states = thinned(states, 0.1, self.training)
        for layer in self.encoder:
            states = layer(states, bias)
        return self.cue_head(states), states, self.top_stance_head(states)

    def read_roles(self, shared: Tensor, told: Tensor, slices: "Slices") -> tuple[Tensor, Tensor, Tensor]:
        """States and stance logits (rows x WIDTH, rows x STANCE_CLASSES) and slices of them to logits.

        Roles (cues x width x 3), modes (cues x 4), stances (cues x width x STANCE_CLASSES): of these the mean over a
        sentence's pieces is what the sentence says. Whatever anybody says there, the encoder's top layer sees; whether
        this cue's source says it, the branch adds.
        """
        distance = self.distance_head[LEFT - slices.left :][: slices.places.shape[1]]
        states = shared[slices.places] + slices.marks.unsqueeze(-1).float() * self.cue_mark_head + distance
        states = self.branch(states, _bias(slices.mask))
        cue = states[:, slices.left]
        stances = self.stance_head(states) + self.cue_stance_head(cue)[:, None] + told[slices.places]
        return self.role_head(states), self.mode_head(cue), stances


@dataclass
class Slices:
    """Slices around cues, each cues x width: rows of the states, 1 at the cue, 1 inside the window. `left` pieces stand before a cue."""

    places: Tensor
    marks: Tensor
    mask: Tensor
    left: int


def cut_slices(cues: list[tuple[int, int, list[int]]], left: int = LEFT, right: int = RIGHT) -> Slices:
    """Slices around cues, as wide as trained unless told. A cue is (its window's first row, the window's length, places in the window)."""
    firsts = torch.tensor([first for first, _, _ in cues])[:, None]
    ends = torch.tensor([length - 1 for _, length, _ in cues])[:, None]
    width = left + right
    places = torch.tensor([cue[0] - left for _, _, cue in cues])[:, None] + torch.arange(width)
    mask = (places >= 1) & (places < ends)
    marks = torch.zeros(len(cues), width, dtype=torch.long)
    for at, (_, _, cue) in enumerate(cues):
        for place in cue:
            if place - cue[0] + left < width:
                marks[at, place - cue[0] + left] = 1
    return Slices(torch.where(mask, firsts + places, 0), marks, mask.long(), left)
