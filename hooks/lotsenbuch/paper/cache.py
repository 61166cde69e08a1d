"""Keeps PDFs by what they were made from."""

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Cache:
    """Keeps PDFs in a folder by what they were made from; what was not asked for is forgotten at the end."""

    folder: Path
    asked: set[str] = field(default_factory=set)

    def pdf(self, made_from: list[str], make: Callable[[], bytes]) -> bytes:
        """Give the PDF that was made from the same; if there is none, make it and keep it."""
        key = hashlib.sha256("\0".join(made_from).encode()).hexdigest()
        self.asked.add(key)
        file = self.folder / f"{key}.pdf"
        if not file.exists():
            self._keep(file, make())
        return file.read_bytes()

    def forget_others(self) -> None:
        """Remove every PDF that was not asked for."""
        for file in self.folder.glob("*.pdf"):
            if file.stem not in self.asked:
                file.unlink(missing_ok=True)

    def _keep(self, file: Path, pdf: bytes) -> None:
        """Keep a PDF; it is there as a whole or not at all, also if another build makes the same."""
        self.folder.mkdir(parents=True, exist_ok=True)
        new = file.with_suffix(f".{os.getpid()}.new")
        new.write_bytes(pdf)
        new.replace(file)
