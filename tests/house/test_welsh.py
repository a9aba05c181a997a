"""The Welsh catalogue: nearly whole, compiled as it is written, and every placeholder where the English has one."""

import gettext
import re
from collections import Counter

import polib
import pytest

from shortlister.i18n import CATALOGUES, DOMAIN
from tests.fixtures.wording.catalogue import WELSH, entries

PLACEHOLDER = re.compile(r"\{[^}]*\}")


@pytest.fixture(scope="module")
def written() -> polib.POFile:
    return polib.pofile(str(WELSH))


def placed(text: str) -> Counter[str]:
    return Counter(PLACEHOLDER.findall(text))


def test_nearly_every_message_has_words_and_no_words_are_for_a_message_that_is_gone(written: polib.POFile) -> None:
    messages = {(one.msgid, one.msgid_plural) for one in entries()}
    kept = {(one.msgid, one.msgid_plural) for one in written.translated_entries()}
    assert not kept - messages, "python -m tests.fixtures.wording.catalogue takes them out"
    assert len(kept) >= 0.98 * len(messages), "write words for the new messages, then run the same"


def test_every_placeholder_key_and_line_is_kept(written: polib.POFile) -> None:
    wrong = []
    for one in written.translated_entries():
        wanted = one.msgid_plural or one.msgid
        for text in one.msgstr_plural.values() if one.msgid_plural else [one.msgstr]:
            same = placed(text) == placed(wanted) or (one.msgid_plural and placed(text) <= placed(wanted))
            if not same or any(text.count(sign) != wanted.count(sign) for sign in "\t\n…"):
                wrong.append(f"{wanted} | {text}")
    assert not wrong, "\n".join(wrong)


def test_the_compiled_catalogue_is_the_written_one(written: polib.POFile) -> None:
    compiled = gettext.translation(DOMAIN, CATALOGUES, ["cy"])
    for one in written.translated_entries():
        if one.msgid_plural:
            for count, form in ((0, 0), (1, 1), (2, 2), (3, 3), (6, 4), (24, 5)):
                assert compiled.ngettext(one.msgid, one.msgid_plural, count) == one.msgstr_plural[form]
        else:
            assert compiled.gettext(one.msgid) == one.msgstr
    assert compiled.info()["language"] == "cy"
