"""Mails: their text and what is sent with them are inputs; a page saved as one file is a page."""

from pathlib import Path

from gxdata.collect import carried, collect
from gxdata.collect.item import Failure
from gxdata.collect.mail_parts import is_mail
from tests.collect.packing import PAGES, mailed, put, zipped


def found(path: Path) -> dict[str, bytes | Failure | None]:
    items = carried(collect([path]).items)
    return {item.source.partition("!/")[2]: item.failure or item.read() for item in items}


def test_what_is_sent_with_a_mail_is_read(tmp_path: Path) -> None:
    files = {"年报.html": b"<p>one</p>", "in.zip": zipped(PAGES)}
    held = found(put(tmp_path / "a.eml", mailed(files)))
    assert held["年报.html"] == b"<p>one</p>"
    assert held["in.zip!/a.html"] == PAGES["a.html"]
    assert "text.txt" in held


def test_a_text_that_is_also_a_page_is_read_as_the_page(tmp_path: Path) -> None:
    held = found(put(tmp_path / "a.eml", mailed({}, "一", "<p>一</p>")))
    assert [name for name, what in held.items() if what is not None] == ["text.html"]


def test_a_name_that_cannot_be_read_stands_as_it_is(tmp_path: Path) -> None:
    mail = mailed({"b.html": b"<p>1</p>"}).replace(b'"b.html"', b'"=?none?B?!?=.html"')
    assert b"<p>1</p>" in found(put(tmp_path / "a.eml", mail)).values()


def test_a_page_with_what_belongs_to_it_and_a_text_are_no_mails() -> None:
    head = b"From: <saved>\r\nMIME-Version: 1.0\r\nContent-Type: %s\r\n\r\n"
    assert is_mail(head % b"text/html")
    assert not is_mail(head % b"multipart/related; boundary=x")
    assert not is_mail("From: 一\n二\n".encode())
