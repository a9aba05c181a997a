"""Which applicants were erased on this computer: ids, reasons and when, so that no backup brings anybody back.

Nothing in it says who an applicant was.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from secrets import token_hex
from typing import Any, Final

from shortlister.domain.records import Erasure

_FIELDS: Final = ("applicant", "reason", "authority", "at")


def registered(vacancy: str) -> Mapping[str, Erasure]:
    """The erasures of a vacancy (id) that this computer knows of, by applicant; none where nothing can be read."""
    try:
        known: Any = json.loads(_path(vacancy).read_text(encoding="utf-8"))
        return {str(one["applicant"]): Erasure(**{name: str(one[name]) for name in _FIELDS}) for one in known}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def register(vacancy: str, erasures: Iterable[Erasure]) -> bool:
    """Keep these too; whether they are kept, as a disk may not let us."""
    known = dict(registered(vacancy))
    merged = {one.applicant: one for one in erasures} | known
    if merged == known:
        return True
    path = _path(vacancy)
    beside = path.with_name(f".{path.name}.{token_hex(4)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            beside.write_text(json.dumps([asdict(one) for one in merged.values()]), encoding="utf-8")
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _path(vacancy: str) -> Path:
    from platformdirs import user_data_path  # whoever only reads a file is spared it

    name = "".join(character for character in vacancy if character.isalnum() or character in "-_")
    return user_data_path("shortlister", appauthor=False) / "erased" / f"{name}.json"
