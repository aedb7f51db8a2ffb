"""Notebook and parameters -> executed notebook, in a kernel of the running Python; the one place that starts kernels.

A notebook may hold cells for one language only, tagged ``lang-vi`` or ``lang-en``: a run leaves out the others. What
papermill notes about paths and times is removed again, so that equal inputs give equal notebooks.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from solieu import warm, wording
from solieu.model import ReportError
from solieu.store import replacing

if TYPE_CHECKING:
    from nbformat import NotebookNode

TIMEOUT = 600


@dataclass(frozen=True, slots=True)
class Outcome:
    """An executed notebook: what it holds, the error that stopped it ('' if none) and the seconds it took."""

    notebook: NotebookNode
    error: str
    seconds: float


def parameters_of(notebook: Mapping[str, Any]) -> tuple[str, ...]:
    """Notebook, as nbformat or json reads it -> names that its cell tagged ``parameters`` assigns, in order."""
    cells = [cell for cell in notebook["cells"] if "parameters" in cell["metadata"].get("tags", ())]
    lines = [line for cell in cells for line in "".join(cell["source"]).splitlines()]
    return tuple(line.split("=")[0].split(":")[0].strip() for line in lines if "=" in line.split("#")[0])


def check_parameters(file: str, notebook: NotebookNode, parameters: Mapping[str, Any]) -> None:
    """Raise ReportError naming the valid parameters if ``parameters`` holds one that the notebook does not have."""
    valid = parameters_of(notebook)
    for name in parameters:
        if name not in valid:
            raise ReportError(f"{file}: unknown parameter {name!r}; the parameters are: {', '.join(valid) or 'none'}")


def in_language(notebook: NotebookNode, language: str) -> NotebookNode:
    """Notebook -> the same without the cells that are tagged for another language; '' keeps all."""
    other = {f"lang-{code}" for code in wording.LANGUAGES if code != language}
    if language:
        notebook.cells = [cell for cell in notebook.cells if not other & set(cell.metadata.get("tags", ()))]
    return notebook


@contextmanager
def kernels(forked: bool = True) -> Iterator[dict[str, Any]]:
    """() -> engine options for :func:`run`, valid in the block; kernels are forked where they can be (see ``warm``)."""
    from solieu import kernels

    with warm.started(forked):
        yield kernels.options()


def run(path: Path, output: Path, parameters: Mapping[str, Any], language: str, options: Mapping[str, Any]) -> Outcome:
    """Notebook file, output file, parameters -> Outcome; the output is written whole, also when a cell fails.

    Cells run in the output's folder, so that relative paths hold when the output is opened again.
    Raises ReportError for an unreadable notebook or an unknown parameter.
    """
    import nbformat

    output.parent.mkdir(parents=True, exist_ok=True)
    outcome = execute(read(path), output.parent, parameters, language, options, path.name)
    with replacing(output) as temporary:
        nbformat.write(outcome.notebook, temporary)
    return outcome


def read(path: Path) -> NotebookNode:
    """Notebook file -> notebook. Raises ReportError if it is none."""
    import nbformat

    try:
        return nbformat.read(path, as_version=4)
    except (OSError, ValueError, nbformat.reader.NotJSONError) as error:
        raise ReportError(f"{path}: cannot be read as a notebook ({error}); restore the file") from error


def execute(
    notebook: NotebookNode, folder: Path, parameters: Mapping[str, Any], language: str,
    options: Mapping[str, Any], name: str,
) -> Outcome:  # fmt: skip
    """Notebook, folder to run it in, parameters -> Outcome; the working directory of this process stays.

    Raises ReportError, which gives ``name``, for an unknown parameter.
    """
    import nbformat
    import papermill
    from papermill.exceptions import PapermillExecutionError

    check_parameters(name, notebook, parameters)
    started, message, ready = time.monotonic(), "", in_language(notebook, language)
    with tempfile.TemporaryDirectory(prefix="sl") as place:
        done = Path(place, "out.ipynb")  # where papermill leaves what it has when a cell fails
        try:
            executed = papermill.execute_notebook(
                ready, done, dict(parameters), resources={"metadata": {"path": str(folder)}}, progress_bar=False,
                request_save_on_cell_execute=False, execution_timeout=TIMEOUT, **options,
            )  # fmt: skip
        except Exception as error:
            failed = isinstance(error, PapermillExecutionError)  # else a kernel that dies or will not start
            message = f"{error.ename}: {error.evalue}" if failed else f"{type(error).__name__}: {error}"
            executed = nbformat.read(done, as_version=4) if done.exists() else ready
    return Outcome(_cleaned(executed), message, time.monotonic() - started)


def _cleaned(notebook: NotebookNode) -> NotebookNode:
    """Executed notebook -> without papermill's error banners and what it and the kernel noted about paths and times."""
    banner = "papermill-error-cell-tag"
    notebook.cells = [cell for cell in notebook.cells if banner not in cell.metadata.get("tags", ())]
    notebook.metadata.pop("papermill", None)
    for cell in notebook.cells:
        for name in ("papermill", "execution"):
            cell.metadata.pop(name, None)
    return notebook


def refresh(path: Path) -> None:
    """Notebook file -> the same run as it stands, keeping only the outputs of cells tagged ``keep_output``.

    Raises ReportError if a cell fails; the file is then left as it was.
    """
    import nbformat

    notebook = nbformat.read(path, as_version=4)
    with tempfile.TemporaryDirectory(prefix="sl", dir=path.parent) as folder, kernels() as options:
        outcome = run(path, Path(folder, path.name), {}, "", options)
    if outcome.error:
        raise ReportError(f"{path}: {outcome.error}; mend the cell that the message names")
    done = {cell.id: cell for cell in outcome.notebook.cells}
    for cell in notebook.cells:
        if cell.cell_type == "code":
            keep = "keep_output" in cell.metadata.get("tags", ())
            cell.outputs = done[cell.id].outputs if keep else []
            cell.execution_count = done[cell.id].execution_count if keep else None
    with replacing(path) as temporary:
        nbformat.write(notebook, temporary)


if __name__ == "__main__":  # python -m solieu.runner notebooks/province.ipynb ...: stored tables are made anew
    for name in sys.argv[1:]:
        refresh(Path(name))
