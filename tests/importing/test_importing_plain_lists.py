"""Short plain lines below the label of a level are criteria of a list without bullets, unless they head others."""

import pytest

from shortlister.domain.own_doubts import LIKE_A_HEADING
from tests.importing.pasting import read_text
from tests.importing.table_making import lines_of

_ESSENTIAL = ["Registered farrier", "Forging", "Welding", "Three years at a busy forge"]
_DESIRABLE = ["Trimming", "NVQ 3", "Teaching of apprentices", "Van"]


def _read(text: str, form: str = "txt") -> list[str]:
    return [
        line.rpartition("|")[0] for line in lines_of(read_text(f"Person specification: Farrier\n\n{text}", f"a.{form}"))
    ]


def _listed(level: str, lines: list[str], group: str = "") -> list[str]:
    return [f"{level}|{group}|{line}" for line in lines]


@pytest.mark.parametrize("end", ["", "All criteria are measured at interview.\n"])
@pytest.mark.parametrize("sign", ["", ":"])
def test_words_between_longer_lines_are_criteria(sign: str, end: str) -> None:
    text = "\n".join([f"Essential{sign}", *_ESSENTIAL, f"Desirable{sign}", *_DESIRABLE, end])
    assert _read(text) == [*_listed("e", _ESSENTIAL), *_listed("d", _DESIRABLE)]


def test_below_headings_of_levels() -> None:
    said = {"Essential": _ESSENTIAL, "Desirable": _DESIRABLE}
    page = "".join(f"<h2>{level}</h2>" + "".join(f"<p>{one}</p>" for one in lines) for level, lines in said.items())
    assert _read(f"<h1>Person specification: Farrier</h1>{page}", "html") == [
        *_listed("e", _ESSENTIAL), *_listed("d", _DESIRABLE),
    ]  # fmt: skip


def test_lines_with_codes_of_their_own_head_nothing() -> None:
    key = "A = application; I = interview; T = test."
    text = f"Essential\nAWCF (A)\nFitting shoes (A/I)\nForging (T)\nDesirable\nTeaching apprentices (I)\nTIG (T)\n{key}"
    assert lines_of(read_text(f"Person specification: Farrier\n\n{text}\n", "a.txt")) == [
        "e||AWCF|Application form", "e||Fitting shoes|Application form,Interview", "e||Forging|Test",
        "d||Teaching apprentices|Interview", "d||TIG|Test",
    ]  # fmt: skip


def test_words_that_each_have_lines_below_them_head_these() -> None:
    first, second = ["Makes shoes to measure", "Bends bars by eye"], ["Calms a nervous horse", "Lifts a heavy hoof"]
    text = "\n".join(["Essential", "Forging", *first, "Handling", *second, "Desirable", "Some French"])
    assert _read(text)[:4] == [*_listed("e", first, "Forging"), *_listed("e", second, "Handling")]


def test_words_in_both_lists_head_them() -> None:
    text = "Essential\nForging\nMakes shoes to measure\nHandling\nCalms a nervous horse\n"
    read = _read(f"{text}Desirable\nForging\nBends bars by eye\nHandling\nLifts a heavy hoof\n")
    assert not {line.rpartition("|")[2] for line in read} & {"Forging", "Handling"}


def test_a_word_that_may_head_the_lines_below_it_is_in_doubt() -> None:
    text = "Essential\nA clean licence\nForging\nMakes shoes to measure\nBends bars by eye\nDesirable\nSome French\n"
    (post,) = read_text(f"Person specification: Farrier\n\n{text}", "a.txt").posts
    assert [one.text for one in post.criteria if LIKE_A_HEADING in one.doubts] == ["Forging"]
    assert [one.level[0] for one in post.criteria] == [*"eeeed"]
