"""What several files of one applicant say together; a file that is another person's tells nothing of the applicant."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from shortlister.domain.refusals import Sentence
from shortlister.i18n import N_
from shortlister.importing.people_apart import name_in, names_differ
from shortlister.importing.who_applies import Known

ANOTHERS: Final = N_(
    "“{file}” names {other} as the applicant, and not {name}. It was kept with the others, but nothing was taken from "
    "it; check whose it is."
)
ANOTHER_EMAIL: Final = N_(
    "“{file}” gives the e-mail address “{other}”, and another file of this applicant “{email}”. Check which of them is "
    "the applicant's, and that both files are."
)
_FORM: Final = re.compile(r"(?i)(?<![^\W_])(?:application|app|form|ffurflen|cais)(?![^\W_])")
_NO_FORM: Final = re.compile(
    r"(?i)(?<![^\W_])(?:cv|curriculum|r[eé]sum[eé]|(?:cover(?:ing)? )?letter|llythyr)(?![^\W_])"
)


@dataclass(frozen=True, slots=True)
class Joined:
    """The fields by their labels and by their places, what is in doubt of them, and what is to be said of the files.

    `others` are the numbers, from 0, of the files that name somebody else as the applicant, `of_others` says so.
    """

    labelled: Mapping[str, str] = field(default_factory=dict)
    placed: Mapping[str, str] = field(default_factory=dict)
    unsure: Mapping[str, Sentence] = field(default_factory=dict)
    doubts: tuple[Sentence, ...] = ()
    others: frozenset[int] = frozenset()
    of_others: tuple[Sentence, ...] = ()


def joined(files: Sequence[tuple[str, Known]], named: str) -> Joined:
    """What these files (name, and what it says) say together; `named` is what they or their folder are called.

    What a form says goes before what a CV or a letter says.
    """
    lead = _leading(files, named)
    labelled: dict[str, str] = {}
    placed: dict[str, str] = {}
    unsure: dict[str, Sentence] = {}
    doubts: list[Sentence] = []
    others: dict[int, Sentence] = {}
    first = Known()
    for number, (file, known) in sorted(enumerate(files), key=lambda one: not _is_form(one[1][0])):
        own = name_in(known.labelled)
        other = own or known.placed.get("name", "")
        if lead and other and not (_alike(lead, other) and not names_differ(lead, other)):
            if own or _alike(lead, other):
                others[number] = Sentence(ANOTHERS, {"file": file, "other": other, "name": lead})
            continue
        email = _email_in(known)
        if email and _email_in(first).casefold() not in ("", email.casefold()):
            told = {"file": file, "email": _email_in(first), "other": email}
            doubts.append(Sentence(ANOTHER_EMAIL, told))
        labelled = {**known.labelled, **labelled}
        placed = {**known.placed, **placed}
        first = Known(labelled, placed)
        unsure = {**known.unsure, **unsure}
        doubts += known.doubts
    return Joined(labelled, placed, unsure, tuple(doubts), frozenset(others), tuple(others.values()))


def _is_form(file: str) -> bool:
    return _FORM.search(file) is not None and _NO_FORM.search(file) is None


def _email_in(known: Known) -> str:
    return {**known.placed, **known.labelled}.get("email", "")


def _leading(files: Sequence[tuple[str, Known]], named: str) -> str:
    """The name that the files go by: one like their own name first, a labelled one before one by its place."""
    labelled = [name for _file, known in files if (name := name_in(known.labelled))]
    placed = [name for _file, known in files if (name := known.placed.get("name", ""))]
    found = [
        *(one for one in labelled if _alike(one, named)),
        *labelled,
        *(one for one in placed if _alike(one, named)),
    ]
    return found[0] if found else ""


def _alike(one: str, other: str) -> bool:
    """Whether two names share a word that is more than an initial."""
    return bool(_words(one) & _words(other))


def _words(name: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{2,}", name.casefold()))
