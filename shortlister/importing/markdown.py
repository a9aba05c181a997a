"""Markdown to blocks: headings, lists, tables and runs of text, with inline marks taken off."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from shortlister.domain.places import Passage, Place
from shortlister.domain.plans.drafts import Document, Print
from shortlister.domain.refusals import Problem, Sentence
from shortlister.importing.blocks import Blocks, visible
from shortlister.importing.criteria.lines.levels_below import says_of_above
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT, Limits
from shortlister.importing.markdown_html import add_html, end_of_html
from shortlister.importing.markdown_marks import spaced_headings, without_code, without_notes, without_tasks
from shortlister.importing.prints import Stretch, print_of
from shortlister.importing.unseen import STRUCK
from shortlister.importing.wording import split_label, split_reference, symbols

_HEADING: Final = late_regex(r"^\s{0,3}(#{1,6})\s+(.*?)\s*#*$")
_ITEM: Final = late_regex(r"^(\s*)([-*+•]|\d{1,3}[.)])\s+(.*)$")
_RULE: Final = late_regex(r"^\s*\|?[\s:|-]*-{2,}[\s:|-]*\|?\s*$")
_BOLD_LINE: Final = late_regex(r"^\s*(?:\*\*|__)(.+?)(?:\*\*|__):?\s*$")
_LINK: Final = late_regex(r"!?\[([^\]\[]{0,300})\]\([^)\s]{0,500}\)")
_BOLD: Final = late_regex(r"\*\*(?=\S)(.{1,2000}?)(?<=\S)\*\*|__(?=\S)(.{1,2000}?)(?<=\S)__")
_ITALIC: Final = late_regex(
    r"(?<!\*)\*(?=\S)([^*\n]{1,1000}?)(?<=\S)\*(?!\*)|(?<![\w_])_(?=\S)([^_\n]{1,1000}?)(?<=\S)_(?![\w_])"
)
_STRUCK: Final = late_regex(r"~~(?=[^\s~])(.{1,2000}?)(?<=[^\s~])~~")
_WRAPPED: Final = 60
"""Lines shorter than this were not wrapped for their width."""
_FIELD: Final = late_regex(r"^[A-Z][\w’'-]*(?: [\w’'-]+){0,3}: +\S")
_HTML: Final = late_regex(r"</?[a-zA-Z][\w-]*(?:[\s/][^<>]{0,300})?>")
"""A tag; `<ann@post.test>` is an address."""
_APART: Final = late_regex(r"(?:</?(?:br|li|ul|ol|p|div)(?:[\s/][^<>]{0,300})?>\s*)+", re.IGNORECASE)
"""The tags that set lines of a cell apart: people write lists in HTML there, and close them badly."""


def read_markdown_document(text: str, name: str, limits: Limits = DEFAULT) -> Document:
    """A Markdown text as a document; front matter and inline HTML tags are not text, HTML lists and tables are read."""
    blocks = Blocks(name, limits)
    lines = spaced_headings(symbols(text).replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    lines, notes = without_notes(without_tasks(lines), plain)
    at = _front_matter(blocks, lines)
    parts = [(plain(line), Place(line=number)) for number, line in enumerate(lines[at:], at + 1)]
    in_file = sum(visible(line) for line, _place in parts) + sum(visible(block.text) for block in blocks.blocks)
    while at < len(lines):
        at = _block(blocks, lines, at)
    return blocks.document("md", in_file=in_file, problems=[*_struck(lines), *notes], parts=parts)


def _struck(lines: Sequence[str]) -> list[Problem]:
    """What to say of words that are struck through, with the line of the first."""
    counts = {at: visible("".join(_STRUCK.findall(line))) for at, line in enumerate(lines, 1) if "~~" in line}
    told = [at for at, count in counts.items() if count]
    said = Sentence(STRUCK, {"count": sum(counts.values())})
    return [Problem("", said, Passage(Place(line=told[0])))] if told else []


def _front_matter(blocks: Blocks, lines: Sequence[str]) -> int:
    if not lines or lines[0].strip() != "---":
        return 0
    end = next((at for at, line in enumerate(lines[1:40], 1) if line.strip() == "---"), 0)
    for at, line in enumerate(lines[1:end], 1):
        if line.lower().startswith("title:"):
            blocks.heading(line.split(":", 1)[1].strip(" \"'"), 1, Place(line=at + 1))
    return end + 1 if end else 0


def _block(blocks: Blocks, lines: Sequence[str], at: int) -> int:
    line, place = lines[at], Place(line=at + 1)
    if not line.strip() or re.fullmatch(r"\s*(?:[-*_]\s*){3,}", line):
        return at + 1
    if (end := end_of_html(lines, at)) > at:
        add_html(blocks, lines, at, end, plain)
        return end
    if found := _HEADING.match(line):
        blocks.heading(plain(found[2]), len(found[1]), place)
        return at + 1
    if "|" in line and at + 1 < len(lines) and _RULE.match(lines[at + 1]) and "|" in lines[at + 1]:
        return _table(blocks, lines, at)
    if found := _ITEM.match(line):
        return _item(blocks, lines, at, found)
    return _paragraph(blocks, lines, at)


def _item(blocks: Blocks, lines: Sequence[str], at: int, found: re.Match[str]) -> int:
    text, depth, end = found[3], 1 + len(found[1].expandtabs(4)) // 2, at + 1
    while end < len(lines) and lines[end].strip() and not _starts_block(lines[end]) and not _is_apart(lines, end):
        if _leads_on(lines, end, text):
            break
        text += " " + lines[end].strip()
        end += 1
    where = Place(line=at + 1)
    blocks.item(plain(text), depth, where, label=found[2], bold=_is_bold(text), printed=_print(text))
    return end


def _leads_on(lines: Sequence[str], at: int, item: str) -> bool:
    """Whether lines right behind a list, not set in, lead up to the next one: only an empty line is missing.

    So does one in bold type, or with a colon at its end behind an item that no width of a page has wrapped.
    """
    bold = (found := _BOLD_LINE.match(lines[at])) is not None and "**" not in found[1] and not lines[at][0].isspace()
    if bold and not _is_bold(item):
        return True
    end = next(
        (one for one in range(at, len(lines)) if not lines[one].strip() or _starts_block(lines[one])), len(lines)
    )
    ended = item.rstrip("*_ ").endswith((".", ";")) or (end == at + 1 and len(lines[at - 1]) < _WRAPPED)
    return ended and lines[at][:1].isupper() and lines[end - 1].rstrip("*_ ").endswith(":")


def _paragraph(blocks: Blocks, lines: Sequence[str], at: int) -> int:
    if (bold := _BOLD_LINE.match(lines[at])) and "**" not in bold[1]:
        blocks.paragraph(plain(lines[at]), Place(line=at + 1), bold=True, printed=_print(lines[at]))
        return at + 1
    text, end = lines[at].strip(), at + 1
    while end < len(lines) and lines[end].strip() and not _starts_block(lines[end]):
        if split_label(lines[end])[0] or lines[end - 1].endswith(("  ", "\\")) or _BOLD_LINE.match(lines[end]):
            break
        if _is_apart(lines, end) or says_of_above(lines[end - 1]) or _is_field(lines, at, end):
            break
        if _is_referred_to(lines, at, end):
            break
        if re.fullmatch(r"=+|-+", lines[end].strip()):
            blocks.heading(plain(text), 1 if lines[end].strip()[0] == "=" else 2, Place(line=at + 1))
            return end + 1
        text += " " + lines[end].strip()
        end += 1
    blocks.paragraph(plain(text), Place(line=at + 1), printed=_print(text))
    return end


def _is_field(lines: Sequence[str], at: int, end: int) -> bool:
    """Whether every line of a paragraph from one to the other begins with a label: `Hours: 20`, below it `Pay: …`."""
    return all(_FIELD.match(plain(line)) for line in lines[at : end + 1])


def _is_referred_to(lines: Sequence[str], at: int, end: int) -> bool:
    """Whether a line of a paragraph begins with a reference, as its first line or the next one does: `A2. Typing`."""
    others = (lines[at], lines[end + 1] if end + 1 < len(lines) else "")
    return bool(split_reference(lines[end])[0]) and any(split_reference(line)[0] for line in others)


def _is_apart(lines: Sequence[str], at: int) -> bool:
    """Whether a line says a level or methods by itself, or stands behind a break that was asked for."""
    return lines[at - 1].endswith(("  ", "\\")) or says_of_above(plain(lines[at]), lines[at - 1])


def _starts_block(line: str) -> bool:
    return bool(_HEADING.match(line) or _ITEM.match(line) or line.lstrip().startswith(("|", "```", "<")))


def _table(blocks: Blocks, lines: Sequence[str], at: int) -> int:
    cells, row, end = [], 0, at
    while end < len(lines) and "|" in lines[end]:
        if end != at + 1:
            row += 1
            for column, text in enumerate(_cells(lines[end]), 1):
                parts = [(plain(part), False) for part in _APART.split(text)]
                prints = [_print(part) for part in _APART.split(text)]
                bold = end == at or _is_bold(text)
                cells.append(blocks.cell(parts, row, column, bold=bold, place=Place(line=end + 1), prints=prints))
        end += 1
    blocks.table(cells, Place(line=at + 1))
    return end


def _is_bold(text: str) -> bool:
    """Whether a whole text is in bold type."""
    found = _BOLD_LINE.match(text.rstrip(" .;,"))
    return found is not None and "**" not in found[1] and "__" not in found[1]


def _print(text: str) -> Print:
    """How a text is printed, by the marks in it."""
    return print_of(
        Stretch(plain(piece), bold=bold, italic=italic)
        for part, bold in _stretches(_BOLD, text)
        for piece, italic in _stretches(_ITALIC, part)
    )


def _stretches(mark: re.Pattern[str], text: str) -> Iterator[tuple[str, bool]]:
    """The parts of a text, each with whether it stands between the marks."""
    at = 0
    for found in mark.finditer(text):
        yield text[at : found.start()], False
        yield found[1] or found[2], True
        at = found.end()
    yield text[at:], False


def _cells(line: str) -> list[str]:
    bare = line.strip().removeprefix("|").removesuffix("|")
    return [cell.replace("\\|", "|").strip() for cell in re.split(r"(?<!\\)\|", bare)]


def plain(text: str) -> str:
    """The text without Markdown's inline marks."""
    text = without_code(text)
    text = _STRUCK.sub("", _LINK.sub(r"\1", text)) if "~~" in text else _LINK.sub(r"\1", text)
    text = _BOLD.sub(lambda found: found[1] or found[2], text)
    text = _ITALIC.sub(lambda found: found[1] or found[2], text)
    return _HTML.sub("", text).replace("\\", "")
