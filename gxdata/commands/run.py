"""`gxdata run`: what a scheduler calls."""

from pathlib import Path

from gxdata import console
from gxdata.commands.ingest import exit_if_uncorrected, tell_ingest
from gxdata.commands.options import ConfigPath


def run(config: ConfigPath = Path("gxdata.toml")) -> None:
    """Ingest and publish, as a configuration file says."""
    from gxdata.config import load_config
    from gxdata.runs import run as run_all

    settings = load_config(config)
    with (
        console.progress("reading reports") as on_read,
        console.progress("making pages") as on_page,
    ):
        result = run_all(settings, on_read=on_read, on_page=on_page)
    tell_ingest(result.ingested, settings.store)
    for page in result.pages:
        console.say(str(page.path))
    exit_if_uncorrected(result.ingested)
