"""Files with one stem that are of different people, by the names and addresses in them, and what is said of each."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from shortlister.i18n import N_, _
from shortlister.importing.folder_files import name_from_stem
from shortlister.importing.reading import display_name
from shortlister.importing.top_of_page import is_person, matches
from shortlister.importing.who_applies import Known

PEOPLE_APART: Final = N_(
    "The names of the files {files} and {others} are nearly the same, but other names or e-mail addresses stand in "
    "them, so they were taken as different people's. If they are one person's, attach them to one applicant by hand."
)
NOBODYS: Final = N_(
    "By its name the file {files} may belong with any of {others}, which are of different people, and it gives no name "
    "or address that tells. It was taken as an applicant of its own; attach it to the right one by hand."
)
_TITLES: Final = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "rev", "revd"})
_BY_OTHERS: Final = re.compile(r"(?i)(?<![^\W_])(?:references?|referees?|testimonials?|certificates?)(?![^\W_])")
"""A file called so is by somebody else, whose name it gives."""
_SAME_DIGITS: Final = 9


@dataclass(frozen=True, slots=True)
class Who:
    """Whom a file is of: a name, an e-mail address and a telephone number, each empty where it says none."""

    name: str = ""
    email: str = ""
    phone: str = ""

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
    if _BY_OTHERS.search(file.stem):
        return Who()
    contact = {**known.placed, **known.labelled}
    name = name_in(known.labelled)
    placed = known.placed.get("name", "")
    if not name and placed:
        own = matches(contact.get("email", ""), placed.casefold().split()) and not is_person(name_from_stem(stem))
        if not (_words(placed) & _words(stem) or own):
            return Who(email=known.labelled.get("email", ""), phone=known.labelled.get("phone", ""))
        name = placed
    return Who(name, contact.get("email", "").casefold(), contact.get("phone", ""))


def name_in(fields: Mapping[str, str]) -> str:
    """The whole name, from one field or two."""
    parts = (fields.get("first name"), fields.get("surname"))
    return fields.get("name") or " ".join(part for part in parts if part)


def differ(one: Who, other: Who) -> bool:
    """Whether two files are of two people: other names, or other addresses and not one telephone number."""
    if one.name and other.name and names_differ(one.name, other.name):
        return True
    if not (one.email and other.email) or one.email == other.email:
        return False
    return not (_digits(one.phone) and _digits(one.phone) == _digits(other.phone))


def names_differ(one: str, other: str) -> bool:
    """Whether two names are of two people: each has a word that is not in the other, nor short for one there."""
    mine, others = _words(one), _words(other)
    left, right = mine - others, others - mine
    if not (left and right) or _run_together(one) == _run_together(other):
        return False
    return not all(any(word.startswith(bare) or bare.startswith(word) for bare in right) for word in left)


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


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", _bare(name))) - _TITLES


def _run_together(name: str) -> str:
    return "".join(re.findall(r"[^\W\d_]+", _bare(name)))


def _bare(text: str) -> str:
    """A text without accents and capitals, so that `Zoë` is `zoe`."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter) and letter not in "'’")


def _digits(phone: str) -> str:
    return "".join(filter(str.isdigit, phone))[-_SAME_DIGITS:]


def _listed(files: Sequence[Path]) -> str:
    quoted = _("“{file}”")
    return "; ".join(quoted.format(file=display_name(file)) for file in files)
