"""Safety nets for layouts that nobody foresaw: what was taken against its looks for a heading or a criterion."""

from pathlib import Path

import docx
import pytest

from shortlister.importing.criteria.words.vocabulary import is_only_headings
from shortlister.importing.reading import read_specification


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("Experience", True),
        ("Skills and knowledge", True),
        ("Professional Qualifications, Experience, etc", True),
        ("Relevant experience", False),
        ("Communication skills", False),
        ("Leadership", False),
        ("Personal", False),
    ],
)
def test_a_text_of_nothing_but_what_criteria_are_grouped_by_is_known(text: str, only: bool) -> None:
    assert is_only_headings(text) is only


def test_a_criterion_that_reads_like_a_heading_is_doubted(tmp_path: Path) -> None:
    path = tmp_path / "specification.md"
    path.write_text(
        "# Person specification\n\n## Essential\n\n- Skills and knowledge\n- Grafting of fruit trees\n",
        encoding="utf-8",
    )
    heading, criterion = read_specification(path).posts[0].criteria
    assert "This reads like a heading and not like a criterion." in heading.doubts
    assert criterion.doubts == ()


def test_plain_words_taken_for_a_heading_that_head_nothing_are_said(tmp_path: Path) -> None:
    paper = docx.Document()
    paper.add_heading("Person specification", 1)
    paper.add_paragraph("Essential:")
    paper.add_paragraph("Grafting of fruit trees", style="List Bullet")
    paper.add_paragraph("Royal Horticultural Society Level Three Diploma")
    paper.add_paragraph().add_run("Conduct").bold = True
    paper.add_paragraph("Essential:")
    paper.add_paragraph("Patient with volunteers", style="List Bullet")
    path = tmp_path / "specification.docx"
    paper.save(str(path))
    draft = read_specification(path)
    said = [one for one in draft.doubts if "Royal Horticultural Society Level Three Diploma" in one]
    assert len(said) == 1
    assert "was left out" in said[0]
    assert [one.text for one in draft.posts[0].criteria] == ["Grafting of fruit trees", "Patient with volunteers"]
