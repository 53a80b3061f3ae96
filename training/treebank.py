"""Attributions of a treebank in CoNLL-U whose MISC column holds discourse relations, as GUM writes them.

    Discourse=attribution-positive:35->36:0:sem-atsrc-252-263-gold+lex-indwd-278-_

Unit 35 attributes unit 36, with attachment depth 0; signals name tokens of the document, counted from 1: those of
the source (sem-atsrc) and of the cue (lex-indwd). What is attributed is unit 36 with all that hangs on it more
closely than unit 35 does. The treebank marks fewer things than the articles do, and no modes: what is made of it is
not complete, so that words it does not mark teach nothing.
"""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .corpus import Article, Attribution, Span

_RELATION = re.compile(r"Discourse=([a-z-]+\w*):(\d+)(?:->(\d+):(\d+))?(?::([^|;]*))?")
_SIGNAL = re.compile(r"(sem-atsrc|lex-indwd)-([\d,-]*\d)")


@dataclass
class _Unit:
    relation: str = ""
    head: int | None = None
    depth: int = 0
    signals: str = ""
    tokens: list[int] = field(default_factory=list)


@dataclass
class _Document:
    name: str
    text: str = ""
    tokens: list[Span] = field(default_factory=list)
    units: dict[int, _Unit] = field(default_factory=dict)
    conjunctions: set[int] = field(default_factory=set)
    """Tokens that are "that" before a clause."""


def _documents(path: Path) -> Iterator[_Document]:
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")
    document, gap, unit = _Document(""), "", _Unit()
    joined_until, joined_gap = 0, ""
    with opened as lines:
        for line in lines:
            if line.startswith("# newdoc id = "):
                if document.text:
                    yield document
                document, gap, unit = _Document(line.split("= ")[1].strip()), "", _Unit()
            elif line.startswith("# newpar") and document.text:
                gap = "\n"
            columns = line.rstrip("\n").split("\t")
            if len(columns) != 10 or "." in columns[0]:
                continue
            behind = "" if "SpaceAfter=No" in columns[9] else " "
            if "-" in columns[0]:
                joined_until, joined_gap = int(columns[0].split("-")[1]), behind
                continue
            relation = _RELATION.search(columns[9])
            if relation:
                name, number, head, depth, signals = relation.groups()
                unit = _Unit(name, int(head) if head else None, int(depth or 0), signals or "")
                document.units[int(number)] = unit
            document.text += gap
            document.tokens.append((len(document.text), len(document.text) + len(columns[1])))
            document.text += columns[1]
            unit.tokens.append(len(document.tokens))
            if columns[1].lower() == "that" and columns[3] == "SCONJ":
                document.conjunctions.add(len(document.tokens))
            at = int(columns[0])
            gap = behind if at > joined_until else joined_gap if at == joined_until else ""
            joined_until = joined_until if at < joined_until else 0
    if document.text:
        yield document


def _signalled(signals: str, kind: str) -> list[int]:
    tokens = []
    for name, ranges in _SIGNAL.findall(signals):
        for part in ranges.split(",") if name == kind else []:
            first, _, last = part.partition("-")
            tokens += range(int(first), int(last or first) + 1)
    return tokens


def _hanging_on(document: _Document, number: int, below: float = float("inf")) -> list[int]:
    """Tokens of a unit and of the units that hang on it less deep than `below`."""
    tokens = list(document.units[number].tokens)
    for other, unit in document.units.items():
        if unit.head == number and unit.depth < below:
            tokens += _hanging_on(document, other)
    return tokens


def _spans(document: _Document, tokens: list[int]) -> list[Span]:
    spans: list[Span] = []
    last = None
    for token in sorted(set(tokens)):
        start, end = document.tokens[token - 1]
        if last is not None and token == last + 1 and "\n" not in document.text[spans[-1][1] : start]:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
        last = token
    return spans


def read_treebank(path: Path) -> list[Article]:
    """The documents with attributions that name a cue."""
    articles = []
    for document in _documents(path):
        article = Article(document.name, document.text, complete=False)
        for unit in document.units.values():
            cue = _signalled(unit.signals, "lex-indwd")
            if not unit.relation.startswith("attribution") or unit.head not in document.units or not cue:
                continue
            source = [token for token in _signalled(unit.signals, "sem-atsrc") if token not in cue]
            source = [token for token in source if abs(token - cue[0]) < 60]
            content = [t for t in _hanging_on(document, unit.head, unit.depth) if t not in cue and t not in source]
            if content and min(content) in document.conjunctions:
                content.remove(min(content))
            spans = (_spans(document, tokens) for tokens in (cue, source, content))
            article.attributions.append(Attribution(*spans, mode=None))
        if article.attributions:
            articles.append(article)
    return articles
