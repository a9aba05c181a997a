"""Letters from a template that the organisation can edit."""

import ast
import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from shortlister.domain.actor import Actor
from shortlister.domain.edits.shortlist import OutcomesByRule
from shortlister.domain.findings import outcomes
from shortlister.domain.findings.ranking import ranking
from shortlister.domain.records import Decision, Outcome, Role
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import apply
from shortlister.exporting.letters.languages import words_in
from shortlister.exporting.letters.template import Template
from shortlister.exporting.letters.writing import shipped_template, write_letters
from tests.exporting.making import STAGE, Recipe, snapshot, vacancy

HR = Actor("HR", Role.HR)
ODD = "=cmd|'x'!A1 & <b> {{ reference }} {% for x %} “Ŵyn” 👩‍💻 \u202eabc\nsecond line"


def template(path: Path, *paragraphs: str) -> Path:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(str(path))
    return path


def texts(content: bytes) -> list[str]:
    document: Any = Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs] + cells


@pytest.mark.parametrize(("language", "met", "named"), [("en", "Met", "Dear"), ("cy", "Wedi’i fodloni", "Annwyl")])
def test_a_letter_says_each_criterion_and_its_finding(tmp_path: Path, language: str, met: str, named: str) -> None:
    state = vacancy(Recipe(seed=3, not_assessable=0.2))
    shown = snapshot(state)
    written = write_letters(tmp_path / "letters", shown, shipped_template(language), language=language).paths
    assert len(written) == len(state.applicants)
    for path in written:
        said = texts(path.read_bytes())
        assert not any("{" in text or "[[" in text for text in said)
        for criterion in state.criteria.values():
            assert (criterion.text in said) == ("app" in criterion.methods or "cv" in criterion.methods)
        assert sum(named in text for text in said) == 1
    assert any(met in texts(path.read_bytes()) for path in written)


def test_only_what_holds_for_the_outcome_is_said(tmp_path: Path) -> None:
    state = vacancy(Recipe(seed=3))
    own = template(
        tmp_path / "own.docx",
        "{%p if shortlisted %}",
        "Come on Monday.",
        "{%p else %}",
        "Not this time: {{ reason }}",
        "{%p endif %}",
        "{{ essentials_met }} of {{ essentials }}; {{ total }} of {{ available }}; {{ percent }}",
    )
    for path in write_letters(tmp_path / "letters", snapshot(state), own).paths:
        key = next(key for key, one in state.applicants.items() if one.reference in path.stem)
        outcome = state.outcomes[key, STAGE]
        first, figures = texts(path.read_bytes())
        assert first == (
            "Come on Monday." if outcome.decision is Decision.SHORTLISTED else f"Not this time: {outcome.reason}"
        )
        assert figures.count(" of ") == 2


def test_whatever_a_text_holds_stands_in_the_letter_as_text(tmp_path: Path) -> None:
    state = vacancy(Recipe(seed=3, applicants=3))
    key = next(iter(state.applicants))
    outcomes = {**state.outcomes, (key, STAGE): Outcome(key, STAGE, Decision.RESERVE, ODD)}
    own = template(tmp_path / "own.docx", "{{ reason }}")
    written = write_letters(tmp_path / "letters", snapshot(replace(state, outcomes=outcomes)), own).paths
    said = [texts(path.read_bytes())[0] for path in written]
    assert ODD.split("\n")[0] + "\nsecond line" in said


def test_the_same_values_give_the_same_bytes() -> None:
    read = Template.read(shipped_template("en"))
    values = dict.fromkeys(
        ("name", "reference", "post", "post_reference", "organisation", "date_in_words", "reason"), "x"
    ) | {"criteria": [], "shortlisted": True, "last_stage": False, "first_stage": True}
    assert read.letter(values) == read.letter(values)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ salary }}", "asks for something that is not known"),
        ("{% if shortlisted %}never closed", "cannot be read"),
        ("{{ name", "cannot be read"),
        ("{{ 1 / 0 }}", "cannot be done"),
        ("{% for one in range(100000000) %}x{% endfor %}", "cannot be done"),
        ('{{ "x" * 999999999 }}', "cannot be done"),
        ("{{ 9 ** 9 ** 9 }}", "cannot be done"),
        ("{{ '%999999999d' % 1 }}", "cannot be done"),
        ("{{ '{:999999999}'.format(1) }}", "cannot be done"),
        ("{{ 'x'|center(999999999) }}", "cannot be read"),
        ("{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}", "cannot be done"),
        ("{{ name.__class__.__mro__ }}", "cannot be done"),
        ("{{ ''.__class__ }}", "cannot be done"),
        ("{{ reference|replace('', 'aaaaaaaaaa')" + "|replace('a', 'aaaaaaaaaaaaaaaa')" * 9 + " }}", "cannot be done"),
        ("{% set a = 'aaaaaaaa' %}" + "{% set a = a ~ a %}" * 40 + "{{ a }}", "cannot be done"),
        ("{% set a = 'aaaaaaaa' %}" + "{% set a = a|join(a) %}" * 9 + "{{ a }}", "cannot be done"),
        ("".join(f"{{% for a{n} in criteria %}}" for n in range(9)) + "x" + "{% endfor %}" * 9, "cannot be done"),
        ("".join(f"{{% for a{n} in criteria|list %}}" for n in range(9)) + "x" + "{% endfor %}" * 9, "cannot be done"),
        ("{% macro f(n) %}{{ f(n + 1) }}{% endmacro %}{{ f(1) }}", "cannot be done"),
        ("Dear applicant", "no field in it"),
        ("{% for c in criteria %}{{ c.finding }}{% endfor %}", "criterion.met"),
    ],
)
def test_a_template_that_does_not_fit_is_refused_and_writes_nothing(tmp_path: Path, text: str, said: str) -> None:
    own = template(tmp_path / "own.docx", text)
    with pytest.raises(Refusal, match=r"The template “own\.docx”") as refused:
        write_letters(tmp_path / "letters", snapshot(vacancy(Recipe(seed=3, applicants=2))), own)
    assert said in str(refused.value)
    assert not (tmp_path / "letters").exists()


def test_a_file_that_is_no_template_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text.docx").write_text("Dear all")
    with zipfile.ZipFile(tmp_path / "zip.docx", "w") as archive:
        archive.writestr("word/other.xml", "<a/>")
    with zipfile.ZipFile(tmp_path / "broken.docx", "w") as archive:
        archive.writestr("word/document.xml", "<a")
    for name in ("text.docx", "zip.docx"):
        with pytest.raises(Refusal, match="no Word file"):
            Template.read(tmp_path / name)
    with pytest.raises(Refusal, match="no Word file"):
        Template.read(tmp_path / "broken.docx").letter({})
    with pytest.raises(Refusal, match="cannot be read"):
        Template.read(tmp_path / "nowhere.docx")
    with pytest.raises(Refusal, match="no template for letters in “fr”"):
        shipped_template("fr")


@pytest.mark.parametrize(
    ("language", "said"), [("en", "The reserve list stands until 31 March 2027."), ("cy", "tan 31 Mawrth 2027.")]
)
def test_a_letter_to_one_in_reserve_says_until_when_the_list_stands(tmp_path: Path, language: str, said: str) -> None:
    state = vacancy(Recipe(seed=3, applicants=3))
    stage = replace(state.stages[STAGE], reserve_until="2027-03-31")
    first, second, third = state.applicants
    outcomes = {
        (first, STAGE): Outcome(first, STAGE, Decision.RESERVE, "x"),
        (second, STAGE): Outcome(second, STAGE, Decision.SHORTLISTED, "x"),
        (third, STAGE): Outcome(third, STAGE, Decision.NOT_SHORTLISTED, "x"),
    }
    dated = replace(state, outcomes=outcomes, stages={**state.stages, STAGE: stage})
    for shown, times in ((dated, 1), (replace(dated, stages=state.stages), 0)):
        folder = tmp_path / f"letters {times}"
        written = write_letters(folder, snapshot(shown), shipped_template(language), language=language).paths
        found = [text for path in written for text in texts(path.read_bytes()) if said in text]
        assert len(found) == times


def said_of(folder: Path, state: Any, applicant: str, language: str, *, stage: str = STAGE) -> list[str]:
    """What the shipped letter to one applicant (id) says."""
    frozen = replace(snapshot(state), stage=stage)
    written = write_letters(folder, frozen, shipped_template(language), language=language).paths
    (path,) = [one for one in written if state.applicants[applicant].reference in one.stem]
    return texts(path.read_bytes())


def drafted(state: Any) -> Any:
    """The same with the outcomes and reasons of the rule."""
    return apply(state, OutcomesByRule(STAGE, top=24, reserve=0).decide(replace(state, outcomes={}), HR))


def test_every_sentence_that_reasons_are_drafted_from_has_welsh_words() -> None:
    tree = ast.parse(Path(outcomes.__file__).read_text(encoding="utf-8"))
    report = next(one for one in tree.body if isinstance(one, ast.ClassDef) and one.name == "_Report")
    function = next(one for one in tree.body if isinstance(one, ast.FunctionDef) and one.name == "drafted_reason")
    calls = [
        [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        for part in (report, function)
        for call in ast.walk(part)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in {"_", "ngettext"}
    ]
    messages = [forms for forms in calls if forms]
    assert len(messages) > 12
    words = words_in("cy")
    for forms in messages:
        one, many = forms[0], forms[-1]
        said = [words.gettext(one)] if one == many else [words.ngettext(one, many, count) for count in (1, 2, 8)]
        assert not {*said} & {*forms}
        assert all(places(text) == places(many) for text in said)


def places(message: str) -> list[str]:
    return sorted(re.findall(r"\{\w+\}", message))


def test_a_welsh_letter_says_a_drafted_reason_in_welsh_with_the_criteria_as_they_are_written(tmp_path: Path) -> None:
    state = drafted(replace(vacancy(Recipe(seed=3)), outcomes={}))
    ranks = {one.applicant: one for one in ranking(state, STAGE).standings}
    failed = next(key for key, one in ranks.items() if one.gate.value == "fail")
    first = next(key for key, one in ranks.items() if one.rank == 1)
    (reason,) = [one for one in said_of(tmp_path / "cy", state, failed, "cy") if one.startswith("Rheswm y panel: ")]
    assert "Ni fodlonwyd" in reason
    assert any(one.text.rstrip(".") in reason for one in state.criteria.values())
    assert "not met" not in reason
    welsh = said_of(tmp_path / "cy", state, first, "cy")
    assert any(one.startswith("Rheswm y panel: Bodlonwyd pob maen prawf hanfodol. Safle 1") for one in welsh)
    assert not any("fel y’i hysgrifennwyd" in one for one in welsh)
    english = said_of(tmp_path / "en", state, first, "en")
    assert any(one.startswith("The panel’s reason: Met every essential criterion. Ranked 1") for one in english)


def test_a_reason_by_hand_stays_as_it_was_written_and_the_letter_and_the_export_say_so(tmp_path: Path) -> None:
    state = drafted(replace(vacancy(Recipe(seed=3)), outcomes={}))
    key = next(iter(state.applicants))
    own = Outcome(key, STAGE, Decision.RESERVE, "Close to the line.", by_hand=True)
    state = replace(state, outcomes={**state.outcomes, (key, STAGE): own})
    said = said_of(tmp_path / "cy", state, key, "cy")
    assert "Rheswm y panel: Close to the line." in said
    assert sum("fel y’i hysgrifennwyd gan y panel" in one for one in said) == 1
    done = write_letters(tmp_path / "again", snapshot(state), shipped_template("cy"), language="cy")
    assert done.as_written == 1
    assert not any("as it was written" in one for one in said_of(tmp_path / "en", state, key, "en"))


def test_letters_that_say_something_else_are_not_written_over_unless_that_is_asked_for(tmp_path: Path) -> None:
    state, folder = vacancy(Recipe(seed=3, applicants=4)), tmp_path / "letters"
    frozen = snapshot(state)
    first = write_letters(folder, frozen, shipped_template("en"))
    assert (len(first.paths), first.unchanged) == (4, 0)
    assert write_letters(folder, frozen, shipped_template("en")).unchanged == 4
    first.paths[2].write_bytes(b"edited by HR")
    first.paths[3].unlink()
    with pytest.raises(Refusal, match="1 letter in “letters” is another one than would be written now") as refused:
        write_letters(folder, frozen, shipped_template("en"))
    assert first.paths[2].name in str(refused.value)
    assert first.paths[2].read_bytes() == b"edited by HR"
    assert not first.paths[3].exists()
    done = write_letters(folder, frozen, shipped_template("en"), replace=True)
    assert (len(done.paths), done.unchanged) == (4, 2)
    assert first.paths[2].read_bytes() != b"edited by HR"


def test_who_is_not_at_the_stage_any_more_is_not_counted_as_without_an_outcome(tmp_path: Path) -> None:
    state = drafted(replace(vacancy(Recipe(seed=3)), outcomes={}))
    later = replace(state.stages["s2"], open=True)
    going_on = {key[0] for key, one in state.outcomes.items() if one.decision is Decision.SHORTLISTED}
    state = replace(state, stages={**state.stages, "s2": later}, vacancy=replace(state.vacancy, stage="s2"))
    chosen = sorted(going_on)[0]
    decided = {**state.outcomes, (chosen, "s2"): Outcome(chosen, "s2", Decision.SHORTLISTED, "Best by far.")}
    frozen = replace(snapshot(replace(state, outcomes=decided)), stage="s2")
    done = write_letters(tmp_path / "letters", frozen, shipped_template("en"))
    assert (len(done.paths), done.without) == (1, len(going_on) - 1)
    said = texts(done.paths[0].read_bytes())
    assert any("The panel has decided to appoint you" in one for one in said)
    assert not any("shortlisted you" in one for one in said)


@pytest.mark.parametrize(
    ("language", "last", "between"),
    [
        (
            "en",
            "The panel has not appointed you this time.",
            "The panel has not invited you to the next one this time.",
        ),
        (
            "cy",
            "Nid yw’r panel wedi eich penodi y tro hwn.",
            "Nid yw’r panel wedi eich gwahodd i’r cam nesaf y tro hwn.",
        ),
    ],
)
def test_who_is_not_chosen_reads_the_word_of_the_stage(tmp_path: Path, language: str, last: str, between: str) -> None:
    state = drafted(replace(vacancy(Recipe(seed=3)), outcomes={}))
    who = sorted(key[0] for key, one in state.outcomes.items() if one.decision is Decision.SHORTLISTED)[0]
    third = replace(state.stages["s2"], id="s3", name="Test", position=state.stages["s2"].position + 1)
    at_second = replace(state.vacancy, stage="s2")
    decided = {**state.outcomes, (who, "s2"): Outcome(who, "s2", Decision.NOT_SHORTLISTED, "Others were stronger.")}
    opened = {**state.stages, "s2": replace(state.stages["s2"], open=True)}
    for stages, expected in ((opened, last), ({**opened, "s3": third}, between)):
        frozen = snapshot(replace(state, outcomes=decided, stages=stages, vacancy=at_second))
        folder = tmp_path / f"letters {len(stages)}"
        (path,) = write_letters(folder, replace(frozen, stage="s2"), shipped_template(language)).paths
        (said,) = [one for one in texts(path.read_bytes()) if expected in one]
        assert not any(other in said for other in (last, between) if other != expected)


@pytest.mark.parametrize(("language", "none"), [("en", "reference –"), ("cy", "cyfeirnod –")])
def test_a_post_without_reference_or_organisation_leaves_no_gap(tmp_path: Path, language: str, none: str) -> None:
    state = vacancy(Recipe(seed=3, applicants=2))
    state = replace(state, vacancy=replace(state.vacancy, reference="", organisation=""))
    key = next(iter(state.applicants))
    said = said_of(tmp_path, state, key, language)
    line = next(one for one in said if one.startswith("Web Manager"))
    assert none not in line
    assert line.startswith("Web Manager. ")
    assert said[0] not in {"", "–"}


def test_a_name_that_is_not_there_is_refused_instead_of_leaving_a_gap_unless_the_template_provides(
    tmp_path: Path,
) -> None:
    state = vacancy(Recipe(seed=3, applicants=2))
    shown = snapshot(replace(state, vacancy=replace(state.vacancy, names_revealed=True)))
    own = template(tmp_path / "own.docx", "Dear {{ name }}, {{ reference }}")
    with pytest.raises(Refusal, match="asks for the name, and there is none for") as refused:
        write_letters(tmp_path / "letters", shown, own)
    assert '{{ name or "applicant" }}' in str(refused.value)
    for written in write_letters(tmp_path / "named", replace(shown, named=True), own).paths:
        assert re.fullmatch(r"Dear \w.+, \S+", texts(written.read_bytes())[0])
    template(own, 'Dear {{ name or "applicant" }}{% if name %}!{% endif %} {{ name|default("x") }} {{ reference }}')
    for written in write_letters(tmp_path / "letters", shown, own).paths:
        assert texts(written.read_bytes())[0].startswith("Dear applicant x ")


def test_texts_are_joined_loops_nested_and_filters_chained_as_far_as_a_letter_needs_it(tmp_path: Path) -> None:
    own = template(
        tmp_path / "own.docx",
        "{{ reference ~ ', ' ~ criteria|length ~ ' criteria' }}",
        "{% for one in criteria %}{{ loop.index }} of {{ loop.length }} {{ one.reference }} {% endfor %}",
        "{{ criteria|map(attribute='reference')|join(', ')|replace('E', 'Essential ')|upper }}",
        "{% for one in criteria if one.level == 'essential' %}{{ one.reference }} {% else %}none{% endfor %}",
    )
    state = vacancy(Recipe(seed=3, applicants=2, criteria=4))
    shown = texts(write_letters(tmp_path / "letters", snapshot(state), own).paths[0].read_bytes())
    references = [text for text in shown[1].split() if text[0] in "ED"]
    assert shown[0].endswith(f", {len(references)} criteria")
    assert shown[1].startswith(f"1 of {len(references)} {references[0]} ")
    assert shown[2] == ", ".join(references).replace("E", "Essential ").upper()
    assert shown[3].split() == [one for one in references if one[0] == "E"]
