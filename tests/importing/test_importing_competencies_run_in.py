"""Below a heading for competencies paragraphs that begin with the name of one are what is asked for."""

import pytest

from tests.importing.pasting import read_text
from tests.importing.table_making import draft_of

_REST = "<h3>Essential</h3><ul><li>Experience of kilns</li><li>Knowledge of glazes</li></ul><h3>Applying</h3><p>Write."


@pytest.mark.parametrize("heading", ["Competencies", "Competencies and experience required", "Skills and attributes"])
@pytest.mark.parametrize("between", [" - ", ": ", " – "])
def test_paragraphs_that_begin_with_a_name_are_criteria(heading: str, between: str) -> None:
    named = (
        f"<p><b>Working together</b>{between}You share what you know with the others.</p>"
        f"<p><b>Planning</b>{between}You plan ahead. You keep to dates.</p>"
    )
    (post,) = draft_of(f"<h1>Potter</h1><h3>{heading}</h3>{named}{_REST}".encode(), "html").posts
    assert [(one.level, one.group) for one in post.criteria] == [("unspecified", heading)] * 2 + [("essential", "")] * 2
    assert post.criteria[1].text == f"Planning{between}You plan ahead. You keep to dates."


def test_what_is_told_of_the_employer_or_the_form_is_none() -> None:
    text = (
        "# Potter\n\n## Competencies\n\n**Salary**: You will be paid each week.\n\n**Applying**: Send a form.\n\n"
        "## Essential\n\n- Experience of kilns\n- Knowledge of glazes\n"
    )
    assert len(read_text(text, "page.md").posts[0].criteria) == 2
