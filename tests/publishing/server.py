"""An nginx of our own on loopback, with the configuration of `deploy/`."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep

PATIENCE = 20
"""Seconds until it must answer: a machine that does much else is slow, not wrong."""

PATHS = f"{os.environ['PATH']}:/usr/sbin:/sbin"
"""Where it may be; those who are not root do not look into /usr/sbin."""


HERE = "127.0.0.1"


class ServerError(Exception):
    """It did not start, or writes down who asks; says why in German, with its own words."""


@contextmanager
def serving(site: Path, deploy: Path) -> Iterator[int]:
    """Serve a built portal with the configuration of a folder; give the port. Raises ServerError, also at the end."""
    with TemporaryDirectory() as name:
        folder, port = Path(name), free_port()
        for file in deploy.glob("*.conf"):
            shutil.copy(file, folder)
        (folder / "nginx.conf").write_text(_here(folder, site, port), "utf-8")
        said = folder / "said"
        at = ("-p", folder, "-c", folder / "nginx.conf")
        command: list[str | Path] = [_nginx(), "-e", "stderr", *at, "-g", "daemon off;"]
        with said.open("w") as into, subprocess.Popen(command, stdout=into, stderr=into) as process:
            try:
                _wait(process, port, said)
                yield port
            finally:
                process.terminate()
        _nobody_is_written_down(said)


def _nobody_is_written_down(said: Path) -> None:
    lines = said.read_text("utf-8").splitlines()
    if line := next((line for line in lines if HERE in line), ""):
        message = f"nginx schreibt auf, wer fragt (access_log, error_log): {line}"
        raise ServerError(message)


def _nginx() -> str:
    found = shutil.which("nginx", path=PATHS)
    if found is None:
        message = "nginx fehlt. Auf Debian: apt-get install nginx libnginx-mod-http-brotli-static"
        raise ServerError(message)
    return found


def _here(folder: Path, site: Path, port: int) -> str:
    """Give the main file with this folder, this site and this port instead of the container's.

    Who is root reads as root what only root may read.
    """
    text = (folder / "nginx.conf").read_text("utf-8")
    own = (
        ("/tmp/", f"{folder}/"),  # noqa: S108 - what stands in the file
        ("listen 8080;", f"listen {HERE}:{port};"),
        ("root /srv/lotsenbuch;", f'root "{site.resolve()}";'),
    )
    for theirs, ours in own:
        if theirs not in text:
            message = f"deploy/nginx.conf: „{theirs}“ fehlt."
            raise ServerError(message)
        text = text.replace(theirs, ours)
    return f"user root;\n{text}" if os.geteuid() == 0 else text


def free_port() -> int:
    """Give a port of this machine at which nobody listens."""
    with socket.socket() as free:
        free.bind((HERE, 0))
        port: int = free.getsockname()[1]
        return port


def _wait(process: subprocess.Popen[bytes], port: int, said: Path) -> None:
    start = monotonic()
    while process.poll() is None and monotonic() - start < PATIENCE:
        try:
            socket.create_connection((HERE, port), timeout=1).close()
        except OSError:
            sleep(0.05)
        else:
            return
    message = f"nginx ist mit deploy/ nicht gestartet:\n{said.read_text('utf-8')}"
    raise ServerError(message)
