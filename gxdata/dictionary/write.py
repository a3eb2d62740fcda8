"""Write the data dictionary: Markdown and HTML, in Chinese and English."""

from pathlib import Path
from typing import get_args

from gxdata.atomic import write_text
from gxdata.catalogue import Lang
from gxdata.dictionary.content import content
from gxdata.dictionary.font import font_of
from gxdata.dictionary.html import to_html
from gxdata.dictionary.markdown import to_markdown
from gxdata.dictionary.words import words

LANGS: tuple[Lang, ...] = get_args(Lang)


def write_dictionary(folder: Path | str) -> list[Path]:
    """Write the data dictionary to a folder: ``dictionary.<lang>.md`` and ``dictionary.<lang>.html``.

    The bytes are those of the catalogue and nothing else: the same whenever and wherever they are written.

    Parameters
    ----------
    folder
        Made if it does not exist.

    Returns
    -------
    list of pathlib.Path
        The files written.

    Raises
    ------
    GxdataError
        If the folder cannot be written.
    """
    written = []
    for lang in LANGS:
        parts = content(lang)
        other = "en" if lang == "zh" else "zh"
        text = to_markdown(parts)
        font = font_of(text + str(words(lang)["other"]))
        pages = {
            f"dictionary.{lang}.md": text,
            f"dictionary.{lang}.html": to_html(parts, lang, f"dictionary.{other}.html", font),
        }
        for name, page in pages.items():
            path = Path(folder) / name
            write_text(path, page)
            written.append(path)
    return written
