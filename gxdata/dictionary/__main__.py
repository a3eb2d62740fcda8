"""Write the dictionary's pages of Markdown: ``python -m gxdata.dictionary docs``."""

import sys
from pathlib import Path

from gxdata.atomic import write_text
from gxdata.dictionary.content import content
from gxdata.dictionary.markdown import to_markdown
from gxdata.dictionary.write import LANGS

for lang in LANGS:
    write_text(Path(sys.argv[1]) / f"dictionary.{lang}.md", to_markdown(content(lang)))
