"""The reason of an outcome in a letter's language: drafted reasons are said anew, what a person wrote stays."""

from dataclasses import dataclass

from shortlister.domain.findings.outcomes import drafted_reason
from shortlister.domain.findings.ranking import Standing
from shortlister.domain.state import State
from shortlister.exporting.letters.languages import words_in
from shortlister.i18n import LANGUAGES, speaking


@dataclass(frozen=True, slots=True)
class Reason:
    """The reason as a letter says it; `drafted` tells that it is in the letter's language."""

    text: str
    drafted: bool


def reason_in(language: str, state: State, stage: str, standing: Standing) -> Reason:
    """The reason of the applicant's outcome at the stage (id) in a language (`en`, `cy`).

    A reason is a drafted one where it is, letter by letter, what would be drafted now in one of the languages: of the
    places nothing counts but whether the applicant is among them.
    """
    assert standing.outcome is not None
    written = standing.outcome.reason
    for source in LANGUAGES:
        for places in (None, 0):
            if _drafted(source, state, stage, standing, places) == written:
                said = written if source == language else _drafted(language, state, stage, standing, places)
                return Reason(said, drafted=True)
    return Reason(written, drafted=False)


def _drafted(language: str, state: State, stage: str, standing: Standing, places: int | None) -> str:
    with speaking(words_in(language)):
        return drafted_reason(state, stage, standing, places=places)
