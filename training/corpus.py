"""Articles with the attributions that people marked in them."""

from dataclasses import dataclass, field

Span = tuple[int, int]
"""Half-open range of code points of an article's text."""

MODES = ("speech", "belief", "intent")


@dataclass
class Attribution:
    cue: list[Span]
    source: list[Span]
    content: list[Span]
    mode: str | None
    """One of MODES, or None where a corpus does not say."""


@dataclass
class Article:
    name: str
    text: str
    attributions: list[Attribution] = field(default_factory=list)
    complete: bool = True
    """Whether every attribution is marked, so that a cue that is not marked is none."""
