"""Files with one stem that are of different people, by the names and addresses in them, and what is said of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from shortlister.i18n import N_, _
from shortlister.importing.folder_files import name_from_stem
from shortlister.importing.name_words import is_by_others, name_words, number_in, words_in_order
from shortlister.importing.person_names import is_person
from shortlister.importing.reading import display_name
from shortlister.importing.top_of_page import matches
from shortlister.importing.who_applies import Known

PEOPLE_APART: Final = N_(
    "The names of the files {files} and {others} are nearly the same, but other names, addresses or numbers stand in "
    "them, so they were taken as different people's. If they are one person's, attach them to one applicant by hand."
)
NOBODYS: Final = N_(
    "By its name the file {files} may belong with any of {others}, which are of different people, and it gives no name "
    "or address that tells. It was taken as an applicant of its own; attach it to the right one by hand."
)
_SAME_DIGITS: Final = 9


@dataclass(frozen=True, slots=True)
class Who:
    """Whom a file is of: a name, how to reach them, where they live (a postcode), and a number given to them.

    Each is empty where it says none. `seen` is a name at the top of the page that nothing proves to be theirs.
    """

    name: str = ""
    email: str = ""
    phone: str = ""
    home: str = ""
    number: str = ""
    seen: str = ""

    @property
    def is_told(self) -> bool:
        """Whether there is anything to tell a person by."""
        return bool(self.name or self.email)


def people_apart(files: Sequence[tuple[Path, Known]], stem: str) -> list[list[int]]:
    """The numbers of the files of each person, in order; files that say nobody go with the only one there is."""
    told = [who_in(file, known, stem) for file, known in files]
    surest = sorted((at for at, one in enumerate(told) if one.is_told), key=lambda at: _vagueness(told[at]))
    people: list[list[int]] = []
    for at in surest:
        fits = [one for one in people if not any(differ(told[at], told[other]) for other in one)]
        like = [one for one in fits if any(_is_like(told[at], told[other]) for other in one)]
        chosen = like if len(like) == 1 else fits
        if len(chosen) == 1:
            chosen[0].append(at)
        else:
            people.append([at])
    rest = [at for at in range(len(told)) if not told[at].is_told]
    if len(people) < 2:
        return [list(range(len(told)))]
    return sorted([*map(sorted, people), *([at] for at in rest)])


def said_apart(people: Sequence[Sequence[int]], at: int, files: Sequence[tuple[Path, Known]], stem: str) -> str:
    """What is said of one of several people's files of one stem, which names the others' files."""
    own = [files[number] for number in people[at]]
    others = [files[number][0] for one in people for number in one if one is not people[at]]
    told = any(who_in(file, known, stem).is_told for file, known in own)
    said = _(PEOPLE_APART) if told else _(NOBODYS)
    return said.format(files=_listed([file for file, _known in own]), others=_listed(others))


def who_in(file: Path, known: Known, stem: str) -> Who:
    """Whom a file is of. A name without a label counts where the file is called like it, or has its address."""
    if is_by_others(file.stem):
        return Who()
    contact = {**known.placed, **known.labelled}
    number = known.labelled.get("reference", "").casefold() or number_in(file.stem)
    name = name_in(known.labelled)
    placed = known.placed.get("name", "")
    if not name and placed:
        own = matches(contact.get("email", ""), placed.casefold().split()) and not is_person(name_from_stem(stem))
        if not (name_words(placed) & name_words(stem) or own):
            email, phone = known.labelled.get("email", "").casefold(), known.labelled.get("phone", "")
            return Who("", email, phone, known.home, number, placed)
        name = placed
    return Who(name, contact.get("email", "").casefold(), contact.get("phone", ""), known.home, number)


def name_in(fields: Mapping[str, str]) -> str:
    """The whole name, from one field or two."""
    parts = (fields.get("first name"), fields.get("surname"))
    return fields.get("name") or " ".join(part for part in parts if part)


def differ(one: Who, other: Who) -> bool:
    """Whether two files are of two people: other names, numbers or homes, or other addresses and not one whole name.

    Whoever has one e-mail address or telephone number is one person, whatever else differs.
    """
    if one.name and other.name and names_differ(one.name, other.name):
        return True
    numbers = digits_of(one.phone), digits_of(other.phone)
    if (one.email and one.email == other.email) or (numbers[0] and numbers[0] == numbers[1]):
        return False
    if (one.number and other.number and one.number != other.number) or (all(numbers) and _live_apart(one, other)):
        return True
    return bool(one.email and other.email) and not _have_one_name(one, other)


def names_differ(one: str, other: str) -> bool:
    """Whether two names are of two people: each has a word that is not in the other, nor short for one there."""
    mine, others = name_words(one), name_words(other)
    left, right = mine - others, others - mine
    if not (left and right) or _run_together(one) == _run_together(other):
        return False
    return not all(any(word.startswith(bare) or bare.startswith(word) for bare in right) for word in left)


def _live_apart(one: Who, other: Who) -> bool:
    return bool(one.home and other.home) and one.home != other.home


def _have_one_name(one: Who, other: Who) -> bool:
    """Whether both files give the same whole name, of two words at least besides initials."""
    mine, others = (name_words(who.name or who.seen, shortest=2) for who in (one, other))
    return len(mine) > 1 and mine == others


def _is_like(one: Who, other: Who) -> bool:
    """Whether the address of one file is the other's, or is made of its name."""
    if one.email and other.email:
        return one.email == other.email
    return any(
        email and name and matches(email, name.casefold().split())
        for email, name in ((one.email, other.name), (other.email, one.name))
    )


def _vagueness(who: Who) -> tuple[int, bool]:
    """What to sort by so that initials come behind whole names, and a file without a name behind all."""
    return -len(_run_together(who.name)), not who.email


def _run_together(name: str) -> str:
    return "".join(words_in_order(name))


def digits_of(phone: str) -> str:
    """The digits of a number that stay the same however it is written, with or without the country's."""
    return "".join(filter(str.isdigit, phone))[-_SAME_DIGITS:]


def _listed(files: Sequence[Path]) -> str:
    quoted = _("“{file}”")
    return "; ".join(quoted.format(file=display_name(file)) for file in files)
