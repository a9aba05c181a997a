"""Filter expressions that people can read: `E3 >= 2 and gate = pass`.

expression = all {"or" all}        all = one {"and" one}
one = "not" one | "(" expression ")" | field sign value
field = rank, total, gate …, or a criterion: `E3`, where it is measured by several methods `E3 by "Test"`
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from shortlister.domain.findings.conditions import (
    EVERYTHING,
    FIELDS,
    NONE,
    NUMBERS,
    OPEN,
    WORDS,
    All,
    Filter,
    Not,
    Number,
    OpenCells,
    Rated,
    Sign,
    Some,
    Word,
    matches,
)
from shortlister.domain.findings.gates import GateResult
from shortlister.domain.leaving import MEANT, outcome_words
from shortlister.domain.lookup import applicant_with, criterion_with, measure_for
from shortlister.domain.measures import measures
from shortlister.domain.refusals import Refusal
from shortlister.domain.scales import NA, Scale
from shortlister.domain.state import State
from shortlister.i18n import N_

__all__ = ["EVERYTHING", "Filter", "matches", "parse"]

_CHOICES: Final[Mapping[str, Sequence[str]]] = {
    "gate": tuple(result.value for result in GateResult),
    "tied": ("yes", "no"),
}
_SIGNS: Final = {**{sign.value: sign for sign in Sign}, "==": Sign.IS, "<>": Sign.IS_NOT} | {
    "≠": Sign.IS_NOT,
    "≤": Sign.AT_MOST,
    "≥": Sign.AT_LEAST,
}
_TOKEN: Final = re.compile(r"""\s*(?:([()])|(<=|>=|==|!=|<>|[=<>≤≥≠])|["“]([^"“”]*)["”]|([^\s()=<>≤≥≠!"“”]+)|(\S))""")
_NUMBER: Final = re.compile(r"-?\d{1,9}(?:[.,]\d{1,9})?%?")


@dataclass(frozen=True, slots=True)
class _Token:
    """A piece of the text and where it begins (from 1). Quoted texts are no keywords."""

    text: str
    at: int
    kind: str

    @property
    def word(self) -> str:
        return self.text.casefold() if self.kind == "word" else ""


def _tokens(text: str) -> Iterator[_Token]:
    at = 0
    while match := _TOKEN.match(text, at):
        kind = ("bracket", "sign", "quoted", "word", "odd")[(match.lastindex or 1) - 1]
        token = _Token(match.group(match.lastindex or 1), match.start(match.lastindex or 1) + 1, kind)
        if kind == "odd":
            raise Refusal(
                N_("“{text}” at character {at} is not understood. Write as in E3 >= 2 and gate = pass."),
                text=token.text,
                at=token.at,
            )
        yield token
        at = match.end()


def parse(text: str, state: State, stage: str) -> Filter:
    """The filter that `text` writes, for a stage (id); raises Refusal that says what was not understood and where."""
    tokens = list(_tokens(text))
    if not tokens:
        return EVERYTHING
    parser = _Parser(tokens, len(text.rstrip()) + 1, state, stage)
    found = parser.expression(0)
    parser.require_end()
    return found


class _Parser:
    """Goes through the tokens once, from left to right."""

    def __init__(self, tokens: Sequence[_Token], end: int, state: State, stage: str) -> None:
        self.tokens = tokens
        self.state = state
        self.stage = stage
        self.at = 0
        self.end = _Token("", end, "end")

    @property
    def next(self) -> _Token:
        return self.tokens[self.at] if self.at < len(self.tokens) else self.end

    def take(self) -> _Token:
        token = self.next
        self.at += 1
        return token

    def require_end(self) -> None:
        if self.next.kind != "end":
            raise Refusal(
                N_("“{text}” at character {at} was not expected. Join conditions with and or or."),
                text=self.next.text,
                at=self.next.at,
            )

    def expression(self, depth: int) -> Filter:
        parts = [self.every(depth)]
        while self.next.word == "or":
            self.take()
            parts.append(self.every(depth))
        return parts[0] if len(parts) == 1 else Some(tuple(parts))

    def every(self, depth: int) -> Filter:
        parts = [self.one(depth)]
        while self.next.word == "and":
            self.take()
            parts.append(self.one(depth))
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def one(self, depth: int) -> Filter:
        if depth > 50:
            raise Refusal(N_("The brackets at character {at} are too deep."), at=self.next.at)
        if self.next.word == "not":
            self.take()
            return Not(self.one(depth + 1))
        if self.next.text == "(" and self.next.kind == "bracket":
            opened = self.take()
            inside = self.expression(depth + 1)
            if self.next.text != ")":
                raise Refusal(N_("The bracket opened at character {at} is not closed."), at=opened.at)
            self.take()
            return inside
        return self.comparison()

    def comparison(self) -> Filter:
        field = self.take()
        if field.kind != "word" or field.word in ("and", "or", "by"):
            raise Refusal(
                N_("A condition is missing at character {at}. Write as in E3 >= 2 and gate = pass."), at=field.at
            )
        name = field.word
        if name == OPEN:
            every = tuple(one.key for one in measures(self.state, self.stage))
            return OpenCells(every, self.sign(field), self.number())
        if name in NUMBERS:
            return Number(name, self.sign(field), self.number())
        if name in WORDS:
            return Word(name, self.sign(field, words=True), self.choice(name))
        return self.rated(field)

    def rated(self, field: _Token) -> Filter:
        """A condition on a criterion; `by` names the method where there are several."""
        self.understood(field, lambda: criterion_with(self.state, field.text))
        method = ""
        if self.next.word == "by":
            self.take()
            method = self.take().text
        measure = measure_for(self.state, self.stage, field.text, method)
        sign = self.sign(field)
        token = self.take()
        value: Fraction | str
        if _NUMBER.fullmatch(token.text) and "%" not in token.text:
            value = _fraction(token.text)
        elif token.word == OPEN:
            value = OPEN
        else:
            value = self.rating(token)
        if isinstance(value, str) and sign not in (Sign.IS, Sign.IS_NOT):
            raise Refusal(
                N_("“{text}” at character {at} is no number; compare it with = or != only."),
                text=token.text,
                at=token.at,
            )
        return Rated(measure.key, sign, value)

    def rating(self, token: _Token) -> Fraction | str:
        """A rating by its label, or not assessable."""
        scale: Scale = self.state.vacancy.scale
        labels = {step.label.casefold(): step.value for step in scale.steps}
        for count in (3, 2):  # labels may have several words
            words = [one.text for one in self.tokens[self.at - 1 : self.at - 1 + count] if one.kind == "word"]
            if len(words) == count and (value := labels.get(" ".join(words).casefold())) is not None:
                self.at += count - 1
                return Fraction(value)
        if token.text.casefold() in ("na", "n/a"):
            return NA
        if (value := labels.get(token.text.casefold())) is not None:
            return Fraction(value)
        raise Refusal(
            N_("A rating is missing at character {at}: use {values}, NA or open."),
            at=token.at,
            values=", ".join(str(one) for one in scale.values),
        )

    def sign(self, field: _Token, *, words: bool = False) -> Sign:
        token = self.take()
        sign = _SIGNS.get(token.text) if token.kind == "sign" else None
        if sign is None or (words and sign not in (Sign.IS, Sign.IS_NOT)):
            allowed = "= !=" if words else "= != < <= > >="
            raise Refusal(
                N_("After “{field}” one of {signs} is expected, at character {at}."),
                field=field.text,
                signs=allowed,
                at=token.at,
            )
        return sign

    def number(self) -> Fraction:
        token = self.take()
        if not _NUMBER.fullmatch(token.text):
            raise Refusal(N_("A number is missing at character {at}."), at=token.at)
        return _fraction(token.text)

    def choice(self, field: str) -> str:
        token = self.take()
        if field == "applicant":
            self.understood(token, lambda: applicant_with(self.state, token.text))
            return " ".join(token.text.split()).casefold()
        meant = self.meant(field)
        said = token.text.casefold()
        following = f"{said} {self.next.word}"
        if following in meant:
            self.take()
            return meant[following]
        if said not in meant:
            raise Refusal(
                N_("“{text}” at character {at} is no {field}; use {words}."),
                text=token.text,
                at=token.at,
                field=field,
                words=", ".join(dict.fromkeys(self.meant(field, also=False))),
            )
        return meant[said]

    def meant(self, field: str, *, also: bool = True) -> dict[str, str]:
        """What each word of a field stands for: an outcome is called as the stage calls it, or `also` as any other."""
        if field != "outcome":
            return {word: word for word in _CHOICES[field]}
        own = {word.casefold(): one.value for one, word in outcome_words(self.state, self.stage).items()}
        others = {word: one.value for word, one in MEANT.items()} if also else {}
        return {**others, **own, NONE: ""}

    def understood(self, token: _Token, look: Callable[[], object]) -> None:
        """Refuse a reference that is not there, saying where it stands."""
        try:
            look()
        except Refusal as refusal:
            raise Refusal(
                N_("“{text}” at character {at} is not understood. Use a criterion such as {criterion}, or {fields}."),
                text=token.text,
                at=token.at,
                criterion=next((one.reference for one in self.state.criteria_in_order), "E1"),
                fields=", ".join(FIELDS),
            ) from refusal


def _fraction(text: str) -> Fraction:
    return Fraction(text.rstrip("%").replace(",", "."))
