"""How far reading and comparing a workbook that came back has got."""

from collections.abc import Callable, Mapping

Told = Callable[[int, int], object]
"""Told what is done and of how much; what it raises stops the comparison."""

_READING, _COMPARING = 2, 1
"""Parts of the time that a sheet takes: reading it is most of it."""


class Way:
    """Counts in bytes of the sheets; silent until it is known how many there are."""

    def __init__(self, told: Told | None) -> None:
        self._told = told
        self._sizes: Mapping[str, int] = {}
        self._total = self._done = 0

    def begin(self, sizes: Mapping[str, int]) -> None:
        """These are the sheets, with the bytes of each."""
        self._sizes = sizes
        self._total = (_READING + _COMPARING) * sum(sizes.values())
        self._tell(0)

    def read(self, size: int) -> None:
        """So many bytes more were read."""
        self._tell(_READING * size)

    def compared(self, sheet: str) -> None:
        """A sheet was compared."""
        self._tell(_COMPARING * self._sizes.get(sheet, 0))

    def end(self) -> None:
        """It is done."""
        self._tell(self._total)

    def _tell(self, more: int) -> None:
        self._done = min(self._done + more, self._total)
        if self._told is not None and self._total:
            self._told(self._done, self._total)
