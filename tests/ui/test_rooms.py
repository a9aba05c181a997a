"""What opening can do without is imported when it is first asked for, and is all there."""

import importlib
import subprocess
import sys

import pytest

from shortlister.ui import bridge, rooms
from shortlister.ui.before_qt import Room


def every_room() -> dict[str, Room]:
    return {name: one for name in rooms.__all__ if isinstance(one := getattr(rooms, name), Room)}


def test_every_room_is_a_module_that_is_there() -> None:
    found = every_room()
    assert set(found) == set(rooms.__all__) - {"answer"}
    for room in found.values():
        assert room.__doc__ == importlib.import_module(room._module).__doc__ or room._module in sys.modules


def test_every_answer_of_the_desk_is_had_by_its_name() -> None:
    for name in rooms._ANSWERS:
        assert rooms.answer(name).__name__ == name
        assert getattr(bridge, name) is rooms.answer(name)


def test_what_is_no_answer_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError):
        rooms.answer("Nothing")
    with pytest.raises(AttributeError):
        getattr(bridge, "Nothing")  # noqa: B009 - mypy knows that it is not there


def test_a_name_that_a_room_lacks_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError):
        getattr(every_room()["ranking"], "Nothing")  # noqa: B009


def test_the_bridge_alone_imports_no_room() -> None:
    script = (
        "import sys\n"
        "import shortlister.ui.bridge\n"
        "from shortlister.ui import rooms\n"
        "from shortlister.ui.before_qt import Room\n"
        "every = [getattr(rooms, name) for name in rooms.__all__]\n"
        "print(sorted(one._module for one in every if isinstance(one, Room) and one._module in sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.strip() == "[]", done.stderr
