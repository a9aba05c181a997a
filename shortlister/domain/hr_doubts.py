"""Doubts about a file that only HR can settle, since they are about whose it is; the panel is never shown them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.records import Application
from shortlister.i18n import N_, in_every_language

ABOUT_THE_NAME: Final = N_("The applicant's name was not in a field of the application; check it.")
ABOUT_WHOSE: Final = (
    ABOUT_THE_NAME,
    N_("This file names somebody else as the applicant; check whose it is."),
    N_("Another file with nearly the same name was taken as another applicant's; check whose this one is."),
)
"""As whoever reads applications words them; they are kept with a file in the language that was spoken then."""


def without_hr_doubts(applications: Mapping[tuple[str, str], Application]) -> Mapping[tuple[str, str], Application]:
    """The same files without what only HR can settle; the very same where nothing of it is said of any."""
    if not any(one.doubt for one in applications.values()):
        return applications
    return {
        key: replace(one, doubt=doubt_without(one.doubt)) if one.doubt else one for key, one in applications.items()
    }


def doubt_without(doubt: str, messages: Sequence[str] = ABOUT_WHOSE) -> str:
    """What is left of a doubt without these messages, in whatever language they were kept."""
    for message in messages:
        for said in in_every_language(message):
            doubt = doubt.replace(said, "")
    return " ".join(doubt.split())
