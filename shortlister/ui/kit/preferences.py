"""What this person prefers on this computer: a small JSON file; a damaged one means the defaults."""

import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Final

from shortlister.ui.kit.tokens import ThemeName

MOST_RECENT: Final = 12
MOST_KEPT: Final = 400


@dataclass(frozen=True, slots=True)
class RecentFile:
    """A file opened before: where it is, what it is called, and when it was last open (ISO time).

    `due` is until when it is kept (an ISO date), empty while nobody knows.
    """

    path: str
    title: str = ""
    fact: str = ""
    opened: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class Preferences:
    """`theme` empty follows the desktop; `rail` None leaves the choice of sidebar or rail to the screen's width.

    `kept` are the files of which it is known until when they are kept, however long ago they were open.
    """

    theme: str = ""
    scale: float = 1.0
    rail: bool | None = None
    language: str = ""
    geometry: str = ""
    splitters: Mapping[str, list[int]] = field(default_factory=dict)
    recent: tuple[RecentFile, ...] = ()
    kept: tuple[RecentFile, ...] = ()
    last_member: Mapping[str, str] = field(default_factory=dict)
    more: Mapping[str, str] = field(default_factory=dict)

    def with_recent(self, opened: RecentFile) -> "Preferences":
        """The same with this file first among the recent ones."""
        others = [known for known in self.recent if known.path != opened.path]
        kept = [known for known in self.kept if known.path != opened.path]
        kept += [opened] if opened.due else []
        return replace(self, recent=(opened, *others)[:MOST_RECENT], kept=tuple(kept[-MOST_KEPT:]))

    def without_recent(self, path: str) -> "Preferences":
        """The same with that file forgotten."""
        recent = tuple(known for known in self.recent if known.path != path)
        return replace(self, recent=recent, kept=tuple(known for known in self.kept if known.path != path))

    def due(self, today: str) -> tuple[RecentFile, ...]:
        """The files that were to be kept until a day (ISO dates) before this one, the longest due first."""
        return tuple(sorted((one for one in self.kept if one.due < today), key=lambda one: (one.due, one.path)))

    def with_splitter(self, name: str, sizes: list[int]) -> "Preferences":
        """The same with the position of a splitter."""
        return replace(self, splitters={**self.splitters, name: sizes})

    def with_more(self, name: str, value: str) -> "Preferences":
        """The same with one more thing remembered by name."""
        return replace(self, more={**self.more, name: value})


def usual_path() -> Path:
    """Where preferences lie for this person."""
    from platformdirs import (
        user_config_path,  # only the window needs it, and not before it is shown
    )

    return user_config_path("shortlister", appauthor=False) / "preferences.json"


class PreferencesFile:
    """Reads and writes the file; `now` is what holds at present.

    Several windows have it at once: what another one has written since stays, but for what was changed here.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or usual_path()
        self.now = self._known = self._read()

    def look_again(self) -> Preferences:
        """What holds now that another window may have written."""
        there = self._read()
        self.now, self._known = together(self._known, self.now, there), there
        return self.now

    def keep(self, changed: Preferences) -> None:
        """Make this hold, and write it; a disk that refuses costs nothing but the memory of it."""
        if changed == self.now:
            return
        there = self._read()
        changed = self.now = together(self._known, changed, there)
        self._known = there
        import json  # who has kept nothing yet is spared it before the window is shown

        try:
            self._write(json.dumps(asdict(changed), ensure_ascii=False, indent=1))
        except OSError:
            return
        self._known = changed

    def _write(self, text: str) -> None:
        import tempfile  # only whoever changes a preference needs it, and not before the window is shown

        self.path.parent.mkdir(parents=True, exist_ok=True)
        handle, half = tempfile.mkstemp(dir=self.path.parent, prefix=".preferences")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        Path(half).replace(self.path)

    def _read(self) -> Preferences:
        try:
            text = self.path.read_text(encoding="utf-8")
        except (OSError, ValueError):
            return Preferences()
        import json  # who has kept nothing yet is spared it before the window is shown

        try:
            found = json.loads(text)
        except ValueError:
            return Preferences()
        return _checked(found) if isinstance(found, dict) else Preferences()


def together(before: Preferences, ours: Preferences, theirs: Preferences) -> Preferences:
    """What was changed here since `before`, on top of what somebody else has written meanwhile."""
    found: dict[str, Any] = {}
    for part in fields(Preferences):
        was, mine, there = (getattr(one, part.name) for one in (before, ours, theirs))
        match mine:
            case _ if mine == was:
                found[part.name] = there
            case tuple():
                most = MOST_RECENT if part.name == "recent" else MOST_KEPT
                found[part.name] = _listed_together(was, mine, there, most, newest=part.name == "recent")
            case dict():
                gone = was.keys() - mine.keys()
                changed = {key: value for key, value in mine.items() if key not in was or was[key] != value}
                found[part.name] = {key: value for key, value in there.items() if key not in gone} | changed
            case _:
                found[part.name] = mine
    return Preferences(**found)


def _listed_together(
    was: tuple[RecentFile, ...], mine: tuple[RecentFile, ...], there: tuple[RecentFile, ...], most: int, *, newest: bool
) -> tuple[RecentFile, ...]:
    """The files, where those that were opened or forgotten here are as they are here; at most so many.

    The recent ones begin with the newest, the kept ones end with it. One that another window opened later stays so.
    """
    known = {one.path: one for one in there}
    changed = [one for one in mine if one not in was and known.get(one.path, one).opened <= one.opened]
    forgotten = {one.path for one in was} - {one.path for one in mine}
    if len(mine) == most:
        forgotten = set()  # pushed out by a newer one, which is no forgetting
    paths = {one.path for one in changed} | forgotten
    rest = [one for one in there if one.path not in paths]
    return tuple([*changed, *rest][:most]) if newest else tuple([*rest, *changed][-most:])


def _checked(found: dict[str, Any]) -> Preferences:
    """Take over each value that has the right shape; the rest keep their defaults."""
    good: dict[str, Any] = {}
    for part in fields(Preferences):
        if part.name in found:
            value = _shaped(part.name, found[part.name])
            if value is not None:
                good[part.name] = value
    return Preferences(**good)


def _shaped(name: str, value: Any) -> Any:
    """The value as the field wants it, or None where it is not of that shape."""
    match name, value:
        case "theme", str() if value in {"", *ThemeName}:
            return value
        case "scale", float() | int() if not isinstance(value, bool) and 1.0 <= value <= 2.0:
            return float(value)
        case "rail", bool():
            return value
        case (("language" | "geometry"), str()):
            return value
        case "splitters", dict():
            return {str(key): sizes for key, sizes in value.items() if _sizes(sizes)}
        case (("last_member" | "more"), dict()):
            return {str(key): text for key, text in value.items() if isinstance(text, str)}
        case "recent", list():
            return tuple(filter(None, map(_recent, value)))[:MOST_RECENT]
        case "kept", list():
            return tuple(one for one in map(_recent, value) if one and one.due)[-MOST_KEPT:]
        case _:
            return None


def _sizes(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(size, int) and not isinstance(size, bool) for size in value)


def _recent(value: Any) -> RecentFile | None:
    if not isinstance(value, dict) or not isinstance(value.get("path"), str):
        return None
    known = {part.name for part in fields(RecentFile)}
    return RecentFile(**{key: text for key, text in value.items() if key in known and isinstance(text, str)})
