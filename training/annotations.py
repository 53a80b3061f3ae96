"""Reads NAME.ann beside NAME.txt: the line format of the project's annotations.

    A | name | P/S/O/G/R | on behalf of | alias; alias
    S n | speaker | source as printed | cue | content || content | d/i/m | to=Name; medium=Name; mode=belief
    P n | holder | kind,alternative | issue | toward | neg; firm=hedged; cond=wording; behalf=Name; past
    D n | by | of, of | what

n is the number of the sentence with the cue, of a position's evidence, or of what is asked. '-' stands for nothing,
'~~' joins the first and last words of a long span, '#2' behind a span means its second occurrence in the sentence.
"""

import re
from dataclasses import replace
from pathlib import Path

from .corpus import KINDS, MODES, Article, Attribution, Demand, Span, Stance

_ABBREVIATION = re.compile(
    r'(?:^|[\s("“])(?:U\.S|U\.K|U\.N|D\.C|Mr|Mrs|Ms|Dr|St|No|p\.m|a\.m|A\.M|P\.M|Gen|Sen|Rep|Lt|Col|Sgt|Jr|vs|[A-Z])\.$'
)
_BOUNDARY = re.compile(r'[.!?]["”’\']*\s+(?=["“‘\'(\[A-Z0-9])')
_LONGEST_SPAN = 1800


class AnnotationError(Exception):
    """A line that cannot be read, with its file and number."""


def number_sentences(text: str) -> list[Span]:
    """The sentences that the numbers of an annotation count from 1, the title included."""
    found: list[Span] = []
    for paragraph in re.finditer(r"[^\n]+", text):
        start, end = paragraph.span()
        cut = start
        for boundary in _BOUNDARY.finditer(paragraph.group()):
            at = start + boundary.start()
            if not _ABBREVIATION.search(text[start : at + 1]):
                found.append((cut, at + len(boundary.group().rstrip())))
                cut = start + boundary.end()
        found.append((cut, end))
    return found


def _occurrences(text: str, words: str) -> list[int]:
    left = r"(?<!\w)" if re.match(r"\w", words) else ""
    right = r"(?!\w)" if re.search(r"\w$", words) else ""
    return [match.start() for match in re.finditer(left + re.escape(words) + right, text)]


class Locator:
    """Finds the words that annotation lines copy from a text."""

    def __init__(self, text: str):
        self.text = text
        self.sentences = number_sentences(text)

    def locate(self, words: str, number: int, near: int | None = None, reach: int = 2) -> Span:
        """The span of printed words nearest to an offset, inside sentence `number` where they occur there."""
        start, end = self.sentences[number - 1]
        counted = re.search(r"#(\d)$", words)
        if counted:
            words = words[: counted.start()]
        head, _, tail = (part.strip() for part in words.partition("~~"))
        everywhere = _occurrences(self.text, head)
        inside = [at for at in everywhere if start <= at < end]
        if counted:
            at = inside[int(counted.group(1)) - 1]
        else:
            def distance(at: int) -> tuple[int, int]:
                outside = 0 if start <= at < end else min(abs(at - start), abs(at - end))
                return outside, abs(at - near) if near is not None else at

            at = min(everywhere, key=distance)
            first = self.sentences[max(0, number - 1 - reach)][0]
            last = self.sentences[min(len(self.sentences) - 1, number - 1 + reach)][1]
            if not first <= at < last:
                raise ValueError(f"{head!r} is far from sentence {number}")
        stop = at + len(head)
        if tail:
            stop = next(begin for begin in _occurrences(self.text, tail) if begin >= stop) + len(tail)
        if stop - at > _LONGEST_SPAN:
            raise ValueError(f"{words!r} is too long")
        return at, stop


def statement(fields: list[str], locator: Locator) -> Attribution:
    """An S line, split at its bars. Raises ValueError or IndexError where it cannot be read."""
    number = int(fields[0].split()[1])
    content = [locator.locate(part.strip(), number) for part in fields[4].split("||")]
    cue = [] if fields[3] == "-" else [locator.locate(fields[3], number, content[0][0])]
    beside = cue[0][0] if cue else content[0][0]
    source = [] if fields[2] == "-" else [locator.locate(fields[2], number, beside, reach=4)]
    mode = re.search(r"mode=(\w+)", fields[6]) if len(fields) > 6 else None
    name = mode.group(1) if mode else "speech"
    if name not in MODES:
        raise ValueError(f"no mode {name!r}")
    return Attribution(cue, source, content, name, None if fields[1] in ("?", "-") else fields[1])


def _with_side(name: str, article: Article, said: str = "") -> frozenset[str]:
    """An actor and whom it acts for, as its own line or this one says."""
    named = re.search(r"behalf=([^;]+)", said)
    side = named.group(1).strip() if named else article.speaks_for.get(name)
    return frozenset({name, side} if side else {name})


def _stance(fields: list[str], article: Article) -> Stance:
    kind, *alternatives = [part.strip() for part in fields[2].split(",")]
    if kind not in KINDS:
        raise ValueError(f"no kind {kind!r}")
    remarks = fields[5] if len(fields) > 5 else ""
    sentence = article.sentences[int(fields[0].split()[1]) - 1]
    negated = any(remark.strip() == "neg" for remark in remarks.split(";"))
    return Stance(_with_side(fields[1], article, remarks), sentence, kind, alternatives, negated)


def _read_line(line: str, article: Article, locator: Locator) -> None:
    fields = [part.strip().rstrip("|").strip() for part in line.split(" | ")]
    kind = fields[0].split()[0]
    if kind == "A" and len(fields) > 3 and fields[3] != "-":
        article.speaks_for[fields[1]] = fields[3]
    elif kind == "S":
        article.attributions.append(statement(fields, locator))
    elif kind == "P":
        article.stances.append(_stance(fields, article))
    elif kind == "D":
        what = locator.locate(fields[3], int(fields[0].split()[1]))
        article.demands.append(Demand(_with_side(fields[1], article), what))


def without_title(article: Article) -> Article:
    """Titles are not annotated: what stands behind the first line, with its offsets."""
    _, _, rest = article.text.partition("\n")
    body = rest.lstrip("\n")
    shift = len(article.text) - len(body)

    def moved(spans: list[Span]) -> list[Span]:
        return [(start - shift, end - shift) for start, end in spans if start >= shift]

    def shifted(span: Span) -> Span:
        return span[0] - shift, span[1] - shift

    attributions = [
        replace(a, cue=moved(a.cue), source=moved(a.source), content=moved(a.content)) for a in article.attributions
    ]
    return replace(
        article,
        text=body,
        attributions=[a for a in attributions if a.content],
        sentences=moved(article.sentences),
        stances=[replace(s, sentence=shifted(s.sentence)) for s in article.stances if s.sentence[0] >= shift],
        demands=[replace(d, what=shifted(d.what)) for d in article.demands if d.what[0] >= shift],
    )


def read_article(text_file: Path, annotation_file: Path) -> Article:
    """One article without its title line. Raises AnnotationError with the place of a bad line."""
    text = text_file.read_bytes().decode("utf-8")
    article = Article(text_file.stem, text, sentences=number_sentences(text))
    locator = Locator(text)
    lines = annotation_file.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        if not re.match(r"(A|[SPD] \d+) \|", line):
            continue
        try:
            _read_line(line, article, locator)
        except (ValueError, IndexError, StopIteration) as error:
            raise AnnotationError(f"{annotation_file}:{number}: {error}") from error
    return without_title(article)


def read_folder(folder: Path) -> list[Article]:
    """All articles of a folder: NAME.txt and NAME.ann side by side, or in its folders txt and ann."""
    annotations = sorted(folder.glob("*.ann")) or sorted(folder.glob("ann/*.ann"))
    texts = folder / "txt" if (folder / "txt").is_dir() else folder
    if not annotations:
        raise AnnotationError(f"{folder}: no .ann file")
    return [read_article(texts / f"{file.stem}.txt", file) for file in annotations]
