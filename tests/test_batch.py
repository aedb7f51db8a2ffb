"""The pool of workers: what ends before it has come is not awaited for ever, and who comes late is turned away."""

import socket
import sys
from pathlib import Path

import pytest

from solieu import batch, warm
from solieu.model import ReportError

NEVER = batch.Job("never.ipynb", Path("never.ipynb"), Path(), {}, "vi")
LATE = """#!{python}
import socket, sys, time
line = socket.socket(socket.AF_UNIX)
line.connect(sys.argv[-1])
time.sleep({late})
sys.exit(7)
"""


def script(path: Path, text: str) -> str:
    """File, text -> the file as a program."""
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.mark.skipif(sys.platform == "win32", reason="the programs of this test are scripts")
def test_workers_that_end_at_their_start_are_an_error(monkeypatch, tmp_path):
    """Neither awaited for ever nor started for ever: the message says how they ended and what to try."""
    monkeypatch.setattr(batch, "PATIENCE", 0.05)
    monkeypatch.setattr(sys, "executable", script(tmp_path / "python", "#!/bin/sh\nexit 3\n"))
    with pytest.raises(ReportError, match=r"status 3, 7 of them.*-m solieu\.batch"), batch.Pool(2, None) as pool:
        list(pool.run([NEVER] * 5))
    assert len(pool.processes) <= batch.TRIES * 2 + 2


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="the program of this test needs such a socket")
def test_who_shows_no_key_in_time_is_not_awaited(monkeypatch, tmp_path):
    """The connection is closed, and its process counts as one that has not come."""
    monkeypatch.setattr(batch, "PATIENCE", 0.05)
    program = LATE.format(python=sys.executable, late=0.2)
    monkeypatch.setattr(sys, "executable", script(tmp_path / "python", program))
    with pytest.raises(ReportError, match="status 7"), batch.Pool(1, None) as pool:
        list(pool.run([NEVER]))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are forked on Linux only")
def test_forks_that_end_at_their_start_are_an_error(monkeypatch, capfd):
    """The warm process tells that they have ended."""
    monkeypatch.setattr(batch, "PATIENCE", 0.05)
    monkeypatch.setattr(batch, "SERVE", "os:_exit")  # which takes no address
    with warm.nursery() as nursery, pytest.raises(ReportError, match="status 1"), batch.Pool(2, nursery) as pool:
        list(pool.run([NEVER] * 5))
    assert "TypeError" in capfd.readouterr().err


@pytest.mark.parametrize("started", [warm.nursery, lambda: warm.nursery(wanted=False)])
def test_a_worker_that_dies_costs_its_job_alone(started, monkeypatch, tmp_path):
    """A job whose process ends is told as failed, and another worker does the next."""
    broken = tmp_path / "broken.ipynb"
    broken.write_text("{", encoding="utf-8")
    jobs = [batch.Job(name, broken, tmp_path, {}, "vi", executed=True) for name in ("a", "b")]
    with started() as nursery, batch.Pool(1, nursery) as pool:
        done = pool.run(jobs)
        assert "ReportError" in next(done).error
        pool.workers[0].line.shutdown(2)
        assert next(done).error == "the process that ran the notebook has ended"
        assert [one.error[:11] for one in pool.run([jobs[0]])] == ["ReportError"]
