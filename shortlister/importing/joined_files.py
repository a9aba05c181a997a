"""What several files of one applicant say together; a file that is another person's tells nothing of the applicant."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from shortlister.domain.refusals import Sentence
from shortlister.i18n import N_
from shortlister.importing.name_words import is_form, name_words, words_in_order
from shortlister.importing.people_apart import digits_of, name_in, names_differ
from shortlister.importing.top_of_page import matches
from shortlister.importing.who_applies import Known

ANOTHERS: Final = N_(
    "“{file}” names {other} as the applicant, and not {name}. It was kept with the others, but nothing was taken from "
    "it; check whose it is."
)
TWO_EMAILS: Final = N_(
    "“{first}” gives the e-mail address “{email}”, and “{file}” gives “{other}”. “{email}” was taken; check that it is "
    "the applicant's, and that both files are."
)
TWO_PHONES: Final = N_(
    "“{first}” gives the telephone number “{phone}”, and “{file}” gives “{number}”. “{phone}” was taken; check that it "
    "is the applicant's, and that both files are."
)
TWO_OF_BOTH: Final = N_(
    "“{first}” gives “{email}” and “{phone}”, and “{file}” gives “{other}” and “{number}”. What “{first}” gives was "
    "taken; check that it is the applicant's, and that both files are."
)
_KINDS: Final = ("email", "phone")


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
    given: list[tuple[str, Mapping[str, str]]] = []
    for number, (file, known) in sorted(enumerate(files), key=lambda one: not is_form(one[1][0])):
        own = name_in(known.labelled)
        other = own or known.placed.get("name", "")
        if lead and other and not (_alike(lead, other) and not names_differ(lead, other)):
            if own or _alike(lead, other) or matches(known.placed.get("email", ""), words_in_order(other)):
                others[number] = Sentence(ANOTHERS, {"file": file, "other": other, "name": lead})
            continue
        given.append((file, {**known.placed, **known.labelled}))
        labelled = {**known.labelled, **labelled}
        placed = {**known.placed, **placed}
        unsure = {**known.unsure, **unsure}
        doubts += known.doubts
    doubts = [*_differences(given, {**placed, **labelled}), *doubts]
    return Joined(labelled, placed, unsure, tuple(doubts), frozenset(others), tuple(others.values()))


def _differences(given: Sequence[tuple[str, Mapping[str, str]]], taken: Mapping[str, str]) -> Iterator[Sentence]:
    """What is said where files, with what each gives, give other addresses or numbers than those that were taken."""
    first = {
        kind: next(file for file, own in given if own.get(kind) == taken[kind]) for kind in _KINDS if kind in taken
    }
    said: set[str] = set()
    for file, own in given:
        kinds = [kind for kind in first if kind in own and not _is_same(kind, own[kind], taken[kind])]
        kinds = [kind for kind in kinds if own[kind].casefold() not in said]
        told = {"email": taken.get("email", ""), "phone": taken.get("phone", ""), "file": file}
        told |= {"other": own.get("email", ""), "number": own.get("phone", "")}
        if len(kinds) > 1 and first["email"] == first["phone"]:
            yield Sentence(TWO_OF_BOTH, told | {"first": first["email"]})
        else:
            messages = {"email": TWO_EMAILS, "phone": TWO_PHONES}
            yield from (Sentence(messages[kind], told | {"first": first[kind]}) for kind in kinds)
        said |= {own[kind].casefold() for kind in kinds}


def _is_same(kind: str, one: str, other: str) -> bool:
    """Whether two addresses are one, or two numbers do not speak against each other: a mobile one and one at home."""
    if kind == "email":
        return one.casefold() == other.casefold()
    mine, others = digits_of(one), digits_of(other)
    return mine == others or (mine[:1] == "7") != (others[:1] == "7")


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
    return bool(name_words(one, shortest=2) & name_words(other, shortest=2))
