"""Words before a list of which not everything is asked for: `One of the following:`, `Either`, `Any two of these`."""

import re
from typing import Final

from shortlister.importing.late_regexes import late_regex

_COUNT: Final = r"(?:at least )?(?:any|either|some|one|two|three|four|five|\d)(?: or more| at least)?"
_CHOICE: Final = late_regex(
    rf"(?:\b{_COUNT} (?:of|from) (?:the )?(?:following|these|those|this list|list below"
    rf"|areas below|options below|below)(?: [\w-]+){{0,2}}|^(?:either|any of|one of|{_COUNT}))\W*"
    r"(?:[(\[][^()\[\]]{1,40}[)\]]\W*)?$",
    re.IGNORECASE,
)


def offers_choice(text: str) -> bool:
    """Whether a line says that only some of what is listed below it is asked for."""
    return _CHOICE.search(text) is not None
