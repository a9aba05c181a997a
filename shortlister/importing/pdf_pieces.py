"""What stands in each column of an unruled table's lines, and where in it paragraphs begin."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from shortlister.importing.columns import Column, Run, RunLine, column_at
from shortlister.importing.criteria.methods.methods import says_level_or_method
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.pdf_lines import could_begin, is_band
from shortlister.importing.pdf_spacing import NARROW, NEAR, Spacing, sharp_spacing
from shortlister.importing.wording import (
    BULLETS,
    calls_for_more,
    ends_signed,
    goes_on_in_bracket,
    leaves_open,
    split_label,
)

_CODES: Final = late_regex(r"^[A-Za-z](?:\s*[,/&+ ]\s*[A-Za-z])*$|^[A-Z]{1,4}$")


@dataclass(slots=True)
class Piece:
    """What a line has in one column, and whether a paragraph begins with it.

    `unsure` is the line above it where it may go on with that or not, `gap` how far above that stands (0: not known).
    """

    run: Run
    span: int
    begins: bool = True
    unsure: "Piece | None" = None
    gap: float = 0.0


@dataclass(slots=True)
class Laid:
    """A line with its pieces by column and its distance from the line above; 0 where that is on another page."""

    line: RunLine
    pieces: dict[int, Piece]
    step: float

    @property
    def opens(self) -> bool:
        """Whether everything on the line begins a paragraph."""
        return all(piece.begins for piece in self.pieces.values())


def laid_lines(lines: Sequence[RunLine], columns: Sequence[Column]) -> list[Laid]:
    """The lines with what each has in the columns."""
    laid: list[Laid] = []
    for before, line in zip([None, *lines], lines, strict=False):
        pieces: dict[int, Piece] = {}
        for run in line.runs:
            column, span = column_at(columns, run)
            known = pieces.get(column)
            if known is None:
                pieces[column] = Piece(run, span)
            else:
                known.run = Run(
                    known.run.left,
                    run.right,
                    f"{known.run.text} {run.text}",
                    known.run.bold and run.bold,
                    run.base,
                    (*known.run.words, *run.words),
                )
        step = line.bottom - before.bottom if before is not None and before.page == line.page else 0.0
        laid.append(Laid(line, pieces, max(0.0, step)))
    return laid


def leading_of(laid: Sequence[Laid], unit: float) -> float:
    """The distance of the lines inside a paragraph: the smallest that comes often, best where words go on small."""
    steps = sorted(one.step for one in laid if one.step > 1.5 * unit)
    small = sorted(
        one.step
        for one in laid
        if one.step > 1.5 * unit and any(piece.run.text[:1].islower() for piece in one.pieces.values())
    )
    usual = small or steps
    return usual[len(usual) // 8] if usual else 6 * unit


def leading_in_rows(laid: Sequence[Laid], rows: Sequence[int], leading: float) -> float:
    """The distance of lines below one another in one column of a row, whatever stands beside them in between."""
    row = {id(one): number for one, number in zip(laid, rows, strict=True)}
    last: dict[tuple[int, int], Piece] = {}
    gaps: list[float] = []
    for one in laid:
        for column, piece in one.pieces.items():
            before = last.get((row[id(one)], column))
            gaps += [piece.run.base - before.run.base] if before else []
            last[row[id(one)], column] = piece
    return min((gap for gap in gaps if gap > NEAR), default=leading)


def spacing_of(laid: Sequence[Laid], leading: float) -> Spacing:
    """The spacing, sharp where all lines that surely go on stand equally far below the one before."""
    small: list[float] = []
    spaced: list[tuple[Laid, float]] = []
    for one, column, before, gap in _steps(laid):
        if gap > 0 and _is_small(one.pieces[column].run.text) and before.run.text[-1:] not in ".;:":
            small.append(gap)
        elif 0 < gap < 1.7 * leading:
            spaced.append((one, gap))
    sharp = sharp_spacing(small, leading)
    if sharp is None:
        return Spacing(leading, NEAR + 0.12 * leading)
    leading, slack = sharp.leading, sharp.slack
    apart = any(
        gap >= leading + slack and any(_is_small(piece.run.text) for piece in one.pieces.values())
        for one, gap in spaced
    )
    return Spacing(leading, slack, apart)


def _steps(laid: Sequence[Laid]) -> Iterator[tuple[Laid, int, Piece, float]]:
    """Each piece, by line and column, with the one above it in its column and how far that is; 0 over a page."""
    last: dict[int, tuple[Laid, Piece]] = {}
    for one in laid:
        for column, piece in one.pieces.items():
            if column in last:
                above, before = last[column]
                same = above.line.page == one.line.page
                yield one, column, before, max(0.0, piece.run.base - before.run.base) if same else 0.0
            last[column] = (one, piece)


def find_beginnings(laid: Sequence[Laid], columns: Sequence[Column], unit: float, spacing: Spacing) -> None:
    """Sets of every piece whether it begins a paragraph or goes on with the one above it in its column."""
    steps = {(id(one), column): (before, gap) for one, column, before, gap in _steps(laid)}
    heads: dict[int, Piece] = {}
    above: dict[int, Piece] = {}
    for one in laid:
        known = {column: steps[(id(one), column)] for column in one.pieces if column in above}
        edges = {column: _edge(columns, column, unit) for column in one.pieces}
        wrapped = bool(known) and all(
            spacing.is_close(gap) and _is_full(before, one.pieces[column], edges[column], least=2)
            for column, (before, gap) in known.items()
        )
        afresh = _is_fresh(one, above, columns) and not (wrapped and len(known) == len(one.pieces) and 0 not in known)
        for column, piece in one.pieces.items():
            if column in known:
                before, gap = known[column]
                piece.gap = gap
                goes_on = spacing.is_close(gap) and _goes_on(heads[column], before, piece, edges[column], unit)
                piece.begins = afresh or not goes_on
                piece.unsure = (
                    before
                    if not spacing.apart
                    and spacing.is_close(gap)
                    and _is_open(heads[column], before, piece)
                    and edges[column] - before.run.left < NARROW * unit / 0.45
                    and _is_full(before, piece, edges[column] - unit, least=1)
                    else None
                )
            above[column] = piece
            if piece.begins or column not in heads:
                heads[column] = piece


def _is_open(head: Piece, before: Piece, piece: Piece) -> bool:
    """Whether nothing in the words tells a line that goes on from one that begins a new criterion."""
    text, above = piece.run.text, before.run.text
    if split_label(text)[0] or head.run.text[:1] in BULLETS or before.run.bold != piece.run.bold:
        return False
    return not is_mark(text) and could_begin(above, text)


def _is_fresh(one: Laid, above: Mapping[int, Piece], columns: Sequence[Column]) -> bool:
    """Whether several pieces side by side all look like the beginnings of cells.

    None goes on in small letters or with what calls for more above it; a line that fills nearly every column from
    the first on may stand under a heading such as `Measured by`.
    """
    if len(one.pieces) < 2 or any(_is_small(piece.run.text) for piece in one.pieces.values()):
        return False
    calling = [
        column
        for column, piece in one.pieces.items()
        if column in above and _calls_for(above[column].run.text, piece.run.text)
    ]
    whole = 0 in one.pieces and len(one.pieces) >= max(3, len(columns) - 1)
    return not calling or (whole and 0 not in calling)


def _calls_for(above: str, text: str) -> bool:
    """Whether a line ends so that the one below must go on with it; a mark below may stand there for itself."""
    if goes_on_in_bracket(above, text):
        return True
    return calls_for_more(above) and not is_mark(text)


def _is_small(text: str) -> bool:
    """Whether a text begins with a small letter and is more than a mark or a list of codes."""
    return text[:1].islower() and not is_mark(text)


def is_mark(text: str) -> bool:
    """Whether a text is a tick, a letter or a list of single letters: `x`, `E`, `a, b`."""
    return len(text) < 3 or bool(_CODES.match(text))


def _edge(columns: Sequence[Column], column: int, unit: float) -> float:
    """Where the lines of a column are wrapped at the latest."""
    if column + 1 < len(columns):
        return max(columns[column].right, columns[column + 1].left - 2 * unit)
    return columns[column].right


def _goes_on(head: Piece, before: Piece, piece: Piece, edge: float, unit: float) -> bool:
    text, above = piece.run.text, before.run.text
    if before.run.bold != piece.run.bold or text[:1] in BULLETS or split_label(text)[0] or before.span != piece.span:
        return False
    if _is_level_alone(above, text) or is_band(text):
        return False
    if head.run.text[:1] in BULLETS and piece.run.left > head.run.left + unit:
        return True
    if text.isupper() and len(text) > 3 and not above.isupper() and not leaves_open(above) and text[0] not in "([":
        return False
    if goes_on_in_bracket(above, text):
        return True
    if _is_small(text) or text[:1] in "(&/" or calls_for_more(above):
        return True
    if _opens_phrase(text) and len(above.split()) > 1:
        return False
    full = _is_full(before, piece, edge - 0.5 * unit, least=1)
    return (
        full
        and not (above.endswith((".", ";", ":")) or ends_signed(above))
        and (len(above) > 12 or len(above.split()) > 2 or is_cut(above, text))
    )


def _is_level_alone(above: str, text: str) -> bool:
    """Whether a line is nothing but the name of a level, below one that is itself no level and asks for no more."""
    if len(text) < 4 or not text[:1].isupper() or level_of_cell(text.strip(" :")) is None:
        return False
    return len(above.split()) > 1 and not leaves_open(above) and not says_level_or_method(above)


def _is_full(before: Piece, piece: Piece, edge: float, *, least: int) -> bool:
    """Whether the first word of a line would not have fitted behind the one above, which has so many words at least."""
    text = piece.run.text
    letter = (piece.run.right - piece.run.left) / max(1, len(text))
    return before.run.right + (1 + len(text.split()[0])) * letter > edge and len(before.run.text.split()) >= least


def _opens_phrase(text: str) -> bool:
    """Whether a line begins as a phrase does: one capitalised word, and then words in small letters."""
    words = text.split()
    return len(words) > 2 and words[0][1:].islower() and words[0].istitle() and words[1].islower()


def is_cut(above: str, text: str) -> bool:
    """Whether a word was cut to fit its column: one or a few letters go on below a single long word."""
    above = split_label(above)[1]
    if not (above.isalpha() and len(above) > 5 and text.isalpha() and len(text) < 4):
        return False
    return text.isupper() if above.isupper() else text.islower() and not calls_for_more(f" {text}")
