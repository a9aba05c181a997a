"""Sentences that call it an advantage to do something ask for it, whatever the verb is."""

import pytest

from shortlister.importing.criteria.words.asking import level_asked


@pytest.mark.parametrize(
    ("sentence", "level"),
    [
        ("It would be an advantage to speak Welsh.", "desirable"),
        ("It will also be useful to know the Sussex coast.", "desirable"),
        ("It’s a real bonus to play a brass instrument.", "desirable"),
        ("It would be helpful to visit the garden first.", None),
        ("It is useful to note that parking is scarce.", None),
    ],
)
def test_what_it_would_be_an_advantage_to_do_is_desirable(sentence: str, level: str | None) -> None:
    assert level_asked(sentence) == level
