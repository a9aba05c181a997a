"""What this computer keeps in mind: which applicants were erased, which vacancies purged, which numbers published.

So that no backup brings anybody back unseen, and no two publications differ by one person. Ids, reasons and when, and
numbers that are public; nothing says who an applicant was.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from secrets import token_hex
from typing import Any, Final

from shortlister.domain.records import Erasure
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_

_FIELDS: Final = ("applicant", "reason", "authority", "at")


@dataclass(frozen=True, slots=True)
class Purge:
    """That a vacancy was purged: when (ISO 8601), by whom, and on whose authority."""

    at: str
    by: str
    authority: str


class PurgedBefore(Refusal):
    """A copy of a vacancy that was purged on this computer is not opened as if nothing had been."""

    def __init__(self, path: Path, purge: Purge) -> None:
        super().__init__(
            N_(
                "“{file}” is a copy of a vacancy that was purged on {day}, on the authority of {authority}. It is not "
                "opened. Purge this copy too, or take the vacancy back into use: set until when it is kept from now "
                "on, and on what basis (retention)."
            ),
            file=path.name,
            day=purge.at[:10],
            authority=purge.authority,
        )
        self.path = path


def registered(vacancy: str) -> Mapping[str, Erasure]:
    """The erasures of a vacancy (id) that this computer knows of, by applicant; none where nothing can be read."""
    try:
        known: Any = json.loads(_path(vacancy).read_text(encoding="utf-8"))
        return {str(one["applicant"]): Erasure(**{name: str(one[name]) for name in _FIELDS}) for one in known}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def anybody_registered() -> bool:
    """Whether anybody was ever erased on this computer."""
    return _path("any").parent.is_dir()


def register(vacancy: str, erasures: Iterable[Erasure]) -> bool:
    """Keep these too; whether they are kept, as a disk may not let us."""
    known = dict(registered(vacancy))
    merged = {one.applicant: one for one in erasures} | known
    return merged == known or _written(_path(vacancy), [asdict(one) for one in merged.values()])


def purged(vacancy: str) -> Purge | None:
    """How the vacancy (id) was purged on this computer; None where it was not, or is back in use."""
    try:
        known: Any = json.loads(_path(vacancy, "purged").read_text(encoding="utf-8"))
        return Purge(str(known["at"]), str(known["by"]), str(known["authority"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def register_purge(vacancy: str, purge: Purge) -> bool:
    """Keep in mind that the vacancy is purged; whether it is kept."""
    return _written(_path(vacancy, "purged"), asdict(purge))


def lift_purge(vacancy: str) -> bool:
    """The vacancy is back in use; whether that could be kept."""
    try:
        _path(vacancy, "purged").unlink(missing_ok=True)
    except OSError:
        return False
    return True


def held(vacancy: str) -> Mapping[str, Any] | None:
    """The numbers of the vacancy (id) as they were last published, as `hold` was given them; None where none were.

    Refusal where there is something that is no such document.
    """
    try:
        known: Any = json.loads(_path(vacancy, "published").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as fault:
        raise unreadable(vacancy) from fault
    if not isinstance(known, dict):
        raise unreadable(vacancy)
    return known


def unreadable(vacancy: str) -> Refusal:
    """That nobody can say what was published of the vacancy (id), so nothing that could differ from it may be."""
    return Refusal(
        N_(
            "The numbers that were published before somebody was erased are kept in “{file}”, which cannot be read. "
            "Numbers made now could differ by that one person. Bring the file back from a backup of this computer; "
            "where nothing was ever published, delete it."
        ),
        file=str(_path(vacancy, "published")),
    )


def hold(vacancy: str, document: Mapping[str, Any]) -> bool:
    """Keep in mind what was published; whether it is kept."""
    return _written(_path(vacancy, "published"), dict(document))


def _written(path: Path, document: object) -> bool:
    beside = path.with_name(f".{path.name}.{token_hex(4)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            beside.write_text(json.dumps(document), encoding="utf-8")
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _path(vacancy: str, kind: str = "erased") -> Path:
    from platformdirs import user_data_path  # whoever only reads a file is spared it

    name = "".join(character for character in vacancy if character.isalnum() or character in "-_")
    return user_data_path("shortlister", appauthor=False) / kind / f"{name}.json"
