"""The sheet `Key`: the scale with its descriptors, the rule, the marks, the methods, and every criterion in full."""

from collections.abc import Iterable, Iterator, Sequence

from shortlister.domain.findings.allocation import split
from shortlister.domain.findings.rule_words import rule_in_words
from shortlister.domain.scales import NA
from shortlister.exporting.cells import Row, number, pieces
from shortlister.exporting.derived import LEVELS, NOT_ASKED, OPEN, RECUSED, Derived, said
from shortlister.exporting.sheet import Column, Sheet
from shortlister.exporting.sheets.listing import height_of
from shortlister.exporting.sheets.names import KEY, footing, heading
from shortlister.exporting.styles import HEADING, ITEM, ITEM_LEAD, ITEM_NUMBER, TEXT, ramp
from shortlister.i18n import _

_TITLE = TEXT.but(size=12, bold=True)
_WIDTHS = (13, 18, 13, 26, 9, 70)
_GAP = Row((), ())
_ROW = 15.0
_PAGE = 460.0
"""Points down a landscape A4 page, with some to spare: programs set rows differently high."""


def key(derived: Derived) -> Sheet:
    """The sheet, in parts under headings of their own."""
    parts = [[Row((title,), (_TITLE,), 20.0), *rows] for title, rows in _parts(derived)]
    rows = [row for part in parts for row in (*part, _GAP)][:-1]
    more = max(len(row.values) for row in rows) - len(_WIDTHS)
    return Sheet(
        name=KEY,
        rows=rows,
        breaks=_breaks(parts),
        count=len(rows),
        columns=tuple(Column(width) for width in (*_WIDTHS, *(_WIDTHS[-1],) * more)),
        header=heading(derived, _("Key")),
        footer=footing(derived),
        landscape=True,
    )


def _parts(derived: Derived) -> Iterator[tuple[str, Iterable[Row]]]:
    yield _("Scale"), _scale(derived)
    yield _("Rule"), (Row((sentence,), (TEXT,)) for sentence in rule_in_words(derived.state))
    yield _("Marks"), (Row((mark, meaning), (ITEM_LEAD, TEXT)) for mark, meaning in _marks(derived))
    yield _("Methods"), _methods(derived)
    yield _("Criteria"), _criteria(derived)


def _breaks(parts: Sequence[Sequence[Row]]) -> tuple[int, ...]:
    """The rows after which a page ends, so that no heading stands alone: before a part that does not fit any more."""
    breaks = []
    row, down = 0, 0.0
    for part in parts:
        high = sum(_height(one) for one in part)
        if row and down + high > _PAGE:
            breaks.append(row)
            down = 0.0
        row += len(part) + 1
        down = (down + high + _height(_GAP)) % _PAGE
    return tuple(breaks)


def _height(row: Row) -> float:
    return _ROW if row.height is None else row.height


def _table(*headings: str) -> Row:
    return Row(headings, (HEADING,) * len(headings))


def _scale(derived: Derived) -> Iterator[Row]:
    scale = derived.state.vacancy.scale
    yield _table(_("Rating"), _("Label"), _("Met"), _("Descriptor"), "", "")
    for step, (fill, ink) in zip(scale.steps, ramp(scale), strict=True):
        tile = ITEM_NUMBER.but(fill=fill, ink=ink, bold=True)
        met = _("met") if scale.met(step.value) else _("not met")
        yield Row((step.value, said(step.label), met, said(step.descriptor)), (tile, ITEM_LEAD, ITEM, TEXT))
    not_assessable = _("Not assessable at this stage: neither 0 nor blank; carried to the next stage.")
    yield Row((NA, "", "", not_assessable), (ITEM_NUMBER, ITEM, ITEM, TEXT))


def _marks(derived: Derived) -> Iterator[tuple[str, str]]:
    yield OPEN, _("Members rated the cell differently, or a rating is missing, and nothing has been agreed yet.")
    yield NA, _("Not assessable at this stage; left out of totals and of what is available.")
    words = _("In a rating: every member is recused. In Gate: so are all ratings. In Rank and Percent: none.")
    yield RECUSED, words
    if split(derived.state, derived.snapshot.stage):
        yield NOT_ASKED, _("The applicants were split between the members: this member was not asked for this one.")
    yield "3=", _("Level with another applicant; the number is a number, the sign a number format.")
    yield "(provisional)", _("A cell is open or a member has not submitted, so this figure may still change.")


def _methods(derived: Derived) -> Iterator[Row]:
    yield _table(_("Code"), _("Method"), _("Stage"))
    stages = derived.state.stages_in_order
    for method in derived.state.methods_in_order:
        stage = next((stage.name for stage in stages if method.id in stage.methods), "")
        yield Row((method.code, method.name, stage or _("no stage")), (ITEM_LEAD, ITEM, ITEM))


def _criteria(derived: Derived) -> Iterator[Row]:
    yield _table(_("Criterion"), _("Group"), _("Level"), _("Measured by"), _("Weight"), _("Text"))
    methods = derived.state.methods
    for criterion in derived.state.criteria_in_order:
        names = ", ".join(methods[method].name for method in criterion.methods if method in methods)
        level, weight = LEVELS[criterion.level], number(criterion.weight)
        text = tuple(pieces(criterion.text))  # what no cell holds goes on in the columns to its right
        yield Row(
            (criterion.reference, criterion.group, level, names, weight, *text),
            (ITEM_LEAD, ITEM, ITEM, ITEM, ITEM_NUMBER, *(ITEM,) * len(text)),
            height_of((names, criterion.text), ((0, _WIDTHS[3]), (1, _WIDTHS[5]))),
        )
