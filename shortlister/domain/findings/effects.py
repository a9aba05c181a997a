"""Which open cells can change who passes the gate, and who stands before the line.

Exact, without trying every choice. A cell bears on the line when, with some choice of all the other open cells, the set
of applicants whose rank is within the places is not the same for two of its own choices. Cells of different
applicants are free of each other, so for the others it is enough to know, for a share s, how many must end above it,
how many can, and whether somebody can end within an interval.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil, lcm

from shortlister.domain.findings.cells import Cell
from shortlister.domain.findings.gates import Bar, GateResult
from shortlister.domain.findings.marks import Board, Choice, Marks, Slot
from shortlister.domain.findings.reach import NOTHING, Reach, bounds, totals, widened


class Effect(StrEnum):
    """What a cell can still change."""

    GATE = "gate"
    LINE = "line"
    NONE = "none"
