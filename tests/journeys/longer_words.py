"""A language that is English made 30 % longer, compiled as a catalogue: what a long language does to the window."""

import re
from pathlib import Path

from shortlister.i18n import DOMAIN
from tests.fixtures.wording.catalogue import catalogue

LANGUAGE = "xx"
_FILLING = "oeanisrt"


def longer(message: str) -> str:
    """The message and about a third of its length in words of at most six letters; a key after a tab stays last."""
    words, tab, key = message.partition("\t")
    more = -(-len(re.sub(r"\{\w+\}", "{}", words)) * 3 // 10)
    filling = (_FILLING * (more // len(_FILLING) + 1))[:more]
    parts = [filling[at : at + 6] for at in range(0, len(filling), 6)]
    return words + ("" if more < 4 else " ") + " ".join(parts) + tab + key


def write_catalogue(folder: Path) -> None:
    """Compile the catalogue under `folder`, as gettext reads it."""
    made = catalogue(LANGUAGE, "nplurals=2; plural=(n != 1);")
    for one in made:
        if one.msgid_plural:
            one.msgstr_plural = {0: longer(one.msgid), 1: longer(one.msgid_plural)}
        else:
            one.msgstr = longer(one.msgid)
    file = folder / LANGUAGE / "LC_MESSAGES" / f"{DOMAIN}.mo"
    file.parent.mkdir(parents=True)
    made.save_as_mofile(str(file))
