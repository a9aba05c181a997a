"""Reading documents of one thing over and over: the time of a document twice as long against that of the first.

Run: python -m tests.benchmarks.bench_growth [SHAPE …]
What grows with the length alone takes 2.0 times as long; limit 3 (what grows with its square takes 4).
"""

import sys
import time
from collections.abc import Callable
from typing import Final

from shortlister.domain.refusals import Refusal
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise

TEXT: Final = "Person specification: Clerk\n\n"
PAGE: Final = "<html><body><h1>Person specification: Clerk</h1><h2>Essential</h2>"
LIMIT: Final = 3.0
ROUNDS: Final = 3


def _table(number: int) -> str:
    rows = "".join(
        f"<tr><td>{word} {number}</td><td>x</td><td>{code}</td></tr>"
        for word, code in (("Filing", "S"), ("Typing", "A"))
    )
    return f"<table><tr><th>Criterion</th><th>Essential</th><th>How</th></tr>{rows}</table>"


SHAPES: Final[dict[str, tuple[int, str, Callable[[int], str]]]] = {
    "lines": (1500, "txt", lambda n: f"Experience of filing number {n}\n"),
    "lines with codes": (1500, "txt", lambda n: f"Experience of filing {n} (A)\n"),
    "signs before lines": (1500, "txt", lambda n: f"⎈ Filing {n}\n"),
    "labels": (400, "txt", lambda n: f"Essential\nFiling papers {n}\nDesirable\nWelsh {n}\n\n"),
    "lead-ins": (500, "txt", lambda n: f"You need: filing {n}; typing {n}\n\n"),
    "sentences of methods": (
        500, "txt", lambda n: f"Criterion {n} will be assessed by application form and at interview.\n\n"
    ),
    "tables": (250, "html", lambda n: f"<h2>Skills {n}</h2>{_table(n)}"),
    "groups with sentences": (
        250, "html", lambda n: f"<p><b>Area {n}</b></p><ul><li>Filing {n}</li></ul>"
        f"<p>What is under Area {n} will be assessed at interview.</p>",
    ),
    "references": (500, "html", lambda n: f"<p>E{n}. Filing {n}</p><p>E{n} and E1 will be tested at interview.</p>"),
    "lists in lists": (500, "html", lambda n: f"<ul><li>One of:<ul><li>filing {n}</li><li>typing</li></ul></li></ul>"),
    "bold words": (1000, "html", lambda n: f"<ul><li><b>Filing {n}</b> and more</li></ul>"),
    "semicolons in a cell": (
        300, "html", lambda n: f"{'' if n else '<table><tr><td>Criteria<td>E<tr><td>'}Types fast; Speaks Polish; "
    ),
    "records": (
        500, "html", lambda n: f"<p>Criterion: filing {n}</p><p>Level: Essential</p><p>Assessed: test</p>"
    ),
    "names over paragraphs": (
        250, "html", lambda n: f"<p>Kindness {n}</p><p>The role holder is required to show competency {n} daily.</p>"
    ),
}  # fmt: skip


def seconds(ending: str, head: str, piece: Callable[[int], str], count: int) -> float:
    """Processor time of recognising so many pieces, the least of a few rounds, be it to a refusal."""
    text = head + "".join(map(piece, range(count)))
    document = parse(text.encode(), ending, f"x.{ending}", DEFAULT)
    taken = []
    for _round in range(ROUNDS):
        begin = time.process_time()
        try:
            recognise(document, DEFAULT)
        except Refusal as refusal:
            print(f"  {refusal}")
        taken.append(time.process_time() - begin)
    return min(taken)


def main(names: list[str]) -> int:
    """Prints a row a shape; the number of shapes over the limit."""
    over = 0
    for name, (count, ending, piece) in SHAPES.items():
        if names and name not in names:
            continue
        head = PAGE if ending == "html" else f"{TEXT}Essential\n"
        once, twice = (seconds(ending, head, piece, count * times) for times in (1, 2))
        over += twice > LIMIT * once
        print(
            f"{name:24} {count:5} {once:6.2f} s   {count * 2:5} {twice:6.2f} s   {twice / once:.2f} (at most {LIMIT:g})"
        )
    return over


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
