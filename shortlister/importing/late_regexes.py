"""Regular expressions that are compiled where they are first used: a file needs half of the reader's thousand, and to
compile them all takes longer than to read the file.
"""

import re
from collections.abc import Mapping
from typing import Any, Final, cast

from shortlister.importing.kept_expressions import KeptExpressions, Source, keep, kept


class _Expressions:
    """All late expressions of this process: their sources, what an earlier process has kept, and what is compiled."""

    def __init__(self) -> None:
        self.sources: dict[Source, None] = {}
        self.kept: Mapping[Source, re.Pattern[str]] = KeptExpressions()
        self._compiled: dict[Source, re.Pattern[str]] = {}

    def compiled(self, source: Source) -> "re.Pattern[str]":
        """The compiled expression; raises re.error where it is wrong."""
        if source not in self._compiled:
            self._compiled[source] = self.kept[source] if source in self.kept else re.compile(*source)
        return self._compiled[source]


_EXPRESSIONS: Final = _Expressions()


class _LateRegex:
    """Stands for a compiled expression until one of its methods is asked for; afterwards it has those methods."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = pattern, int(flags)
        _EXPRESSIONS.sources[self._source] = None

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        found = getattr(_EXPRESSIONS.compiled(self._source), name)
        setattr(self, name, found)
        return found


def late_regex(pattern: str, flags: int = 0) -> "re.Pattern[str]":
    """As re.compile, but the work is done at the first match; a wrong expression raises re.error only then.

    For constants of modules. It can be used as a pattern's methods are, not given to the functions of `re`.
    """
    return cast("re.Pattern[str]", _LateRegex(pattern, flags))


def use_kept(*, renew: bool = True) -> None:
    """Take the compiled expressions that an earlier process kept; with `renew`, keep them all where some are new."""
    _EXPRESSIONS.kept = kept()
    if renew and any(source not in _EXPRESSIONS.kept for source in _EXPRESSIONS.sources):
        keep(_EXPRESSIONS.sources)
        _EXPRESSIONS.kept = kept()
