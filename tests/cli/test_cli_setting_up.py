"""Setting a vacancy up: what `new`, `rule`, `stages`, `declare` and `spec` take and tell."""

from pathlib import Path

import pytest

from shortlister import SAMPLE_DATA
from tests.cli.conftest import Command

SPECIFICATIONS = SAMPLE_DATA / "specifications"
PLAIN = """Person specification: Web Officer

Essential criteria
- Runs the website of a large organisation
- Writes plain English for the public
Desirable criteria
- Reads and writes Welsh
"""


def test_a_specification_is_told_as_json(specification: Path, shortlister: Command) -> None:
    document = shortlister("spec", specification, "--json").document
    assert document["verdict"] == "specification"
    (post,) = document["posts"]
    assert post["title"] == "Web Officer"
    assert [(one["reference"], one["level"], one["measured_by"]) for one in post["criteria"]] == [
        ("E1", "essential", ["Application form"]),
        ("E2", "essential", ["Application form"]),
        ("E3", "essential", ["Application form", "Interview"]),
        ("D1", "desirable", ["Application form"]),
    ]
    shown = shortlister("spec", specification)
    assert shown.status == 0
    assert "Writes plain English for the public" in shown.out
    assert max(map(len, shown.out.splitlines())) <= 100


def test_what_is_not_a_specification_is_taken_only_when_it_is_asked_for_by_name(
    tmp_path: Path, applicants: Path, shortlister: Command
) -> None:
    profile = SAMPLE_DATA / "specifications" / "careers-profile.txt"
    words = ("--spec", profile, "--applicants", applicants, "--chair", "Ann Lee", "--panel", "Bo Rees")
    refused = shortlister("new", tmp_path / "v.shortlist", *words)
    assert refused.status == 1
    assert "is not a person specification" in refused.err
    (title,) = [post["title"] for post in shortlister("spec", profile, "--json").document["posts"]]
    assert shortlister("new", tmp_path / "v.shortlist", *words, "--post", title).status == 0


def test_what_the_sentences_of_an_advert_ask_for_is_offered_and_can_be_taken(
    tmp_path: Path, applicants: Path, shortlister: Command
) -> None:
    advert = tmp_path / "advert.txt"
    advert.write_text(
        "We have a vacancy, and look for somebody for Mondays. Salary £9,000. You must have good Welsh.\n"
    )
    shown = shortlister("spec", advert)
    assert "not a specification" in shown.out
    assert "only in sentences of running text" in " ".join(shown.out.split())
    assert "good Welsh" in shown.out
    words = ("--spec", advert, "--applicants", applicants, "--chair", "Ann Lee", "--panel", "Bo Rees")
    refused = shortlister("new", tmp_path / "v.shortlist", *words)
    assert "name it with --post: “–”" in " ".join(refused.err.split())
    assert shortlister("new", tmp_path / "v.shortlist", *words, "--post", "–").status == 0


def test_of_several_posts_one_is_chosen(tmp_path: Path, applicants: Path, shortlister: Command) -> None:
    document = SAMPLE_DATA / "specifications" / "strategic-director.txt"
    words = ("--spec", document, "--applicants", applicants, "--chair", "Ann Lee", "--panel", "Bo Rees")
    refused = shortlister("new", tmp_path / "v.shortlist", *words)
    assert refused.status == 1
    assert "Strategic Director; Assistant Director" in refused.err
    assert shortlister("new", tmp_path / "v.shortlist", *words, "--post", "assistant director").status == 0
    only = shortlister("spec", document, "--post", "Assistant Director", "--json").document
    assert [post["title"] for post in only["posts"]] == ["Assistant Director"]


def test_what_the_specification_leaves_open_is_settled_by_the_defaults(
    tmp_path: Path, applicants: Path, shortlister: Command
) -> None:
    plain = tmp_path / "plain.txt"
    plain.write_text(PLAIN, encoding="utf-8")
    words = ("--spec", plain, "--applicants", applicants, "--chair", "Ann Lee", "--panel", "Bo Rees")
    without = tmp_path / "without.shortlist"
    assert shortlister("new", without, *words).status == 0
    refused = shortlister("open-scoring", without)
    assert refused.status == 1
    assert "has no method" in refused.err
    assert len(refused.err.splitlines()) > 3
    settled = tmp_path / "settled.shortlist"
    assert shortlister("new", settled, *words, "--default-method", "Application form").status == 0
    assert shortlister("open-scoring", settled).status == 0


def test_the_rule_is_shown_and_changed_until_scoring_opens(vacancy: Path, shortlister: Command) -> None:
    weights = vacancy.with_name("weights.csv")
    weights.write_text("criterion,weight\nE1,2\nD1,0.5\n", encoding="utf-8")
    options = ("--scale", "0-5", "--combine", "median", "--gate", "minimum:60", "--weights", weights, "--places", 2)
    changed = shortlister("rule", vacancy, *options)
    assert changed.status == 0
    shown = shortlister("rule", vacancy)
    for words in ("5 Excellent", "60 %", "median", "2 places", "E1 × 2"):
        assert words in changed.out
        assert words in shown.out
    assert shortlister("rule", vacancy, "--gate", "lead:e1").status == 0
    before = vacancy.read_bytes()
    half = shortlister("rule", vacancy, "--scale", "0-4", "--gate", "lead:E9")
    assert half.status == 1
    assert vacancy.read_bytes() == before
    assert shortlister("open-scoring", vacancy).status == 0
    assert shortlister("rule", vacancy, "--scale", "0-3").status == 1
    later = shortlister("rule", vacancy, "--places", 1, "--reason", "a post was cut")
    assert later.status == 0
    assert "1 place." in later.out


def test_stages_are_as_they_were_typed(
    tmp_path: Path, specification: Path, applicants: Path, shortlister: Command
) -> None:
    path = tmp_path / "v.shortlist"
    words = ("--spec", specification, "--applicants", applicants, "--chair", "Ann Lee", "--panel", "Bo Rees")
    stages = ("--stages", "Sift=application form", "Talk=Interview")
    assert shortlister("new", path, *words, *stages).status == 0
    document = shortlister("stages", path, "--json").document
    assert document["current"] == "Sift"
    assert [(one["stage"], one["methods"], one["measures"]) for one in document["stages"]] == [
        ("Sift", ["Application form"], 4),
        ("Talk", ["Interview"], 1),
    ]
    (talk,) = shortlister("stages", path, "--stage", "talk", "--json").document["stages"]
    assert talk["stage"] == "Talk"


def test_the_chair_scores_and_is_not_repeated(
    tmp_path: Path, specification: Path, applicants: Path, shortlister: Command
) -> None:
    path = tmp_path / "v.shortlist"
    people = ("--chair", "Ann Lee", "--panel", "ann lee", "--panel", "Bo Rees")
    ran = shortlister("new", path, "--spec", specification, "--applicants", applicants, *people)
    assert "Ann Lee (chair), Bo Rees" in ran.out
    shortlister("open-scoring", path)
    assert shortlister("pack", path, "--member", "Ann Lee", "--out", tmp_path / "ann.scorepack").status == 0


def test_equality_data_is_left_out_and_named(tmp_path: Path, specification: Path, shortlister: Command) -> None:
    people = tmp_path / "people.csv"
    people.write_text("Reference,Name,Ethnicity,Sex\nA-1,Hannah,Martian,x\n", encoding="utf-8")
    path = tmp_path / "v.shortlist"
    words = ("--spec", specification, "--applicants", people, "--chair", "Ann Lee", "--panel", "Bo Rees")
    ran = shortlister("new", path, *words)
    assert "Ethnicity" in ran.out
    assert b"Martian" not in path.read_bytes()


def test_a_doubt_about_an_applicant_stands_beside_their_own_reference(
    tmp_path: Path, specification: Path, shortlister: Command
) -> None:
    people = tmp_path / "people.csv"
    people.write_text("Reference,Name,Guaranteed interview\nZ-9,Hannah,maybe\nA-1,Tom,no\nM-5,Jo,perhaps\n")
    words = ("--spec", specification, "--applicants", people, "--chair", "Ann Lee", "--panel", "Bo Rees")
    said = shortlister("new", tmp_path / "v.shortlist", *words).out
    assert "Z-9: “maybe” under “Guaranteed interview”" in said
    assert "M-5: “perhaps” under “Guaranteed interview”" in said
    assert "A-1: " not in said


def test_a_column_that_was_taken_for_a_scheme_is_said(
    tmp_path: Path, specification: Path, shortlister: Command
) -> None:
    people = tmp_path / "people.csv"
    people.write_text("Reference,Nachname,Veteran\nZ-9,Lee,yes\nA-1,Rees,no\n")
    words = ("--spec", specification, "--applicants", people, "--chair", "Ann Lee", "--panel", "Bo Rees")
    said = " ".join(shortlister("new", tmp_path / "v.shortlist", *words).out.split())
    assert "The column “Veteran” was taken as “Guaranteed interview”, and is yes for 1 of 2; check that." in said
    assert "No column of “people.csv” was taken as the applicants' names." in said


def test_who_is_recused_does_not_score(opened: Path, shortlister: Command) -> None:
    words = ("--member", "Bo Rees", "--applicant", "A-1", "--interest", "recused", "--reason", "a cousin")
    assert shortlister("declare", opened, *words).status == 0
    file = opened.with_name("one.csv")
    file.write_text("applicant,criterion,method,rating,evidence\nA-1,E1,,3,x\n", encoding="utf-8")
    refused = shortlister("score", opened, "--member", "Bo Rees", "--from", file)
    assert refused.status == 1
    assert "recused" in refused.err
    own = shortlister("coverage", opened, "--json").document["measures"][0]
    assert own["expected"] == 5


@pytest.mark.parametrize("interest", ["none", "speaks-last", "recused"])
def test_every_interest_is_recorded_in_its_own_word(interest: str, opened: Path, shortlister: Command) -> None:
    ran = shortlister("declare", opened, "--member", "bo rees", "--applicant", "a-2", "--interest", interest)
    assert ran.status == 0
    assert ran.out.strip() == f"Bo Rees declares for A-2: {interest}"


def test_a_specification_is_piped_in_as_text_as_a_piece_of_html_or_as_a_file(process: Command) -> None:
    piece = b"<h2>Essential</h2><ul><li>Tact</li><li>Wit</li></ul><h2>Desirable</h2><ul><li>Reading Welsh"
    for given in (PLAIN.encode(), piece, (SPECIFICATIONS / "web-manager.docx").read_bytes()):
        done = process("spec", "-", "--json", input=given)
        assert done.status == 0, done.err
        assert done.document["verdict"] == "specification"
        assert done.document["posts"][0]["criteria"][0]["reference"] == "E1"
    nothing = process("spec", "-", input=b"  \n")
    assert (nothing.status, nothing.out) == (1, "")
    assert nothing.err.startswith("There is no text in “standard input”.")
