"""Kernels as forks of the warm process, which jupyter_client handles like any others, or else as ordinary processes.

The specification of kernels that ``warm.started`` writes names the provisioner of this module. Kernels talk over files
in a temporary folder rather than network ports.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

from jupyter_client.provisioning import KernelProvisionerFactory, LocalProvisioner
from traitlets import Unicode
from traitlets.config import Config

from solieu.warm import KERNEL, PROVISIONER, ask


def options() -> dict[str, Any]:
    """() -> engine options with which papermill starts such kernels from this process."""
    group = "jupyter_client.kernel_provisioners"
    known = KernelProvisionerFactory.instance().provisioners
    known[PROVISIONER] = EntryPoint(PROVISIONER, f"{__name__}:ForkProvisioner", group)
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
                raise subprocess.TimeoutExpired(PROVISIONER, timeout)
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
