"""Lists that run into the words that lead to them: each part is a criterion, the words are no group."""

import pytest

from tests.importing.pasting import read_text
from tests.importing.table_making import draft_of, lines_of

_LEADS = "You need: sea legs; a VHF certificate; tact\nNice to have: Welsh; own boat\n"
_READ = ["e||sea legs|", "e||a VHF certificate|", "e||tact|", "d||Welsh|", "d||own boat|"]


@pytest.mark.parametrize(
    "text",
    [
        f"Ferryman\n\n{_LEADS}\nSalary: £12 an hour\n",
        f"From: Jo Lee\nTo: Sam Poe\nSubject: advert for ferryman\n\nDear Sam,\n\n{_LEADS}\nThanks\nJo\n",
        "Person specification: Ferryman\n\n- Essential: sea legs; a VHF certificate; tact\n- Bonus: Welsh; own boat\n",
        f"Person specification: Ferryman\n\n{_LEADS}".replace("You need", "Must have").replace("; ", " ;\n   "),
    ],
)
def test_in_lines_mails_and_items(text: str) -> None:
    assert lines_of(read_text(text, "a.txt")) == _READ


def test_in_cells_beside_the_names_of_groups() -> None:
    rows = "".join(
        f"<tr><td><b>{name}</b></td><td>{_LEADS.replace(chr(10), '<br>')}</td></tr>" for name in ("Sea", "Land")
    )
    draft = draft_of(f"<h1>Person specification: Ferryman</h1><table>{rows}</table>".encode(), "html")
    assert lines_of(draft)[:5] == [line.replace("||", "|Sea|") for line in _READ]
    assert not any("left out" in doubt for doubt in draft.doubts)


def test_leads_without_a_level_give_none_and_name_no_group() -> None:
    text = "Person specification: Ferryman\n\nHello, please put:\n\nWe are looking for: sea legs; tact\n"
    assert lines_of(read_text(text, "a.txt")) == ["u||sea legs|", "u||tact|"]


def test_what_only_adds_stays_with_its_part_and_offers_are_not_asked() -> None:
    text = "Essential: a VHF certificate; or five seasons afloat; tact\n\nYou will have: 28 days leave; a pension\n"
    read = lines_of(read_text(f"Person specification: Ferryman\n\n{text}", "a.txt"))
    assert read == ["e||a VHF certificate; or five seasons afloat|", "e||tact|"]
