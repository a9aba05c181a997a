"""Rich Text Format to blocks: paragraphs, lists, headings, text boxes, and tables with their merged cells."""

import re
from dataclasses import dataclass, field, replace
from typing import Final

from shortlister.domain.places import Passage
from shortlister.domain.plans.drafts import Document
from shortlister.domain.refusals import Problem, Refusal, Sentence
from shortlister.importing.blocks import TOO_MUCH, Blocks, visible
from shortlister.importing.kinds import NESTED
from shortlister.importing.limits import DEFAULT, Limits
from shortlister.importing.margins import add_margins
from shortlister.importing.prints import Stretch, by_line, print_of
from shortlister.importing.rtf_looks import Look, looking
from shortlister.importing.rtf_margins import MARGINS, Margins
from shortlister.importing.rtf_notes import Notes
from shortlister.importing.rtf_tables import Line, Parts, Table, put_parts
from shortlister.importing.rtf_words import HEARD, SIGNS, SILENT, SPECIAL, Token, code_page, encoding_of, tokens
from shortlister.importing.symbol_fonts import ANY, is_symbol_font, symbol_text
from shortlister.importing.unseen import HIDDEN, STRUCK

_ASIDE: Final = frozenset({"shptxt", "footnote", "dptxbxtext"})
_GROUPS: Final = frozenset({"fonttbl", "stylesheet", "footnote", "dptxbxtext"})


@dataclass(slots=True)
class _Writing:
    """A paragraph under way, and the tables that are open round it, the outermost first."""

    pieces: list[Stretch] = field(default_factory=list)
    label: list[str] = field(default_factory=list)
    contents: list[Parts] = field(default_factory=lambda: [[]])
    tables: list[Table] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(one.text for one in self.pieces)


class _Reader:
    """Follows the tokens; what is written aside (boxes, notes) comes after the paragraph that it hangs on."""

    def __init__(self, name: str, limits: Limits) -> None:
        self.name = name
        self.limits = limits
        self.look = Look()
        self.stack: list[Look] = []
        self.writing = _Writing()
        self.outer: list[tuple[int, _Writing, str]] = []
        self.aside: Parts = []
        self.notes = Notes()
        self.margins = Margins()
        self.page = "cp1252"
        self.fonts: dict[int, tuple[str, str]] = {}
        self.symbol_fonts: dict[int, str] = {}
        self.styles: dict[int, str] = {}
        self.bytes = bytearray()
        self.left_out = 0
        self.box: list[int] = []
        self.seen = 0
        self.hidden = 0
        self.shown_last = ""
        self.hidden_at = ""
        self.struck = 0
        self.struck_at = ""
        self.cells = 0

    def read(self, source: str) -> Parts:
        """The paragraphs and tables of the document."""
        starting = False
        for token in tokens(source):
            if token.kind != "byte":
                self._end_bytes()
            if token.kind == "*":
                starting = True
                continue
            self._token(token, optional=starting)
            starting = False
        self._end_bytes()
        self._paragraph()
        self._close_tables(0)
        return [*self.writing.contents[0], *self.aside, *self.notes.lines()]

    def _token(self, token: Token, *, optional: bool) -> None:
        match token.kind:
            case "{":
                if len(self.stack) > 4 * self.limits.nesting:
                    raise Refusal(NESTED, file=self.name)
                self.stack.append(self.look)
                self.left_out = 0
            case "}":
                self._close_group()
            case "word":
                self._word(token.text, token.number, optional)
            case "byte":
                if self.left_out:
                    self.left_out -= 1
                else:
                    self.bytes.append(token.number or 0)
            case "sign":
                self._text(SIGNS.get(token.text, ""))
            case _:
                kept = token.text[self.left_out :]
                self.left_out = max(0, self.left_out - len(token.text))
                self._text(kept if kept.isascii() else kept.encode("latin-1").decode(self._encoding(), "replace"))

    # Groups

    def _close_group(self) -> None:
        if not self.stack:
            return
        place = self.look.place
        self.look = self.stack.pop()
        if self.outer and self.outer[-1][0] > len(self.stack):
            self._paragraph()
            self._close_tables(0)
            _depth, before, place = self.outer.pop()
            if place in MARGINS:
                self.seen -= self.margins.take(place, self.writing.contents[0])
            elif place == "footnote":
                self.notes.take(self.writing.contents[0], before.text)
            else:
                self.aside += self.writing.contents[0]
            self.writing = before
        elif place == "formfield" and self.look.place != "formfield" and self.box:
            self.look, hidden = replace(self.look, silent=False), self.look
            self._text("☒" if self.box[-1] == 1 else "☐")
            self.look, self.box = hidden, []

    def _enter(self, place: str) -> None:
        if (place in _ASIDE or place in MARGINS) and not self.look.silent:
            self.outer.append((len(self.stack), self.writing, place))
            self.writing = _Writing()
            self.look = replace(Look(font=self.look.font), skip=self.look.skip)
        elif place in SILENT:
            self.look = replace(self.look, silent=True, place=place)
        else:
            self.look = replace(self.look, place=place)

    # Words

    def _word(self, word: str, number: int | None, optional: bool) -> None:
        look = self.look
        if word in _GROUPS or word in MARGINS or word in SILENT or word in HEARD:
            self._enter(word)
        elif optional:
            self.look = replace(look, silent=True, place=word)
        elif word in SPECIAL:
            self._text(SPECIAL[word])
        elif word == "u" and number is not None:
            self._unicode(number)
        elif word in ("par", "page", "sect", "cell", "row", "nestcell", "nestrow") and not look.silent:
            self._divide(word)
        else:
            self._property(word, number)

    def _property(self, word: str, number: int | None) -> None:
        value = number or 0
        match word:
            case "ansicpg":
                self.page = code_page(number)
            case "fcharset" if self.look.place == "fonttbl":
                self.fonts[self.look.font] = ("symbol" if value == 2 else "", encoding_of(value, self.page))
            case "ftnalt" if self.outer:
                self.notes.at_end = True
            case "titlepg" | "facingp":
                self.margins.shown.add(word)
            case "ffres" | "ffdefres" if value in (0, 1):
                self.box.append(value)
            case _:
                self.look = looking(self.look, word, number)

    # Text

    def _encoding(self) -> str:
        return self.fonts.get(self.look.font, ("", self.page))[1]

    def _end_bytes(self) -> None:
        if self.bytes:
            data, self.bytes = bytes(self.bytes), bytearray()
            symbols = self.fonts.get(self.look.font, ("", ""))[0] == "symbol"
            self._text(data.decode("latin-1") if symbols else data.decode(self._encoding(), "replace"))

    def _unicode(self, number: int) -> None:
        code = number + 65536 if number < 0 else number
        symbols = self.fonts.get(self.look.font, ("", ""))[0] == "symbol"
        if 0 < code < 0x110000:
            self._text(chr(code & 0xFF) if symbols and 0xF000 <= code < 0xF100 else chr(code))
        self.left_out = self.look.skip

    def _text(self, text: str) -> None:
        look = self.look
        if look.place == "fonttbl":
            self._font_name(text)
        elif look.place == "stylesheet":
            self.styles[look.style] = (self.styles.get(look.style, "") + text).rstrip(";")
        elif look.silent or look.deleted or look.place in ("formfield", "ud"):
            return
        elif look.hidden:
            here = self.writing.text
            self.hidden_at = self.hidden_at or (here if visible(here) else self.shown_last)
            self.hidden += visible(text)
        elif look.struck:
            here = self.writing.text
            self.struck_at = self.struck_at or (here if visible(here) else self.shown_last)
            self.struck += visible(text)
        elif look.place in ("pntext", "listtext"):
            self.writing.label.append(text)
        else:
            if self.fonts.get(look.font, ("", ""))[0] == "symbol":
                text = symbol_text(text, self.symbol_fonts.get(look.font, ANY))
            self.writing.pieces.append(Stretch(text, look.bold, look.italic, look.underlined))

    def _font_name(self, text: str) -> None:
        kind, encoding = self.fonts.get(self.look.font, ("", self.page))
        if is_symbol_font(text.strip()):
            kind = "symbol"
            self.symbol_fonts[self.look.font] = text.strip(" ;")
        self.fonts[self.look.font] = (kind, encoding)

    # Paragraphs, cells, rows

    def _divide(self, word: str) -> None:
        level = {"cell": 1, "row": 1}.get(word, max(2, self.look.level) if word.startswith("nest") else 0)
        match word:
            case "cell" | "nestcell":
                self._paragraph(level)
                self._close_tables(level)
                self.cells += 1
                if self.cells > self.limits.cells:
                    raise Refusal(TOO_MUCH, file=self.name)
                self._open(level)
                self.writing.tables[level - 1].cells.append(self.writing.contents[level])
                self.writing.contents[level] = []
            case "row" | "nestrow":
                self._open(level)
                self.writing.tables[level - 1].end_row(self.look.edges)
            case _:
                self._paragraph()

    def _open(self, level: int) -> None:
        while len(self.writing.tables) < level:
            self.writing.tables.append(Table())
            self.writing.contents.append([])

    def _close_tables(self, level: int) -> None:
        """Ends the tables deeper than the level; each becomes a part of what is round it."""
        while len(self.writing.tables) > level:
            table, rest = self.writing.tables.pop(), self.writing.contents.pop()
            if table.cells:
                table.end_row(self.look.edges)
            self.writing.contents[-1] += [*([table] if table.rows else []), *rest]

    def _paragraph(self, level: int | None = None) -> None:
        writing, look = self.writing, self.look
        level = look.level if level is None else level
        self._close_tables(level)
        self._open(level)
        text, label = writing.text, "".join(writing.label).strip()
        count = visible(text)
        if count:
            self.seen += count
            self.shown_last = text
            heading = look.outline or _heading(self.styles.get(look.style, ""))
            listed = 0 if heading else look.listed or (1 if label else 0)
            strong = sum(visible(one.text) for one in writing.pieces if one.bold) >= 0.9 * count
            slanted = sum(visible(one.text) for one in writing.pieces if one.italic) >= 0.9 * count
            for number, part in enumerate(by_line(writing.pieces)):
                item = listed if number == 0 else 0
                said = "".join(one.text for one in part)
                line = Line(said, strong, slanted, heading, item, label or "•", printed=print_of(part))
                writing.contents[level].append(line)
        writing.pieces, writing.label = [], []
        if not self.outer and self.aside and level == 0:
            writing.contents[0] += self.aside
            self.aside = []


def _heading(style: str) -> int:
    found = re.match(r"(?i)\s*heading (\d)", style)
    return int(found[1]) if found else int(style.strip().lower() == "title")


def read_rtf(data: bytes, name: str, limits: Limits = DEFAULT) -> Document:
    """A Rich Text file as a document."""
    if data.count(b"\\cell") - data.count(b"\\cellx") > limits.cells:
        raise Refusal(TOO_MUCH, file=name)
    reader = _Reader(name, limits)
    parts = reader.read(data[data.find(b"{\\rtf") :].decode("latin-1"))
    blocks = Blocks(name, limits)
    put_parts(blocks, parts)
    in_file = reader.seen + add_margins(blocks, reader.margins.blocks(name, limits))
    left = ((HIDDEN, reader.hidden, reader.hidden_at), (STRUCK, reader.struck, reader.struck_at))
    said = [
        Problem("", Sentence(message, {"count": count}), Passage(words=" ".join(before.split())))
        for message, count, before in left
        if count
    ]
    return blocks.document("rtf", in_file=in_file, problems=said, unsure=reader.notes.unsure)
