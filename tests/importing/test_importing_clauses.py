"""Lines behind and between criteria that are none, and what a heading or sentence says of the level of those below."""

from pathlib import Path

import docx
import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.criteria.closing.clauses import heads_clauses, is_clause
from shortlister.importing.criteria.words.pointed_levels import pointed_level
from shortlister.importing.reading import read_specification

_LEVELS = {
    "Essential": ("Keeps accurate stock records", "Able to drive a tractor", "Knowledge of pruning"),
    "Desirable": ("Some Welsh", "First aid certificate"),
}


def _written(tmp_path: Path, ending: str, heading: str, lines: tuple[str, ...], *, bullets: bool) -> Path:
    path = tmp_path / f"orchard{ending}"
    parts = [*_LEVELS.items(), (heading, lines)]
    if ending == ".docx":
        paper = docx.Document()
        paper.add_paragraph().add_run("Person specification").bold = True
        for name, below in parts:
            paper.add_paragraph().add_run(name).bold = True
            listed = bullets or name in _LEVELS
            for line in below:
                paper.add_paragraph(line, style="List Bullet" if listed else None)
        paper.save(str(path))
        return path
    written = {
        ".html": ("<h2>Person specification</h2>", "<h3>{}</h3>", "<li>{}</li>" if bullets else "<p>{}</p>"),
        ".md": ("## Person specification\n", "\n### {}\n", "- {}" if bullets else "\n{}\n"),
        ".txt": ("PERSON SPECIFICATION\n", "\n{}\n\n", "- {}" if bullets else "{}\n"),
    }[ending]
    text = [written[0]]
    for name, below in parts:
        text.append(written[1].format(name.upper() if ending == ".txt" else name))
        inner = written[2] if name not in _LEVELS or ending == ".html" else "- {}"
        text.extend(inner.format(line) for line in below)
    path.write_text("\n".join(text), encoding="utf-8")
    return path


def _found(draft: DraftSpecification) -> list[tuple[str, str]]:
    return [(one.text, one.level) for one in draft.posts[0].criteria]


_ALL = [(text, level.lower()) for level, texts in _LEVELS.items() for text in texts]


@pytest.mark.parametrize("ending", [".docx", ".html", ".md", ".txt"])
@pytest.mark.parametrize(
    ("heading", "lines"),
    [
        ("What we'll give you", ("31 days' leave and bank holidays.", "Cycle to work and free parking.")),
        ("General conditions", ("All staff must follow the lone working policy.", "Smoking is not allowed on site.")),
        ("Pre-employment checks", ("This appointment is subject to two references and a medical.",)),
        ("Workplace hazard assessment", ("Is this a driving post? ☐ Yes ☒ No",)),
    ],
)
def test_conditions_and_benefits_behind_a_specification_with_levels_are_no_criteria(
    tmp_path: Path, ending: str, heading: str, lines: tuple[str, ...]
) -> None:
    path = _written(tmp_path, ending, heading, lines, bullets=heading != "Pre-employment checks")
    assert _found(read_specification(path)) == _ALL


@pytest.mark.parametrize("ending", [".docx", ".html", ".md"])
def test_what_asks_for_something_behind_the_levels_stays_a_criterion(tmp_path: Path, ending: str) -> None:
    lines = ("Willing to work at weekends in the season", "Able to lift full crates")
    path = _written(tmp_path, ending, "Special conditions", lines, bullets=True)
    assert [text for text, _level in _found(read_specification(path))] == [*(text for text, _ in _ALL), *lines]


def test_a_line_left_out_only_for_its_heading_is_said(tmp_path: Path) -> None:
    path = _written(tmp_path, ".html", "General conditions", ("Two pairs of safety boots",), bullets=True)
    draft = read_specification(path)
    assert _found(draft) == _ALL
    assert any("Two pairs of safety boots" in said and "left out" in said for said in draft.doubts)


def test_without_levels_such_a_group_is_not_guessed_away(tmp_path: Path) -> None:
    path = tmp_path / "plain.md"
    path.write_text(
        "## Person specification\n\n### Skills\n\n- Able to prune\n- Able to graft\n- Able to drive\n\n"
        "### Circumstances\n\n- All staff must work one weekend in three\n",
        encoding="utf-8",
    )
    assert "All staff must work one weekend in three" in [text for text, _ in _found(read_specification(path))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What's in it for you", True),
        ("What you can expect from us", True),
        ("Standard terms and conditions", True),
        ("Employee acknowledgement", True),
        ("Risk assessment", True),
        ("What you need", False),
        ("Working conditions and physical effort", False),
        ("Experience of risk assessment", False),
        ("Additional requirements", False),
    ],
)
def test_headings_of_conditions_are_told_from_those_of_criteria(text: str, expected: bool) -> None:
    assert heads_clauses(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Data protection: every employee must keep records safe.", True),
        ("The Trust operates a no-smoking policy.", True),
        ("Local government pension", True),
        ("Signed: ____________ Date: ________", True),
        ("Willing to undergo a DBS check", False),
        ("Must be able to work shifts", False),
        ("Calm under pressure", False),
    ],
)
def test_a_clause_binds_promises_or_is_filled_in(text: str, expected: bool) -> None:
    assert is_clause(text) is expected


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("The following competencies are essential and will be explored at interview.", "essential"),
        ("All of the following are desirable.", "desirable"),
        ("The skills listed below are required.", "essential"),
        ("Each of the following is essential to the role.", "essential"),
        ("The following are not essential.", None),
        ("The following documents are required to apply.", None),
        ("The following are essential or desirable as marked.", None),
        ("A driving licence is essential.", None),
    ],
)
def test_a_sentence_may_say_the_level_of_what_stands_below_it(text: str, level: str | None) -> None:
    assert pointed_level(text) == level


_TABLE = (
    "<table><tr><td>Competency</td><td>{}</td></tr><tr><td>Handling crops</td><td>Picks without bruising</td></tr>"
    "<tr><td>Care of tools</td><td>Returns each tool clean</td></tr></table>"
)


@pytest.mark.parametrize("said", [" and will be tested at interview.", "."])
@pytest.mark.parametrize("heading", ["What this means", "Indicators", "Definition", "What we look for"])
def test_a_table_of_explained_names_below_such_a_sentence_has_its_level(
    tmp_path: Path, said: str, heading: str
) -> None:
    path = tmp_path / "crops.html"
    path.write_text(
        "<h1>Picker</h1><h2>Person specification</h2><h3>Experience</h3><h4>Desirable</h4><ul><li>A season on a farm"
        f"<li>Tractor work</ul><h3>Competencies</h3><p>The following competencies are essential{said}</p>"
        f"{_TABLE.format(heading)}<h3>Experience of people</h3><h4>Desirable</h4><ul><li>Led a gang</ul>",
        encoding="utf-8",
    )
    assert _found(read_specification(path)) == [
        ("A season on a farm", "desirable"),
        ("Tractor work", "desirable"),
        ("Picks without bruising", "essential"),
        ("Returns each tool clean", "essential"),
        ("Led a gang", "desirable"),
    ]


@pytest.mark.parametrize("lead", ["Applicants must have:", "You must have:", "Candidates must:"])
def test_a_lead_in_that_says_the_level_again_does_not_end_it_for_the_next_group(tmp_path: Path, lead: str) -> None:
    path = tmp_path / "vet.html"
    path.write_text(
        "<h1>Vet</h1><h2>Essential entry criteria</h2><h3>Qualifications</h3>"
        f"<p>{lead}</p><ul><li>have a degree in veterinary science<li>be a member of the college</ul>"
        "<h3>Fitness to practise</h3><p>Is fit to practise safely and knows the limits of own training.</p>"
        "<h3>Health</h3><p>Applicants must meet the health requirements of the college.</p>"
        "<h2>Desirable</h2><ul><li>has worked with sheep</ul>",
        encoding="utf-8",
    )
    assert [level for _text, level in _found(read_specification(path))] == ["essential"] * 4 + ["desirable"]


def test_a_heading_of_methods_with_its_list_is_no_criterion(tmp_path: Path) -> None:
    path = tmp_path / "nursery.html"
    rows = "".join(f"<tr><td>{text}</td><td>{said}</td></tr>" for text, said in (
        ("Key areas", "How assessed Interview, Application form, Lesson observation, References"),
        ("Plans from observation", "Interview, Lesson observation"),
        ("Keeps clear records", "Application form"),
        ("Warm with families", "References"),
    ))  # fmt: skip
    path.write_text(f"<h1>Teacher</h1><h2>Person specification</h2><table>{rows}</table>", encoding="utf-8")
    assert [text for text, _ in _found(read_specification(path))] == [
        "Plans from observation", "Keeps clear records", "Warm with families",
    ]  # fmt: skip
