"""Run a notebook with parameters, strictly: what papermill only warns of, or passes over, is an error here."""

import ast
import json
import logging
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gxdata.atomic import write_text
from gxdata.errors import InputError, NotebookError, NothingError, ParameterError
from gxdata.publish.parameters import Parameter, declared, require

if TYPE_CHECKING:
    import nbformat

# Seconds that one cell may take.
CELL_TIMEOUT = 600

# Tags of cells that papermill adds; they do not count when a cell is named.
_ADDED = {"injected-parameters", "papermill-error-cell-tag"}

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


class CellError(NotebookError):
    """A cell failed, or was never run.

    Attributes
    ----------
    notebook
        Name of the notebook's file.
    cell
        Which cell, such as ``cell 3 of 7``.
    line
        The last line of its traceback, or what else went wrong.
    kept
        Where the notebook is kept as it was when it stopped.
    """

    def __init__(self, notebook: str, cell: str, line: str, kept: Path | None = None) -> None:
        left = f" What it left is in {kept}." if kept else ""
        super().__init__(f"{notebook}, {cell}: {line.rstrip('.')}.{left}")
        self.notebook, self.cell, self.line, self.kept = notebook, cell, line, kept


class NothingShown(NotebookError):
    """A notebook found no report that it could be about, and stopped where it found that."""


def execute(
    notebook: Path,
    parameters: Mapping[str, Any],
    out_ipynb: Path | None = None,
    cell_timeout: int = CELL_TIMEOUT,
) -> "nbformat.NotebookNode":
    """Run a notebook in a fresh kernel of this interpreter.

    Parameters
    ----------
    notebook
        The notebook; it must have a cell tagged ``parameters`` if parameters are given.
    parameters
        Values for its parameters; those left out keep the default of the cell.
    out_ipynb
        Where to keep the executed notebook. Written only if all went well; what a failed run left is kept beside it
        as ``<name>.failed.ipynb``, to look into.
    cell_timeout
        Seconds that one cell may take.

    Returns
    -------
    nbformat.NotebookNode
        The executed notebook.

    Raises
    ------
    InputError
        If there is no such notebook, or it cannot be read.
    ParameterError
        If a parameter is unknown or its value of the wrong type. Nothing was run then.
    CellError
        If a cell raised an error or was never reached. It names the cell and gives the last line of the traceback.
    NothingShown
        If it found no report that it could be about. What it left is kept as the executed notebook.
    NotebookError
        If the kernel stopped.
    """
    nb = read_notebook(notebook)
    require(notebook.name, parameters_of(nb, notebook.name), parameters)
    failed = out_ipynb.with_name(f"{out_ipynb.stem}.failed.ipynb") if out_ipynb else None
    done = _run(nb, dict(parameters), notebook.name, cell_timeout)
    problem = _problem(done)
    if problem and problem[1].startswith(f"{NothingError.__name__}: "):
        if out_ipynb and failed:
            write_text(out_ipynb, _nbformat().writes(done))
            failed.unlink(missing_ok=True)
        raise NothingShown(problem[1].removeprefix(f"{NothingError.__name__}: "))
    if problem:
        if failed:
            write_text(failed, _nbformat().writes(done))
        raise CellError(notebook.name, *problem, failed)
    if out_ipynb and failed:
        write_text(out_ipynb, _nbformat().writes(done))
        failed.unlink(missing_ok=True)
    return done


def read_notebook(path: Path) -> "nbformat.NotebookNode":
    """Read a notebook file.

    Raises
    ------
    InputError
        If it is missing or no notebook.
    """
    try:
        nb: nbformat.NotebookNode = _nbformat().read(path, as_version=4)
    except FileNotFoundError as error:
        raise InputError(f"{path}: no such notebook.") from error
    except Exception as error:  # on other files, nbformat raises whatever comes
        raise InputError(f"{path}: not a readable notebook.") from error
    return nb


def parameters_of(nb: "nbformat.NotebookNode", name: str) -> dict[str, Parameter]:
    """The parameters that a notebook declares in its cell tagged ``parameters``.

    Raises
    ------
    ParameterError
        If that cell is no Python.
    """
    for cell in nb.cells:
        if "parameters" in cell.metadata.get("tags", []):
            try:
                return declared(cell.source)
            except SyntaxError as error:
                raise ParameterError(f"{name}: its parameters cell is no Python: {error}") from None
    return {}


def parameters_in(path: Path) -> dict[str, Parameter]:
    """The parameters that a notebook's file declares, without the time it takes to check it for being a notebook.

    Raises
    ------
    InputError
        If it is missing or no notebook.
    ParameterError
        If its parameters cell is no Python.
    """
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        tagged = [cell for cell in cells if "parameters" in cell["metadata"].get("tags", [])]
        return declared("".join(tagged[0]["source"])) if tagged else {}
    except (OSError, ValueError, LookupError, TypeError, AttributeError, SyntaxError):
        return parameters_of(read_notebook(path), path.name)


def _run(
    nb: "nbformat.NotebookNode", parameters: dict[str, Any], name: str, cell_timeout: int
) -> "nbformat.NotebookNode":
    """Run all cells and return the notebook, with the error in its outputs if a cell raised one."""
    # Imported late: papermill takes long, and notebooks that only show tables import this room too.
    import papermill
    from nbclient.exceptions import CellControlSignal, CellTimeoutError
    from papermill.exceptions import PapermillExecutionError

    from gxdata.publish.kernel import kernel_options

    # What goes wrong is raised, and told by who asked for the page.
    logging.getLogger("papermill").setLevel(logging.CRITICAL)
    # Kept in a scratch folder: papermill writes what a failed run left, and `execute` decides what to do with it.
    with tempfile.TemporaryDirectory(prefix="gxdata-") as scratch, kernel_options() as options:
        draft = Path(scratch) / "run.ipynb"
        try:
            done: nbformat.NotebookNode = papermill.execute_notebook(
                nb,
                draft,
                parameters,
                progress_bar=False,
                request_save_on_cell_execute=False,
                execution_timeout=cell_timeout,
                **options,
            )
        except PapermillExecutionError:
            done = _nbformat().read(draft, as_version=4)
        except CellTimeoutError as error:
            begins = _first_of_cell(str(error))
            # The client leaves a task waiting, of which asyncio complains when the process ends.
            logging.getLogger("asyncio").setLevel(logging.CRITICAL)
            raise NotebookError(
                f"{name}: a cell timed out after {cell_timeout} seconds; it begins: {begins}"
            ) from error
        except (CellControlSignal, RuntimeError) as error:
            raise NotebookError(f"{name}: the kernel stopped: {_last_line(str(error))}") from error
    return done


def _problem(nb: "nbformat.NotebookNode") -> tuple[str, str] | None:
    """What went wrong, as (cell, line): the first cell with an error, or the first that was never run."""
    cells = [cell for cell in nb.cells if not _ADDED & set(cell.metadata.get("tags", []))]
    code = [(n, cell) for n, cell in enumerate(cells, 1) if cell.cell_type == "code"]
    for number, cell in code:
        place = f"cell {number} of {len(cells)}"
        for output in cell.outputs:
            if output.output_type == "error" and output.ename == "SystemExit":
                return place, "it ends the notebook with sys.exit; no cell after it is run."
            if output.output_type == "error":
                return place, _last_line(f"{output.ename}: {output.evalue}")
    for number, cell in code:
        # The client passes over empty cells.
        if cell.source.strip() and cell.execution_count is None:
            return f"cell {number} of {len(cells)}", "it was never run."
    return None


def _first_of_cell(message: str) -> str:
    """The first line of the cell that the client's message quotes between two rules; of a long one, as a list."""
    quoted = message.partition("-----\n")[2]
    first = next((line.strip() for line in quoted.splitlines() if line.strip()), "(nothing)")
    try:
        lines = ast.literal_eval(first)
    except (SyntaxError, ValueError):
        return first
    return str(lines[0]) if isinstance(lines, list) and lines else first


def _nbformat() -> Any:
    """Much of nbformat has no types. Imported late: it takes seconds, and a run that has nothing to do needs none."""
    import nbformat

    return nbformat


def _last_line(message: str) -> str:
    lines = [line for line in _COLOUR.sub("", message).strip().splitlines() if line.strip()]
    return lines[-1].strip() if lines else "no message"
