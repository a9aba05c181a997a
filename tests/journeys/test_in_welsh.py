"""The program in Welsh: chosen in Settings or by the environment, in the window, on the command line and in doubts."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shortlister import SAMPLE_DATA, i18n
from shortlister.importing.reading import read_specification
from shortlister.ui.first_picture import Program
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.qt_words import QtWords
from shortlister.ui.settings import SPOKEN, SettingsSheet
from shortlister.ui.window import Window

VACANCY = SAMPLE_DATA / "web-manager.shortlist"


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    i18n.use("en")


def run(language: str, *words: str) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "LANGUAGE": language}
    command = [sys.executable, "-m", "shortlister", *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_command_line_speaks_what_the_environment_asks_for_and_json_stays() -> None:
    assert "rhestr" in run("cy", "--help").stdout
    refused = run("cy", "rank", "nowhere.shortlist")
    assert refused.returncode == 1
    assert refused.stderr != run("en", "rank", "nowhere.shortlist").stderr
    in_welsh, in_english = (json.loads(run(one, "rank", str(VACANCY), "--json").stdout) for one in ("cy", "en"))
    assert in_welsh.keys() == in_english.keys()
    assert run("de", "--help").stdout == run("en", "--help").stdout


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "cy_GB.UTF-8"}, "cy"),
        ({"LANGUAGE": "en", "LANG": "cy_GB.UTF-8"}, "en"),
        ({"LANGUAGE": "", "LC_ALL": "cy"}, "cy"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
    ],
)
def test_the_environment_is_read_as_gettext_reads_it(environment: dict[str, str], language: str) -> None:
    assert i18n.asked_for(environment) == language


def test_doubts_that_the_worker_finds_are_said_in_the_language_in_use(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("Person specification\n\n- Tact\n- A degree\n- Good writing\n", encoding="utf-8")
    english = {str(one) for one in read_specification(path).posts[0].criteria[0].doubts}
    i18n.use("cy")
    welsh = {str(one) for one in read_specification(path).posts[0].criteria[0].doubts}
    assert english
    assert welsh
    assert not english & welsh


def test_the_window_speaks_what_was_chosen_in_settings_from_its_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    preferences = PreferencesFile(tmp_path / "preferences.json")
    window = Window(preferences)
    qtbot.addWidget(window)
    sheet = SettingsSheet(window, preferences)
    sheet.language.chosen.emit([code for code, _words in SPOKEN].index("cy"))
    assert i18n.language() == "en-GB"
    program = Program(preferences=PreferencesFile(tmp_path / "preferences.json"))
    qtbot.addWidget(program.doorway)
    assert i18n.language() == "cy"
    assert SettingsSheet(window, preferences).windowTitle() == i18n._("Settings") != "Settings"


def test_an_unknown_language_in_the_preferences_is_english(qtbot: QtBot, tmp_path: Path) -> None:
    preferences = PreferencesFile(tmp_path / "preferences.json")
    preferences.keep(replace(preferences.now, language="../xx"))
    qtbot.addWidget(Program(preferences=preferences).doorway)
    assert i18n.language() == "en-GB"


def test_the_menus_of_text_fields_are_qts_own_in_welsh_words(qtbot: QtBot) -> None:
    application = QApplication.instance()
    assert isinstance(application, QCoreApplication)
    i18n.use("cy")
    words = QtWords(application)
    application.installTranslator(words)
    try:
        assert QCoreApplication.translate("QLineEdit", "&Paste") == "&Gludo"
        assert QCoreApplication.translate("QLineEdit", "Something of its own") == "Something of its own"
    finally:
        application.removeTranslator(words)
