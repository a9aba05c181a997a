"""Footnotes and endnotes: what is said of one that explains or changes the text that refers to it."""

from typing import Final

from shortlister.domain.places import Passage
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.blocks import visible
from shortlister.importing.wording import split_label, tidy

FOOTNOTE: Final = N_("Footnote {number} (“{note}”) belongs to “{text}”; check whether the criterion must say it.")
ENDNOTE: Final = N_("Endnote {number} (“{note}”) belongs to “{text}”; check whether the criterion must say it.")
_LONGEST: Final = 90


def note_on(kind: str, number: int, note: str, text: str) -> list[Problem]:
    """What to say of a note on a text; nothing where either is empty."""
    if not visible(note) or not visible(text):
        return []
    said = {"number": number, "note": _short(note), "text": _short(split_label(tidy(text))[1])}
    message = FOOTNOTE if kind == "footnote" else ENDNOTE
    return [Problem("", Sentence(message, said), Passage(words=str(said["text"])))]


def _short(text: str) -> str:
    text = tidy(text)
    return text if len(text) < _LONGEST else f"{text[: _LONGEST - 8]} …"
