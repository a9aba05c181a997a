"""What a template says in brackets behind the name of a group to whoever fills it in: `Skills (e.g. typing)`."""

import re
from typing import Final

from shortlister.importing.late_regexes import late_regex

_HINT: Final = late_regex(
    r"\s*[(\[](?:e\.? ?g\b|for example|such as|give|state|specify|please|insert|list|describe|enter|set out)\b"
    r"[^()\[\]]*[)\]]$",
    re.IGNORECASE,
)


def without_hint(text: str) -> str:
    """The text without such a hint at its end; a text that is nothing else stays."""
    return _HINT.sub("", text) or text
