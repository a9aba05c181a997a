"""Lines that are about the paper: its date and version, and what its template says to whoever fills it in."""

import re
from typing import Final

from shortlister.importing.late_regexes import late_regex

_TEMPLATE: Final = late_regex(
    r"^[\[<{(]?\s*(?:add|insert|delete|enter|type|list|please (?:add|insert|delete)|complete)\b.{0,160}[\]>})]$",
    re.IGNORECASE,
)
_DATED: Final = late_regex(
    r"(?i)^(?:v(?:ersion)?\.? ?\d|page \d|issue \d|\d+$)|\b(?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december)\b.{0,12}\b(?:19|20)\d\d\b"
)


def is_dated(text: str) -> bool:
    """Whether a line is a version, a page number or a month: `V2.1 September 2024`."""
    return bool(_DATED.search(text.strip()))


def is_template(text: str) -> bool:
    """Whether a line is an instruction of a template (`[Add further skills]`)."""
    return bool(_TEMPLATE.match(text.strip())) or bool(re.fullmatch(r"[\[<{][^\[\]<>{}]{3,200}[\]>}]", text.strip()))
