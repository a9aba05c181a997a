"""The two kinds of expected trouble: a refusal (nothing was done) and a problem (a fault at a place in a file)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from shortlister.domain.file_names import shown_name
from shortlister.domain.places import Passage
from shortlister.i18n import _, ngettext

_NAMES: Final = frozenset({"file", "folder"})
"""The places of a sentence where the name of a file stands, which may hold anything."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A translatable sentence: a message with `{named}` places and what stands in them."""

    message: str
    parameters: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        shown = {name: shown_name(str(self.parameters[name])) or "." for name in _NAMES & self.parameters.keys()}
        return _(self.message).format(**{**self.parameters, **shown})


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault in a file: where it is (`line 4`, `cell B7`; may be empty) and what is wrong.

    `passage` is what can be shown of it, where the file is shown.
    """

    place: str
    sentence: Sentence
    passage: Passage = Passage()

    def __str__(self) -> str:
        return f"{self.place}: {self.sentence}" if self.place else str(self.sentence)


def first_of(problems: Sequence[Problem], most: int = 10) -> list[str]:
    """The first problems, a line each, and how many more there are."""
    more = len(problems) - most
    lines = [str(problem) for problem in problems[:most]]
    if more > 0:
        lines.append(ngettext("… and {count} more.", "… and {count} more.", more).format(count=more))
    return lines


class Refusal(Exception):
    """Something asked for is not done, and nothing was changed.

    `message` is a translatable sentence that says what is wrong, where, and what to do;
    `problems` are the single faults, one line each, where there are several.
    """

    def __init__(self, message: str, /, *, problems: Iterable[Problem] = (), **parameters: object) -> None:
        self.sentence = Sentence(message, parameters)
        self.problems = tuple(problems)
        super().__init__(message)

    def __str__(self) -> str:
        return str(self.sentence)

    def lines(self) -> list[str]:
        """The sentence, then one line for each problem."""
        return [str(self), *(str(problem) for problem in self.problems)]


class Unsaid(Refusal):
    """Refused because something has to be said with it; `what` is that: `reason`, `authority`, `replace`."""

    def __init__(self, message: str, /, *, what: str, **parameters: object) -> None:
        super().__init__(message)
        self.sentence = Sentence(message, parameters)
        self.what = what
