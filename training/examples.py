"""Articles as word pieces with labels."""

from dataclasses import dataclass

import torch
from torch import Tensor

from .corpus import MODES, Article
from .shape import CONTENT, CUE_BEGINS, CUE_GOES_ON, LEFT, SLICE, SOURCE, WINDOW
from .word_pieces import Pieces, WordPieces

IGNORED = -100
_EDGE = 12
"""Pieces at a window's cut edge whose cues are not asked for."""


@dataclass
class Cue:
    """A cue with what belongs to it, as indexes of pieces; attributions that share a cue are one here."""

    pieces: list[int]
    source: set[int]
    content: set[int]
    mode: int


@dataclass
class Example:
    article: Article
    pieces: Pieces
    cues: list[Cue]


def example(article: Article, word_pieces: WordPieces) -> Example:
    pieces = word_pieces.encode(article.text)
    by_cue: dict[tuple[int, ...], Cue] = {}
    for attribution in article.attributions:
        places = tuple(word_pieces.inside(pieces, attribution.cue))
        if not places:
            continue
        mode = IGNORED if attribution.mode is None else MODES.index(attribution.mode)
        cue = by_cue.setdefault(places, Cue(list(places), set(), set(), mode))
        cue.source |= set(word_pieces.inside(pieces, attribution.source))
        cue.content |= set(word_pieces.inside(pieces, attribution.content))
    return Example(article, pieces, list(by_cue.values()))


@dataclass
class Piece:
    """A window of an example as it is trained on; places count the leading special piece."""

    ids: list[int]
    labels: list[int]
    cues: list[tuple[list[int], Cue]]
    start: int


def windowed(it: Example, start: int, end: int, word_pieces: WordPieces) -> Piece:
    length = end - start
    labels = [0] * length
    cues = []
    for cue in it.cues:
        inside = [p for p in cue.pieces if start <= p < end]
        if not inside or inside[0] != cue.pieces[0]:
            continue
        for p in inside:
            if labels[p - start] == 0:
                labels[p - start] = CUE_BEGINS if p == inside[0] or p - 1 not in inside else CUE_GOES_ON
        asked = cue.source | cue.content | set(cue.pieces)
        if min(asked) >= start and max(asked) < end:
            cues.append(([1 + p - start for p in inside], cue))
    for at in range(length):
        cut = (start > 0 and at < _EDGE) or (end < len(it.pieces) and at >= length - _EDGE)
        if cut or (not it.article.complete and labels[at] == 0):
            labels[at] = IGNORED
    ids = [word_pieces.first, *it.pieces.ids[start:end], word_pieces.last]
    return Piece(ids, [IGNORED, *labels, IGNORED], cues, start)


def cuts(it: Example, offset: int) -> list[tuple[int, int]]:
    """Windows side by side from a random offset, so that each epoch cuts elsewhere."""
    count = len(it.pieces)
    first = offset % WINDOW if count > WINDOW else 0
    edges = [0, *range(first or WINDOW, count, WINDOW), count]
    return [(a, b) for a, b in zip(edges, edges[1:]) if b > a]


def padded(pieces: list[Piece]) -> tuple[Tensor, Tensor, Tensor]:
    """Ids, labels and mask of a batch."""
    longest = max(len(piece.ids) for piece in pieces)
    ids = torch.zeros(len(pieces), longest, dtype=torch.long)
    labels = torch.full((len(pieces), longest), IGNORED)
    mask = torch.zeros(len(pieces), longest, dtype=torch.long)
    for row, piece in enumerate(pieces):
        ids[row, : len(piece.ids)] = torch.tensor(piece.ids)
        labels[row, : len(piece.labels)] = torch.tensor(piece.labels)
        mask[row, : len(piece.ids)] = 1
    return ids, labels, mask


def role_labels(places: list[int], cue: Cue, start: int) -> Tensor:
    labels = torch.zeros(SLICE, dtype=torch.long)
    shift = 1 - start - places[0] + LEFT
    for role, pieces in ((CONTENT, cue.content), (SOURCE, cue.source)):
        for p in pieces:
            if 0 <= p + shift < SLICE:
                labels[p + shift] = role
    return labels
