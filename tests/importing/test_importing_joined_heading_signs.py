"""Markdown headings without a space behind their signs, tags that are none, and lines that begin with references."""

import pytest

from shortlister.domain.plans.drafts import BlockKind
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from tests.importing.pasting import read_text

_POST = """#Lock keeper

##Qualifications and experience

###Essential

* A season on boats

* Knowledge of sluices

###Desirable

* A licence for a tug
"""
_REFERENCES = """# Person specification

## Knowledge

### Essential
A1. A diploma in weaving.
A2. Knowledge of looms and of
natural dyes
A3. Patience

### Desirable
D1  A loom of your own
D2  Welsh
"""


def _headings(text: str) -> list[str]:
    document = parse(text.encode(), "md", "post.md", DEFAULT)
    return [block.text for block in document.blocks if block.kind is BlockKind.HEADING]


def test_signs_that_run_into_a_heading_are_not_its_text() -> None:
    draft = read_text(_POST, "lock.md")
    assert [(one.text, one.level, one.group) for one in draft.posts[0].criteria] == [
        ("A season on boats", ESSENTIAL, "Qualifications and experience"),
        ("Knowledge of sluices", ESSENTIAL, "Qualifications and experience"),
        ("A licence for a tug", DESIRABLE, "Qualifications and experience"),
    ]


@pytest.mark.parametrize("line", ["#LockKeepers", "#jobs", "#Hiring now, apply today.", "#Canals #Boats"])
def test_a_tag_is_no_heading(line: str) -> None:
    assert _headings(f"Come and work with us.\n\n{line}\n\nWe look forward to it.\n") == []


def test_tags_below_each_other_are_no_headings() -> None:
    assert _headings("Come and work with us.\n\n#Canals\n#Boats\n") == []


def test_code_has_no_headings_with_joined_signs() -> None:
    assert _headings("##Tools\n\n```\n##include\n```\n\n##Essential\n") == ["Tools", "Essential"]


def test_lines_with_references_are_lines_of_their_own() -> None:
    draft = read_text(_REFERENCES, "weaver.md")
    assert [(one.text, one.level) for one in draft.posts[0].criteria] == [
        ("A diploma in weaving.", ESSENTIAL),
        ("Knowledge of looms and of natural dyes", ESSENTIAL),
        ("Patience", ESSENTIAL),
        ("A loom of your own", DESIRABLE),
        ("Welsh", DESIRABLE),
    ]
