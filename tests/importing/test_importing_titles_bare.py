"""A title without the employer, the town or the section beside it, in whatever sign and order they stand."""

import pytest

from tests.importing.pasting import read_text

LIST = "\n\nEssential\n- serving the public\n- plain English\n- keeping records\n\nDesirable\n- first aid\n- Welsh\n"
EMPLOYERS = (
    ("Senior Engineer @ Loopwise", "Senior Engineer"),
    ("Café Zoë – Barista", "Barista"),
    ("Orchard House | Deputy Warden", "Deputy Warden"),
    ("Chief Executive, Fenland Wildlife Society", "Chief Executive"),
    ("Lead Practitioner: Science – Northmoor Academy Trust", "Lead Practitioner: Science"),
    ("Teacher of Music – Saltmarsh School", "Teacher of Music"),
    ("Harbour Master, Port of Wells", "Harbour Master"),
    ("Loopwise | Product Designer | Remote", "Product Designer"),
    ("The Anglers Rest, Yarwick — Pastry Chef", "Pastry Chef"),
    ("Quibell’s, Hexham – Shop Manager", "Shop Manager"),
    ("Press Officer – Post and candidate profile", "Press Officer"),
    ("Rigger – Tallboys\n\nTallboys is recruiting again.", "Rigger"),
)
PLACES = (
    ("Shop Manager – Ludlow\n\nYou will find us on Corve Street, Ludlow, by the station.", "Shop Manager"),
    ("Site Supervisor – Thornbury", "Site Supervisor"),
    ("Caretaker, Stow-on-the-Wold", "Caretaker"),
)
SECTIONS = (
    ("Clerk, Revenues\n\nYou will work in the Revenues section with six others.", "Clerk"),
    ("Porter, Outpatients\n\nOur Outpatients department opens at eight.", "Porter"),
)
WHOLE = (
    "Teacher – Primary School",
    "The Arts – Curator",
    "Children’s – Support Worker",
    "Developer – Ruby",
    "Coach – Badminton",
    "Technician – Operating Theatre",
    "Officer – Housing Association",
    "Clerk, Revenues",
)


def _title(head: str) -> str:
    (post,) = read_text(head + LIST, "pasted").posts
    return post.title


@pytest.mark.parametrize(("head", "title"), EMPLOYERS + PLACES + SECTIONS)
def test_an_employer_a_town_or_a_section_is_no_part_of_a_title(head: str, title: str) -> None:
    assert _title(head) == title


@pytest.mark.parametrize("title", WHOLE)
def test_a_kind_of_work_or_of_place_stays_where_the_document_does_not_say_whose_it_is(title: str) -> None:
    assert _title(title) == title
