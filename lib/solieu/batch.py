"""Jobs -> executed notebooks and the HTML of their cells, several at once, each in a worker process.

A worker does one job after another and so pays for its imports once; where processes can be forked it is a fork of the
warm process (see ``warm``), elsewhere an ordinary process. It holds a socket to the pool over which jobs and results go
as pickles, and ends when the socket closes. Only the pool's process writes to the outputs.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import secrets
import selectors
import signal
import socket
import subprocess
import sys
import tempfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

from solieu.model import ReportError
from solieu.warm import Child, Nursery

PATIENCE = 0.5
"""Seconds between two looks whether the warm process lives, while workers are awaited from it, and for which whoever
reaches the port may take to show the key."""
TRIES = 3
"""So many workers, for each that is wanted, may end before they have come; then it is no accident."""
SERVE = "solieu.batch:serve"
"""What a fork of the warm process does as a worker."""
KEY = 16
"""Bytes of the key that a worker shows."""
MORE = 2
"""So many more workers than cores, as a worker often waits for its kernel."""


@dataclass(frozen=True, slots=True)
class Job:
    """A notebook to run in a folder with parameters; with ``executed`` on it was run before and is only to be shown.

    ``twin`` is the page of the same notebook in the other language.
    """

    name: str
    source: Path
    folder: Path
    parameters: Mapping[str, Any]
    language: str
    twin: str = ""
    executed: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """A job done: the executed notebook as the text of its file, HTML of its cells, what stopped it, seconds."""

    name: str
    notebook: str
    body: str
    error: str = ""
    seconds: float = 0.0


def workers() -> int:
    """() -> how many notebooks to run at once."""
    return own_cores() + MORE


def own_cores() -> int:
    """() -> cores that this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


class _Worker:
    """The pool's end of one worker: its socket, and the job that it has."""

    def __init__(self, line: socket.socket) -> None:
        self.line, self.stream, self.job = line, line.makefile("rwb"), None

    def give(self, job: Job) -> None:
        self.job = job
        with contextlib.suppress(OSError):  # that it has gone is noticed when its result is awaited
            _put(job, self.stream)

    def take(self) -> Done | None:
        """() -> the result of its job, None if the worker has gone."""
        try:
            return pickle.load(self.stream)
        except (EOFError, OSError, pickle.UnpicklingError):
            return None

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self.stream.close()
        self.line.close()


class Pool:
    """Workers, at most ``count``, started when there is work; leaving the block ends them."""

    def __init__(self, count: int, nursery: Nursery | None) -> None:
        self.count, self.nursery = count, nursery
        self.events = selectors.DefaultSelector()
        self.workers: list[_Worker] = []
        self.processes: list[Child] = []
        self.coming: dict[bytes, Child] = {}
        self.lost = 0

    def __enter__(self) -> Self:
        self.listener, self.address = _listener()
        self.events.register(self.listener, selectors.EVENT_READ)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for worker in self.workers:
            worker.close()
        self.listener.close()
        self.events.close()
        for process in self.processes:
            if kind is not None:
                process.kill()
            process.wait()

    def run(
        self, jobs: Iterable[Job], began: Callable[[str], None] = lambda _: None, meanwhile: Iterator[Any] | None = None
    ) -> Iterator[Done]:
        """Jobs -> their results as they come; a job that fails has an ``error``, and the others go on.

        ``began`` is told the name of each job as it starts. While nothing is ready, ``meanwhile`` is advanced.
        Raises ReportError if workers end again and again before they have come.
        """
        waiting = deque(jobs)
        idle = meanwhile is not None
        while waiting or any(worker.job for worker in self.workers):
            self._employ(waiting, began)
            ready = self.events.select(0 if idle else PATIENCE)
            if not ready and idle:
                idle = next(meanwhile, None) is not None
            elif not ready:
                self._miss()
            for key, _ in ready:
                if key.fileobj is self.listener:
                    self._welcome()
                elif done := self._collect(key.data):
                    yield done

    def _employ(self, waiting: deque[Job], began: Callable[[str], None]) -> None:
        """Give work to the workers that have none, and start as many more as there is work for."""
        for worker in self.workers:
            if waiting and worker.job is None:
                began(waiting[0].name)
                worker.give(waiting.popleft())
        if self.coming and self.nursery and self.nursery.process.poll() is not None:
            self.nursery, self.coming = None, {}
        while len(self.workers) + len(self.coming) < self.count and len(self.coming) < len(waiting):
            self._start()

    def _start(self) -> None:
        """Start one more worker, which is to show a key of its own when it comes."""
        key = secrets.token_bytes(KEY)
        self.coming[key] = self._child(key.hex())
        self.processes.append(self.coming[key])

    def _child(self, key: str) -> Child:
        """Key -> the process that becomes a worker, a fork of the warm process where there is one."""
        if self.nursery:
            try:
                return self.nursery.send(SERVE, self.address, key)
            except OSError:
                self.nursery = None
        process = subprocess.Popen([sys.executable, "-P", "-m", "solieu.batch", self.address], stdin=subprocess.PIPE)
        with contextlib.suppress(OSError):  # that it has ended is noticed while it is awaited
            process.stdin.write(key.encode())
        with contextlib.suppress(OSError):
            process.stdin.close()
        return process

    def _miss(self) -> None:
        """Await no longer the workers that have ended before they came. Raises ReportError if there are too many."""
        for key, child in list(self.coming.items()):
            if (status := child.poll()) is not None:
                del self.coming[key]
                self.lost += 1
                if self.lost > TRIES * self.count:
                    raise ReportError(
                        f"the processes that run the notebooks end as soon as they start (status {status}, "
                        f"{self.lost} of them); what they wrote above says why, and: {sys.executable} -m solieu.batch"
                    )

    def _welcome(self) -> None:
        """Take in a worker that shows the key given to it; turn away whatever else may have found the port."""
        line, _ = self.listener.accept()
        line.settimeout(PATIENCE)
        try:
            shown = line.recv(KEY, socket.MSG_WAITALL)
        except OSError:
            shown = b""
        if self.coming.pop(shown, None) is None:
            line.close()
            return
        line.settimeout(None)
        worker = _Worker(line)
        self.lost = 0
        self.workers.append(worker)
        self.events.register(line, selectors.EVENT_READ, worker)

    def _collect(self, worker: _Worker) -> Done | None:
        """Worker that has something to say -> the result of its job, or that it has ended; None if it had no job."""
        job, done = worker.job, worker.take()
        worker.job = None
        if done is None:
            self.events.unregister(worker.line)
            self.workers.remove(worker)
            worker.close()
            return Done(job.name, "", "", "the process that ran the notebook has ended") if job else None
        return done


def serve(address: str, key: str) -> None:
    """Address and key of a pool -> does the pool's jobs until it closes the connection."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is for the pool
    tempfile.tempdir = os.environ.get("JUPYTER_RUNTIME_DIR")  # the pool's process removes it, however this one ends
    with _connection(address) as line, contextlib.suppress(EOFError, OSError):
        line.sendall(bytes.fromhex(key))
        stream = line.makefile("rwb")
        while True:
            _put(_do(pickle.load(stream)), stream)


def rehearse() -> None:
    """Do in small what notebooks and their pages need, so that forks find schema, words, fonts, templates at hand."""
    from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

    from solieu import charts, checks, compare, pages, summary, views
    from solieu.model import Observation
    from solieu.panel import panel

    common = {"unit": "percent", "measure": "growth_yoy", "area": "VN-02", "period": "2020-01/2020-12"}
    names = ("exports", "imports")
    rows = panel([Observation("d", at, at + 2, "1%", 1.0, indicator=n, **common) for at, n in enumerate(names)])
    views.heading(rows, "VN-02", "vi")
    summary.summary(rows, "VN-02", "vi")
    charts.growth(rows, "VN-02").svg()
    compare.coverage(rows).svg()
    views.figures(rows, "VN-02", "headline", "vi")
    checks.check(rows)
    shown = new_output("display_data", {"text/html": "<p></p>", "text/markdown": "a", "text/plain": "a"})
    pages.notebook_body(new_notebook(cells=[new_markdown_cell("# a"), new_code_cell("a", outputs=[shown])]), "vi")


def _listener() -> tuple[socket.socket, str]:
    """() -> a socket that workers can connect to and its address: a file where there are such sockets, or a port."""
    if not hasattr(socket, "AF_UNIX"):
        listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        return listener, str(listener.getsockname()[1])
    address = str(Path(tempfile.mkdtemp(prefix="sl", dir=os.environ.get("JUPYTER_RUNTIME_DIR")), "pool"))
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(address)
    listener.listen(64)
    return listener, address


def _connection(address: str) -> socket.socket:
    if address.isdecimal():
        return socket.create_connection(("127.0.0.1", int(address)))
    line = socket.socket(socket.AF_UNIX)
    line.connect(address)
    return line


def _do(job: Job) -> Done:
    import nbformat

    from solieu import kernels, pages, runner

    try:
        notebook, error, seconds = runner.read(job.source), "", 0.0
        if not job.executed:
            outcome = runner.execute(
                notebook, job.folder, job.parameters, job.language, kernels.options(), job.source.name
            )
            notebook, error, seconds = outcome.notebook, outcome.error, outcome.seconds
        body = pages.notebook_body(notebook, job.language, error, job.name, job.twin)
        return Done(job.name, nbformat.writes(notebook) + "\n", body, error, seconds)
    except Exception as error:  # of this job alone; the others go on
        return Done(job.name, "", "", f"{type(error).__name__}: {error}")


def _put(what: Job | Done, stream: BinaryIO) -> None:
    pickle.dump(what, stream, protocol=pickle.HIGHEST_PROTOCOL)
    stream.flush()


if __name__ == "__main__":
    from solieu import batch  # under its own name, so that what it pickles is known to the pool

    batch.serve(sys.argv[1], sys.stdin.read())
