"""Pack pages into archives and files of records, as crawlers and people do."""

import gzip
import io
import json
import tarfile
import zipfile
from collections.abc import Iterable, Mapping
from email.message import EmailMessage
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

Pages = Mapping[str, bytes]
PAGES: Pages = {"a.html": b"<p>one</p>", "b/c.txt": "二".encode()}


def put(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def zipped(pages: Pages) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, page in pages.items():
            archive.writestr(name, page)
    return out.getvalue()


def mailed(files: Pages, text: str = "请查收。", page: str | None = None) -> bytes:
    """Sent with a text, which may be there as a page too."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@example.cn", "b@example.cn", "年度报告"
    mail.set_content(text)
    if page is not None:
        mail.add_alternative(page, subtype="html")
    for name, content in files.items():
        mail.add_attachment(content, "application", "octet-stream", filename=name)
    return bytes(mail)


def zipped_by_a_chinese_system(pages: Pages) -> bytes:
    """With names in GBK, and no word that they are."""
    kept = {name: f"{n:0{len(name.encode('gbk'))}d}" for n, name in enumerate(pages)}
    content = zipped({kept[name]: page for name, page in pages.items()})
    for name, stand_in in kept.items():
        content = content.replace(stand_in.encode(), name.encode("gbk"))
    return content


def tarred(pages: Pages, mode: str = "w") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for name, page in pages.items():
            info = tarfile.TarInfo(name)
            info.size = len(page)
            archive.addfile(info, io.BytesIO(page))
    return out.getvalue()


def lines(records: Iterable[object]) -> bytes:
    return b"".join(json.dumps(r, ensure_ascii=False).encode() + b"\n" for r in records)


def table(**columns: list[object]) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out)
    return out.getvalue()


def answer(page: bytes, *fields: str, status: str = "200 OK") -> bytes:
    """What a server answers."""
    return "\r\n".join((f"HTTP/1.1 {status}", *fields, "", "")).encode() + page


def archived(records: Iterable[tuple[str, str, bytes]], *, packed: bool = True) -> bytes:
    """A WARC of (kind, id, content)."""
    parts = []
    for kind, name, content in records:
        head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{name}>\r\n"
        whole = f"{head}Content-Length: {len(content)}\r\n\r\n".encode() + content + b"\r\n\r\n"
        parts.append(gzip.compress(whole, mtime=0) if packed else whole)
    return b"".join(parts)
