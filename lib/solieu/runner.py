"""Notebook and parameters -> executed notebook, in a kernel of the running Python; the one place that starts kernels.

A notebook may hold cells for one language only, tagged ``lang-vi`` or ``lang-en``: a run leaves out the others. What
papermill notes about paths and times is removed again, so that equal inputs give equal notebooks.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat

from solieu.model import ReportError
from solieu.store import replacing

TIMEOUT = 600
KERNEL = "python3"


@dataclass(frozen=True, slots=True)
class Outcome:
    """An executed notebook: what it holds, the error that stopped it ('' if none) and the seconds it took."""

    notebook: nbformat.NotebookNode
    error: str
    seconds: float


def parameters_of(notebook: nbformat.NotebookNode) -> tuple[str, ...]:
    """Notebook -> names that its cell tagged ``parameters`` assigns, in order."""
    cells = [cell for cell in notebook.cells if "parameters" in cell.metadata.get("tags", ())]
    lines = [line for cell in cells for line in cell.source.splitlines()]
    return tuple(line.split("=")[0].split(":")[0].strip() for line in lines if "=" in line.split("#")[0])


def check_parameters(path: Path, notebook: nbformat.NotebookNode, parameters: Mapping[str, Any]) -> None:
    """Raise ReportError naming the valid parameters if ``parameters`` holds one that the notebook does not have."""
    valid = parameters_of(notebook)
    for name in parameters:
        if name not in valid:
            raise ReportError(
                f"{path.name}: unknown parameter {name!r}; the parameters are: {', '.join(valid) or 'none'}"
            )


def in_language(notebook: nbformat.NotebookNode, language: str) -> nbformat.NotebookNode:
    """Notebook -> the same without the cells that are tagged for another language; '' keeps all."""
    other = {f"lang-{code}" for code in ("vi", "en") if code != language}
    if language:
        notebook.cells = [cell for cell in notebook.cells if not other & set(cell.metadata.get("tags", ()))]
    return notebook


@contextmanager
def kernels(forked: bool = True) -> Iterator[dict[str, Any]]:
    """() -> engine options with which papermill starts kernels of this very Python, whatever the user has installed.

    Kernels are forked from a warm process where the system allows it and ``forked`` is on (see ``warm``), and talk over
    files in a temporary folder rather than network ports.
    """
    from traitlets.config import Config

    from solieu import warm

    with tempfile.TemporaryDirectory(prefix="sl") as folder, warm.nursery() if forked else nullcontext({}) as metadata:
        spec = Path(folder, "kernels", KERNEL)
        spec.mkdir(parents=True)
        command = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}", "--log-level=50"]
        kernel = {"argv": command, "display_name": "Python 3", "language": "python", "metadata": metadata}
        (spec / "kernel.json").write_text(json.dumps(kernel), encoding="utf-8")
        path = os.pathsep.join(filter(None, [folder, os.environ.get("JUPYTER_PATH", "")]))
        changed = {"JUPYTER_PATH": path, "JUPYTER_RUNTIME_DIR": folder, "PYDEVD_DISABLE_FILE_VALIDATION": "1"}
        before = {name: os.environ.get(name) for name in changed}
        os.environ.update(changed)
        try:
            transport = "tcp" if os.name == "nt" else "ipc"
            yield {"config": Config(KernelManager={"transport": transport})}
        finally:
            for name, value in before.items():
                if value is None:
                    del os.environ[name]
                else:
                    os.environ[name] = value


def run(path: Path, output: Path, parameters: Mapping[str, Any], language: str, options: Mapping[str, Any]) -> Outcome:
    """Notebook file, output file, parameters -> Outcome; the output is written whole, also when a cell fails.

    Cells run in the output's folder, so that relative paths hold when the output is opened again.
    Raises ReportError for an unreadable notebook or an unknown parameter.
    """
    import papermill
    from papermill.exceptions import PapermillExecutionError

    try:
        notebook = nbformat.read(path, as_version=4)
    except (OSError, ValueError, nbformat.reader.NotJSONError) as error:
        raise ReportError(f"{path}: cannot be read as a notebook ({error}); restore the file") from error
    check_parameters(path, notebook, parameters)
    output.parent.mkdir(parents=True, exist_ok=True)
    started, message = time.monotonic(), ""
    with tempfile.TemporaryDirectory(prefix="sl") as folder:
        ready, done = Path(folder, "in.ipynb"), Path(folder, "out.ipynb")
        nbformat.write(in_language(notebook, language), ready)
        try:
            papermill.execute_notebook(
                ready, done, dict(parameters), kernel_name=KERNEL, language="python", cwd=output.parent,
                progress_bar=False, request_save_on_cell_execute=False, execution_timeout=TIMEOUT, **options,
            )  # fmt: skip
        except PapermillExecutionError as error:
            message = f"{error.ename}: {error.evalue}"
        except Exception as error:  # a kernel that dies or will not start: the other notebooks go on
            message = f"{type(error).__name__}: {error}"
        executed = _cleaned(nbformat.read(done if done.exists() else ready, as_version=4))
    with replacing(output) as temporary:
        nbformat.write(executed, temporary)
    return Outcome(executed, message, time.monotonic() - started)


def _cleaned(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
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
