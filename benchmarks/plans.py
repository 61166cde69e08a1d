"""How long the integration plans take to set: all of them, none of them again, and beside Chromium printing one."""

import resource
import shutil
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from threading import Thread

import pikepdf
from playwright.sync_api import Page, sync_playwright

from lotsenbuch.content import read_knowledge
from lotsenbuch.languages import LANGUAGES, language
from lotsenbuch.paper.plan import PlanPress, typeset, typeset_words
from lotsenbuch.paper.typesetting import Typesetter
from lotsenbuch.views.plan import PlanViews
from lotsenbuch.wording.words import read_words

PROJECT = Path(__file__).parent.parent
COMPARED, RUNS = "ar", 5
"""The language whose whole plan both set, and how often."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main() -> None:
    """Measure and print the figures."""
    site = PROJECT / "site"
    if not (site / COMPARED / "plan" / "index.html").exists():
        sys.exit("Chromium prints the built portal: run `make site` first.")
    plan = read_knowledge(PROJECT, date.today()).plan  # noqa: DTZ011
    views = [PlanViews(read_words(each, PROJECT / "locales"), plan) for each in LANGUAGES]
    with TemporaryDirectory() as folder:
        cache = Path(folder)
        print("Setting the plans of all languages, nothing kept from before …", flush=True)
        before = time.process_time()
        press = PlanPress(cache)
        pdfs = [pdf for own in views for _, pdf in press.pdfs(own)]
        first = time.process_time() - before
        before = time.process_time()
        press = PlanPress(cache)
        again = [pdf for own in views for _, pdf in press.pdfs(own)]
        second = time.process_time() - before
    pages = sum(len(pikepdf.open(BytesIO(pdf)).pages) for pdf in pdfs)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(pdfs)} PDFs, {pages} pages, {sum(map(len, pdfs)) / 1e6:.1f} MB: {first:.1f} s CPU, peak {peak:.0f} MB")
    print(f"Again, unchanged: {second:.2f} s CPU, the same bytes: {pdfs == again}")
    print(f"\nThe whole plan in German and {language(COMPARED).name}, medians of {RUNS} runs:", flush=True)
    words = typeset_words(PlanViews(read_words(language(COMPARED), PROJECT / "locales"), plan).view, reviewed=False)
    print(
        _line("Typst, a new compiler each time", lambda: typeset(Typesetter("plan.typ"), words, "", is_fillable=False))
    )
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("google-chrome"), args=["--no-sandbox"]
        )
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/{COMPARED}/plan/")
        print(_line("Chromium, the page already open", lambda: _printed(page)))
        browser.close()
    server.shutdown()
    server.server_close()


def _printed(page: Page) -> bytes:
    return page.pdf(prefer_css_page_size=True, tagged=True)


def _line(name: str, make: Callable[[], bytes]) -> str:
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        pdf = make()
        times.append(time.perf_counter() - start)
    pages = len(pikepdf.open(BytesIO(pdf)).pages)
    return f"  {name:<34}{median(times):6.2f} s for {pages} pages, {len(pdf) / 1000:,.0f} KB"


if __name__ == "__main__":
    main()
