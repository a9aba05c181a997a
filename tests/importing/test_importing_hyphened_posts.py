"""Posts whose name ends in a word with a hyphen, beside a letterhead that names an office."""

import pytest

from shortlister.importing.criteria.words.post_names import ends_with_a_doer
from tests.importing.lines_making import draft_in


@pytest.mark.parametrize("name", ["Casework Co-ordinator", "Volunteer Co-Ordinator", "Sub-editor", "Play-worker"])
def test_a_hyphen_in_its_last_word_keeps_a_post_a_post(name: str) -> None:
    head = f"Inspector of Weights in the Province\nMill House\nLeith\n# Assessment criteria: {name}\n"
    draft = draft_in("docx", f"{head}## Essential\n- Adds up\n- Tidy\n")
    assert ends_with_a_doer(name)
    assert [post.title for post in draft.posts] == [name]


@pytest.mark.parametrize("name", ["Follow-up", "On-line", "Write-off"])
def test_other_words_with_a_hyphen_name_nobody(name: str) -> None:
    assert not ends_with_a_doer(name)
