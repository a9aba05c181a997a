"""Preferences survive a restart; a damaged file means the defaults, never an error."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from shortlister.ui.kit.preferences import MOST_RECENT, Preferences, PreferencesFile, RecentFile, usual_path


def test_preferences_survive_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "preferences.json"
    kept = Preferences(
        theme="dark",
        scale=1.5,
        rail=True,
        language="cy",
        geometry="AdnQywAD",
        splitters={"specification": [530, 720]},
        recent=(RecentFile("/a/b.shortlist", "Web Manager", "1 of 3 packs back", "2026-11-18T14:02:00"),),
        last_member={"/a/b.shortlist": "Ann Lee"},
        more={"order": "criterion"},
    )
    PreferencesFile(path).keep(kept)
    assert PreferencesFile(path).now == kept
    assert [found.name for found in path.parent.iterdir()] == ["preferences.json"]


@pytest.mark.parametrize("damage", ["", "{", "[]", "null", '"dark"', "\x00\xff", '{"theme": 3, "scale": "big"}'])
def test_a_damaged_file_means_the_defaults(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(damage, encoding="latin-1")
    assert PreferencesFile(path).now == Preferences()


def test_what_is_sound_in_a_damaged_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    written = {
        "theme": "dark",
        "scale": 17,
        "rail": "yes",
        "recent": [{"path": "/a.shortlist"}, 4, {"title": "no path"}],
        "splitters": {"score": [1, 2], "moderate": ["x"]},
        "from a later version": True,
    }
    path.write_text(json.dumps(written))
    now = PreferencesFile(path).now
    assert now == Preferences(theme="dark", recent=(RecentFile("/a.shortlist"),), splitters={"score": [1, 2]})


def test_a_disk_that_refuses_costs_only_the_memory(tmp_path: Path) -> None:
    (tmp_path / "blocked").write_text("a file where the folder should be")
    file = PreferencesFile(tmp_path / "blocked" / "preferences.json")
    file.keep(Preferences(theme="dark"))
    assert file.now.theme == "dark"


def test_the_last_file_opened_stands_first_and_once() -> None:
    now = Preferences()
    for number in range(MOST_RECENT + 3):
        now = now.with_recent(RecentFile(f"/{number}.shortlist"))
    now = now.with_recent(RecentFile("/5.shortlist", "Web Manager"))
    assert now.recent[0] == RecentFile("/5.shortlist", "Web Manager")
    assert len(now.recent) == MOST_RECENT
    assert len({known.path for known in now.recent}) == MOST_RECENT
    assert now.without_recent("/5.shortlist").recent[0].path != "/5.shortlist"


def test_the_usual_place_is_the_persons_own_folder() -> None:
    assert usual_path().name == "preferences.json"
    assert "shortlister" in usual_path().parts


def test_nothing_is_written_when_nothing_has_changed(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    file = PreferencesFile(path)
    file.keep(replace(file.now))
    assert not path.exists()
