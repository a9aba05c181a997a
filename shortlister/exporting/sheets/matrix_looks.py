"""How the matrix looks: header rows, rating cells with white gaps, and figures that fade where the gate is failed."""

from shortlister.domain.findings.cells import Cell
from shortlister.exporting.cells import Line, Look
from shortlister.exporting.styles import (
    ATTENTION,
    ATTENTION_GROUND,
    GAP,
    GROUND,
    HAIRLINE,
    HEADING,
    INK,
    INK2,
    INK3,
    SUNKEN,
    TEXT,
)

_BOLD_FIGURES = frozenset({"Total", "Rank"})
_QUIET_FIGURES = frozenset({"Available", "Percent", "Check"})


class MatrixLooks:
    """Every look of one matrix, each made once."""

    def __init__(self, *, narrow: bool, fractions: bool, essentials: int) -> None:
        small = TEXT.but(size=8, across="center", wrap=True)
        turned = small.but(turn=90, down="bottom", wrap=False)
        self.label = TEXT.but(bold=True, ink=INK3, size=9)
        self.title = self.label.but(down="center")
        self.group = TEXT.but(bold=True, fill=GROUND, down="center", wrap=True, sides=GAP, size=8 if narrow else 10)
        self.reference = TEXT.but(bold=True, across="center", down="center", size=9 if narrow else 10)
        self.text = small.but(number=";;;") if narrow else small
        self.essential = (turned if narrow else small).but(bold=True)
        self.level = (turned if narrow else small).but(ink=INK3)
        self.method = (turned if narrow else small).but(ink=INK3)
        self.weight = small.but(ink=INK3)
        self.corner = HEADING.but(ink=INK)
        self.over_ratings = HEADING.but(ink=INK, across="center", size=9 if narrow else 10, wrap=False)
        self.over_figures = HEADING.but(ink=INK, across="center", size=9)
        self._rating = TEXT.but(bold=True, across="center", down="center", sides=GAP, top=GAP, bottom=GAP)
        if fractions:
            self._rating = self._rating.but(number="0.##")
        self._essentials = f'0" of {essentials}"'
        self._known: dict[tuple[object, ...], Look] = {}

    def rating(self, cell: Cell, shown: object) -> Look:
        """A rating; agreed in moderation, it is underlined; without one, amber where a person must decide."""
        kind = "agreed" if cell.agreed else "open" if cell.open else "none" if isinstance(shown, str) else "rating"
        fraction = isinstance(shown, float)
        look = self._known.get((kind, fraction))
        if look is None:
            look = self._rating.but(number="0.00" if fraction else "General")
            if kind == "agreed":
                look = look.but(underline=True)
            elif kind == "open":
                look = look.but(ink=ATTENTION, fill=ATTENTION_GROUND, size=9)
            elif kind == "none":
                look = look.but(ink=INK3, fill=SUNKEN, bold=False)
            self._known[kind, fraction] = look
        return look

    def applicant(self, *, line: Line | None) -> Look:
        """A reference at the head of its row; `line` is the rule under the last place or the gate."""
        key = ("applicant", line)
        if key not in self._known:
            self._known[key] = TEXT.but(bold=True, down="center", bottom=line or HAIRLINE)
        return self._known[key]

    def figure(self, label: str, *, faded: bool, tied: bool, whole: bool, chosen: bool, line: Line | None) -> Look:
        """A computed figure. `whole` tells that it is a whole number, `chosen` that the outcome is a place."""
        key = (label, faded, tied and label == "Rank", whole, chosen, line)
        if key not in self._known:
            bold = label in _BOLD_FIGURES or (label == "Outcome" and chosen)
            ink = INK3 if faded or label in _QUIET_FIGURES else INK if bold else INK2
            self._known[key] = TEXT.but(
                bold=bold,
                ink=ink,
                across="left" if label == "Outcome" else "center",
                down="center",
                bottom=line or HAIRLINE,
                number=self._number(label, tied=tied, whole=whole),
            )
        return self._known[key]

    def _number(self, label: str, *, tied: bool, whole: bool) -> str:
        match label:
            case "Essentials met":
                return self._essentials
            case "Percent":
                return "0.0%"
            case "Rank":
                return '0"="' if tied else "0"
            case "Gate" | "Outcome" | "Check":
                return "General"
            case _:
                return "0" if whole else "0.0#"
