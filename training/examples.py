"""Articles as word pieces with labels."""

from dataclasses import dataclass

import torch
from torch import Tensor

from .corpus import KINDS, MODES, Article, Attribution, Span
from .shape import CONTENT, CUE_BEGINS, CUE_GOES_ON, KIND_COUNT, LEFT, NEGATED, SLICE, SOURCE, WINDOW
from .word_pieces import Pieces, WordPieces

IGNORED = -100
_EDGE = 12
"""Pieces at a window's cut edge whose cues are not asked for."""


@dataclass
class Told:
    """What the words of a cue and its content that stand in one sentence tell of the speakers' stances."""

    pieces: list[int]
    kinds: list[float]
    """1 for each kind told and, behind the kinds, for a stance denied; IGNORED where readers may differ."""
    group: tuple[frozenset[str], int]
    """Speakers and sentence: what one of the group tells, the others need not."""


@dataclass
class Cue:
    """A cue with what belongs to it, as indexes of pieces; attributions that share a cue are one here."""

    pieces: list[int]
    source: set[int]
    content: set[int]
    mode: int
    told: list[Told]
    asked: set[int] | None
    """Pieces that say what the speakers ask for; None where nobody marked it."""


@dataclass
class Example:
    article: Article
    pieces: Pieces
    cues: list[Cue]


def _stands_in(pieces: Pieces, piece: int, span: Span) -> bool:
    return span[0] <= pieces.starts[piece] < span[1]


def _kinds(article: Article, speakers: frozenset[str], sentence: Span) -> list[float]:
    kinds = [0.0] * (KIND_COUNT + 1)
    held = [stance for stance in article.stances if stance.sentence == sentence and stance.holders & speakers]
    for stance in held:
        for alternative in stance.alternatives:
            if kinds[KINDS.index(alternative)] == 0:
                kinds[KINDS.index(alternative)] = IGNORED
    for stance in held:
        kinds[KINDS.index(stance.kind)] = 1
        kinds[NEGATED] = max(kinds[NEGATED], float(stance.negated))
    if not held:
        kinds[NEGATED] = IGNORED
    return kinds


def _add_stances(cue: Cue, article: Article, pieces: Pieces, attributions: list[Attribution]) -> None:
    names = {a.speaker for a in attributions if a.speaker is not None}
    speakers = frozenset(names | {article.speaks_for[name] for name in names if name in article.speaks_for})
    words = sorted(cue.content | set(cue.pieces))
    cue.asked = set()
    for number, sentence in enumerate(article.sentences):
        own = [piece for piece in words if _stands_in(pieces, piece, sentence)]
        if not own:
            continue
        cue.told.append(Told(own, _kinds(article, speakers, sentence), (speakers, number)))
        for demand in article.demands:
            if demand.by & speakers and sentence[0] <= demand.what[0] < sentence[1]:
                inside = [p for p in range(len(pieces)) if _stands_in(pieces, p, demand.what) and pieces.words[p] >= 0]
                cue.asked |= set(inside)


def example(article: Article, word_pieces: WordPieces) -> Example:
    pieces = word_pieces.encode(article.text)
    by_cue: dict[tuple[int, ...], Cue] = {}
    speakers: dict[tuple[int, ...], list[Attribution]] = {}
    for attribution in article.attributions:
        places = tuple(word_pieces.inside(pieces, attribution.cue))
        if not places:
            continue
        mode = IGNORED if attribution.mode is None else MODES.index(attribution.mode)
        cue = by_cue.setdefault(places, Cue(list(places), set(), set(), mode, [], None))
        cue.source |= set(word_pieces.inside(pieces, attribution.source))
        cue.content |= set(word_pieces.inside(pieces, attribution.content))
        speakers.setdefault(places, []).append(attribution)
    if article.complete:
        for places, cue in by_cue.items():
            _add_stances(cue, article, pieces, speakers[places])
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


def told_mask(places: list[int], told: Told, start: int) -> Tensor:
    """Which places of a cue's slice a sentence's words take, as shares that add up to 1 (or 0: none lies in the slice)."""
    mask = torch.zeros(SLICE)
    shift = 1 - start - places[0] + LEFT
    for p in told.pieces:
        if 0 <= p + shift < SLICE:
            mask[p + shift] = 1
    return mask / mask.sum().clamp(min=1)


def asked_labels(places: list[int], cue: Cue, start: int) -> Tensor:
    labels = torch.full((SLICE,), float(IGNORED) if cue.asked is None else 0.0)
    shift = 1 - start - places[0] + LEFT
    for p in cue.asked or ():
        if 0 <= p + shift < SLICE:
            labels[p + shift] = 1
    return labels


def role_labels(places: list[int], cue: Cue, start: int) -> Tensor:
    labels = torch.zeros(SLICE, dtype=torch.long)
    shift = 1 - start - places[0] + LEFT
    for role, pieces in ((CONTENT, cue.content), (SOURCE, cue.source)):
        for p in pieces:
            if 0 <= p + shift < SLICE:
                labels[p + shift] = role
    return labels
