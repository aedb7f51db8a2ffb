"""Processes forked from one warm process that has imported all that a notebook needs, so that they start at once.

:func:`nursery` starts that process (``python -m solieu.warm``). It answers one request a connection on a socket, each a
line of JSON: ``["kernel", arguments, folder, environment]`` and ``["call", "module:function", arguments, environment]``
give the id of a fork, ``["poll", pid]`` its exit status, null while it runs. When its standard input closes, which the
end of the process that started it does too, it ends all its forks.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

PROVISIONER = "solieu-fork"
KERNEL = "python3"
COMMAND = ("-m", "ipykernel_launcher", "-f", "{connection_file}", "--log-level=50", "--HistoryManager.enabled=False")
PRELOAD = (
    "solieu.kit", "solieu.charts", "solieu.compare", "solieu.answers", "solieu.overview", "solieu.tables",
    "solieu.summary", "pandera.pandas", "matplotlib.pyplot", "matplotlib_inline.backend_inline", "papermill",
    "nbconvert", "ipykernel.kernelapp", "ipykernel.ipkernel", "ipykernel.debugger", "IPython.core.completerlib",
    "IPython.core.debugger", "IPython.core.logger", "IPython.core.magics.execution", "IPython.core.oinspect",
    "IPython.extensions.storemagic", "sqlite3", "tornado.locks", "tornado.platform.asyncio", "tornado.queues",
)  # fmt: skip
REHEARSAL = "solieu.batch:rehearse"
"""What fills the caches that every notebook and its page need, once the modules are there."""
WAIT = 60.0
"""Seconds that a request waits for its answer, the imports of the warm process included."""


class Nursery:
    """The warm process seen from the process that started it."""

    def __init__(self, address: str) -> None:
        self.address = address
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(address)
            listener.listen(64)
            command = [sys.executable, "-P", "-m", "solieu.warm", str(listener.fileno())]
            quiet = {**os.environ, "PYDEVD_DISABLE_FILE_VALIDATION": "1"}
            self.process = subprocess.Popen(command, stdin=subprocess.PIPE, pass_fds=[listener.fileno()], env=quiet)

    def call(self, function: str, *arguments: Any) -> int:
        """Name of a function ('module:function') and its arguments -> id of a fork that calls it."""
        return int(ask(self.address, "call", function, arguments, dict(os.environ)) or 0)

    def send(self, function: str, *arguments: Any) -> Asked:
        """As :func:`call`, but without waiting until the imports are done; raises OSError if the process is gone."""
        return Asked(self.address, _asked(self.address, "call", function, arguments, dict(os.environ)))

    def close(self) -> None:
        """End the warm process, and with it every fork that still runs."""
        with contextlib.suppress(OSError):
            self.process.stdin.close()
        self.process.wait()
        Path(self.address).unlink(missing_ok=True)


class Child(Protocol):
    """A process that was started, as a Popen is."""

    def poll(self) -> int | None:
        """() -> exit status, None while it runs or is about to."""

    def kill(self) -> None:
        """End it."""

    def wait(self) -> int | None:
        """() -> exit status once it has ended, if it is known."""


class Asked:
    """A fork that was asked for; the warm process tells its id on the line once there is one."""

    def __init__(self, address: str, line: socket.socket) -> None:
        self.address, self.line, self.pid = address, line, 0

    def poll(self) -> int | None:
        """() -> exit status, None while it runs or is about to; that of a kill if the warm process is gone."""
        try:
            if not self.pid:
                if not select.select([self.line], [], [], 0)[0]:
                    return None
                with self.line, self.line.makefile("rb") as answer:
                    self.pid = json.loads(answer.readline())
            return ask(self.address, "poll", self.pid)
        except (OSError, ValueError):
            return -signal.SIGKILL

    def kill(self) -> None:
        """Nothing, as it ends with the warm process."""

    def wait(self) -> None:
        """Ask no more; it ends with the warm process."""
        self.line.close()


def ask(address: str, *request: Any) -> int | None:
    """Socket, request -> the answer of the warm process; raises OSError or ValueError if it is gone."""
    with _asked(address, *request) as line, line.makefile("rb") as answer:
        return json.loads(answer.readline())


def _asked(address: str, *request: Any) -> socket.socket:
    line = socket.socket(socket.AF_UNIX)
    try:
        line.settimeout(WAIT)
        line.connect(address)
        line.sendall((json.dumps(request) + "\n").encode())
    except OSError:
        line.close()
        raise
    return line


@contextlib.contextmanager
def nursery(wanted: bool = True) -> Iterator[Nursery | None]:
    """() -> the warm process, its imports under way; it ends with the block.

    None if it is not ``wanted``, or where processes cannot safely be forked: on macOS and Windows.
    """
    if not (wanted and sys.platform.startswith("linux")):
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="sl") as folder:
        warm = Nursery(str(Path(folder, "warm")))
        try:
            yield warm
        finally:
            warm.close()


@contextlib.contextmanager
def started(forked: bool = True) -> Iterator[Nursery | None]:
    """() -> the warm process that kernels are forked from, None where there is none or ``forked`` is off.

    In the block Jupyter finds a specification of kernels of this very Python, whatever the user has installed, through
    the environment, which is set back at the end. Kernels keep no history.
    """
    with tempfile.TemporaryDirectory(prefix="sl") as folder, nursery(forked) as warm:
        spec = Path(folder, "kernels", KERNEL)
        spec.mkdir(parents=True)
        kernel: dict[str, Any] = {"argv": [sys.executable, *COMMAND], "display_name": "Python 3", "language": "python"}
        if warm:
            kernel["metadata"] = {
                "kernel_provisioner": {"provisioner_name": PROVISIONER, "config": {"address": warm.address}}
            }
        (spec / "kernel.json").write_text(json.dumps(kernel), encoding="utf-8")
        path = os.pathsep.join(filter(None, [folder, os.environ.get("JUPYTER_PATH", "")]))
        changed = {"JUPYTER_PATH": path, "JUPYTER_RUNTIME_DIR": folder, "PYDEVD_DISABLE_FILE_VALIDATION": "1"}
        before = {name: os.environ.get(name) for name in changed}
        os.environ.update(changed)
        try:
            yield warm
        finally:
            for name, value in before.items():
                if value is None:
                    del os.environ[name]
                else:
                    os.environ[name] = value


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
            if any(key.fd == 0 for key, _ in events.select(0)):
                return
        _function(REHEARSAL)()
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


def _call(function: str, arguments: list[Any], environment: dict[str, str]) -> None:
    """Call a function by its name."""
    _take_on(environment)
    _function(function)(*arguments)


def _function(name: str) -> Any:
    module, _, name = name.partition(":")
    return getattr(import_module(module), name)


if __name__ == "__main__":
    serve(int(sys.argv[1]))
