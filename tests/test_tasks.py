"""The tasks: when the environment is made anew, and what a broken installation leaves behind."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOADER = importlib.util.spec_from_file_location("tasks", ROOT / "tasks.py")
tasks = importlib.util.module_from_spec(LOADER)
LOADER.loader.exec_module(tasks)

PROJECT = '[project]\nname = "x"\n[tool.ruff]\nline-length = 120\n'


@pytest.fixture
def project(tmp_path):
    """A project folder with a lock and a pyproject.toml, not yet set up."""
    (tmp_path / "requirements.lock").write_text("a==1\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    return tmp_path


class Installer:
    """Stands in for venv and pip: notes the commands, makes the program, fails at the given one."""

    def __init__(self, root: Path, failing: int = -1) -> None:
        self.root, self.failing, self.commands = root, failing, []

    def __call__(self, command: list) -> int:
        """Command -> exit status."""
        self.commands.append([str(part) for part in command])
        if len(self.commands) - 1 == self.failing:
            return 1
        program = tasks.venv_program(self.root, "solieu" if "-e" in self.commands[-1] else "python")
        program.parent.mkdir(parents=True, exist_ok=True)
        program.touch()
        return 0


def test_set_up_installs_once(project):
    """First the environment, then the lock with hashes, then the kit without asking for anything more."""
    installer = Installer(project)
    tasks.set_up(project, installer)
    tasks.set_up(project, installer)
    venv, lock, kit = installer.commands
    assert venv[1:3] == ["-m", "venv"]
    assert lock[-3:] == ["--require-hashes", "-r", str(project / "requirements.lock")]
    assert kit[-4:] == ["--no-build-isolation", "--no-deps", "-e", str(project)]


@pytest.mark.parametrize("failing", [0, 1])
def test_a_broken_installation_is_told_and_made_anew(project, failing):
    """Whatever step fails, no stamp says that the environment is whole."""
    with pytest.raises(tasks.TaskError, match="Run the same command again"):
        tasks.set_up(project, Installer(project, failing))
    assert tasks.stamped(project) == []
    leftover = project / ".venv" / "leftover"
    leftover.parent.mkdir(exist_ok=True)
    leftover.touch()
    tasks.set_up(project, Installer(project))
    assert tasks.is_fresh(project)
    assert not leftover.exists()


def test_where_only_the_kit_failed_the_packages_stay(project):
    """The second try installs the kit and nothing else."""
    with pytest.raises(tasks.TaskError, match="could not install solieu"):
        tasks.set_up(project, Installer(project, 2))
    assert not tasks.is_fresh(project)
    installer = Installer(project)
    tasks.set_up(project, installer)
    assert [command[-2:] for command in installer.commands] == [["-e", str(project)]]
    assert tasks.is_fresh(project)


@pytest.mark.parametrize(
    ("name", "text", "steps"),
    [
        ("requirements.lock", "a==2\n", 3),
        ("pyproject.toml", PROJECT.replace('"x"', '"y"'), 1),
        ("pyproject.toml", PROJECT + "[tool.setuptools]\npackages = []\n", 1),
        ("pyproject.toml", PROJECT.replace("120", "100"), 0),
        ("README.md", "x", 0),
    ],
)
def test_what_makes_an_environment_stale(project, name, text, steps):
    """The lock makes all of it anew, what is said about installing the kit alone, settings of tools nothing."""
    tasks.set_up(project, Installer(project))
    (project / name).write_text(text, encoding="utf-8")
    installer = Installer(project)
    tasks.set_up(project, installer)
    assert len(installer.commands) == steps


def test_another_python_or_place_makes_an_environment_stale(project, monkeypatch):
    """An environment neither moves nor changes its interpreter."""
    before = tasks.fingerprint(project)[0]
    monkeypatch.setattr(tasks.sys, "version", "3.99")
    assert tasks.fingerprint(project)[0] != before
    monkeypatch.undo()
    moved = project.rename(project.with_name("moved"))
    assert tasks.fingerprint(moved)[0] != before


def test_a_program_that_vanished_makes_an_environment_stale(project):
    """The stamp alone is not believed."""
    tasks.set_up(project, Installer(project))
    for name, steps in (("solieu", 1), ("python", 3)):
        tasks.venv_program(project, name).unlink()
        installer = Installer(project)
        tasks.set_up(project, installer)
        assert len(installer.commands) == steps


def test_the_lock_pins_every_requirement_with_hashes_and_names_no_host():
    """What pip is given is exact, and says nothing about where to get it."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert tasks.HOST.search(text) is None
    entries = re.split(r"\n(?=\S)", text.strip())
    assert [entry.split()[0] for entry in entries if not re.match(r"[\w.-]+(\[[\w,]+\])?==\S+", entry)] == []
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    settings = tasks.tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    direct = [*settings["project"]["dependencies"], *settings["build-system"]["requires"]]
    direct += [entry for extra in settings["project"]["optional-dependencies"].values() for entry in extra]
    locked = {re.match(r"[\w.-]+", entry)[0].replace("_", "-").lower() for entry in entries}
    assert {re.match(r"[\w.-]+", entry)[0].replace("_", "-").lower() for entry in direct} - locked == set()


@pytest.mark.parametrize("line", ["--index-url x", "--extra-index-url x", "--find-links x", "a @ https://x/a.whl"])
def test_a_host_in_a_lock_would_be_seen(line):
    """The pattern that guards the lock finds what it is there for."""
    assert tasks.HOST.search(f"a==1\n{line}\n") is not None


def test_tasks_are_listed_and_an_unknown_one_refused():
    """With the names there are, and status 2."""
    listed = subprocess.run([sys.executable, "tasks.py"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert [name for name in tasks.TASKS if f"\n{name} " not in listed] == []
    refused = subprocess.run([sys.executable, "tasks.py", "x"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (refused.returncode, refused.stderr) == (2, f"no task 'x'; there are: {', '.join(tasks.TASKS)}\n")


def test_make_has_every_task():
    """The Makefile only passes names on."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (phony,) = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert set(phony.split()) == {*tasks.TASKS, "help"}


def test_a_python_without_pip_is_told_with_the_remedy(project, monkeypatch):
    """As on Debian, where venv is a package of its own."""
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    installer = Installer(project)
    with pytest.raises(tasks.TaskError, match=r"lacks ensurepip.\n.*apt-get install python3.11-venv"):
        tasks.set_up(project, installer)
    assert installer.commands == []


def test_an_old_python_is_told_which_is_needed():
    """The script is understood by any Python 3 up to the line that says so."""
    source = (ROOT / "tasks.py").read_text(encoding="utf-8")
    code = f"import sys; sys.version_info = (3, 10); exec({source!r}, {{'__name__': 'tasks'}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr[:39]) == (1, "solieu needs Python 3.11 or later; this")


def test_clean_removes_what_tasks_made_and_nothing_else(project, monkeypatch):
    """Sources, the lock and the note in outputs/ stay."""
    kept = {"requirements.lock", "pyproject.toml", "outputs/README.md", "lib/x/data.csv", "tests/test_x.py"}
    made = {".venv/bin/python", "outputs/rows.csv", "outputs/report/index.html", "lib/x/__pycache__/y.pyc", "build/z"}
    made |= {
        "lib/x.egg-info/PKG-INFO",
        ".ruff_cache/a",
        "notebooks/.ipynb_checkpoints/n.ipynb",
        "__pycache__/tasks.pyc",
    }
    for name in kept | made:
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).touch()
    monkeypatch.setattr(tasks, "ROOT", project)
    assert tasks.clean() == 0
    assert {path.relative_to(project).as_posix() for path in project.rglob("*") if path.is_file()} == kept


@pytest.mark.parametrize("further", [True, False])
def test_score_compares_what_is_there(monkeypatch, tmp_path, capsys, further):
    """The seeds always; the further set with its dates where it is, else a line that says why not."""
    root, commands = tmp_path / "project", []
    root.mkdir()
    if further:
        (tmp_path / "shared" / "gold" / "dev").mkdir(parents=True)
    monkeypatch.setattr(tasks, "ROOT", root)
    monkeypatch.setattr(tasks, "set_up", lambda: None)
    monkeypatch.setattr(tasks, "run", lambda command: commands.append([str(part) for part in command[1:]]) or 0)
    assert tasks.main(["score"]) == 0
    more = root / "../shared/gold"
    expected = [["score", "seeds", "tests/gold/seeds"]]
    expected += [["score", f"{more}/dev", f"{more}/dev", "--documents", f"{more}/documents.csv"]] if further else []
    assert commands == expected
    assert ("not there, so only the seeds were scored" in capsys.readouterr().out) is not further
