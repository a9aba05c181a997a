"""How far this computer has written the chains of each file: a backup put back over its file is told by being behind.

Without this the restored copy would go on with numbers that were given away already, and every merge with what went
out before would find two histories under one name. The records hold digests and numbers, no content and no name.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from shortlister.store.chains import place_of


def remembered(place: str) -> Mapping[str, int]:
    """The last number written here in each chain, by replica; nothing where nothing is known."""
    try:
        known = json.loads(_path(place).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(known, dict):
        return {}
    return {str(replica): number for replica, number in known.items() if type(number) is int}


def remember(place: str, reached: Mapping[str, int]) -> None:
    """Keep the highest numbers; a disk that does not let us loses nothing but this help."""
    known = remembered(place)
    highest = {replica: max(number, known.get(replica, 0)) for replica, number in reached.items()}
    if highest.items() <= known.items():
        return
    path = _path(place)
    beside = path.with_name(f".{path.name}.{token_hex(4)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            beside.write_text(json.dumps({**known, **highest}), encoding="utf-8")
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError:
        return


def forget(path: Path) -> None:
    """Know nothing any more of a file that is about to go."""
    with suppress(OSError):
        _path(place_of(path)).unlink(missing_ok=True)


def _path(place: str) -> Path:
    from platformdirs import user_data_path  # whoever only reads a file is spared it

    return user_data_path("shortlister", appauthor=False) / "written" / f"{place[:32]}.json"
