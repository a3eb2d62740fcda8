"""The command line: a thin skin over the public functions.

Exit codes: 0 done (inputs that are no reports are listed, and are no error); 1 a notebook failed, a correction no
longer fits its report, a store has faults, or something could not be written; 2 nothing could be done with what was
given; 75 another run is at work; 130 stopped by hand.
"""

from typing import Annotated

import typer

from gxdata import console
from gxdata._version import __version__
from gxdata.commands import COMMANDS, GROUPS
from gxdata.commands.options import FAILED, INTERRUPTED, NOTHING_DONE
from gxdata.errors import GxdataError

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
for command in COMMANDS:
    app.command()(command)
for name, group in GROUPS.items():
    app.add_typer(group, name=name)


@app.callback(invoke_without_command=True)
def common(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Tidy data from the annual reports on government information disclosure (政府信息公开工作年度报告)."""
    if version:
        console.say(f"gxdata {__version__}")
        raise typer.Exit()


def main() -> None:
    """Run the command line, turning every error into one line and an exit code."""
    try:
        code = app(standalone_mode=False)
    except GxdataError as error:
        console.complain(str(error))
        code = error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        console.complain("stopped. The store and the pages stand as they were.")
        code = INTERRUPTED
    except OSError as error:
        console.complain(f"{error.filename or 'the system'}: {error.strerror or error}.")
        code = FAILED
    except Exception as error:
        if type(error).__module__ == "pyarrow.lib":
            told = f"a file of the store cannot be read ({error})"
            console.complain(f"{told} Find it with: gxdata validate --store STORE.")
            raise SystemExit(FAILED) from None
        # What the command line's library raises for a misspelt option; it does not export the class.
        if not hasattr(error, "format_message"):
            raise
        told = (error.format_message() or "no command given").rstrip(".")
        console.complain(f"{told}. Try: {_command(error)} --help")
        code = NOTHING_DONE
    raise SystemExit(code or 0)


def _command(error: Exception) -> str:
    """The command that a misspelt option was given to: gxdata sample."""
    names = []
    here = getattr(error, "ctx", None)
    while here is not None and here.parent is not None:
        names.append(here.info_name)
        here = here.parent
    return " ".join(["gxdata", *reversed(names)])
