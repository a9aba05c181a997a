"""People told apart by their names: what stands behind a second name is not the first person's."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.importing.form_said import Said, Standing
from shortlister.importing.name_words import name_words

_NAMES: Final = ("name", "first name", "surname")


def told_apart(said: Sequence[Said]) -> list[Said]:
    """The same, but what stands behind another person's name, where no heading says whose it is, is unsure.

    The applicant is who is surest to be one, else who is named first.
    """
    people = _people(said)
    named = [at for at, one in enumerate(said) if one.kind in _NAMES and one.standing >= Standing.PLAIN]
    if not named:
        return list(said)
    best = max(said[at].standing for at in named)
    applicant = people[next(at for at in named if said[at].standing is best)]
    told = []
    for person, one in zip(people, said, strict=True):
        if person == applicant or not one.kind or one.standing is not Standing.PLAIN or one.kind == "reference":
            told.append(one)
        else:
            told.append(replace(one, standing=Standing.UNSURE, under=_name_of(people, said, person)))
    return told


def _people(said: Sequence[Said]) -> list[int]:
    """Of each field the number of the person who is named last before it; before every name that of the first."""
    people: list[int] = []
    known: dict[str, str] = {}
    person = 0
    for one in said:
        if one.kind in _NAMES and one.standing >= Standing.PLAIN:
            if known and _differs(known, one):
                person, known = person + 1, {}
            known[one.kind] = one.value
        people.append(person)
    return people


def _differs(known: dict[str, str], one: Said) -> bool:
    """Whether a name is not of the person named before: the same part of a name, or the whole, in other words."""
    told = name_words(one.value, shortest=2)
    if one.kind in known:
        return bool(told) and not told & name_words(known[one.kind], shortest=2)
    if one.kind == "name" or "name" in known:
        return bool(told) and not told & name_words(" ".join(known.values()), shortest=2)
    return False


def _name_of(people: Sequence[int], said: Sequence[Said], person: int) -> str:
    names = [one.value for at, one in zip(people, said, strict=True) if at == person and one.kind in _NAMES]
    return " ".join(names[:2])
