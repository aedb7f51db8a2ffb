#!/usr/bin/env python3
"""The project's tasks, with nothing but the standard library: python tasks.py TASK.

report   set up, read seeds/ and write outputs/
test     set up and run everything that proves the kit
lab      set up and open JupyterLab on notebooks/
bench    set up and measure reading speed and memory
score    set up and compare the reading of the seeds, and of a further set where there is one, with reference rows
setup    only make .venv, or mend it
lock     write requirements.lock anew from pyproject.toml
clean    remove .venv, caches and what outputs/ holds
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - first of all, so that an old Python says this and not a syntax error
    sys.exit("solieu needs Python 3.11 or later; this is " + sys.version.split()[0] + ". Try: python3.11 tasks.py")

import contextlib
import hashlib
import json
import os
import re
import shutil
import subprocess
import tempfile
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LOCK = "requirements.lock"
STAMP = "solieu.stamp"
LOCKING = ("pip", "compile", "--quiet", "--upgrade", "pyproject.toml", "--extra=test", "--extra=build")
LOCKING += ("--universal", "--python-version=3.11", "--generate-hashes")
LOCKING += ("--no-emit-index-url", "--no-header", "--no-annotate")
FURTHER = "../shared/gold"  # texts of others with reference rows, which are no part of the project
GOLD_MINIMA = ("--min", "usable=0.98", "full=0.95")
HOST = re.compile(r"\w+://|--(extra-)?index-url|--find-links")


class TaskError(Exception):
    """A task cannot go on; the message says why and what to do."""


def venv_program(root: Path, name: str) -> Path:
    """Name of a program -> its path inside the project's virtual environment."""
    return root / ".venv" / ("Scripts" if os.name == "nt" else "bin") / (name + (".exe" if os.name == "nt" else ""))


def fingerprint(root: Path) -> list[str]:
    """Project folder -> two digests: of what is installed (lock, this Python, the place), and of how the kit itself is.

    The second is of what pyproject.toml says about installing; its settings of tools change nothing.
    """
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    packages = [sys.version, sys.base_prefix, str(root), (root / LOCK).read_text(encoding="utf-8")]
    kit = [settings.get("build-system"), settings.get("project"), settings.get("tool", {}).get("setuptools")]
    return [hashlib.sha256(json.dumps(part, sort_keys=True).encode()).hexdigest() for part in (packages, kit)]


def stamped(root: Path) -> list[str]:
    """Project folder -> the digests that the steps completed in ``.venv`` left there: none, the first, or both."""
    try:
        done = (root / ".venv" / STAMP).read_text(encoding="utf-8").split()
    except OSError:
        return []
    return done if venv_program(root, "python").exists() else []


def stamp(root: Path, digests: Sequence[str]) -> None:
    """Digests of the steps that are complete -> written to ``.venv``, whole or not at all."""
    partial = root / ".venv" / f"{STAMP}.partial"
    partial.write_text("\n".join(digests), encoding="utf-8")
    partial.replace(root / ".venv" / STAMP)


def is_fresh(root: Path) -> bool:
    """Whether ``.venv`` was completed from exactly the present lock, pyproject and Python."""
    return stamped(root) == fingerprint(root) and venv_program(root, "solieu").exists()


def run(command: Sequence[str | Path], **options: object) -> int:
    """Command -> its exit status; runs in the project folder."""
    return subprocess.run([str(part) for part in command], cwd=ROOT, **options).returncode  # type: ignore[call-overload]


def set_up(root: Path = ROOT, run: Callable[..., int] = run) -> None:
    """Make ``.venv`` if it is missing, stale or half-finished; each step leaves its stamp when it is complete.

    Another lock, Python or place makes it anew; where only pyproject.toml changed, the kit alone is installed again.

    Raises:
        TaskError: Python lacks venv or pip, or the installation failed.
    """
    if is_fresh(root):
        return
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError as error:
        raise TaskError(
            f"{sys.executable} cannot make virtual environments: it lacks {error.name}.\n"
            "On Debian and Ubuntu install it with: apt-get install python3.11-venv"
        ) from None
    packages, kit = fingerprint(root)
    python = venv_program(root, "python")
    pip = [python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    if stamped(root)[:1] != [packages]:
        print("Setting up .venv from requirements.lock (a few minutes the first time)", flush=True)
        if (root / ".venv").exists():
            shutil.rmtree(root / ".venv")
        creator = getattr(sys, "_base_executable", sys.executable)  # not the Python of the environment just removed
        step("make .venv", run, [creator, "-m", "venv", root / ".venv"])
        step("install requirements.lock", run, [*pip, "--require-hashes", "-r", root / LOCK])
    stamp(root, [packages])
    step("install solieu", run, [*pip, "--no-build-isolation", "--no-deps", "-e", root])
    stamp(root, [packages, kit])


def step(what: str, run: Callable[..., int], command: Sequence[str | Path]) -> None:
    """Run one command of the set-up; raises TaskError if it fails."""
    if run(command):
        raise TaskError(f"could not {what}: the message above says why. Run the same command again to retry.")


def report() -> int:
    """Seeds -> outputs/: observations, executed notebooks and pages."""
    set_up()
    return run([venv_program(ROOT, "solieu"), "report", "seeds", "-o", "outputs"])


def lab() -> int:
    """Open JupyterLab on notebooks/."""
    set_up()
    return run([venv_program(ROOT, "python"), "-m", "jupyterlab", "notebooks"])


def bench() -> int:
    """Print reading speed and peak memory."""
    set_up()
    return run([venv_program(ROOT, "python"), "bench.py"])


def score() -> int:
    """Print how well the reading agrees with reference rows: of the seeds, and of a further set where it is there."""
    set_up()
    solieu = venv_program(ROOT, "solieu")
    print("seeds", flush=True)
    status = run([solieu, "score", "seeds", "tests/gold/seeds"])
    more = ROOT / FURTHER
    if not (more / "dev").is_dir():
        print(f"\n{FURTHER}/dev: not there, so only the seeds were scored")
        return status
    print(f"\n{FURTHER}/dev", flush=True)
    return status or run([solieu, "score", more / "dev", more / "dev", "--documents", more / "documents.csv"])


def gold() -> int:
    """Score the reading of the seeds against their reference rows."""
    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder) / "observations.csv"
        status = run([venv_program(ROOT, "solieu"), "extract", "seeds", "-o", rows])
        return status or run(
            [venv_program(ROOT, "python"), "tests/gold/score.py", rows, "tests/gold/seeds", "seeds", *GOLD_MINIMA]
        )


def test() -> int:
    """Run every proof, all of them even if one fails; the last line counts tests or says which proofs failed."""
    set_up()
    ruff, python = venv_program(ROOT, "ruff"), venv_program(ROOT, "python")
    books = sorted((ROOT / "notebooks").glob("*.ipynb"))
    proofs: dict[str, Callable[[], int]] = {
        "style": lambda: run([ruff, "check", "."]),
        "format": lambda: run([ruff, "format", "--check", "."]),
        "imports": lambda: run([venv_program(ROOT, "lint-imports")]),
        "gold": gold,
        "tests": lambda: run([python, "-m", "pytest", "--nbval-lax", "tests", *books]),
    }
    failed = []
    for name, proof in proofs.items():
        print(f"\n== {name}", flush=True)
        if proof():
            failed.append(name)
    if failed:
        print(f"\n{len(proofs) - len(failed)} passed, {len(failed)} failed: {', '.join(failed)}")
    return 1 if failed else 0


def lock() -> int:
    """pyproject.toml -> requirements.lock: every package, direct or not, for every platform, with all its hashes."""
    with tempfile.TemporaryDirectory() as folder:
        tools = Path(folder) / "tools"
        new = Path(folder) / LOCK
        uv = tools / venv_program(ROOT, "uv").relative_to(ROOT / ".venv")
        python = tools / venv_program(ROOT, "python").relative_to(ROOT / ".venv")
        for command in (
            [sys.executable, "-m", "venv", tools],
            [python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "uv"],
            [uv, *LOCKING, "-o", new],
        ):
            if run(command, stdout=subprocess.DEVNULL):
                raise TaskError("could not write requirements.lock; the old one stands")
        text = new.read_text(encoding="utf-8")
    if HOST.search(text):
        raise TaskError("the new lock names a host; the old one stands")
    partial = ROOT / (LOCK + ".partial")
    partial.write_text(text, encoding="utf-8", newline="\n")
    partial.replace(ROOT / LOCK)
    return 0


def clean() -> int:
    """Remove what the tasks made: .venv, caches, build leftovers and all in outputs/ but its README.md."""
    made = [".venv", "build", ".*_cache", ".hypothesis", "__pycache__", "lib/*.egg-info", "outputs/*"]
    made += [f"{top}/**/{cache}" for top in ("lib", "tests", "notebooks") for cache in ("__pycache__", ".ipynb_*")]
    for path in sorted({path for pattern in made for path in ROOT.glob(pattern)} - {ROOT / "outputs" / "README.md"}):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    return 0


def setup() -> int:
    """Make ``.venv`` or mend it, and nothing more."""
    set_up()
    return 0


ALL = (report, test, lab, bench, score, setup, lock, clean)
TASKS: dict[str, Callable[[], int]] = {task.__name__: task for task in ALL}


def main(arguments: Sequence[str]) -> int:
    """Names of tasks -> exit status: 0, that of the first task that failed, or 2 for an unknown one."""
    if not arguments or arguments[0] in ("help", "-h", "--help"):
        print(__doc__)
        return 0
    unknown = [name for name in arguments if name not in TASKS]
    if unknown:
        print(f"no task {unknown[0]!r}; there are: {', '.join(TASKS)}", file=sys.stderr)
        return 2
    for name in arguments:
        try:
            status = TASKS[name]()
        except TaskError as error:
            print(error, file=sys.stderr)
            return 2
        if status:
            return status
    return 0


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        sys.exit(main(sys.argv[1:]))
    sys.exit(130)
