"""What goes to one applicant: their own record with everybody else concealed, and their letter."""

from dataclasses import replace
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest

from shortlister.desk.desk import Desk
from shortlister.desk.own_record import own_record, write_letters, write_own_record
from shortlister.desk.reporting import snapshot
from shortlister.domain.edits.moderation import Agree, AgreedRating
from shortlister.domain.edits.scoring import Rate, Submit, WriteEvidence
from shortlister.domain.edits.shortlist import OutcomesByRule
from shortlister.domain.edits.vacancy import RevealNames
from shortlister.domain.measures import measures
from shortlister.domain.refusals import Refusal

NOTE = "Weaker than A-1 and than Zoë Person2; ann lee agrees. May be long. p1@example.org"


@pytest.fixture
def settled(desk: Desk) -> Desk:
    """Ann and Bo have submitted; their one difference on A-0 is agreed; outcomes by the rule."""
    stage = desk.state.vacancy.stage
    first = measures(desk.state, stage)[0].key
    for number, applicant in enumerate(desk.state.applicants):
        for measure in measures(desk.state, stage):
            for member in ("ann", "bo"):
                differs = (member, applicant, measure.key) == ("bo", "a0", first)
                desk.do(Rate(member, applicant, measure.key, 3 if differs else 2 if number else 1))
    desk.do(WriteEvidence("ann", "a0", first, NOTE))
    desk.do(WriteEvidence("bo", "a1", first, "A secret about A-1"))
    desk.do(Submit("ann", stage))
    desk.do(Submit("bo", stage))
    desk.do(Agree(stage, (AgreedRating("a0", first, 2, "Bo Rees showed the page"),)))
    return desk


def html(desk: Desk, path: Path, *, named: bool = False) -> str:
    write_own_record(path, own_record(desk, "a0", named=named))
    return path.read_text(encoding="utf-8")


def test_the_record_holds_every_rating_and_note_about_the_applicant(settled: Desk, tmp_path: Path) -> None:
    text = html(settled, tmp_path / "r.html")
    for words in (
        "Record of applicant A-0",
        "Member 1",
        "Member 2",
        "3 Strong",
        "2 Met",
        "1 Partial",
        "showed the page",
    ):
        assert words in text


def test_everybody_else_is_concealed_in_what_people_wrote_too(settled: Desk, tmp_path: Path) -> None:
    text = html(settled, tmp_path / "r.html").replace("SHA-256", "")
    for hidden in ("A-1", "A-2", "Person1", "Person2", "Ann Lee", "ann lee", "Bo Rees", "p1@example.org", "secret"):
        assert hidden not in text
    assert "Weaker than [another applicant] and than [another applicant]; Member 1 agrees. May be long." in text


def test_the_applicants_own_name_is_in_it_only_once_revealed_and_asked_for(settled: Desk, tmp_path: Path) -> None:
    for private in ("Person0", "Zoë", "p0@example.org"):
        assert private not in html(settled, tmp_path / "r.html")
    with pytest.raises(Refusal, match="revealed"):
        own_record(settled, "a0", named=True)
    settled.do(RevealNames("A request of access"))
    text = html(settled, tmp_path / "r.html", named=True)
    assert "Zoë Person0" in text
    assert "p0@example.org" in text
    assert "Person1" not in text


def test_the_record_is_pdf_html_or_word_and_nothing_else(settled: Desk, tmp_path: Path) -> None:
    write_own_record(tmp_path / "r.pdf", own_record(settled, "a0"))
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF-")
    write_own_record(tmp_path / "r.docx", own_record(settled, "a0"))
    assert docx.Document(str(tmp_path / "r.docx")).tables
    with pytest.raises(Refusal, match="ending"):
        write_own_record(tmp_path / "r.xlsx", own_record(settled, "a0"))


def test_whoever_has_not_submitted_is_refused_and_scores_not_submitted_stay_out(desk: Desk, tmp_path: Path) -> None:
    stage = desk.state.vacancy.stage
    key = measures(desk.state, stage)[0].key
    desk.do(Rate("bo", "a0", key, 3))
    desk.do(WriteEvidence("bo", "a0", key, "Not yet final"))
    text = html(desk, tmp_path / "r.html")
    assert "Not yet final" not in text
    assert "3 Strong" not in text.split("What was done")[0].split("The panel&#x27;s ratings")[-1]
    desk.take_seat("Ann Lee")
    with pytest.raises(Refusal, match="Submit first"):
        own_record(desk, "a0")


def letters(desk: Desk, folder: Path, template: Path | None = None, language: str = "en") -> dict[str, str]:
    """The text of each letter by its file's name."""
    frozen = snapshot(desk, desk.state.vacancy.stage, named=desk.state.vacancy.names_revealed)
    done = write_letters(folder, frozen, template, language=language)
    assert sorted(path.name for path in folder.iterdir()) == sorted(path.name for path in done.paths)
    return {path.stem: text_of(path) for path in done.paths}


def text_of(path: Path) -> str:
    document = docx.Document(str(path))
    lines = [paragraph.text for paragraph in document.paragraphs]
    lines += [" | ".join(cell.text for cell in row.cells) for table in document.tables for row in table.rows]
    return "\n".join(lines)


def test_each_applicant_with_an_outcome_gets_a_letter_of_their_own(settled: Desk, tmp_path: Path) -> None:
    settled.do(OutcomesByRule(settled.state.vacancy.stage, 2, 0))
    found = letters(settled, tmp_path / "out")
    assert sorted(found) == ["Feedback A-0", "Feedback A-1", "Feedback A-2"]
    assert "has shortlisted you" in found["Feedback A-1"]
    assert "has not shortlisted you" not in found["Feedback A-1"]
    assert "has not shortlisted you" in found["Feedback A-0"]
    assert "E1 | A degree | Met" in found["Feedback A-0"]
    assert "E2 | Runs a website | Not met" in found["Feedback A-0"]
    assert "Dear applicant" in found["Feedback A-0"]
    for text in found.values():
        assert "{{" not in text
        assert "{%" not in text
        assert "Person" not in text
        assert "Ann Lee" not in text


def test_letters_are_in_welsh_and_with_names_where_that_is_asked_for(settled: Desk, tmp_path: Path) -> None:
    settled.do(OutcomesByRule(settled.state.vacancy.stage, 2, 0))
    settled.do(RevealNames("To write to them"))
    found = letters(settled, tmp_path / "out", language="cy")
    assert "Annwyl Zoë Person1" in found["Adborth A-1"]
    assert "Annwyl ymgeisydd" not in found["Adborth A-1"]
    assert "E1 | A degree | Wedi’i fodloni" in found["Adborth A-1"]
    with pytest.raises(Refusal, match="no template"):
        letters(settled, tmp_path / "more", language="fr")


def test_an_edited_template_is_filled_though_word_cuts_its_places_into_pieces(settled: Desk, tmp_path: Path) -> None:
    settled.do(OutcomesByRule(settled.state.vacancy.stage, 2, 0))
    own = docx.Document()
    paragraph = own.add_paragraph("Ref: ")
    for piece in ("{", "{refer", "ence}", "} of {{ post }}"):
        paragraph.add_run(piece).bold = piece == "{refer"
    for text in ("{%p if shortlisted %}", "Welcome back", "{%p elif not_shortlisted %}", "Goodbye", "{%p endif %}"):
        own.add_paragraph(text)
    rows = own.add_table(3, 2).rows
    rows[0].cells[0].text, rows[2].cells[0].text = "{%tr for criterion in criteria %}", "{%tr endfor %}"
    rows[1].cells[0].text, rows[1].cells[1].text = "{{criterion.reference}}", "{{criterion.rating}} {{criterion.label}}"
    own.save(str(tmp_path / "own.docx"))
    found = letters(settled, tmp_path / "out", tmp_path / "own.docx")
    assert found["Feedback A-1"].splitlines() == [
        "Ref: A-1 of Web Manager",
        "Welcome back",
        "E1 | 2 Met",
        "E2 | 2 Met",
        "D1 | 2 Met",
    ]
    assert "Goodbye" in found["Feedback A-0"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{surname}}", "“own.docx” asks for something that is not known ('surname' is undefined)"),
        ("{% if", "cannot be read"),
    ],
)
def test_a_template_that_asks_for_what_is_not_known_writes_nothing(
    settled: Desk, tmp_path: Path, text: str, said: str
) -> None:
    settled.do(OutcomesByRule(settled.state.vacancy.stage, 2, 0))
    own = docx.Document()
    own.add_paragraph(text)
    own.save(str(tmp_path / "own.docx"))
    with pytest.raises(Refusal) as refused:
        letters(settled, tmp_path / "out", tmp_path / "own.docx")
    assert said in str(refused.value)
    assert not (tmp_path / "out").exists()


def test_a_template_that_is_no_word_file_is_refused(settled: Desk, tmp_path: Path) -> None:
    settled.do(OutcomesByRule(settled.state.vacancy.stage, 2, 0))
    bad = tmp_path / "bad.docx"
    evil = b'<!DOCTYPE a [<!ENTITY x "y">]><w:document xmlns:w="http://x"/>'
    for parts in ({}, {"word/document.xml": b"<not closed"}, {"word/document.xml": evil}):
        with ZipFile(bad, "w", ZIP_DEFLATED) as file:
            for name, data in parts.items():
                file.writestr(name, data)
        with pytest.raises(Refusal, match="no Word file"):
            letters(settled, tmp_path / "out", bad)
    bad.write_bytes(b"PK no")
    with pytest.raises(Refusal, match="no Word file"):
        letters(settled, tmp_path / "out", bad)
    with pytest.raises(Refusal, match="cannot be read"):
        letters(settled, tmp_path / "out", tmp_path / "none.docx")


def test_without_any_outcome_there_are_no_letters(settled: Desk, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="Nobody has an outcome"):
        letters(settled, tmp_path / "out")


def test_what_somebody_typed_is_never_read_as_a_place(settled: Desk, tmp_path: Path) -> None:
    settled.do(OutcomesByRule(settled.state.vacancy.stage, 2, 0))
    frozen = snapshot(settled, settled.state.vacancy.stage)
    state = frozen.state
    criteria = {key: replace(one, text="{% if x %} {{surname}} <w:p>") for key, one in state.criteria.items()}
    done = write_letters(tmp_path / "out", replace(frozen, state=replace(state, criteria=criteria)))
    assert "E1 | {% if x %} {{surname}} <w:p> | Met" in text_of(done.paths[0])


def test_what_a_change_of_many_did_to_one_of_them_is_said_by_kind(settled: Desk) -> None:
    stage = settled.state.vacancy.stage
    settled.do(OutcomesByRule(stage, 2, 0))
    told = [line.what for line in own_record(settled, "a1").ledger]
    assert any("Entered as an applicant" in words and "Name and contact details" in words for words in told)
    assert any("Outcome" in words for words in told)
