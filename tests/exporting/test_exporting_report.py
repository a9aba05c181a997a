"""The report of a stage: the same content as HTML and as PDF, whole, and readable without seeing it."""

import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pypdfium2
import pytest

from shortlister.domain.findings.ranking import ranking
from shortlister.domain.records import Outcome, Person
from shortlister.domain.refusals import Refusal
from shortlister.exporting.report.blocks import Document, Facts, Grid, Heading, Paragraph
from shortlister.exporting.report.fonts import Fonts, fonts_for
from shortlister.exporting.report.html import html_of
from shortlister.exporting.report.pdf import pdf_of
from shortlister.exporting.report.shortlisting import report
from shortlister.exporting.report.writing import write_report
from shortlister.exporting.snapshot import Snapshot
from tests.exporting.making import STAGE, Recipe, snapshot, vacancy


class Elements(HTMLParser):
    """Which elements stand open, and every heading and table cell."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.headings: list[int] = []
        self.seen: dict[str, int] = {}
        self.scopes: list[str | None] = []
        self.language = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen[tag] = self.seen.get(tag, 0) + 1
        if tag == "html":
            self.language = dict(attrs)["lang"] or ""
        if tag == "th":
            self.scopes.append(dict(attrs).get("scope"))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def parsed(html: str) -> Elements:
    found = Elements()
    found.feed(html)
    found.close()
    assert found.open == []
    return found


def pdf_text(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def named(recipe: Recipe | None = None) -> Snapshot:
    state = vacancy(recipe or Recipe())
    return snapshot(replace(state, vacancy=replace(state.vacancy, names_revealed=True)), named=True)


def grids(document: Document) -> dict[str, Grid]:
    return {block.caption: block for block in document.blocks if isinstance(block, Grid)}


@pytest.mark.parametrize(
    "recipe",
    [Recipe(), Recipe(agree_rest=False, outstanding=1), Recipe(weights=True, ties=True), Recipe(applicants=0)],
)
def test_the_report_stands_whole_in_both_forms(recipe: Recipe) -> None:
    source = snapshot(vacancy(recipe))
    document = report(source)
    html, pdf = html_of(document), pdf_text(pdf_of(document))
    flat = re.sub(r"\s+", "", pdf)
    for standing in ranking(source.state, STAGE).standings:
        assert standing.reference in html
        assert standing.reference in pdf
    for word in ("Web Manager", "CS-0419", "Ann Lee", "Agreement", "Every criterion" if not recipe.weights else "×"):
        assert word in html
        assert re.sub(r"\s+", "", word) in flat
    assert source.head in flat


def test_ranks_gates_and_outcomes_are_those_of_the_record() -> None:
    source = snapshot(vacancy(Recipe()))
    rows = {row[0]: row for row in grids(report(source))["Applicants by rank"].rows}
    for one in ranking(source.state, STAGE).standings:
        rank = "–" if one.rank is None else f"{one.rank}=" if one.tied else str(one.rank)
        assert rows[one.reference][1] == rank
        assert rows[one.reference][3] == f"{one.essentials_met} of {one.essentials}"
    reasons = {row[0]: row[-1] for row in grids(report(source))["How each applicant leaves the stage"].rows}
    assert reasons[source.state.applicants["a0"].reference] == source.state.outcomes["a0", STAGE].reason


def test_a_provisional_report_says_so_and_gives_ranks_as_spans() -> None:
    document = report(snapshot(vacancy(Recipe(agree_rest=False, outstanding=1))))
    facts = next(block for block in document.blocks if isinstance(block, Facts))
    assert dict(facts.rows)["State"].startswith("Provisional.")
    assert "Carys Price" in dict(facts.rows)["State"]
    assert any("–" in row[1] and row[1] != "–" for row in grids(document)["Applicants by rank"].rows)


def test_names_stand_in_it_only_where_they_are_revealed_and_asked_for() -> None:
    assert "Person 3" in html_of(report(named()))
    assert "Person 3" not in html_of(report(replace(named(), named=False)))
    with pytest.raises(Refusal, match="not revealed"):
        report(snapshot(vacancy(Recipe()), named=True))


def test_the_html_has_headings_in_order_captions_and_row_headings() -> None:
    found = parsed(html_of(report(named(Recipe(ties=True)))))
    assert found.language == "en-GB"
    assert found.headings[0] == 1
    assert all(later - before <= 1 for before, later in zip(found.headings, found.headings[1:], strict=False))
    assert found.seen["caption"] == found.seen["table"]
    assert set(found.scopes) == {"col", "row"}
    assert found.seen["main"] == found.seen["h1"] == found.seen["title"] == 1


def test_nothing_that_somebody_typed_becomes_markup() -> None:
    source = named()
    evil = "<script>alert(1)</script>&<b \x00\x0b\ud800 \U0001f600"
    persons = {key: Person(key, evil) for key in source.state.persons}
    outcomes = {key: Outcome(key[0], key[1], one.decision, evil) for key, one in source.state.outcomes.items()}
    html = html_of(report(replace(source, state=replace(source.state, persons=persons, outcomes=outcomes))))
    parsed(html)
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    html.encode("utf-8")


def test_the_same_snapshot_makes_the_same_files(tmp_path: Path) -> None:
    for ending in (".pdf", ".html"):
        first, second = tmp_path / f"1{ending}", tmp_path / f"2{ending}"
        assert write_report(first, snapshot(vacancy(Recipe()))) == 24
        write_report(second, snapshot(vacancy(Recipe())))
        assert first.read_bytes() == second.read_bytes()


def test_a_reason_longer_than_a_page_goes_on_over_the_pages() -> None:
    source = snapshot(vacancy(Recipe()))
    long = " ".join(f"word{number}" for number in range(6000))
    key = ("a0", STAGE)
    outcomes = {**source.state.outcomes, key: replace(source.state.outcomes[key], reason=long)}
    text = pdf_text(pdf_of(report(replace(source, state=replace(source.state, outcomes=outcomes)))))
    assert set(re.findall(r"word\d+", text)) >= {"word0", "word3000", "word5999"}


def letters(text: str) -> Document:
    blocks = (Heading("Ŵ part"), Paragraph(text), Grid("c", ("a", "b"), ((text, text),), (1, 1)))
    return Document("Tŷ", "", "run", "foot", "cy", "2026-11-20T16:40:00+00:00", blocks)


def test_welsh_greek_and_cyrillic_are_shown_with_a_font_of_this_computer() -> None:
    text = "Ŵyn Ŷsgol Ελένη Наталья Łukasz"
    fonts = fonts_for([text])
    if fonts.regular is None:
        pytest.skip("this computer has none of the known fonts")
    assert fonts.lacking == frozenset()
    assert text in pdf_text(pdf_of(letters(text)))


def test_text_after_another_script_is_still_itself() -> None:
    """A font of last resort must not stay in force for what follows it."""
    blocks = (Grid("c", ("a", "b", "c"), (("A-1", "Наталья שלום ไทย ☃", "passed 27"),) * 3, (1, 1, 1)),)
    if fonts_for(["ไ☃"]).lacking:
        pytest.skip("this computer has no font for these scripts")
    text = pdf_text(pdf_of(replace(letters("x"), blocks=blocks)))
    assert text.count("passed 27") == 3
    assert text.count("Наталья") == 3


def test_hebrew_is_set_from_right_to_left() -> None:
    name = "יוסי כהן"
    if fonts_for([name]).lacking:
        pytest.skip("this computer has no font for Hebrew")
    blocks = (Grid("c", ("a", "b"), (("A-1", name),), (1, 1)),)
    with pypdfium2.PdfDocument(pdf_of(replace(letters("x"), blocks=blocks))) as document:
        page = document[0].get_textpage()
        text = page.get_text_range()
        first, last = (page.get_charbox(text.index(letter))[0] for letter in (name[0], name[-1]))
    assert first > last


def test_without_any_font_the_pdf_is_made_and_says_what_it_lacks(tmp_path: Path) -> None:
    fonts = fonts_for(["“Ŵyn” – café ‰"], [tmp_path])
    assert fonts.regular is None
    text = pdf_text(pdf_of(letters("“Ŵyn” – café"), Fonts(None, None, (), frozenset("Ŵŷ"))))
    assert '"?yn" - café' in text
    assert "2 characters are in no font" in text


def test_a_character_that_no_font_has_is_counted() -> None:
    rare = "\U00016800"
    fonts = fonts_for([f"a {rare}"])
    if fonts.regular is None:
        pytest.skip("this computer has none of the known fonts")
    if fonts.lacking:
        assert "1 character is in no font" in pdf_text(pdf_of(letters(rare), replace(fonts, lacking=frozenset(rare))))


def test_a_report_that_cannot_be_placed_or_is_stopped_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "r.html"
    path.write_text("old")
    with pytest.raises(Refusal, match="stopped"):
        write_report(path, snapshot(vacancy(Recipe())), cancelled=lambda: True)
    with pytest.raises(Refusal, match="is not written"):
        write_report(tmp_path / "none" / "r.pdf", snapshot(vacancy(Recipe())))
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler is not installed")
def test_the_pdf_is_tagged_and_has_a_title_and_an_outline(tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    write_report(path, snapshot(vacancy(Recipe())))
    said = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Tagged:\s+yes", said)
    assert re.search(r"Title:\s+Report of Shortlisting, Web Manager", said)
    with pypdfium2.PdfDocument(path) as document:
        titles = [item.get_title() for item in document.get_toc()]
    assert titles[:3] == ["Report of Shortlisting", "Rule", "Panel"]
