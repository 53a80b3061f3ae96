"""From probabilities to attributions, as src/extract/model/ does it: the two must agree."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp
from statistics import fmean

from .corpus import MODES, Span
from .network import cut_slices
from .runners import Runner
from .shape import ASKED, CONTENT, NO_ATTRIBUTION, READ_LEFT, READ_RIGHT, SOURCE
from .windows import windows
from .word_pieces import Pieces, WordPieces

CANDIDATE = 0.25
"""Cues that the encoder holds less likely than this are not read further."""


@dataclass
class Limits:
    """What a thing must reach to be told; tuned on held-back articles."""

    attribution: float = 0.5
    content: float = 0.5
    source: float = 0.4
    gap: int = 3
    """Content pieces so far apart, with nothing of another role between, are one span."""
    stance: float = 0.5
    asked: float = 0.5


@dataclass
class Candidate:
    """A possible cue: pieces [start, end), its score, its modes, and the roles of the pieces around it."""

    start: int
    end: int
    score: float
    modes: list[float]
    roles: dict[int, list[float]]
    stances: dict[int, list[float]]
    """Stance logits of the pieces around it."""

    def told(self, pieces: Iterable[int]) -> list[float]:
        """How likely each kind of stance (and denial) is in the words of a sentence."""
        rows = [self.stances[p] for p in pieces if p in self.stances]
        return [1 / (1 + exp(-fmean(row[k] for row in rows))) for k in range(ASKED)] if rows else [0.0] * ASKED


@dataclass
class Found:
    cue: list[Span]
    source: list[Span]
    content: list[Span]
    mode: str
    score: float


def cue_runs(probabilities: list[list[float]], least: float = CANDIDATE) -> list[tuple[int, int, float]]:
    """Runs of pieces that may be cues, with the likeliest piece's probability."""
    runs: list[tuple[int, int, float]] = []
    open_run = False
    for at, (outside, begins, goes_on) in enumerate(probabilities):
        chance = 1 - outside
        if chance < least:
            open_run = False
        elif open_run and not (begins > goes_on and begins >= 0.5):
            start, _, best = runs[-1]
            runs[-1] = (start, at + 1, max(best, chance))
        else:
            runs.append((at, at + 1, chance))
            open_run = True
    return runs


def candidates(
    runner: Runner, pieces: Pieces, word_pieces: WordPieces, least: float = CANDIDATE
) -> list[Candidate]:
    """All candidates of an article, window by window: no window's result depends on another's.

    Cues less likely than `least` never reach the branch. That shifts what it says of the others in the last digits, since
    quantization looks at all of them.
    """
    found = []
    for window in windows(len(pieces), left=READ_LEFT):
        ids = [word_pieces.first, *pieces.ids[window.start : window.end], word_pieces.last]
        probabilities, shared = runner.encode(ids)
        probabilities = probabilities[1:-1]
        owned = [
            (start, end, chance)
            for start, end, chance in cue_runs(probabilities)
            if chance >= least and window.owns_from <= start + window.start < window.owns_to
        ]
        if not owned:
            continue
        cues = [(0, len(ids), list(range(start + 1, end + 1))) for start, end, _ in owned]
        slices = cut_slices(cues, READ_LEFT, READ_RIGHT)
        read = runner.read_roles(shared, slices)
        for at, (start, end, chance) in enumerate(owned):
            begin = window.start + start - READ_LEFT
            inside = [p for p in range(READ_LEFT + READ_RIGHT) if slices.mask[at, p]]
            roles = {begin + p: read.roles[at][p] for p in inside}
            stances = {begin + p: read.stances[at][p] for p in inside}
            score = chance * (1 - read.modes[at][NO_ATTRIBUTION])
            found.append(Candidate(window.start + start, window.start + end, score, read.modes[at], roles, stances))
    return found


def _labels(candidate: Candidate, words: list[int], limits: Limits) -> dict[int, int]:
    """A role for each piece around a candidate: words are judged whole, by the mean of their pieces."""
    by_word: dict[int, list[int]] = {}
    for piece in candidate.roles:
        if words[piece] >= 0:
            by_word.setdefault(words[piece], []).append(piece)
    labels = {}
    for members in by_word.values():
        source = sum(candidate.roles[p][SOURCE] for p in members) / len(members)
        content = sum(candidate.roles[p][CONTENT] for p in members) / len(members)
        role = 0
        if content >= limits.content and content >= source:
            role = CONTENT
        elif source >= limits.source and source > content:
            role = SOURCE
        labels |= dict.fromkeys(members, role)
    return labels


def _runs(labels: dict[int, int], role: int, gap: int, candidate: Candidate) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for piece in sorted(p for p, label in labels.items() if label == role):
        if runs:
            start, end = runs[-1]
            between = range(end, piece)
            free = all(not labels.get(p) and not candidate.start <= p < candidate.end for p in between)
            if piece - end <= gap and free:
                runs[-1] = (start, piece + 1)
                continue
        runs.append((piece, piece + 1))
    return runs


def _told(text: str, pieces: Pieces, run: tuple[int, int]) -> bool:
    return any(letter.isalnum() for p in range(*run) for letter in text[pieces.starts[p] : pieces.ends[p]])


def _spans(pieces: Pieces, runs: list[tuple[int, int]]) -> list[Span]:
    return [(pieces.starts[start], max(pieces.ends[start:end])) for start, end in runs]


def decode(text: str, pieces: Pieces, all_candidates: list[Candidate], limits: Limits) -> list[Found]:
    """The attributions among the candidates, the surest first. Of two with the same content the surer stays."""
    found: dict[tuple[Span, ...], Found] = {}
    for candidate in sorted(all_candidates, key=lambda c: (-c.score, c.start)):
        if candidate.score < limits.attribution:
            continue
        labels = _labels(candidate, pieces.words, limits)
        content = [run for run in _runs(labels, CONTENT, limits.gap, candidate) if _told(text, pieces, run)]
        longest = max((end - start for start, end in content), default=0)
        content = [(start, end) for start, end in content if end - start >= 2 or longest < 4]
        if not content:
            continue
        sources = _runs(labels, SOURCE, 1, candidate)

        def weight(run: tuple[int, int], roles: dict[int, list[float]] = candidate.roles) -> float:
            return max(roles[p][SOURCE] for p in range(*run) if p in roles)

        source = [max(sources, key=weight)] if sources else []
        spans = _spans(pieces, content)
        mode = MODES[max(range(len(MODES)), key=lambda m: candidate.modes[m])]
        cue = _spans(pieces, [(candidate.start, candidate.end)])
        found.setdefault(tuple(spans), Found(cue, _spans(pieces, source), spans, mode, candidate.score))
    return list(found.values())
