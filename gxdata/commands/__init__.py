"""The commands, one module each: thin skins over the public functions, which they import when called."""

from gxdata.commands.dictionary import dictionary
from gxdata.commands.ingest import ingest
from gxdata.commands.publish import publish
from gxdata.commands.run import run
from gxdata.commands.sample import sample
from gxdata.commands.status import status
from gxdata.commands.taxonomy import taxonomy
from gxdata.commands.validate import validate

# In the order in which `gxdata --help` lists them.
COMMANDS = (ingest, publish, run, status, validate, dictionary, sample)
GROUPS = {"taxonomy": taxonomy}

__all__ = ["COMMANDS", "GROUPS"]
