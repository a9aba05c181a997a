"""An address between angle brackets is no tag of HTML, in a text, in Markdown and in a mail passed on."""

import email.message

import pytest

from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.who_applies import who_applies

_ADDRESSES = ("b.noor@post.test", "i_vane@post.test", "p-orme@post.test", "li.chen@post.test", "em@post.test",
              "div9@post.test", "ann@post.test")  # fmt: skip


@pytest.mark.parametrize("ending", ["txt", "md"])
@pytest.mark.parametrize("address", _ADDRESSES)
def test_an_address_in_brackets_stands_in_what_is_read(ending: str, address: str) -> None:
    body = f"Bridget Noor <{address}>\n\nI have kept <b>bees</b> for <span class='x'>eleven</span> years.<br/>\n"
    shown = "\n".join(block.text for block in parse(body.encode(), ending, f"cv.{ending}", DEFAULT).blocks)
    assert address in shown
    assert "I have kept bees for eleven years." in shown


@pytest.mark.parametrize("address", _ADDRESSES)
def test_the_writer_of_a_mail_that_was_passed_on_is_reached(address: str) -> None:
    mail = email.message.EmailMessage()
    mail["From"], mail["Subject"] = "Recruitment Desk <desk@agency.test>", "FW: Application"
    mail.set_content(
        f"See below.\n\n-----Original Message-----\nFrom: Bridget Noor <{address}>\nSent: 2 November 2025 09:00\n"
        "To: Recruitment Desk\nSubject: Application\n\nDear all\n\nI have kept bees.\n\nBridget Noor\n"
    )
    known = who_applies(parse(bytes(mail), "eml", "mail.eml", DEFAULT))
    assert (known.placed["name"], known.placed["email"]) == ("Bridget Noor", address)
