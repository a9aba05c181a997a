"""What the tests of the readers share: a draft as short lines."""

from collections.abc import Callable
from pathlib import Path

import pytest

from shortlister.importing.reading import read_specification


def _lines(path: Path) -> list[str]:
    draft = read_specification(path)
    lines = []
    for post in draft.posts:
        if len(draft.posts) > 1:
            lines.append(f"POST {post.title}")
        lines += [f"{c.level[0]}|{c.group}|{c.text}|{','.join(c.measured_by)}" for c in post.criteria]
    return lines


@pytest.fixture
def criteria_of() -> Callable[[Path], list[str]]:
    """Reads a file; each criterion as `level's first letter|group|text|methods`, posts before theirs if several."""
    return _lines
