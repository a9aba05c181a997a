"""Whether a lead asks for only some of what is listed below it: `Most, if not all, of the following`."""

import re
from typing import Final

from shortlister.importing.late_regexes import late_regex

_COUNT: Final = r"(?:two|three|four|five|six|seven|eight|nine|ten|half|\d{1,2})"
_SOME: Final = late_regex(
    rf"\b(?:most|some|many|several|(?:the|a) (?:\w+ )?(?:majority|number|mix|mixture|range|selection|combination|few)"
    rf"|(?:at least|any|a minimum of|no fewer than|not less than) {_COUNT}|{_COUNT} or more|not (?:necessarily )?all)"
    r"(?:,? (?:if not|but not(?: necessarily)?|or (?:even )?|and (?:ideally|preferably)) all)?"
    r",? of (?:the (?:following|(?:\w+ ){1,3}(?:below|listed|that follow))|these|those|them|our)\b",
    re.IGNORECASE,
)


def asks_for_some(text: str) -> bool:
    """Whether the words ask for a part of what follows and say of no point that it is needed."""
    return bool(_SOME.search(text))
