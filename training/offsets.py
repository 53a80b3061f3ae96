"""python -m training.offsets FOLDER: annotations without the text that they stand on, one JSON object a line and article.

FOLDER holds txt/NAME.txt, ann/NAME.ann and SOURCES.json (file, url, date, licence of each article). What the lines give
is the annotators' own: offsets, kinds, names and issues. Words that they copied from the text become offsets too.
Offsets count code points of the text whose hash is given, [start, end).
"""

import argparse
import hashlib
import json
import re
from pathlib import Path
from typing import Any

from .annotations import AnnotationError, Locator, statement
from .corpus import Span

_ACTOR_TYPES = {"P": "Person", "S": "State", "O": "Organization", "G": "Group", "R": "Role"}
_QUOTE_TYPES = {"d": "direct", "i": "indirect", "m": "mixed"}
_COPIED = 12
"""So many words in a row that the text has too are taken for the text's."""


def _spaced(words: list[str]) -> str:
    return f" {' '.join(words)} "


class _Writer:
    def __init__(self, text: str):
        self._text = text.replace("’", "'")
        self._locator = Locator(text)
        self._words = _spaced(re.findall(r"\w+", text))
        self.actors: list[dict[str, Any]] = []
        self.attributions: list[dict[str, Any]] = []
        self.positions: list[dict[str, Any]] = []
        self.demands: list[dict[str, Any]] = []

    def _own(self, wording: str) -> str | None:
        """An annotator's wording, or None for none. Raises ValueError where it is the text's."""
        words = re.findall(r"\w+", wording)
        for at in range(len(words) - _COPIED + 1):
            if _spaced(words[at : at + _COPIED]) in self._words:
                raise ValueError(f"{wording!r} is copied from the text")
        return None if wording in ("-", "?", "") else wording

    def _printed(self, words: str, number: int) -> Span | None:
        """Where words that an annotator copied stand, in or behind a sentence first; None where they were changed."""
        start, _ = self._locator.sentences[number - 1]
        printed = words.replace("’", "'")
        at = self._text.find(printed, start)
        at = self._text.find(printed) if at < 0 else at
        return None if at < 0 else (at, at + len(words))

    def _actor(self, fields: list[str]) -> None:
        aliases = [part.strip() for part in (fields[4] if len(fields) > 4 else "").split(";")]
        self.actors.append({
            "name": self._own(fields[1]),
            "type": _ACTOR_TYPES[fields[2]],
            "onBehalfOf": self._own(fields[3]) if len(fields) > 3 else None,
            "aliases": [self._printed(alias, 1) for alias in aliases if alias not in ("", "-")],
        })  # fmt: skip

    def _attribution(self, fields: list[str]) -> None:
        read = statement(fields, self._locator)
        remarks = _remarks(fields, 6)
        self.attributions.append({
            "cue": read.cue, "source": read.source, "content": read.content, "mode": read.mode,
            "quoteType": _QUOTE_TYPES[fields[5]],
            "speaker": self._own(read.speaker or "-"),
            "addressee": self._own(remarks.get("to", "-")),
            "medium": self._own(remarks.get("medium", "-")),
        })  # fmt: skip

    def _position(self, fields: list[str], number: int) -> None:
        kind, *alternatives = [part.strip() for part in fields[2].split(",")]
        remarks = _remarks(fields, 5)
        condition = remarks.get("cond")
        self.positions.append({
            "sentence": self._locator.sentences[number - 1],
            "holder": self._own(fields[1]),
            "onBehalfOf": self._own(remarks.get("behalf", "-")) or self._side(fields[1]),
            "kind": kind, "alternatives": alternatives,
            "issue": self._own(fields[3]),
            "toward": self._own(fields[4] if len(fields) > 4 else "-"),
            "negated": "neg" in remarks,
            "firmness": remarks.get("firm"),
            "conditional": bool(condition),
            "condition": self._printed(condition, number) if condition else None,
            "temporality": "past" if "past" in remarks else "current",
        })  # fmt: skip

    def _demand(self, fields: list[str], number: int) -> None:
        self.demands.append({
            "by": self._own(fields[1]), "onBehalfOf": self._side(fields[1]),
            "of": [name for part in fields[2].split(",") if (name := self._own(part.strip()))],
            "what": self._locator.locate(fields[3], number),
        })  # fmt: skip

    def _side(self, name: str) -> str | None:
        return next((actor["onBehalfOf"] for actor in reversed(self.actors) if actor["name"] == name), None)

    def add(self, line: str) -> None:
        """One line of an annotation; lines of actors come first."""
        fields = [part.strip().rstrip("|").strip() for part in line.split(" | ")]
        kind, *number = fields[0].split()
        if kind == "A":
            self._actor(fields)
        elif kind == "S":
            self._attribution(fields)
        elif kind == "P":
            self._position(fields, int(number[0]))
        elif kind == "D":
            self._demand(fields, int(number[0]))


def _remarks(fields: list[str], at: int) -> dict[str, str]:
    """The remarks of a line, "to=Name; past", by name; a bare one has an empty value."""
    parts = [part.strip() for part in (fields[at] if len(fields) > at else "").split(";")]
    return dict(part.split("=", 1) if "=" in part else (part, "") for part in parts if part not in ("", "-"))


def offsets_of(text_file: Path, annotation_file: Path) -> dict[str, Any]:
    """The annotation of one article as offsets. Raises AnnotationError with the place of a bad line."""
    raw = text_file.read_bytes()
    writer = _Writer(raw.decode("utf-8"))
    for number, line in enumerate(annotation_file.read_text(encoding="utf-8").splitlines(), 1):
        if not re.match(r"(A|[SPD] \d+) \|", line):
            continue
        try:
            writer.add(line)
        except (ValueError, IndexError, KeyError, StopIteration) as error:
            raise AnnotationError(f"{annotation_file}:{number}: {error}") from error
    return {
        "sha256": hashlib.sha256(raw).hexdigest(),
        "actors": writer.actors,
        "attributions": writer.attributions,
        "positions": writer.positions,
        "demands": writer.demands,
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.offsets", description="Annotations as offsets.")
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    sources = json.loads((folder / "SOURCES.json").read_text(encoding="utf-8"))
    for source in sorted(sources, key=lambda source: source["file"]):
        name = source["file"].removesuffix(".txt")
        about = {"name": name, "address": source["url"], "date": source["date"], "licence": source["licence"]}
        offsets = offsets_of(folder / "txt" / f"{name}.txt", folder / "ann" / f"{name}.ann")
        print(json.dumps({**about, **offsets}, ensure_ascii=False, separators=(",", ":")))


if __name__ == "__main__":
    main()
