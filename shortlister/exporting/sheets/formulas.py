"""The matrix's live formulas. SUMPRODUCT with commas and COUNTIFS with a number pass over text cells by themselves."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from shortlister.domain.leaving import WITHDRAWN
from shortlister.domain.records import GateKind, Level, Rule
from shortlister.domain.scales import NA, Scale
from shortlister.exporting.derived import LEVELS, OPEN, RECUSED
from shortlister.exporting.sheets.places import (
    CRITERION_ROW,
    LEVEL_ROW,
    PRECEDENCE,
    RECORDED,
    SHARE,
    WEIGHT_ROW,
    Places,
)

_ESSENTIAL = LEVELS[Level.ESSENTIAL]
_HERE = "\0"
"""Stands for the row's number until it is known: the formulas of all rows are one text."""


@dataclass(frozen=True, slots=True)
class Formulas:
    """Makes each applicant's formulas for one vacancy's rule and scale."""

    places: Places
    rule: Rule
    scale: Scale
    essentials: int
    """Essential measures."""

    def _header(self, row: int) -> str:
        return f"${self.places.first}${row}:${self.places.last}${row}"

    def _ratings(self, row: str) -> str:
        return f"${self.places.first}{row}:${self.places.last}{row}"

    def rows(self) -> Callable[[int], Mapping[str, str]]:
        """Tells for a row the formula of each computed column but `Outcome`, and of the hidden share, by label."""
        forms = self._forms(_HERE)
        return lambda row: {label: form.replace(_HERE, str(row)) for label, form in forms.items()}

    def _forms(self, row: str) -> Mapping[str, str]:
        at = {label: f"{column}{row}" for label, column in self.places.computed.items()}
        share = f"{self.places.hidden[SHARE]}{row}"
        ratings, levels, weights = self._ratings(row), self._header(LEVEL_ROW), self._header(WEIGHT_ROW)
        return {
            "Essentials met": f'COUNTIFS({levels},"{_ESSENTIAL}",{ratings},">={self.scale.met_from}")',
            "Essential total": f'SUMPRODUCT(--({levels}="{_ESSENTIAL}"),{weights},{ratings})',
            "Desirable total": f'SUMPRODUCT(--({levels}<>"{_ESSENTIAL}"),{weights},{ratings})',
            "Total": f"SUMPRODUCT({weights},{ratings})",
            "Available": f"{self.scale.highest}*SUMPRODUCT({weights},--ISNUMBER({ratings}))",
            "Percent": f'IF({at["Available"]}=0,"{RECUSED}",{at["Total"]}/{at["Available"]})',
            "Gate": self._gate(row, at["Essential total"], at["Available"]),
            "Rank": f"IF(ISNUMBER({share}),RANK({share},{self.places.down(self.places.hidden[SHARE])})"
            f'+{self.places.hidden[PRECEDENCE]}{row},"{RECUSED}")',
            "Check": self._check(row),
            SHARE: f'IF(OR({at["Gate"]}="fail",{at["Outcome"]}="{WITHDRAWN}",{at["Available"]}=0),"{RECUSED}",'
            f"ROUND({at['Percent']},12))",
        }

    def _gate(self, row: str, earned: str, available: str) -> str:
        """The gate; a dash where nothing failed only because nobody could rate anything."""
        gate = self.rule.gate
        match gate.kind:
            case GateKind.EVERY | GateKind.LEAD:
                failed = f"{self._count(row, f'<{self.scale.met_from}')}>0"
            case GateKind.NO_LOWEST:
                failed = f"{self._count(row, f'<={self.scale.lowest}')}>0"
            case GateKind.MINIMUM:
                failed = self._short(row, earned)
        passed = f'IF({available}=0,"{RECUSED}","pass")' if self.essentials else '"pass"'
        return (
            f'IF({failed},"fail",IF({self._count(row, OPEN)}>0,"open",IF({self._count(row, NA)}>0,"carried",{passed})))'
        )

    def _count(self, row: str, condition: str) -> str:
        """How many cells of the gate meet a condition: the essentials', and a lead criterion's that is none."""
        levels, ratings = self._header(LEVEL_ROW), self._ratings(row)
        essentials = f'COUNTIFS({levels},"{_ESSENTIAL}",{ratings},"{condition}")'
        gate = self.rule.gate
        if gate.kind is not GateKind.LEAD or not gate.lead:
            return essentials
        lead = f'{self._header(CRITERION_ROW)},"{gate.lead}"'
        return f'({essentials}+COUNTIFS({levels},"<>{_ESSENTIAL}",{lead},{ratings},"{condition}"))'

    def _short(self, row: str, earned: str) -> str:
        """Whether the minimum is out of reach, even with every open essential at its highest."""
        ratings, weights = self._ratings(row), self._header(WEIGHT_ROW)
        essential = f'--({self._header(LEVEL_ROW)}="{_ESSENTIAL}"),{weights}'
        highest = self.scale.highest
        open_marks = f'{highest}*SUMPRODUCT({essential},--({ratings}="{OPEN}"))'
        settled = f"{highest}*SUMPRODUCT({essential},--ISNUMBER({ratings}))"
        percent = self.rule.gate.percent
        return f"{100 * percent.denominator}*({earned}+{open_marks})<{percent.numerator}*({settled}+{open_marks})-1E-9"

    def _check(self, row: str) -> str:
        """Whether every answer is the application's own; a formula that has been broken differs too."""
        parts = []
        for label in RECORDED:
            live = f"{self.places.computed[label]}{row}"
            own = f"{self.places.hidden[label]}{row}"
            if label in {"Gate", "Rank", "Essentials met"}:
                parts.append(f"{live}={own}")
            elif label == "Percent":
                parts.append(f"IF(ISNUMBER({own}),ABS({live}-{own})<1E-9,{live}={own})")
            else:
                parts.append(f"ABS({live}-{own})<1E-9")
        return f'IFERROR(IF(AND({",".join(parts)}),"agrees","differs"),"differs")'
