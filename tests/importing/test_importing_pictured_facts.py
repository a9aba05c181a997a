"""Facts of the post that stand behind a picture below what is asked for: no criteria, and no headings of groups."""

import pytest

from tests.importing.lines_making import FORMS, draft_in, lines_in

ASKED = "# Choir Librarian\n## Essential criteria\n{0}Reading music\n{0}A good ear\n"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "facts",
    [
        "📍 Location: Truro or at home\n⏰ Time commitment: 3-4 hours per week\n👥 Reporting line: Head of Music\n",
        "🏠 Base: the chapter house\n⏳ Hours: Tuesday evenings\n💷 Pay: expenses only\n",
    ],
)
@pytest.mark.parametrize("bullet", ["- ", ""])
def test_facts_behind_pictures_are_no_criteria(form: str, facts: str, bullet: str) -> None:
    text = ASKED.format(bullet) + facts
    assert lines_in(form, text) == ["e||Reading music|", "e||A good ear|"]
    assert not draft_in(form, text).doubts


@pytest.mark.parametrize("form", ["docx", "html", "md"])
def test_what_somebody_is_behind_pictures_is_asked_for(form: str) -> None:
    text = "# Choir Librarian\n## What you bring\n🎯 Drive: you finish things\n💬 Speech: you talk clearly\n💡 Ideas\n"
    assert [line.split("|")[2] for line in lines_in(form, text)] == [
        "Drive: you finish things", "Speech: you talk clearly", "Ideas",
    ]  # fmt: skip
