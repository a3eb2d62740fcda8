"""Zip files that are the same bytes on every machine."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # The first moment that a zip file can name.
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def zipped(parts: Mapping[str, str]) -> bytes:
    """XML parts as a zip file, in their order.

    Nothing is compressed: what a compressor makes of the same text differs between its versions.
    """
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.create_system = 0  # Otherwise it says which system wrote it.
            archive.writestr(entry, XML + text)
    return out.getvalue()


def relationships(*targets: tuple[str, str]) -> str:
    """The part that ties others together: the last word of each one's type, and where it is."""
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ties = "".join(
        f'<Relationship Id="rId{n}" Type="{office}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{package}">{ties}</Relationships>'


def content_types(family: str, **parts: str) -> str:
    """The part that says what the others are.

    Parameters
    ----------
    family
        ``wordprocessingml`` or ``spreadsheetml``.
    parts
        For the path of each part, with ``__`` for ``/``, the last word of its type.
    """
    openxml = "application/vnd.openxmlformats"
    kinds = "".join(
        f'<Override PartName="/{path.replace("__", "/")}.xml" '
        f'ContentType="{openxml}-officedocument.{family}.{kind}+xml"/>'
        for path, kind in parts.items()
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{openxml}-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{kinds}</Types>'
    )
