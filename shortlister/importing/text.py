"""Plain text to blocks: wrapped lines joined, tables that are drawn with tabs, bars, slashes or spaces found again."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from shortlister.domain.places import Passage, Place
from shortlister.domain.plans.drafts import Document
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.aligned import aligned_table
from shortlister.importing.blocks import Blocks, visible
from shortlister.importing.criteria.columns.loose_codes import ends_with_codes
from shortlister.importing.criteria.lines.cell_lines import Pasted, pasted_tables
from shortlister.importing.criteria.lines.levels_below import says_of_above
from shortlister.importing.criteria.lines.odd_bullets import odd_bullet
from shortlister.importing.cut_words import joined_at_hyphen, words_of
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT, Limits
from shortlister.importing.quoted_cells import cells_of
from shortlister.importing.ruled_rows import RuledTable, ruled_tables
from shortlister.importing.spaced_keys import with_keys_apart
from shortlister.importing.spaced_rows import heads_drawn, put_together
from shortlister.importing.spaced_tails import with_tails_close
from shortlister.importing.text_lines import (
    SENTENCE_END,
    Line,
    bracket_runs_on,
    draws_rule,
    ends_item,
    hangs,
    heads_items,
    lines_in,
    list_runs_on,
)
from shortlister.importing.wording import calls_for_more, split_label, tidy

UNSURE_HYPHEN: Final = N_(
    "Line {line}: a word is divided by a hyphen at the line's end and was read as “{text}”; check its spelling."
)
_TAG: Final = late_regex(r"</?(?:p|ul|ol|li|u|b|i|em|strong|br|span|div|font)(?:[\s/][^<>]{0,200})?>", re.IGNORECASE)
_BREAKING_TAG: Final = late_regex(r"<(?:/p|/li|br|li|/div)(?:[\s/][^<>]{0,200})?>", re.IGNORECASE)
_MARKS_ONLY: Final = late_regex(r"^(?:[✓✔√☑☒xX✗✘★]\s*)+(?:\d{1,2})?$")
_KEY: Final = late_regex(r"\(?[A-Z]{1,4}\)? ?[=:–-] ?[A-Za-z]")
"""A code and what it stands for: a line of nothing else explains a table and is no row of it."""


def read_text_document(text: str, name: str, limits: Limits = DEFAULT) -> Document:
    """A plain text as a document."""
    blocks = Blocks(name, limits)
    lines = with_tails_close(with_keys_apart(lines_in(text)))
    flowing = _Flow(blocks, _width(lines), lines)
    done = 0
    for begin, found in pasted_tables([line.text for line in lines]):
        _chunked(blocks, flowing, lines[done:begin])
        _pasted(blocks, lines, found)
        done = found.end
    _chunked(blocks, flowing, lines[done:])
    in_file = sum(visible(_TAG.sub(" ", line.text)) for line in lines)
    parts = ((line.text, Place(page=line.page, line=line.number)) for line in lines)
    return blocks.document("txt", in_file=in_file, unsure=flowing.unsure, parts=parts)


def _chunked(blocks: Blocks, flowing: "_Flow", lines: Sequence[Line]) -> None:
    done = 0
    for found in ruled_tables(lines):
        _drawn(blocks, flowing, lines[done : found.begin])
        _ruled(blocks, found)
        done = found.end
    _drawn(blocks, flowing, lines[done:])


def _ruled(blocks: Blocks, found: RuledTable) -> None:
    """A table that bars and rules draw; one cell across the whole of it is a heading."""
    cells = []
    for row, (line, drawn) in enumerate(found.rows, 1):
        place = Place(page=line.page, line=line.number)
        for one in drawn:
            texts = [(part, False) for part in _parts(one.text)]
            bold = row == 1 or len(drawn) == 1
            cells.append(blocks.cell(texts, row, one.column, spans=(1, one.span), bold=bold, place=place))
    blocks.table(cells, cells[0].place)


def _drawn(blocks: Blocks, flowing: "_Flow", lines: Sequence[Line]) -> None:
    for chunk in _chunks(lines):
        match chunk:
            case ("table", rows):
                _table(blocks, rows)
            case (_, flow):
                flowing.take(flow)


def _pasted(blocks: Blocks, lines: Sequence[Line], found: Pasted) -> None:
    """A table that was pasted with a cell a line."""
    cells, written = [], [line.text for line in lines]
    for row, numbers in enumerate(found.rows, 1):
        spans = (1, found.width if len(numbers) == 1 else 1)
        for column, at in enumerate(numbers, found.first_column(numbers)):
            texts = [(part, False) for part in _parts(found.text_at(written, at))]
            place = Place(page=lines[at].page, line=lines[at].number)
            cells.append(blocks.cell(texts, row, column, spans=spans, bold=row == 1, place=place))
    blocks.table(cells, cells[0].place)


def _chunks(lines: Sequence[Line]) -> list[tuple[str, list[Line]]]:
    """The lines cut into stretches of running text and of rows with the same kind of separator."""
    chunks: list[tuple[str, list[Line]]] = []
    kinds = _row_kinds(lines)
    begin = 0
    while begin < len(lines):
        kind, end = kinds[begin], begin + 1
        while end < len(lines) and (
            kinds[end] == kind or (kind and not lines[end].text and _goes_on(kinds, end, kind))
        ):
            end += 1
        chunks.append(("table" if kind else "flow", list(lines[begin:end])))
        begin = end
    return chunks


def _goes_on(kinds: Sequence[str], at: int, kind: str) -> bool:
    return at + 1 < len(kinds) and kinds[at + 1] == kind


def _row_kinds(lines: Sequence[Line]) -> list[str]:
    kinds = [_row_kind(line.text) for line in lines]
    for kind, least in (("slash", 4), ("bar", 2), ("gap", 3)):
        if sum(1 for found in kinds if found == kind) < least:
            kinds = ["" if found == kind else found for found in kinds]
    if "gap" in kinds:
        heads_drawn(lines, kinds)
    _fill_wraps(lines, kinds)
    put_together(lines, kinds)
    return kinds


def _fill_wraps(lines: Sequence[Line], kinds: list[str]) -> None:
    """Lines between rows of spaced or slashed columns belong to them: continued cells and headings of groups."""
    for at in range(1, len(lines)):
        indented = len(lines[at].text) - len(lines[at].text.lstrip()) >= 4
        ends_row = lines[at].text.lstrip()[:1].islower() and "=" not in lines[at].text
        if kinds[at - 1] == "gap" and not kinds[at] and lines[at].text.strip() and (indented or ends_row):
            kinds[at] = "gap"
        above = lines[at - 1].text.strip()
        if kinds[at] == "gap" and not kinds[at - 1] and above[-1:].isalpha() and calls_for_more(above):
            kinds[at - 1] = "gap"
        if kinds[at - 1] == "tab" and not kinds[at] and _heads_rows(lines[at - 1 : at + 2]):
            kinds[at] = "tab"
    for kind, reach in (("gap", 3), ("slash", 3)):
        places = [index for index, found in enumerate(kinds) if found == kind]
        for one, other in itertools.pairwise(places):
            between = range(one + 1, other)
            apart = sum(1 for index in between if not lines[index].text.strip()) > 1
            free = len(between) <= reach and not apart and all(not kinds[index] for index in between)
            if free and (kind == "gap" or all(lines[index].text.strip() for index in between)):
                for index in between:
                    kinds[index] = kind


def _heads_rows(lines: Sequence[Line]) -> bool:
    """Whether a short line stands alone between two rows of as many columns, three or more: a merged cell's name."""
    if len(lines) < 3 or not 2 < len(lines[1].text.strip()) < 70:
        return False
    tabs = [lines[0].text.count("\t"), lines[2].text.count("\t")]
    return tabs[0] == tabs[1] > 1 and "\t" not in lines[1].text.strip()


def _row_kind(text: str) -> str:
    bare = split_label(text)[1] if text.strip() else ""
    bare += "\t" if text.endswith("\t") else ""
    if "\t" in bare.strip("\t ") or (text.startswith("\t") and "\t" in text.strip(" ")):
        return "tab" if "\t" in bare or text.startswith("\t") else ""
    if bare.strip() and bare.endswith("\t"):
        return "tab"
    if bare.count("|") >= 2:
        return "bar"
    if len(re.findall(r" /(?= |$)", text)) >= 2:
        return "slash"
    if all(_KEY.match(run) for run in re.split(r" {3,}", text.strip())):
        return ""
    if re.search(r"\S {3,}\S", text) and not re.match(r"^\s*\S{1,3}\s{3,}\S+(?: \S+)*$", text):
        return "gap"
    return ""


def _table(blocks: Blocks, lines: Sequence[Line]) -> None:
    kind = next(kind for kind in (_row_kind(line.text) for line in lines) if kind)
    if kind == "gap":
        aligned_table(blocks, [(line.number, line.text) for line in lines])
        return
    rows = [(line, _cells(line.text, kind)) for line in lines if re.search(r"[^\s|:/-]", line.text)]
    rows = _even(rows) if kind == "slash" else rows
    cells = []
    for row, (line, texts) in enumerate(rows, 1):
        for column, text in enumerate(texts, 1):
            place = Place(page=line.page, line=line.number)
            paragraphs = [(part, False) for part in _parts(text)]
            cells.append(blocks.cell(paragraphs, row, column, place=place))
    blocks.table(cells, Place(page=lines[0].page, line=lines[0].number))


def _cells(text: str, kind: str) -> list[str]:
    match kind:
        case "tab":
            return cells_of(text)
        case "bar":
            return [part.strip() for part in text.strip().strip("|").split("|")]
        case _:
            return [part.strip() for part in re.split(r" /(?: |$)", text)]


def _even(rows: list[tuple[Line, list[str]]]) -> list[tuple[Line, list[str]]]:
    """Rows of one width, but for codes at their end: headings that hold ` / ` and lines without columns are joined."""
    widths = [len(texts) for _line, texts in rows]
    width = max(sorted(set(widths)), key=widths.count)
    even: list[tuple[Line, list[str]]] = []
    for line, texts in rows:
        if len(texts) == 1 and even and len(even[-1][1]) == width and len(even) == 1:
            even[-1][1][-1] += "\n" + texts[0]
            continue
        most = len(texts) if ends_with_codes(texts) else width
        while len(texts) > most:
            at = next((i for i in range(len(texts) - 1) if len(texts[i]) + len(texts[i + 1]) < 26), 0)
            texts = [*texts[:at], f"{texts[at]} / {texts[at + 1]}", *texts[at + 2 :]]
        even.append((line, texts))
    return even


def _parts(text: str) -> list[str]:
    """The paragraphs of a cell; tags that a converter left behind are taken out."""
    broken = _BREAKING_TAG.sub("\n", text) if "<" in text else text
    return [part for part in _TAG.sub(" ", broken).split("\n") if part.strip()]


def _width(lines: Sequence[Line]) -> int:
    """The column at which the file's lines are wrapped, or 0 where they are not."""
    lengths = sorted(len(line.text) for line in lines if line.text.strip())
    if len(lengths) < 4 or lengths[-1] > 140:
        return 0
    pairs = itertools.pairwise(lines)
    wraps = sum(1 for one, other in pairs if len(one.text) > 40 and other.text.strip()[:1].islower())
    return lengths[int(len(lengths) * 0.98)] if wraps >= 2 and wraps * 40 > len(lengths) else 0


@dataclass(slots=True)
class _Flow:
    """Running text under way: wrapped at a width, with what is not certain in it."""

    blocks: Blocks
    width: int
    lines: Sequence[Line]
    words: frozenset[str] | None = None
    unsure: list[Problem] = field(default_factory=list)

    def take(self, lines: Sequence[Line]) -> None:
        """The paragraphs of a stretch of lines."""
        at = 0
        while at < len(lines):
            line, at = lines[at], at + 1
            if not line.text.strip() or draws_rule(line.text):
                continue
            text, last = line.text.strip(), line.text
            while at < len(lines) and _is_same(line.text, last, lines[at].text, self.width):
                last = lines[at].text
                text = self._joined(text, last.strip(), lines[at].number)
                at += 1
            indent = len(line.text) - len(line.text.lstrip())
            depth = 1 + indent // 4 if split_label(line.text)[0] else indent // 2
            for part in _parts(text):
                self.blocks.paragraph(part, Place(page=line.page, line=line.number), depth=depth)

    def _joined(self, one: str, other: str, number: int) -> str:
        """Two lines of one paragraph; where the first ends in a hyphen, with the word that it may divide."""
        if not (one.endswith("-") and len(one) > 2 and one[-2].isalpha() and other[:1].islower()):
            return f"{one} {other}"
        if self.words is None:
            self.words = words_of(line.text for line in self.lines)
        text, sure = joined_at_hyphen(one, other, self.words)
        if not sure:
            word = text[len(one) - 1 - len(one.split()[-1][:-1]) :].split()[0]
            said = Sentence(UNSURE_HYPHEN, {"line": number, "text": word})
            self.unsure.append(Problem("", said, Passage(Place(line=number), word)))
        return text


def _is_same(first: str, last: str, following: str, width: int) -> bool:
    """Whether a line belongs to the paragraph of the ones above, and does not say a level or methods by itself."""
    if bracket_runs_on(first, last, following):
        return True
    if heads_items(last) or draws_rule(following) or ends_item(first, last, following):
        return False
    listed = list_runs_on(first, last, following)
    if not (listed or _continues(last, following, width) or hangs(first, last, following)):
        return False
    return not says_of_above(following, last) and not (last is not first and says_of_above(last))


def _continues(line: str, following: str, width: int) -> bool:
    after = following.strip()
    if not after or split_label(after)[0] or odd_bullet(after):
        return False
    if _MARKS_ONLY.match(after):
        return True
    before = tidy(line)
    if not before or before.endswith(SENTENCE_END):
        return bool(width) and before.endswith((";", ".")) is False and after[:1].islower() and not before.endswith(":")
    if after[:1].islower() or (after.startswith("(") and width):
        return True
    if before[-1].isalpha() and calls_for_more(before):
        return True
    return bool(width) and len(line) + 1 + len(after.split()[0]) > width and len(line) > 0.8 * width
