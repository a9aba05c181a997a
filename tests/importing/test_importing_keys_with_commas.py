"""Keys that only a comma joins to their names, several spaced codes at the end of a line, and names of three words."""

import pytest

from shortlister.importing.criteria.methods.keys import key_pairs
from tests.importing.pasting import read_text


@pytest.mark.parametrize(
    ("key", "pairs"),
    [
        ("The letters say where it counts: AF, Application form; PF, Portfolio; PI, Panel interview.",
         {"AF": "Application form", "PF": "Portfolio", "PI": "Panel interview"}),
        ("A, application form. T, trial day and V, interview.",
         {"A": "Application form", "T": "Trial day", "V": "Interview"}),
        ("AF Application form AC Assessment centre VT Vetting MF Medical and fitness",
         {"AF": "Application form", "AC": "Assessment centre", "VT": "Vetting", "MF": "Medical and fitness"}),
    ],
)  # fmt: skip
def test_a_key_of_codes_and_commas_or_of_longer_names_is_read(key: str, pairs: dict[str, str]) -> None:
    assert key_pairs(key) == pairs


def test_words_with_commas_are_no_key() -> None:
    assert key_pairs("We work in the UK, France; the US, Canada. Bring an ID, a passport.") == {}


def test_every_code_that_stands_spaced_at_the_end_of_a_line_counts() -> None:
    text = (
        "Gardener\n\nPerson specification\n\nA, Application form; P, Portfolio; V, Interview.\n\nEssential\n\n"
        "- Can prune roses A P\n- Use of IT A V\n- Plans a border A P V\n- Safe use of IT A\n\n"
        "Desirable\n\n- Knows orchids A\n"
    )
    found = [(one.text, one.measured_by) for post in read_text(text, "garden.txt").posts for one in post.criteria]
    assert found[0] == ("Can prune roses", ("Application form", "Portfolio"))
    assert found[1] == ("Use of IT", ("Application form", "Interview"))
    assert found[2] == ("Plans a border", ("Application form", "Portfolio", "Interview"))
    assert found[4] == ("Knows orchids", ("Application form",))
