"""Processes forked from one warm process that has imported all a notebook needs, so that they start at once.

:func:`nursery` starts that process (``python -m solieu.warm``); while it lives, kernels whose specification names the
provisioner ``solieu-fork`` are its forks, which jupyter_client handles like any others. Where a fork cannot be had, a
kernel starts in the ordinary way. The warm process answers one request a connection on a socket, each a line of JSON:
``["kernel", arguments, folder, environment]`` and ``["call", "module:function", arguments, environment]`` give the
id of a fork, ``["poll", pid]`` its exit status or null. When its standard input closes, it ends all its forks.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from importlib import import_module
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

from jupyter_client.provisioning import KernelProvisionerFactory, LocalProvisioner
from traitlets import Unicode

NAME = "solieu-fork"
PRELOAD = (
    "solieu.kit", "solieu.charts", "solieu.compare", "solieu.answers", "solieu.batch", "pandera.pandas",
    "matplotlib.pyplot", "matplotlib_inline.backend_inline", "papermill", "nbconvert", "ipykernel.kernelapp",
    "ipykernel.ipkernel", "ipykernel.debugger", "IPython.core.completerlib", "IPython.core.debugger",
    "IPython.core.logger", "IPython.core.magics.execution", "IPython.core.oinspect", "IPython.extensions.storemagic",
    "sqlite3", "tornado.locks", "tornado.platform.asyncio", "tornado.queues",
)  # fmt: skip
WAIT = 60.0
"""Seconds that a request waits for its answer, the imports of the warm process included."""


class Nursery:
    """The warm process seen from the process that started it."""

    def __init__(self, address: str) -> None:
        self.address = address
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(address)
            listener.listen(64)
            command = [sys.executable, "-m", "solieu.warm", str(listener.fileno())]
            self.process = subprocess.Popen(command, stdin=subprocess.PIPE, pass_fds=[listener.fileno()])

    def call(self, function: str, *arguments: str) -> int:
        """Name of a function ('module:function') and its arguments -> id of a fork that calls it."""
        return int(ask(self.address, "call", function, arguments, dict(os.environ)) or 0)

    def close(self) -> None:
        """End the warm process, and with it every fork that still runs."""
        with contextlib.suppress(OSError):
            self.process.stdin.close()
        self.process.wait()
        Path(self.address).unlink(missing_ok=True)


class Fork:
    """A forked kernel with as much of the face of a Popen as jupyter_client looks at."""

    stdin = stdout = stderr = None

    def __init__(self, address: str, pid: int) -> None:
        self.address, self.pid, self.returncode = address, pid, None

    def poll(self) -> int | None:
        """() -> exit status, None while it runs."""
        if self.returncode is None:
            try:
                self.returncode = ask(self.address, "poll", self.pid)
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

    address = Unicode(help="socket of the warm process")

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> Any:
        """Command of a kernel -> its connection information, the kernel being under way."""
        try:
            folder = str(kwargs.get("cwd") or Path.cwd())
            arguments = cmd[cmd.index("-f") :]
            pid = ask(self.address, "kernel", arguments, folder, dict(kwargs.get("env") or os.environ))
            self.process = Fork(self.address, int(pid or 0))
        except (OSError, ValueError):
            return await super().launch_kernel(cmd, **kwargs)
        self.pid = self.pgid = pid
        self.cwd = folder
        return self.connection_info


def ask(address: str, *request: Any) -> int | None:
    """Socket, request -> the answer of the warm process; raises OSError or ValueError if it is gone."""
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(WAIT)
        line.connect(address)
        line.sendall((json.dumps(request) + "\n").encode())
        with line.makefile("rb") as answer:
            return json.loads(answer.readline())


def forks() -> bool:
    """() -> whether processes can safely be forked here, which is so on Linux, not on macOS or Windows."""
    return sys.platform.startswith("linux")


def register() -> None:
    """Make the provisioner known to jupyter_client in this process."""
    factory = KernelProvisionerFactory.instance()
    factory.provisioners[NAME] = EntryPoint(NAME, f"{__name__}:ForkProvisioner", "jupyter_client.kernel_provisioners")


def metadata(address: str) -> dict[str, Any]:
    """Socket of the warm process -> what the specification of a kernel says to be its fork."""
    return {"kernel_provisioner": {"provisioner_name": NAME, "config": {"address": address}}}


@contextlib.contextmanager
def nursery() -> Iterator[Nursery | None]:
    """() -> the warm process, its imports under way, None where processes cannot be forked; it ends with the block."""
    if not forks():
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="sl") as folder:
        warm = Nursery(str(Path(folder, "warm")))
        try:
            yield warm
        finally:
            warm.close()


def serve(listening: int) -> None:
    """Descriptor of a listening socket -> answers requests until standard input closes; then ends every fork."""
    import gc
    import selectors

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is for the report, which then closes standard input
    os.dup2(2, 1)
    running: set[int] = set()
    with socket.socket(fileno=listening) as listener, selectors.DefaultSelector() as events:
        events.register(listener, selectors.EVENT_READ)
        events.register(0, selectors.EVENT_READ)
        for name in PRELOAD:
            import_module(name)
            if any(key.fd == 0 for key, _ in events.select(0) if key.fd == 0):
                return
        _warm_up()
        gc.collect()
        gc.freeze()
        while not any(key.fd == 0 for key, _ in events.select()):
            line, _ = listener.accept()
            with line:
                _answer(line, listener, running)
    for pid in running:
        with contextlib.suppress(ProcessLookupError, ChildProcessError):
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)


def _answer(line: socket.socket, listener: socket.socket, running: set[int]) -> None:
    """Connection -> its request is done and answered; in a fork this never returns."""
    with line.makefile("rb") as asked:
        what, *rest = json.loads(asked.readline())
    if what == "poll":
        ended, status = os.waitpid(rest[0], os.WNOHANG) if rest[0] in running else (rest[0], 0)
        answer = os.waitstatus_to_exitcode(status) if ended else None
        if ended:
            running.discard(ended)
    else:
        answer = os.fork()
        if answer == 0:
            line.close()
            listener.close()
            _become(_kernel if what == "kernel" else _call, *rest)
        running.add(answer)
    with contextlib.suppress(OSError):  # who asked has gone
        line.sendall((json.dumps(answer) + "\n").encode())


def _warm_up() -> None:
    """Fill the caches that every notebook needs: codelists, schema, words, fonts."""
    from solieu import charts, compare, pages, views
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
    pages.warm_up()


def _become(what: Any, *arguments: Any) -> None:
    """In a fork: do what is asked with the environment and standard input of a fresh process; never returns."""
    status = 1
    try:
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        sys.stdin = open(0, closefd=False)  # noqa: SIM115
        import random

        import numpy as np

        random.seed()
        np.random.seed()
        what(*arguments)
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


def _take_on(environment: Mapping[str, str]) -> None:
    os.environ.clear()
    os.environ.update(environment)


def _kernel(arguments: list[str], folder: str, environment: dict[str, str]) -> None:
    """Serve the connection file that the arguments name, in the folder given, as an ordinary kernel would."""
    from ipykernel.kernelapp import IPKernelApp

    os.setsid()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    _take_on(environment)
    os.chdir(folder)
    sys.path[:] = ["", *(entry for entry in sys.path if entry)]
    sys.argv = ["ipykernel_launcher", *arguments]
    IPKernelApp.launch_instance([*arguments, "--matplotlib=inline"])


def _call(function: str, arguments: list[str], environment: dict[str, str]) -> None:
    """Call a function by its name."""
    _take_on(environment)
    module, _, name = function.partition(":")
    getattr(import_module(module), name)(*arguments)


if __name__ == "__main__":
    serve(int(sys.argv[1]))
