"""Kernels of this very Python, whatever the user has installed: forks of the warm process, or ordinary processes.

While :func:`started` lasts, papermill and nbclient start kernels through a specification of its own. Where processes can
be forked (see ``warm``), it names the provisioner ``solieu-fork``, which jupyter_client handles like any other; where a
fork cannot be had, a kernel starts in the ordinary way. Kernels talk over files in a temporary folder rather than network
ports, and keep no history.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

from jupyter_client.provisioning import KernelProvisionerFactory, LocalProvisioner
from traitlets import Unicode
from traitlets.config import Config

from solieu import warm
from solieu.warm import ask

NAME = "solieu-fork"
KERNEL = "python3"
COMMAND = ("-m", "ipykernel_launcher", "-f", "{connection_file}", "--log-level=50", "--HistoryManager.enabled=False")


@contextlib.contextmanager
def started(forked: bool = True) -> Iterator[warm.Nursery | None]:
    """() -> the warm process that kernels are forked from, None where there is none or ``forked`` is off.

    The environment, which tells Jupyter where the specification is, is set back at the end.
    """
    with tempfile.TemporaryDirectory(prefix="sl") as folder, warm.nursery(forked) as nursery:
        spec = Path(folder, "kernels", KERNEL)
        spec.mkdir(parents=True)
        kernel: dict[str, Any] = {"argv": [sys.executable, *COMMAND], "display_name": "Python 3", "language": "python"}
        if nursery:
            kernel["metadata"] = {
                "kernel_provisioner": {"provisioner_name": NAME, "config": {"address": nursery.address}}
            }
        (spec / "kernel.json").write_text(json.dumps(kernel), encoding="utf-8")
        path = os.pathsep.join(filter(None, [folder, os.environ.get("JUPYTER_PATH", "")]))
        changed = {"JUPYTER_PATH": path, "JUPYTER_RUNTIME_DIR": folder, "PYDEVD_DISABLE_FILE_VALIDATION": "1"}
        before = {name: os.environ.get(name) for name in changed}
        os.environ.update(changed)
        try:
            yield nursery
        finally:
            for name, value in before.items():
                if value is None:
                    del os.environ[name]
                else:
                    os.environ[name] = value


def options() -> dict[str, Any]:
    """() -> engine options with which papermill starts such kernels from this process."""
    factory = KernelProvisionerFactory.instance()
    factory.provisioners[NAME] = EntryPoint(NAME, f"{__name__}:ForkProvisioner", "jupyter_client.kernel_provisioners")
    place = {"transport": "tcp"}
    if os.name != "nt":  # absolute and of this process alone, so that the working directory does not matter
        place = {"transport": "ipc", "ip": str(Path(os.environ["JUPYTER_RUNTIME_DIR"], str(os.getpid())))}
    return {"kernel_name": KERNEL, "language": "python", "config": Config(KernelManager=place)}


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
