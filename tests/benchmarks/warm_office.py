"""LibreOffice kept running by unoserver, as a peer: started once, then asked for one PDF after another.

It is used where the command `unoserver` is on the PATH. To have it on Debian: `apt install python3-uno`, then
`/usr/bin/python3 -m venv --system-site-packages peer && peer/bin/pip install unoserver`, and run the benchmarks with
`PATH=$PWD/peer/bin:$PATH`.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from xmlrpc.client import Binary, ServerProxy

START_SECONDS = 30
Convert = Callable[[bytes], bytes]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def warm_office(folder: Path) -> Iterator[Convert | None]:
    """Yield a call from DOCX to PDF by a running LibreOffice, None where there is no unoserver."""
    program = shutil.which("unoserver")
    if program is None:
        yield None
        return
    port, inner = _free_port(), _free_port()
    command = [program, "--port", str(port), "--uno-port", str(inner), "--user-installation", str(folder / "warm")]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
    try:
        server = ServerProxy(f"http://127.0.0.1:{port}", allow_none=True)

        def convert(data: bytes) -> bytes:
            answer = server.convert(None, Binary(data), None, "pdf")
            assert isinstance(answer, Binary)
            return bytes(answer.data)

        yield convert if _is_up(server, process) else None
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _is_up(server: ServerProxy, process: subprocess.Popen[bytes]) -> bool:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            server.info()
        except OSError:
            time.sleep(0.1)
        else:
            return True
    return False
