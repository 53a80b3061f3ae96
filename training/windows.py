"""How an article is cut for the encoder, as src/extract/model/windows.ts does it."""

from dataclasses import dataclass

from .shape import LEFT, OVERLAP, WINDOW


@dataclass
class Window:
    start: int
    end: int
    owns_from: int
    """Pieces [owns_from, owns_to) are answered for by this window: every piece belongs to exactly one."""
    owns_to: int


def windows(count: int, size: int = WINDOW, overlap: int = OVERLAP, left: int = LEFT) -> list[Window]:
    """Overlapping windows over `count` pieces."""
    starts = list(range(0, max(1, count - overlap), size - overlap))
    return [
        Window(
            start,
            min(count, start + size),
            0 if start == 0 else start + left,
            count if start == starts[-1] else start + size - overlap + left,
        )
        for start in starts
    ]
