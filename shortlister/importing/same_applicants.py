"""Applicants of one list or folder that have an e-mail address or a name in common: each says with whom."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from shortlister.domain.plans.drafts import DraftApplicant, DraftApplicants
from shortlister.i18n import N_, _
from shortlister.importing.reading import display_name

SAME_EMAIL: Final = N_("Several applicants have the same e-mail address: {people}.")
SAME_NAME: Final = N_("Several applicants have the same name: {people}.")
_MOST: Final = 6


def doubted(draft: DraftApplicants) -> DraftApplicants:
    """Applicants that share an e-mail address or a name are doubted, as are addresses that are none."""
    emails: dict[str, list[DraftApplicant]] = {}
    names: dict[str, list[DraftApplicant]] = {}
    for one in draft.applicants:
        emails.setdefault(one.email.casefold(), []).append(one)
        names.setdefault(_folded(one.name), []).append(one)
    told = []
    for one in draft.applicants:
        doubts, unmarked = list(one.doubts), one.unmarked
        if one.email and len(same := emails[one.email.casefold()]) > 1:
            doubts.append(_(SAME_EMAIL).format(people=_listed(same)))
        elif one.name and len(same := names[_folded(one.name)]) > 1:
            doubts.append(_(SAME_NAME).format(people=_listed(same)))
        if one.email and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", one.email):
            unmarked = (*unmarked, _("The e-mail address “{email}” is not complete.").format(email=one.email))
            doubts.append(unmarked[-1])
        told.append(replace(one, doubts=tuple(doubts), unmarked=unmarked))
    return replace(draft, applicants=tuple(told))


def _listed(people: Sequence[DraftApplicant]) -> str:
    """Who they are, by row or file; of very many the first."""
    files = [Path(one.files[0]) if one.files else Path() for one in people]
    names = [display_name(file) for file in files]
    if len(set(names)) < len(names):  # `form.docx` in the folder of each
        names = [f"{display_name(file.parent)}/{name}" for file, name in zip(files, names, strict=True)]
    told = [_called(one, name) for one, name in zip(people[:_MOST], names, strict=False)]
    return "; ".join([*told, *(["…"] if len(people) > _MOST else [])])


def _called(one: DraftApplicant, file: str) -> str:
    if one.source.line is not None:
        said = _("row {number} ({name})") if one.name else _("row {number}")
        return said.format(number=one.source.line, name=one.name)
    said = _("“{file}” ({name})") if one.name else _("“{file}”")
    return said.format(file=file, name=one.name)


def _folded(name: str) -> str:
    return " ".join(sorted(re.findall(r"\w+", name.casefold())))
