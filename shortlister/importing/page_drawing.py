"""The worker process that draws PDF pages: it makes itself ready, then waits for what is asked.

Standard input: a line of JSON (name, request, limits), then the PDF; the output: a header as JSON, then pictures.
"""

import json
import struct
import sys
import zlib
from collections.abc import Iterable
from ctypes import byref, c_int
from typing import Any, Final

import pypdfium2
import pypdfium2.raw as pdfium

from shortlister.domain.plans.drawings import WHOLE, Box, PageRequest
from shortlister.domain.refusals import Refusal
from shortlister.importing.carrying import pack_refusal
from shortlister.importing.kinds import DAMAGED, PROTECTED
from shortlister.importing.limits import Limits, restrict
from shortlister.importing.pdf_page import read_page
from shortlister.importing.pdf_parts import Page, Word
from shortlister.importing.pdf_seen import SeenPages

SURVEYED: Final = 12
"""So many pages settle how wide the text of a document is."""

MOST_PIXELS: Final = 24_000_000
LARGEST_SCALE: Final = 12.0
MOST_CHARACTERS: Final = 30_000
"""Of a page whose words are told; the rest of such a page can be seen, not searched."""

_SURVEY_WIDTH: Final = 300
_INK: Final = bytes(1 if value < 244 else 0 for value in range(256))
_GREY: Final = 1
_BESIDE: Final = 0.012
"""Room left round what stands on a page, as a share of its width."""


def draw(data: bytes, name: str, request: PageRequest) -> tuple[dict[str, Any], list[bytes]]:
    """Header and pictures of the pages asked for; raises Refusal."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Refusal(PROTECTED if "assword" in str(error) else DAMAGED, file=name) from error
    if len(document) == 0:
        raise Refusal(DAMAGED, file=name)
    if document.get_formtype() != pdfium.FORMTYPE_NONE:
        document.init_forms()
    contents: dict[int, Box] = {}

    def content(index: int) -> Box:
        if index not in contents:
            contents[index] = content_of(document[index]) if request.trim else WHOLE
        return contents[index]

    scale, common = request.scale, WHOLE
    if not scale:
        common = _united(content(index) for index in range(min(len(document), SURVEYED)))
        widest = max(document[index].get_width() for index in range(min(len(document), SURVEYED)))
        scale = min(request.room / max((common[2] - common[0]) * widest, 1.0), LARGEST_SCALE)
    asked = range(request.first - 1, min(request.first - 1 + request.count, len(document)))
    pages, pictures = [], []
    seen = SeenPages(data, MOST_CHARACTERS)
    for index in asked:
        head, picture = _draw_page(document, index, content(index), scale, seen)
        pages.append(head)
        pictures.append(picture)
    return {"pages": len(document), "scale": scale, "content": common, "drawn": pages}, pictures


def _united(boxes: Iterable[Box]) -> Box:
    left, top, right, low = zip(*boxes, strict=True)
    return min(left), min(top), max(right), max(low)


def content_of(page: pypdfium2.PdfPage) -> Box:
    """What is not white margin, with a little room round it; the whole page where nothing stands on it."""
    bitmap = page.render(scale=_SURVEY_WIDTH / max(page.get_width(), 1.0), grayscale=True)
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    ink = bytes(bitmap.buffer).translate(_INK)
    rows = [ink[row * stride : row * stride + width] for row in range(height)]
    inked = [at for at, row in enumerate(rows) if _GREY in row]
    if not inked:
        return WHOLE
    united = 0
    for at in inked:
        united |= int.from_bytes(rows[at], "big")
    across = united.to_bytes(width, "big")
    left, right = across.find(_GREY), across.rfind(_GREY) + 1
    beside, above = _BESIDE, _BESIDE * width / height
    return (
        max(left / width - beside, 0.0),
        max(inked[0] / height - above, 0.0),
        min(right / width + beside, 1.0),
        min((inked[-1] + 1) / height + above, 1.0),
    )


def _draw_page(
    document: pypdfium2.PdfDocument, index: int, content: Box, scale: float, seen: SeenPages
) -> tuple[dict[str, Any], bytes]:
    page = document[index]
    area = max(page.get_width() * page.get_height(), 1.0)
    bitmap = page.render(scale=min(scale, (MOST_PIXELS / area) ** 0.5))
    packed = zlib.compress(bytes(bitmap.buffer), 1)
    own = read_page(document.raw, index, MOST_CHARACTERS)
    filled, unseen = seen.look(page, own)
    head = {
        "number": index + 1,
        "width": bitmap.width,
        "height": bitmap.height,
        "stride": bitmap.stride,
        "content": content,
        "size": len(packed),
        "words": _boxes(page, own, filled),
        "unseen": unseen,
    }
    return head, packed


def _boxes(page: pypdfium2.PdfPage, own: Page, filled: Iterable[Word]) -> list[list[object]]:
    """Every word, those filled in last, with its box in thousandths of a percent of the page, turned as it is."""
    share, x, y = 100_000, c_int(), c_int()

    def corner(across: float, up: float) -> tuple[float, float]:
        place = own.turned_back(across, up)
        pdfium.FPDF_PageToDevice(page.raw, 0, 0, share, share, 0, *place, byref(x), byref(y))
        return x.value / share, y.value / share

    found: list[list[object]] = []
    for word in (*own.words, *filled):
        x1, y1 = corner(word.left, word.base - 0.24 * word.size)
        x2, y2 = corner(word.right, word.base + 0.86 * word.size)
        found.append([word.text, min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)])
    return found


def main() -> int:
    """Draws within its limits; anything unexpected ends the process, which the parent turns into a refusal."""
    line = sys.stdin.buffer.readline()
    if not line:
        return 0  # nobody needs it any more
    name, asked, figures = json.loads(line)
    restrict(Limits(*figures))
    pictures: list[bytes] = []
    try:
        answer, pictures = draw(sys.stdin.buffer.read(), name, PageRequest(*asked))
    except Refusal as refusal:
        answer = pack_refusal(refusal)
    head = json.dumps(answer).encode("utf-8", "replace")
    sys.stdout.buffer.write(struct.pack(">I", len(head)) + head + b"".join(pictures))
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
