"""The notebooks of a report run in three ways: as the report runs them, by papermill's command, and as plain Python.

The last is the floor under any way of running them: the cells alone, in as many forked processes as there are cores,
what they display made but sent nowhere, imports done before and not counted.
"""

import ast
import contextlib
import io
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any


def executed(outputs: Path) -> list[Path]:
    """Outputs of a report -> its executed notebooks."""
    return sorted((outputs / "notebooks").glob("*.ipynb"))


def cells(notebook: Path) -> list[dict[str, Any]]:
    """Notebook -> its cells of code."""
    return [cell for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]


def parameters(notebook: Path) -> dict[str, str]:
    """Executed notebook -> the parameters that it was given."""
    given = next(cell for cell in cells(notebook) if "injected-parameters" in cell["metadata"].get("tags", ()))
    lines = ast.parse("".join(given["source"])).body
    return {line.targets[0].id: ast.literal_eval(line.value) for line in lines}


def spread(notebooks: Sequence[Path], count: int) -> list[Path]:
    """Notebooks of one kind, number of them wanted -> so many, evenly taken from all."""
    count = min(count, len(notebooks))
    return [notebooks[place * len(notebooks) // count] for place in range(count)]


def papermill(source: Path, notebook: Path, into: Path) -> float:
    """Source, the notebook that a report made of it, folder -> seconds that papermill's command takes for the same."""
    given = [part for name, value in parameters(notebook).items() for part in ("-p", name, value)]
    command = [sys.executable, "-m", "papermill", source.resolve(), into / notebook.name, *given]
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, cwd=notebook.parent)
    return time.perf_counter() - start


def plain(notebooks: Sequence[Path], processes: int) -> float:
    """Notebooks, number of processes -> seconds for all of their cells as plain Python."""
    from solieu import batch, warm

    for name in warm.PRELOAD:
        import_module(name)
    batch.rehearse()
    codes = [[compiled("".join(cell["source"])) for cell in cells(notebook)] for notebook in notebooks]
    os.chdir(notebooks[0].parent)
    reading, writing = os.pipe()
    os.write(writing, b"".join(place.to_bytes(2) for place in range(len(codes))))
    os.close(writing)
    start = time.perf_counter()
    children = [_child(reading, codes) for _ in range(processes)]
    statuses = [os.waitpid(child, 0)[1] for child in children]
    seconds = time.perf_counter() - start
    if any(statuses):
        raise RuntimeError("a cell failed as plain Python that a kernel could run")
    return seconds


def compiled(source: str) -> tuple[Any, Any]:
    """Source of a cell -> the code of its statements, and that of the expression at its end, which is displayed."""
    tree, last = ast.parse(source), None
    if tree.body and isinstance(tree.body[-1], ast.Expr):
        last = compile(ast.Expression(tree.body.pop().value), "cell", "eval")
    return compile(tree, "cell", "exec"), last


def _child(queue: int, codes: Sequence[Iterable[tuple[Any, Any]]]) -> int:
    """Pipe with numbers of notebooks, code of their cells -> id of a fork that runs them until the pipe is empty."""
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        from IPython.core.formatters import DisplayFormatter

        form = DisplayFormatter().format
        while number := os.read(queue, 2):
            names: dict[str, Any] = {}
            with contextlib.redirect_stdout(io.StringIO()):
                for statements, last in codes[int.from_bytes(number)]:
                    exec(statements, names)
                    shown = eval(last, names) if last else None
                    if shown is not None:
                        form(shown)
        status = 0
    finally:
        os._exit(status)


if __name__ == "__main__":  # outputs of a report, number of processes -> seconds, as JSON
    print(json.dumps(plain(executed(Path(sys.argv[1])), int(sys.argv[2]))))
