"""Word pieces with exact offsets, as src/extract/model/word-pieces.ts makes them: the two must agree."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

PARAGRAPH_END = "[unused1]"
_LONGEST_WORD = 100


@dataclass
class Pieces:
    """Parallel lists: vocabulary ids, the code points [start, end) of each piece, and the number of its word.

    A paragraph's end has no width and the number -1.
    """

    ids: list[int]
    starts: list[int]
    ends: list[int]
    words: list[int]

    def __len__(self) -> int:
        return len(self.ids)


def _is_mark(letter: str) -> bool:
    code = ord(letter)
    ascii_mark = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_mark or unicodedata.category(letter).startswith("P")


def _stands_alone(letter: str) -> bool:
    return _is_mark(letter) or 0x4E00 <= ord(letter) <= 0x9FFF or 0x3400 <= ord(letter) <= 0x4DBF


def _is_combining(letter: str) -> bool:
    return unicodedata.category(letter) == "Mn"


def _is_blank(letter: str) -> bool:
    return letter.isspace() and not "\x1c" <= letter <= "\x1f"


@lru_cache(maxsize=None)
def _folded(letter: str) -> str:
    """A letter in lower case without accents; nothing for control and format characters and combining marks."""
    if letter == "\ufffd" or unicodedata.category(letter) in ("Cc", "Cf"):
        return ""
    return "".join(c for c in unicodedata.normalize("NFD", letter.lower()) if not _is_combining(c))


class WordPieces:
    def __init__(self, vocabulary: list[str]):
        self.vocabulary = vocabulary
        self._ids = {piece: at for at, piece in enumerate(vocabulary)}
        self.unknown = self._ids["[UNK]"]
        self.first = self._ids["[CLS]"]
        self.last = self._ids["[SEP]"]
        self.paragraph_end = self._ids[PARAGRAPH_END]
        self._cache: dict[str, list[tuple[int, int, int]]] = {}

    @classmethod
    def from_file(cls, path: Path) -> "WordPieces":
        return cls(path.read_text(encoding="utf-8").rstrip("\n").split("\n"))

    def _split(self, word: str) -> list[tuple[int, int, int]]:
        """Greedy longest pieces: (id, start, end) in the folded word."""
        if word in self._cache:
            return self._cache[word]
        found: list[tuple[int, int, int]] = []
        start = 0
        while start < len(word) and len(word) <= _LONGEST_WORD:
            for end in range(len(word), start, -1):
                piece = self._ids.get(("##" if start else "") + word[start:end])
                if piece is not None:
                    found.append((piece, start, end))
                    start = end
                    break
            else:
                break
        if start < len(word):
            found = [(self.unknown, 0, len(word))]
        self._cache[word] = found
        return found

    def encode(self, text: str) -> Pieces:
        """The pieces of a text whose paragraphs are its lines."""
        pieces = Pieces([], [], [], [])
        word, starts, ends, number = "", [], [], -1

        def flush() -> None:
            nonlocal word, starts, ends, number
            if word:
                number += 1
                for piece, first, behind in self._split(word):
                    pieces.ids.append(piece)
                    pieces.starts.append(starts[first])
                    pieces.ends.append(ends[behind - 1])
                    pieces.words.append(number)
            word, starts, ends = "", [], []

        def add(folded: str, offset: int) -> None:
            nonlocal word
            word += folded
            starts.extend([offset] * len(folded))
            ends.extend([offset + 1] * len(folded))

        at = 0
        for line in text.split("\n"):
            for offset, letter in enumerate(line, at):
                if _is_blank(letter):
                    flush()
                elif _stands_alone(letter):
                    flush()
                    add(letter, offset)
                    flush()
                elif _is_combining(letter) and word:
                    ends[-1] = offset + 1
                else:
                    add(_folded(letter), offset)
            flush()
            at += len(line)
            if line.strip():
                pieces.ids.append(self.paragraph_end)
                pieces.starts.append(at)
                pieces.ends.append(at)
                pieces.words.append(-1)
            at += 1
        return pieces

    def inside(self, pieces: Pieces, spans: list[tuple[int, int]]) -> list[int]:
        """Indexes of the pieces that share a character with any of the spans."""
        return [
            i
            for i in range(len(pieces))
            if pieces.ends[i] > pieces.starts[i]
            and any(pieces.starts[i] < end and start < pieces.ends[i] for start, end in spans)
        ]
