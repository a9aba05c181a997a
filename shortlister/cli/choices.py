"""Words that stand for one of several choices, from what was typed to the value; a wrong one is wrong usage."""

from enum import StrEnum
from fractions import Fraction
from typing import TypeVar

import typer

from shortlister.domain.leaving import MEANT
from shortlister.domain.records import Combine, Decision, Gate, GateKind, Rule, Sight, Way
from shortlister.i18n import _

Choice = TypeVar("Choice", bound=StrEnum)


def chosen(kind: type[Choice], text: str, option: str) -> Choice:
    """The value of this word; blanks and hyphens are the same."""
    wanted = text.strip().casefold().replace(" ", "-")
    for one in kind:
        if one.value.casefold().replace(" ", "-") == wanted:
            return one
    raise typer.BadParameter(
        _("“{text}” is none of {choices}.").format(text=text, choices=", ".join(one.value for one in kind)),
        param_hint=option,
    )


def decision_of(text: str) -> Decision:
    """The decision that a word for it names: at the last stage it is appointed, between the two invited."""
    wanted = " ".join(text.replace("-", " ").split()).casefold()
    if wanted in MEANT:
        return MEANT[wanted]
    return chosen(Decision, text, "--set")


def sight_of(text: str) -> Sight:
    """The sight that `never`, `all`, `own`, `applicant` or `always` names; its whole name does too."""
    short = {"all": Sight.ALL, "own": Sight.OWN, "applicant": Sight.APPLICANT}
    word = text.strip().casefold()
    if word in short:
        return short[word]
    try:
        return Sight(word.replace("-", " "))
    except ValueError:
        raise typer.BadParameter(
            _("“{text}” is none of {choices}.").format(text=text, choices="never, all, own, applicant, always"),
            param_hint="--sight",
        ) from None


def gate_of(text: str) -> Gate:
    """The gate that `every`, `no-lowest`, `minimum:60` or `lead:E1` names."""
    word, colon, figure = text.partition(":")
    kind = chosen(GateKind, word, "--gate")
    if bool(colon) != (kind in (GateKind.MINIMUM, GateKind.LEAD)) or (colon and not figure.strip()):
        raise typer.BadParameter(_("Write every, no-lowest, minimum:60 or lead:E1."), param_hint="--gate")
    match kind:
        case GateKind.MINIMUM:
            return Gate(kind, percent=_percent(figure))
        case GateKind.LEAD:
            return Gate(kind, lead=figure.strip().upper())
        case _:
            return Gate(kind)


def _percent(figure: str) -> Fraction:
    try:
        return Fraction(figure.strip().rstrip("%").strip())
    except (ValueError, ZeroDivisionError):
        raise typer.BadParameter(_("“{text}” is not a percentage.").format(text=figure), param_hint="--gate") from None


def rule_with(now: Rule, combine: str, gate: str, rest: str = "") -> Rule:
    """The rule with what was given in place of what stands."""
    return Rule(
        chosen(Combine, combine, "--combine") if combine else now.combine,
        gate_of(gate) if gate else now.gate,
        now.places,
        chosen(Way, rest, "--rest") if rest else now.rest,
    )
