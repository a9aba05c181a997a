"""Pages of a PDF drawn in a worker process with limits, so that no file can take the window down."""

import json
import struct
from dataclasses import astuple
from typing import Any

from shortlister.domain.plans.drawings import Drawing, DrawnPage, DrawnWord, PageRequest
from shortlister.domain.refusals import Refusal
from shortlister.importing.limits import DEFAULT, Limits
from shortlister.importing.supervision import ask_worker


def is_pdf(data: bytes) -> bool:
    """Whether the bytes are a PDF, whatever the file is called."""
    return b"%PDF-" in data[:1024]


def draw_pages(data: bytes, name: str, request: PageRequest, *, limits: Limits = DEFAULT) -> Drawing:
    """The pages asked for as pictures with their words; raises Refusal. May be called from any thread."""
    arguments = [name, json.dumps(astuple(request)), json.dumps(astuple(limits))]
    answer = ask_worker("shortlister.importing.page_drawing", arguments, data, name, limits)
    length = struct.unpack(">I", answer[:4])[0]
    head = json.loads(answer[4 : 4 + length])
    if "refusal" in head:
        raise Refusal(head["refusal"], **head["parameters"])
    return _drawing(head, answer[4 + length :])


def _drawing(head: dict[str, Any], pictures: bytes) -> Drawing:
    drawn, at = [], 0
    for page in head["drawn"]:
        words = tuple(DrawnWord(text, (left, top, right, low)) for text, left, top, right, low in page["words"])
        left, top, right, low = page["content"]
        drawn.append(
            DrawnPage(
                page["number"],
                page["width"],
                page["height"],
                page["stride"],
                pictures[at : at + page["size"]],
                (left, top, right, low),
                words,
            )
        )
        at += page["size"]
    left, top, right, low = head["content"]
    return Drawing(head["pages"], head["scale"], tuple(drawn), (left, top, right, low))
