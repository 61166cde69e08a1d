"""How well and fast the place finder answers: beside MiniSearch in Node, and in Chromium at a sixth of the speed."""

import json
import shutil
import subprocess
import sys
import tempfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import sync_playwright

from lotsenbuch.assets.finder import index
from lotsenbuch.reading.places import read_gazetteer

PROJECT = Path(__file__).parent.parent
SLOWDOWN = 6
"""How many times slower the telephone is taken to be."""

FILES = (
    "finder-queries.json",
    "finder-pasted.json",
    "finder-typed.json",
    "finder-heard.json",
    "finder-asked.json",
    "finder-told.json",
)
"""The queries, each file in the order in which they were written."""

EVERY = 3
"""Of how many queries one is typed key by key."""

MEASURE = """async (queries) => {
  const { readInSlices, find } = await import("/finder/places.js");
  const tasks = [0];
  const watch = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  watch.observe({ entryTypes: ["longtask"] });
  const before = performance.now();
  const index = await (await fetch("/places.json")).json();
  const places = await readInSlices(index);
  const reading = performance.now() - before;
  await new Promise((resolve) => setTimeout(resolve, 100));
  watch.disconnect();
  const times = [];
  for (const query of queries) {
    for (let length = 1; length <= query.length; length += 1) {
      let least = Infinity;
      // Where a machine does something else in between, a key is measured again.
      for (let tries = 0; tries < 5 && least > 16; tries += 1) {
        const start = performance.now();
        find(places, query.slice(0, length));
        least = Math.min(least, performance.now() - start);
      }
      times.push(least);
    }
  }
  times.sort((one, other) => one - other);
  const at = (share) => times[Math.floor((times.length - 1) * share)];
  const above = times.filter((time) => time > 16).length;
  const keys = { keys: times.length, median: at(0.5), p95: at(0.95), p99: at(0.99), slowest: at(1) };
  return { reading, task: Math.max(...tasks), above, ...keys };
}"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main() -> None:
    """Measure both and print the figures."""
    reading = read_gazetteer(PROJECT / "data")
    gazetteer, problems = reading.gazetteer, reading.problems
    if gazetteer is None:
        sys.exit(f"{len(problems)} problems in the gazetteer: make check")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(PROJECT / "docs" / "assets" / "finder", Path(folder) / "finder")
        shutil.copy(PROJECT / "docs" / "assets" / "digits.js", folder)
        places = Path(folder) / "places.json"
        places.write_text(index(gazetteer, ""), "utf-8")
        (Path(folder) / "index.html").write_text("<!doctype html><title>Finder</title>", "utf-8")
        subprocess.run(["node", PROJECT / "benchmarks" / "finder.mjs", places, *sys.argv[1:]], check=True)
        print(f"\nEvery key of one query in {EVERY} in Chromium, slowed down sixfold …", flush=True)
        figures = in_a_browser(Path(folder))
    print(
        f"reading the index {figures['reading']:.0f} ms, its longest task above 50 ms: {figures['task']:.0f} ms\n"
        f"{figures['keys']:.0f} keys: median {figures['median']:.1f} ms, "
        f"95 % within {figures['p95']:.1f} ms, 99 % within {figures['p99']:.1f} ms, "
        f"slowest {figures['slowest']:.1f} ms; above 16 ms {figures['above']:.0f}"
    )


def in_a_browser(folder: Path, every: int = EVERY) -> dict[str, float]:
    """Give the milliseconds that answers take in a slowed-down Chromium, to the keys of one query in so many."""
    queries = [
        item["query"] for name in FILES for item in json.loads((PROJECT / "benchmarks" / name).read_text("utf-8"))
    ]
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
        figures: dict[str, float] = page.evaluate(MEASURE, queries[::every])
        browser.close()
    server.shutdown()
    return figures


if __name__ == "__main__":
    main()
