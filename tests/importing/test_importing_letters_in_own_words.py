"""What E and D mean in an employer's own words is a key, and neither a criterion nor the heading of what follows."""

import pytest

from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise

ROWS = """
| Point | E or D | Tested by |
|---|---|---|
| Calling the tide | E | Form |
| Tying a bowline | D | Form |
| Reading a chart | E | Interview |
"""


@pytest.mark.parametrize(
    "key",
    [
        "E = must have on appointment. D = would be useful.",
        "Key: (E) – you will need this from your first day; (D) – a bonus.",
    ],
)
def test_such_a_key_behind_a_table_is_no_criterion(key: str) -> None:
    text = f"{ROWS}\n{key}\n\nSaltmarsh Harbours is a registered society under the Act of 2014.\n"
    (post,) = recognise(parse(text.encode(), "md", "x.md", DEFAULT), DEFAULT).posts
    assert [(one.text, one.level) for one in post.criteria] == [
        ("Calling the tide", "essential"),
        ("Tying a bowline", "desirable"),
        ("Reading a chart", "essential"),
    ]
