"""Limits chosen on held-back articles."""

from dataclasses import replace

from .examples import Example
from .reading import Limits, candidates, decode
from .runners import Runner
from .scoring import Tally
from .word_pieces import WordPieces


def tune(runner: Runner, held_back: list[Example], word_pieces: WordPieces) -> tuple[Limits, Tally]:
    """The limits with the best F1 of content with source, each tried in turn, and what they give."""
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
    return best, tally(best)
