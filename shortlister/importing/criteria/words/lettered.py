"""Headings lettered in brackets: `[A] Qualifications`, `(B) Experience`, whose letters are no levels."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.late_regexes import late_regex

_LETTERED: Final = late_regex(r"([\[(])([A-Z])[\])]\s+(?=[^\W\d_])")
_FEWEST: Final = 3
_LONGEST: Final = 90


def without_letters(blocks: Sequence[Block]) -> list[Block]:
    """The blocks; where such letters run from A on over headings, `[D]` is the fourth of them and not `desirable`."""
    found = {at: led for at, block in enumerate(blocks) if (led := _letter(block))}
    brackets = {led[1] for led in found.values()}
    run = "".join(led[2] for led in found.values())
    if len(run) < _FEWEST or len(brackets) > 1 or not _runs_from_a(run):
        return list(blocks)
    return [replace(block, text=block.text[found[at].end() :]) if at in found else block
            for at, block in enumerate(blocks)]  # fmt: skip


def _letter(block: Block) -> re.Match[str] | None:
    """The letter before the few words of a line that may head something."""
    heads = block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and len(block.text) < _LONGEST
    return _LETTERED.match(block.text) if heads and not block.text.endswith((".", ";")) else None


def _runs_from_a(run: str) -> bool:
    """Whether letters follow one another as in the alphabet; they may begin anew."""
    return run[0] == "A" and all(ord(after) == ord(before) + 1 or after == "A" for before, after in pairwise(run))
