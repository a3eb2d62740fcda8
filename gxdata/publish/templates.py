"""Where the templates of pages stand."""

from pathlib import Path

TEMPLATES = Path(__file__).parent / "template"
