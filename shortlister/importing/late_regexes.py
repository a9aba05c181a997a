"""Regular expressions that are compiled where they are first used: a file needs half of the reader's thousand, and to
compile them all takes longer than to read the file.
"""

import re
from typing import Any, cast


class _LateRegex:
    """Stands for a compiled expression until one of its methods is asked for; afterwards it has those methods."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        found = getattr(re.compile(*self._source), name)
        setattr(self, name, found)
        return found


def late_regex(pattern: str, flags: int = 0) -> "re.Pattern[str]":
    """As re.compile, but the work is done at the first match; a wrong expression raises re.error only then.

    For constants of modules. It can be used as a pattern's methods are, not given to the functions of `re`.
    """
    return cast("re.Pattern[str]", _LateRegex(pattern, flags))
