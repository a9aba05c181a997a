"""The field's methods of assessment and the stage where each is usually used."""

import re
from typing import Final

from shortlister.i18n import N_

STAGES: Final[tuple[str, ...]] = (N_("Shortlisting"), N_("Assessment"), N_("Interview"), N_("Checks"))
"""The stages of a vacancy unless it says otherwise, in order."""

UNKNOWN_GOES_TO: Final = STAGES[2]
"""Where a method goes whose name does not tell when it is used."""

_USUAL: Final[tuple[tuple[str, str], ...]] = (
    (
        r"\b((application|supporting|personal|written|supplementary) (information|evidence|documents?|documentation)"
        r"|cover(ing)? (notes?|e-?mails?)|motivation(al)? (notes?|e-?mails?))\b",
        "Shortlisting",
    ),
    (r"\b(interviews?|(selection|recruitment) (process|procedure|day|event)|panel|discussion)\b", "Interview"),
    (
        r"\b(presentations?|tests?|testing|exercises?|tasks?|assessment|assessments|micro.?teach|lesson|in.?tray)\b",
        "Assessment",
    ),
    (
        r"\b(certificates?|references?|referees?|checks?|proof|dbs|medical|occupational health|documentary|"
        r"documents?|licence|recommendation|certification|qualifications?|diplomas?|transcripts?)\b",
        "Checks",
    ),
    (
        r"\b(application|applications|app|form|c\.?v\.?|curriculum vitae|résumé|resume|letters?|statements?|portfolio|"
        r"short-?list|short-?listing|sift|sifting|expression of interest)\b|^screening$",
        "Shortlisting",
    ),
)

ORDER: Final[tuple[str, ...]] = (
    N_("Application form"),
    N_("CV"),
    N_("Covering letter"),
    N_("Supporting statement"),
    N_("Portfolio"),
    N_("Test"),
    N_("Exercise"),
    N_("Presentation"),
    N_("Assessment centre"),
    N_("Interview"),
    N_("Selection process"),
    N_("Certificates"),
    N_("References"),
    N_("Other checks"),
)
"""The built-in methods in their usual order."""


def usual_stage(method: str) -> str | None:
    """The stage at which a method of this name is usually used, None where the name tells nothing."""
    name = method.casefold()
    return next((stage for pattern, stage in _USUAL if re.search(pattern, name)), None)
