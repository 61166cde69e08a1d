"""A program of its own: the text of the PDF on its standard input, within bounds of memory, time and length."""

import resource
import sys

import pypdfium2

MEMORY = 1_000_000_000
"""The most bytes of memory: a stream of a hostile file unpacks to a thousand times its size."""

SECONDS = 30
"""The most seconds of computing."""

LETTERS = 4_000_000
"""The most letters that are given: as many as a page of HTML may have."""


def main() -> None:
    """Read and write."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    left = LETTERS
    for page in pypdfium2.PdfDocument(sys.stdin.buffer.read()):
        text = page.get_textpage().get_text_bounded()[:left]
        sys.stdout.buffer.write(f"{text}\n".encode("utf-8", "replace"))
        left -= len(text)
        page.close()


if __name__ == "__main__":
    main()
