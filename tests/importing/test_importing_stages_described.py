"""Lines below the headings of stages that tell what a stage is like ask for nothing in a person."""

import pytest

from tests.importing.lines_making import lines_in

_PAPER = """# Rescue swimmer: selection criteria

## Application form

{question}

- Your experience of working in cold water
- How you stay calm under pressure

## Pool day

{told}

## Interview

- Why you want to serve
"""


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("html", "This consists of two parts, of which you must pass the first. You will be asked to swim in clothes."),
        ("docx", "These timed tests measure speed and stamina. In order to take part, you will be required to sign."),
        ("md", "The second exercise lasts forty minutes and is held outside."),
    ],
)
def test_what_a_stage_is_like_is_no_criterion(form: str, told: str) -> None:
    question = "What happens at each stage of the selection process?"
    found = [line.split("|")[2] for line in lines_in(form, _PAPER.format(question=question, told=told))]
    assert found == [
        "Your experience of working in cold water", "How you stay calm under pressure", "Why you want to serve",
    ]  # fmt: skip
