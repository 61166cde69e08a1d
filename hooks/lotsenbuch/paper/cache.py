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
        file = self._file(made_from)
        self.asked.add(file.stem)
        if not file.exists():
            self._keep(file, make())
        return file.read_bytes()

    def has(self, made_from: list[str]) -> bool:
        """Say whether there is one that was made from the same."""
        return self._file(made_from).exists()

    def forget_others(self) -> None:
        """Remove every PDF that was not asked for."""
        for file in self.folder.glob("*.pdf"):
            if file.stem not in self.asked:
                file.unlink(missing_ok=True)

    def _file(self, made_from: list[str]) -> Path:
        return self.folder / f"{hashlib.sha256(chr(0).join(made_from).encode()).hexdigest()}.pdf"

    def _keep(self, file: Path, pdf: bytes) -> None:
        """Keep a PDF; it is there as a whole or not at all, also if another build makes the same."""
        self.folder.mkdir(parents=True, exist_ok=True)
        new = file.with_suffix(f".{os.getpid()}.new")
        new.write_bytes(pdf)
        new.replace(file)
