"""Write files so that a reader sees the old one or the new one, never half of one."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from gxdata.errors import GxdataError


def write_text(path: Path, text: str) -> None:
    """Write a file by renaming a finished one into its place; one that holds just this text is left alone.

    Raises
    ------
    GxdataError
        If the folder cannot be written; a file that stood there is as it was.
    """
    # Not tempfile.mkstemp: its files are readable by nobody else, and pages are to be read by others.
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        if path.is_file() and not path.is_symlink() and path.read_bytes() == text.encode("utf-8"):
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8", newline="\n")
        os.replace(draft, path)
    except OSError as error:
        raise GxdataError(f"{path}: cannot be written ({error.strerror or error}).") from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
