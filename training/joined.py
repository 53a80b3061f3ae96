"""Joins annotations that stand as offsets (offsets.py) to a reader's own copy of the texts."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .annotations import number_sentences, without_title
from .corpus import Article, Attribution, Demand, Span, Stance


class JoinError(Exception):
    """A text that is missing, or is not the one that was annotated."""


def _spans(given: list[list[int]]) -> list[Span]:
    return [(start, end) for start, end in given]


def _holders(name: str, on_behalf_of: str | None) -> frozenset[str]:
    return frozenset({name, on_behalf_of} if on_behalf_of else {name})


def _article(about: dict[str, Any], text: str) -> Article:
    """One article without its title line, as annotations.read_article gives it."""
    article = Article(about["name"], text, sentences=number_sentences(text))
    for actor in about["actors"]:
        if actor["onBehalfOf"]:
            article.speaks_for[actor["name"]] = actor["onBehalfOf"]
    for given in about["attributions"]:
        spans = (_spans(given[part]) for part in ("cue", "source", "content"))
        article.attributions.append(Attribution(*spans, given["mode"], given["speaker"]))
    for given in about["positions"]:
        start, end = given["sentence"]
        holders = _holders(given["holder"], given["onBehalfOf"])
        article.stances.append(Stance(holders, (start, end), given["kind"], given["alternatives"], given["negated"]))
    for given in about["demands"]:
        start, end = given["what"]
        article.demands.append(Demand(_holders(given["by"], given["onBehalfOf"]), (start, end)))
    return without_title(article)


def _texts(offsets: Path, folder: Path, some: bool) -> Iterator[tuple[dict[str, Any], str]]:
    for line in offsets.read_text(encoding="utf-8").splitlines():
        about = json.loads(line)
        file = folder / f"{about['name']}.txt"
        if not file.is_file():
            if some:
                continue
            raise JoinError(f"{about['name']}: no text {file} (the article: {about['address']})")
        raw = file.read_bytes()
        found = hashlib.sha256(raw).hexdigest()
        if found != about["sha256"]:
            raise JoinError(f"{about['name']}: {file} is not the text that was annotated (sha256 {found})")
        yield about, raw.decode("utf-8")


def read_joined(offsets: Path, folder: Path, some: bool = False) -> list[Article]:
    """The articles of an offsets file with their texts, NAME.txt in `folder`.

    Raises JoinError where a text differs or, unless `some` will do, is missing.
    """
    return [_article(about, text) for about, text in _texts(offsets, folder, some)]
