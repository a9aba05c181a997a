"""PDF files written by hand: lines of text, form fields, typed notes, as the programs of applicants write them."""

from collections.abc import Sequence
from pathlib import Path

Box = tuple[int, int, int, int]


def text_field(box: Box, value: str, *, multiline: bool = False) -> bytes:
    """A field whose value no stream draws."""
    flags = 4096 if multiline else 0
    shown = value.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252")
    return b"<</Type/Annot/Subtype/Widget/FT/Tx/T(f%d%d)/Rect[%d %d %d %d]/V(%s)/Ff %d/F 4/DA(/Helv 10 Tf 0 g)>>" % (
        box[0], box[1], *box, shown, flags,
    )  # fmt: skip


def check_box(box: Box, more: str) -> bytes:
    """A check box with what says its state, without any stream that draws it."""
    rect = b"%d %d %d %d" % box
    return b"<</Type/Annot/Subtype/Widget/FT/Btn/T(b%d%d)/Rect[%s]/F 4%s>>" % (box[0], box[1], rect, more.encode())


def typed_note(box: Box, text: str) -> bytes:
    """Text typed over a page that is no form."""
    rect = b"%d %d %d %d" % box
    return b"<</Type/Annot/Subtype/FreeText/Rect[%s]/Contents(%s)/DA(/Helv 10 Tf 0 g)/F 4>>" % (rect, text.encode())


def write_pdf(path: Path, lines: Sequence[tuple[int, int, str]], annotations: Sequence[bytes] = ()) -> Path:
    """One page with texts at their places (from the left, from the bottom) and what is filled in on it."""
    shown = b" ".join(b"1 0 0 1 %d %d Tm (%s) Tj" % (x, y, text.encode("cp1252")) for x, y, text in lines)
    content = b"BT /Helv 10 Tf " + shown + b" ET"
    numbers = b" ".join(b"%d 0 R" % at for at in range(6, 6 + len(annotations)))
    fonts = b"<</Font<</Helv 5 0 R>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[%s]/DR%s/DA(/Helv 10 Tf 0 g)>>>>" % (numbers, fonts),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources%s/Contents 4 0 R/Annots[%s]>>" % (fonts, numbers),
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        *annotations,
    ]
    data, starts = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        starts.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % at for at in starts)
    count, begin = len(objects) + 1, len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    path.write_bytes(data + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (count, begin))
    return path
