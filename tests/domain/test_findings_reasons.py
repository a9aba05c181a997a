"""When an agreed rating needs a reason, and what a note of evidence quotes."""

import pytest

from shortlister.domain.findings.quotations import Quotation, parted
from shortlister.domain.findings.reasons import Need, reason_needed
from shortlister.domain.scales import NA, Rating, scale_named


@pytest.mark.parametrize(
    ("given", "rating", "need"),
    [
        ((2, 3), 3, Need.NONE),
        ((0, 1, 1), 0, Need.NONE),
        ((2, 3), 1, Need.NOBODYS),
        ((0, 0), 2, Need.NOBODYS),
        ((1, 2), 2, Need.CROSSES_MET),
        ((1, 2), 1, Need.CROSSES_MET),
        ((NA, 3), 3, Need.CROSSES_MET),
        ((NA, 3), NA, Need.CROSSES_MET),
        ((NA, NA), NA, Need.NONE),
        ((), 2, Need.NOBODYS),
    ],
)
def test_a_reason_is_needed_for_what_nobody_gave_and_for_what_decides_met(
    given: tuple[Rating, ...], rating: Rating, need: Need
) -> None:
    assert reason_needed(scale_named("0-3"), given, rating) is need


def test_what_is_quoted_stands_on_lines_of_its_own_with_its_page() -> None:
    evidence = "Led it alone.\n“Nine years of a “large” site” (page 3)\nNo results.\n“In Welsh too”"
    assert parted(evidence) == (
        "Led it alone.\nNo results.",
        (Quotation("Nine years of a “large” site", "page 3", 3), Quotation("In Welsh too")),
    )


def test_quotation_marks_within_a_line_are_no_quotation() -> None:
    assert parted("They say “nine years” and no more") == ("They say “nine years” and no more", ())
