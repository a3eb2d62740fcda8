"""The kernel that notebooks run in: always the interpreter that runs the package."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from traitlets.config import Config

# A socket's path may have 107 bytes on Linux, fewer elsewhere.
_LONGEST_SOCKET = 95


class OwnKernelManager(AsyncKernelManager):
    """Starts ipykernel with this interpreter, whatever kernels are installed under the name of ``python3``."""

    @property
    def kernel_spec(self) -> KernelSpec:
        """The one kernel there is."""
        # Frozen modules off: the debugger in ipykernel complains of them on stderr.
        options = ["-Xfrozen_modules=off", "-m", "ipykernel_launcher", "-f", "{connection_file}"]
        return KernelSpec(
            argv=[sys.executable, *options], display_name="Python 3", language="python"
        )


@contextmanager
def kernel_options() -> Iterator[dict[str, Any]]:
    """Arguments for papermill that make it use this kernel, over sockets in a folder of their own.

    Sockets of the file system, because over TCP any user of the machine could reach the kernel.
    """
    # Windows may hold the connection file a moment longer than the kernel lives.
    with tempfile.TemporaryDirectory(prefix="gxdata-", ignore_cleanup_errors=True) as folder:
        connection = Path(folder) / "k.json"
        options: dict[str, Any] = {"connection_file": str(connection)}
        if sys.platform != "win32" and len(str(connection)) < _LONGEST_SOCKET:
            options |= {"transport": "ipc", "ip": str(Path(folder) / "k")}
        yield {
            # It holds nothing worth a gentle end; a gentle one begins with an interrupt, and prints an error.
            "shutdown_kernel": "immediate",
            "kernel_manager_class": OwnKernelManager,
            "config": Config({"KernelManager": options}),
            "kernel_name": "python3",
            "language": "python",
        }
