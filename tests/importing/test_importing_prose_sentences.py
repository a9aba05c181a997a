"""Sentences of adverts: what each asks for, at which level in its own words, and where it is sure to hold several."""

import pytest

from shortlister.importing.criteria.adverts.asked import asked_in
from shortlister.importing.criteria.adverts.parts import parted


def _read(sentence: str) -> list[str]:
    return [f"{one.level[0]} {text}" for one in asked_in(sentence) for text in parted(one.text)]


@pytest.mark.parametrize(
    ("sentence", "criteria"),
    [
        ("You will bring at least a year's experience of bees.", ["u at least a year's experience of bees"]),
        ("Applicants must have a licence and be able to tow.", ["e a licence", "e able to tow"]),
        ("You should have good French and be able to tow.", ["u good French", "u able to tow"]),
        ("You need to be able to demonstrate a love of music.", ["e a love of music"]),
        ("Ideally, candidates will hold a teaching certificate.", ["d a teaching certificate"]),
        ("To join us you need to be over 18 and have a car.", ["e over 18", "e a car"]),
        ("Previous experience of kilns is preferred but not essential.", ["d Previous experience of kilns"]),
        ("Good Polish is not required, but a knowledge of Czech is essential.", ["e a knowledge of Czech"]),
        ("It would be an advantage if you spoke Welsh.", ["d spoke Welsh"]),
        ("The post requires a head for heights and good knowledge of ropes.",
         ["e a head for heights", "e good knowledge of ropes"]),
        ("We are looking for someone who is patient and kind.", ["u patient and kind"]),
        ("We would welcome applicants with a background in law.", ["d a background in law"]),
        ("Preference will be given to candidates who can drive a large van.", ["d can drive a large van"]),
        ("The criteria for appointment are: (1) a record of research; (2) skill in teaching; and (3) energy and wit.",
         ["u a record of research", "u skill in teaching", "u energy and wit"]),
        ("Candidates, who should have a sound knowledge of tides, will be at sea.", ["u a sound knowledge of tides"]),
        ("If you have experience of fundraising, that would be a bonus.", ["d experience of fundraising"]),
        ("You must have knowledge and experience of locks.", ["e knowledge and experience of locks"]),
        ("You must have knowledge of, and experience in, locks.", ["e knowledge of, and experience in, locks"]),
        ("You must have a law degree, experience of courts, or knowledge of tribunals.",
         ["e a law degree, experience of courts, or knowledge of tribunals"]),
        ("There is a test, so you will need to be physically fit!", ["e physically fit"]),
        ("He or she must be an accomplished bell ringer.", ["e an accomplished bell ringer"]),
        ("It is desirable but not essential that he or she may also be experienced in cooking.",
         ["d experienced in cooking"]),
        ("Clean licence essential, plus an understanding of tides.",
         ["e Clean licence", "e an understanding of tides"]),
        ("Experience of looms, or of lace, is considered to be desirable, though not necessary.",
         ["d Experience of looms, or of lace"]),
        ("A minimum of two years of experience is expected.", ["u A minimum of two years of experience"]),
        ("Must have own transport.", ["e own transport"]),
    ],
)  # fmt: skip
def test_a_sentence_asks_for_these(sentence: str, criteria: list[str]) -> None:
    assert _read(sentence) == criteria


@pytest.mark.parametrize(
    "sentence",
    [
        "You will be responsible for the office and will have excellent support.",
        "You will have the opportunity to gain experience of looms.",
        "You will have responsibility for health and safety.",
        "The successful candidate will be expected to contribute to teaching and to supervise.",
        "You will be able to develop your skills and experience.",
        "You will have experienced colleagues around you.",
        "We have a strong record of research and a commitment to equality.",
        "We are looking for an experienced cook to join our team.",
        "Applicants must have the right to work in the UK.",
        "Candidates must have a satisfactory DBS check.",
        "You should have returned your application by Friday.",
        "Two good references are required.",
        "Special consideration will be given to internal candidates.",
        "Further skills training will be needed.",
        "No previous experience is necessary.",
        "Students will have excellent communication skills when they leave.",
        "Have you got a full driving licence?",
        "You must have:",
    ],
)
def test_a_sentence_about_the_work_the_employer_or_applying_asks_for_nothing(sentence: str) -> None:
    assert _read(sentence) == []
