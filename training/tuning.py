"""Limits chosen on held-back articles."""

from dataclasses import replace
from math import exp

from .examples import IGNORED, Example
from .reading import Candidate, Limits, candidates, decode
from .runners import Runner
from .scoring import Tally
from .shape import ASKED, KIND_COUNT
from .word_pieces import WordPieces


STANCE_LIMITS = [step / 20 for step in range(4, 17)]


def _kind_chances(it: Example, found: list[Candidate]) -> dict[tuple, tuple[list[float], list[float]]]:
    """For each group of an article the kinds marked and the chances read: the best of its cues."""
    groups: dict[tuple, tuple[list[float], list[float]]] = {}
    for cue in it.cues:
        read = next((c for c in found if set(range(c.start, c.end)) & set(cue.pieces)), None)
        for told in cue.told:
            chances = read.told(told.pieces) if read else [0.0] * ASKED
            wanted, best = groups.get(told.group, (told.kinds, [0.0] * ASKED))
            groups[told.group] = wanted, [max(pair) for pair in zip(best, chances)]
    return groups


def _best_limit(chances: list[tuple[float, bool]]) -> tuple[float, float]:
    """The limit with the best F1 and that F1 in per cent."""

    def f1(limit: float) -> float:
        found = [right for chance, right in chances if chance >= limit]
        return 200 * sum(found) / max(1, len(found) + sum(right for _, right in chances))

    best = max(STANCE_LIMITS, key=f1)
    return best, f1(best)


def _tune_stances(limits: Limits, held_back: list[Example], read: list[list[Candidate]]) -> tuple[Limits, str]:
    kinds: list[tuple[float, bool]] = []
    asked: list[tuple[float, bool]] = []
    for it, found in zip(held_back, read):
        for wanted, chances in _kind_chances(it, found).values():
            kinds += [(c, w == 1) for c, w in zip(chances[:KIND_COUNT], wanted) if w != IGNORED]
        for cue in it.cues:
            candidate = next((c for c in found if set(range(c.start, c.end)) & set(cue.pieces)), None)
            if candidate is not None and cue.asked is not None:
                asked += [(1 / (1 + exp(-row[ASKED])), p in cue.asked) for p, row in candidate.stances.items()]
    (stance, kinds_f1), (words, words_f1) = _best_limit(kinds), _best_limit(asked)
    line = f"kinds of stance F1 {kinds_f1:.1f}, pieces of what is asked F1 {words_f1:.1f}"
    return replace(limits, stance=stance, asked=words), line


def tune(runner: Runner, held_back: list[Example], word_pieces: WordPieces) -> tuple[Limits, str]:
    """The limits with the best F1 of content with source, each tried in turn, those of stances, and what they give."""
    read = [candidates(runner, it.pieces, word_pieces) for it in held_back]

    def tally(limits: Limits) -> Tally:
        result = Tally()
        for it, found in zip(held_back, read):
            result.add(it.article, decode(it.article.text, it.pieces, found, limits))
        return result

    best = Limits()
    for name, values in (
        ("attribution", [0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.94]),
        ("content", [0.4, 0.5, 0.6]),
        ("source", [0.25, 0.4, 0.5]),
        ("gap", [1, 3, 6]),
    ):
        tried = [replace(best, **{name: value}) for value in values]
        scores = [(counts := tally(limits)).f1(counts.source) for limits in tried]
        best = tried[scores.index(max(scores))]
    limits, line = _tune_stances(best, held_back, read)
    return limits, f"{tally(best).line()}; {line}"
