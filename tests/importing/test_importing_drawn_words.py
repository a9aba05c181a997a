"""Words in shapes of OpenDocument texts, and the boxes of their forms."""

import io
import zipfile

import pytest

from tests.importing.table_making import draft_of, lines_of

_URN = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = {
    "office": f"{_URN}:office:1.0", "text": f"{_URN}:text:1.0", "table": f"{_URN}:table:1.0",
    "draw": f"{_URN}:drawing:1.0", "form": f"{_URN}:form:1.0",
    "field": "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0",
}  # fmt: skip


def _odt(body: str) -> bytes:
    spaces = " ".join(f'xmlns:{name}="{said}"' for name, said in _SPACES.items())
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr(
            "content.xml",
            f"<office:document-content {spaces}><office:body><office:text>"
            f"<text:p>Person specification: Boatman</text:p>{body}</office:text></office:body>"
            "</office:document-content>",
        )
    return written.getvalue()


def _lines(*texts: str) -> str:
    return "".join(f"<text:p>{text}</text:p>" for text in texts)


@pytest.mark.parametrize("shape", ["custom-shape", "rect", "ellipse", "polygon"])
@pytest.mark.parametrize("form", ["<text:p>{}</text:p>", "{}", "<text:p><draw:g>{}</draw:g></text:p>"])
def test_the_words_in_a_shape_are_read_line_by_line(shape: str, form: str) -> None:
    musts = f"<draw:{shape}>{_lines('Essential', 'Splices rope', 'Rows a gig')}</draw:{shape}>"
    wishes = f"<draw:{shape}>{_lines('Desirable', 'Sings shanties')}</draw:{shape}>"
    draft = draft_of(_odt(form.format(musts) + form.format(wishes)), "odt")
    assert lines_of(draft) == ["e||Splices rope|", "e||Rows a gig|", "d||Sings shanties|"]


def _field(ticked: str) -> str:
    said = {"yes": '<field:param field:name="Checkbox_Checked" field:value="true"/>', "": ""}[ticked]
    return f'<field:fieldmark field:type="vnd.oasis.opendocument.field.FORMCHECKBOX">{said}</field:fieldmark>'


def _control(ticked: str) -> str:
    return f'<draw:control draw:control="box{ticked}"/>'


_FORM = (
    '<office:forms><form:form><form:checkbox form:id="boxyes" form:current-state="checked"/>'
    '<form:checkbox form:id="box"/></form:form></office:forms>'
)


@pytest.mark.parametrize("kind", ["field", "control"])
def test_the_boxes_of_a_form_say_the_level_of_each_row(kind: str) -> None:
    box = {"field": _field, "control": _control}[kind]
    rows = [
        ("Criterion", "Essential", "Desirable"), ("Splices rope", box("yes"), box("")),
        ("Rows a gig", box(""), box("yes")), ("Reads tide tables", box("yes"), box("")),
        ("Sings shanties", box(""), box("yes")),
    ]  # fmt: skip
    lines = ("".join(f"<table:table-cell>{_lines(text)}</table:table-cell>" for text in row) for row in rows)
    table = "".join(f"<table:table-row>{line}</table:table-row>" for line in lines)
    draft = draft_of(_odt(f"{_FORM}<table:table>{table}</table:table>"), "odt")
    assert lines_of(draft) == [
        "e||Splices rope|", "d||Rows a gig|", "e||Reads tide tables|", "d||Sings shanties|",
    ]  # fmt: skip
