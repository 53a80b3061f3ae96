"""Articles with the attributions that people marked in them."""

from dataclasses import dataclass, field, replace

Span = tuple[int, int]
"""Half-open range of code points of an article's text."""

MODES = ("speech", "belief", "intent")

KINDS = (
    "demands", "appeals", "non-negotiable", "rejects", "refuses-talks", "open-to-dialogue", "offers", "commits",
    "concedes", "supports", "agrees", "criticizes", "accuses", "denies", "acknowledges", "declines-to-comment",
    "considers", "threatens", "suspends-talks", "hopes", "doubts",
)  # fmt: skip
"""The kinds of position, in the order of the network's classes."""


@dataclass
class Attribution:
    cue: list[Span]
    source: list[Span]
    content: list[Span]
    mode: str | None
    """One of MODES, or None where a corpus does not say."""
    speaker: str | None = None
    """The actor who speaks, by the name that the annotation gives it."""


@dataclass
class Stance:
    """A position that an actor takes in one sentence."""

    holders: frozenset[str]
    """The actor and whom it speaks for."""
    sentence: Span
    kind: str
    alternatives: list[str]
    """Kinds that a careful reader would accept too."""
    negated: bool


@dataclass
class Demand:
    by: frozenset[str]
    """The actor who asks and whom it speaks for."""
    what: Span


@dataclass
class Article:
    name: str
    text: str
    attributions: list[Attribution] = field(default_factory=list)
    complete: bool = True
    """Whether everything is marked, so that what is not marked is none: no cue, no stance, no demand."""
    sentences: list[Span] = field(default_factory=list)
    stances: list[Stance] = field(default_factory=list)
    demands: list[Demand] = field(default_factory=list)
    speaks_for: dict[str, str] = field(default_factory=dict)
    """Actors that act on behalf of another."""


def _inside(attribution: Attribution, spans: list[Span]) -> bool:
    own = attribution.cue + attribution.content
    return bool(own) and any(all(start <= a and b <= end for a, b in own) for start, end in spans)


def without_inner_thoughts(article: Article) -> Article:
    """Thought and will inside another's words left out: "We want peace," she said. is one statement, hers.

    src/extract/reader/inner-thoughts.ts does the same with what a reader finds.
    """
    told = [a for a in article.attributions if a.mode == "speech" or not any(
        _inside(a, other.content) for other in article.attributions if other is not a
    )]
    return replace(article, attributions=told)
