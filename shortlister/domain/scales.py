"""Rating scales as data: the six that ship, and what a rating is."""

from dataclasses import dataclass
from typing import Final, Literal

from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_

NA: Final = "NA"
"""Not assessable at this stage: neither 0 nor blank."""

Rating = int | Literal["NA"]
"""A value of the scale, or not assessable."""


@dataclass(frozen=True, slots=True)
class Step:
    """One rating of a scale: its value, short label, and the evidence that earns it."""

    value: int
    label: str
    descriptor: str


@dataclass(frozen=True, slots=True)
class Scale:
    """Ordered ratings, lowest first, and the value from which a criterion counts as met."""

    name: str
    steps: tuple[Step, ...]
    met_from: int

    @property
    def lowest(self) -> int:
        return self.steps[0].value

    @property
    def highest(self) -> int:
        return self.steps[-1].value

    @property
    def values(self) -> tuple[int, ...]:
        return tuple(step.value for step in self.steps)

    def label(self, rating: Rating) -> str:
        """The short label of a rating; `NA` for not assessable."""
        return next((step.label for step in self.steps if step.value == rating), NA)

    def met(self, rating: Rating) -> bool:
        """Whether the rating counts as met; not assessable does not."""
        return rating != NA and int(rating) >= self.met_from

    def read(self, text: str) -> Rating | None:
        """The rating that `text` (a value, a label, or `NA`) names, None where empty; Refusal where it names none."""
        word = text.strip()
        if not word:
            return None
        if word.casefold() in {"na", "n/a", "not assessable"}:
            return NA
        for step in self.steps:
            if word.casefold() == step.label.casefold() or word == str(step.value):
                return step.value
        raise self._unknown(word)

    def require(self, rating: Rating | None) -> None:
        """Refuse what is neither a rating of this scale, nor not assessable, nor none."""
        if rating is not None and rating != NA and rating not in self.values:
            raise self._unknown(rating)

    def _unknown(self, rating: object) -> Refusal:
        return Refusal(
            N_("“{rating}” is not a rating of the scale {scale}; use {values} or NA."),
            rating=rating,
            scale=self.name,
            values=", ".join(str(value) for value in self.values),
        )


def _scale(name: str, met_from: int, *steps: tuple[int, str, str]) -> Scale:
    return Scale(name, tuple(Step(*step) for step in steps), met_from)


SCALES: Final[tuple[Scale, ...]] = (
    _scale(
        "0-3",
        2,
        (0, N_("No evidence"), N_("Nothing in the application shows this.")),
        (1, N_("Partial"), N_("Mentions it, or shows part of it, without an example.")),
        (2, N_("Met"), N_("Shows it with a relevant example.")),
        (3, N_("Strong"), N_("Shows it in depth, with the result that followed.")),
    ),
    _scale(
        "0-4",
        2,
        (0, N_("No evidence"), N_("Nothing in the application shows this.")),
        (1, N_("Weak"), N_("Mentions it without an example.")),
        (2, N_("Met"), N_("Shows it with a relevant example.")),
        (3, N_("Good"), N_("Shows it with more than one relevant example.")),
        (4, N_("Excellent"), N_("Shows it in depth, with the result that followed.")),
    ),
    _scale(
        "0-5",
        3,
        (0, N_("No evidence"), N_("Nothing in the application shows this.")),
        (1, N_("Poor"), N_("Mentions it without an example.")),
        (2, N_("Partial"), N_("Shows part of it.")),
        (3, N_("Met"), N_("Shows it with a relevant example.")),
        (4, N_("Good"), N_("Shows it with more than one relevant example.")),
        (5, N_("Excellent"), N_("Shows it in depth, with the result that followed.")),
    ),
    _scale(
        "1-7",
        4,
        (1, N_("Not demonstrated"), N_("No positive evidence, or substantial negative evidence.")),
        (2, N_("Minimal"), N_("Limited positive evidence, mainly negative evidence.")),
        (3, N_("Moderate"), N_("Moderate positive evidence, some negative evidence.")),
        (4, N_("Acceptable"), N_("Adequate positive evidence; any negative evidence would not cause concern.")),
        (5, N_("Good"), N_("Substantial positive evidence of the criterion.")),
        (6, N_("Very good"), N_("Substantial positive evidence, some of it beyond what is asked.")),
        (7, N_("Outstanding"), N_("The evidence wholly exceeds what is asked.")),
    ),
    _scale(
        "met",
        2,
        (0, N_("Not met"), N_("Nothing in the application shows this.")),
        (1, N_("Partly met"), N_("Shows part of it.")),
        (2, N_("Met"), N_("Shows it.")),
    ),
    _scale(
        "yes-no",
        1,
        (0, N_("No"), N_("The application does not show this.")),
        (1, N_("Yes"), N_("The application shows this.")),
    ),
)

DEFAULT_SCALE: Final = SCALES[0]


def scale_named(name: str) -> Scale:
    """The scale that ships under `name`; Refusal where there is none."""
    for scale in SCALES:
        if scale.name == name.strip():
            return scale
    raise Refusal(
        N_("There is no scale “{name}”; choose one of {scales}."),
        name=name,
        scales=", ".join(scale.name for scale in SCALES),
    )
