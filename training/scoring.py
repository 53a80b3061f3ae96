"""How well found attributions fit the marked ones: for tuning on held-back articles."""

import re
from collections.abc import Sequence

from .corpus import Article, Span
from .reading import Found

_WORD = re.compile(r"\w+")


def _words(text_words: list[Span], spans: Sequence[Span]) -> frozenset[int]:
    return frozenset(i for i, (a, b) in enumerate(text_words) if any(a < end and start < b for start, end in spans))


class Tally:
    """Counts over articles. A content fits at a Jaccard overlap of half the words, a source at one shared word."""

    def __init__(self) -> None:
        self.marked = self.found = self.content = self.source = self.mode = 0

    def add(self, article: Article, found: list[Found]) -> None:
        text_words = [match.span() for match in _WORD.finditer(article.text)]
        wanted = [a for a in article.attributions if a.cue]
        theirs = [_words(text_words, a.content) for a in wanted]
        ours = [_words(text_words, f.content) for f in found]
        self.marked += len(wanted)
        self.found += len(found)
        pairs = [
            (len(a & b) / len(a | b), i, j) for i, a in enumerate(theirs) for j, b in enumerate(ours) if a & b
        ]
        taken: set[tuple[str, int]] = set()
        for overlap, i, j in sorted(pairs, reverse=True):
            if overlap < 0.5 or ("marked", i) in taken or ("found", j) in taken:
                continue
            taken |= {("marked", i), ("found", j)}
            self.content += 1
            a, b = _words(text_words, wanted[i].source), _words(text_words, found[j].source)
            self.source += bool(a & b) or not (a or b)
            self.mode += wanted[i].mode == found[j].mode

    def f1(self, right: int) -> float:
        """In per cent."""
        return 200 * right / max(1, self.marked + self.found)

    def line(self) -> str:
        precision, recall = 100 * self.source / max(1, self.found), 100 * self.source / max(1, self.marked)
        return (
            f"content F1 {self.f1(self.content):.1f}, content and source {self.f1(self.source):.1f}"
            f" (precision {precision:.1f}, recall {recall:.1f}), source right on"
            f" {100 * self.source / max(1, self.content):.1f} %, mode on {100 * self.mode / max(1, self.content):.1f} %"
        )
