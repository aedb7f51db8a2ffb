"""Kernels forked from one warm process that has imported pandas and the charts, so that a notebook starts at once.

:func:`nursery` starts that process (``python -m solieu.warm``); while it lives, kernels whose specification names the
provisioner ``solieu-fork`` are its forks, which jupyter_client handles like any others. Where a fork cannot be had, a
kernel starts in the ordinary way. The two sides speak in lines of JSON over pipes: a request is ``["start", file,
folder, environment]`` or ``["poll", pid]``, the answer a number or null.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

from jupyter_client.provisioning import KernelProvisionerFactory, LocalProvisioner

NAME = "solieu-fork"
PRELOAD = (
    "solieu.kit", "solieu.charts", "solieu.compare", "solieu.answers", "pandera.pandas", "matplotlib.pyplot",
    "matplotlib_inline.backend_inline", "ipykernel.kernelapp", "ipykernel.ipkernel",
)  # fmt: skip
_living: list[Nursery] = []


class Nursery:
    """The warm process seen from outside: starts forks and tells whether they still run."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "solieu.warm"]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        self.lock = threading.Lock()

    def ask(self, *request: Any) -> int | None:
        """Request -> the answer of the warm process; raises OSError if it is gone."""
        with self.lock:
            self.process.stdin.write(json.dumps(request) + "\n")
            self.process.stdin.flush()
            line = self.process.stdout.readline()
        if not line:
            raise BrokenPipeError("the warm process has ended")
        return json.loads(line)

    def close(self) -> None:
        """End the warm process, and with it every kernel that still runs."""
        with contextlib.suppress(OSError):
            self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


class Fork:
    """A forked kernel with as much of the face of a Popen as jupyter_client looks at."""

    stdin = stdout = stderr = None

    def __init__(self, nursery: Nursery, pid: int) -> None:
        self.nursery, self.pid, self.returncode = nursery, pid, None

    def poll(self) -> int | None:
        """() -> exit status, None while it runs."""
        if self.returncode is None:
            try:
                self.returncode = self.nursery.ask("poll", self.pid)
            except (OSError, ValueError):
                self.returncode = -signal.SIGKILL
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """() -> exit status, once it has ended."""
        end = None if timeout is None else time.monotonic() + timeout
        while self.poll() is None:
            if end is not None and time.monotonic() > end:
                raise subprocess.TimeoutExpired(NAME, timeout)
            time.sleep(0.02)
        return self.returncode

    def send_signal(self, number: int) -> None:
        """Signal -> the kernel gets it, if it still runs."""
        if self.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def terminate(self) -> None:
        """Ask the kernel to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End the kernel."""
        self.send_signal(signal.SIGKILL)


class ForkProvisioner(LocalProvisioner):
    """Provides kernels as forks of the warm process, or as ordinary processes where that fails."""

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> Any:
        """Command of a kernel -> its connection information, the kernel being under way."""
        try:
            nursery = _living[-1]
            folder = str(kwargs.get("cwd") or Path.cwd())
            pid = nursery.ask("start", cmd[cmd.index("-f") + 1], folder, dict(kwargs.get("env") or os.environ))
            self.process = Fork(nursery, pid)
        except (IndexError, OSError, ValueError):
            return await super().launch_kernel(cmd, **kwargs)
        self.pid = self.pgid = pid
        self.cwd = folder
        return self.connection_info


@contextlib.contextmanager
def nursery() -> Iterator[dict[str, Any]]:
    """() -> metadata for a kernel specification, empty where processes cannot safely be forked (Windows, macOS)."""
    if not sys.platform.startswith("linux"):
        yield {}
        return
    factory = KernelProvisionerFactory.instance()
    factory.provisioners[NAME] = EntryPoint(NAME, f"{__name__}:ForkProvisioner", "jupyter_client.kernel_provisioners")
    warm = Nursery()
    _living.append(warm)
    try:
        yield {"kernel_provisioner": {"provisioner_name": NAME}}
    finally:
        _living.remove(warm)
        warm.close()


def serve() -> None:
    """Answer requests from standard input until it closes; then end every kernel that still runs."""
    import gc
    import importlib

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is for the report, which then closes the pipe
    for name in PRELOAD:
        importlib.import_module(name)
    _warm_up()
    gc.collect()
    gc.freeze()
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    running: set[int] = set()
    while line := sys.stdin.readline():
        what, *rest = json.loads(line)
        if what == "start":
            answer: int | None = os.fork()
            if answer == 0:
                answers.close()
                _become_kernel(*rest)
            running.add(answer)
        else:
            ended, status = os.waitpid(rest[0], os.WNOHANG) if rest[0] in running else (rest[0], 0)
            answer = os.waitstatus_to_exitcode(status) if ended else None
            if ended:
                running.discard(ended)
        answers.write(json.dumps(answer) + "\n")
        answers.flush()
    for pid in running:
        with contextlib.suppress(ProcessLookupError, ChildProcessError):
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)


def _warm_up() -> None:
    """Fill the caches that every notebook needs: codelists, schema, words, fonts."""
    from solieu import charts, compare, views
    from solieu.checks import check
    from solieu.model import Observation
    from solieu.panel import panel

    common = {"unit": "percent", "measure": "growth_yoy", "area": "VN-02", "period": "2020-01/2020-12"}
    rows = panel(
        [
            Observation("d", at, at + 2, "1%", 1.0, indicator=name, **common)
            for at, name in enumerate(("exports", "imports"))
        ]
    )
    charts.growth(rows, "VN-02").png()
    compare.coverage(rows).png()
    views.figures(rows, "VN-02", "headline", "vi")
    check(rows)


def _become_kernel(file: str, folder: str, environment: dict[str, str]) -> None:
    """In the fork: take on the environment of a fresh process and serve the connection file; never returns."""
    status = 1
    try:
        os.setsid()
        signal.signal(signal.SIGINT, signal.default_int_handler)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        sys.stdin = open(0, closefd=False)  # noqa: SIM115
        os.environ.clear()
        os.environ.update(environment)
        os.chdir(folder)
        sys.path[:] = ["", *(entry for entry in sys.path if entry)]
        sys.argv = ["ipykernel_launcher", "-f", file]
        import random

        import numpy as np
        from ipykernel.kernelapp import IPKernelApp

        random.seed()
        np.random.seed()
        IPKernelApp.launch_instance(["-f", file, "--log-level=50", "--matplotlib=inline"])
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 0
    except BaseException:
        import traceback

        traceback.print_exc()
    finally:
        with contextlib.suppress(OSError, ValueError):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(status)


if __name__ == "__main__":
    serve()
