"""PDF as browsers show it: in the reader of Firefox (pdf.js), and in Chromium's own."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

import pikepdf
from PIL import Image
from playwright.sync_api import Browser, BrowserType, Page, Route

from tests.conftest import CHROMIUM, program

PDFJS = Path(__file__).parent.parent.parent / "node_modules" / "pdfjs-dist"
WHITE = 255
DOTS = 96 / 72
"""Dots of the screen to a point."""

A4 = 841.89
READER = """<!doctype html><title>PDF</title><link rel="stylesheet" href="/pdfjs/web/pdf_viewer.css">
  <div id="frame" style="position:absolute;inset:0;overflow:auto"><div class="pdfViewer"></div></div>
  <script type="module">
    import * as pdfjs from "/pdfjs/build/pdf.min.mjs";
    globalThis.pdfjsLib = pdfjs;
    const { EventBus, PDFViewer } = await import("/pdfjs/web/pdf_viewer.mjs");
    pdfjs.GlobalWorkerOptions.workerSrc = "/pdfjs/build/pdf.worker.min.mjs";
    globalThis.pdf = await pdfjs.getDocument({ url: "/file.pdf", standardFontDataUrl: "/pdfjs/standard_fonts/" })
      .promise;
    const viewer = new PDFViewer({ container: document.getElementById("frame"), eventBus: new EventBus() });
    viewer.setDocument(pdf);
    document.title = "ready";
  </script>"""


def in_firefoxs(page: Page, pdf: bytes) -> Page:
    """Open a PDF in the reader of Firefox, with its forms."""
    reader = page.context.new_page()

    def answer(route: Route) -> None:
        path = urlsplit(route.request.url).path
        if path == "/reader.html":
            route.fulfill(body=READER, content_type="text/html")
        elif path == "/file.pdf":
            route.fulfill(body=pdf, content_type="application/pdf")
        elif path.startswith("/pdfjs/"):
            kind = "text/javascript" if path.endswith("mjs") else None
            route.fulfill(path=PDFJS / path.removeprefix("/pdfjs/"), content_type=kind)
        else:
            route.abort()

    reader.route("**/*", answer)
    reader.goto("http://reader.test/reader.html")
    reader.wait_for_function("document.title === 'ready'")
    return reader


def texts_of(page: Page, pdf: pikepdf.Pdf) -> list[str]:
    """Give the text of each page, as pdf.js reads it."""
    target = BytesIO()
    pdf.save(target)
    texts: list[str] = in_firefoxs(page, target.getvalue()).evaluate(
        """async () => {
            const pages = [];
            for (let number = 1; number <= pdf.numPages; number++) {
              const content = await (await pdf.getPage(number)).getTextContent();
              pages.push(content.items.map(item => item.str).join(" ").replace(/\\s+/g, " "));
            }
            return pages;
        }"""
    )
    return texts


def printed_by_firefoxs(reader: Page) -> Image.Image:
    """Give the first page as the reader of Firefox prints it, with what was filled in, four grey dots to the point."""
    address: str = reader.evaluate(
        """async () => {
            const page = await pdf.getPage(1);
            const viewport = page.getViewport({ scale: 4 });
            const canvas = document.createElement("canvas");
            Object.assign(canvas, { width: viewport.width, height: viewport.height });
            const options = { canvas, viewport, intent: "print", printAnnotationStorage: pdf.annotationStorage.print };
            await page.render({ ...options, annotationMode: pdfjsLib.AnnotationMode.ENABLE_STORAGE }).promise;
            return canvas.toDataURL();
        }"""
    )
    return Image.open(BytesIO(base64.b64decode(address.partition(",")[2]))).convert("L")


@dataclass
class ChromiumsReader:
    """A page of a PDF in Chromium's own reader, what it shows, in grey, and where its fields are."""

    page: Page
    boxes: dict[str, tuple[float, float, float, float]]
    shown: Image.Image
    corner: tuple[int, int]

    def click(self, name: str) -> None:
        """Click into a field."""
        left, top, _, bottom = self.area(name)
        self.page.mouse.click(left + 6, (top + bottom) / 2)

    def type(self, name: str, text: str) -> None:
        """Type a text into a field, and leave it."""
        self.click(name)
        focused = settled(self.page, unlike=self.shown)
        self.page.keyboard.insert_text(text)
        written = settled(self.page, unlike=focused)
        self.page.mouse.click(self.corner[0] + 12, self.corner[1] + 12)
        self.shown = settled(self.page, unlike=written)

    def area(self, name: str) -> tuple[float, float, float, float]:
        """Give where a field is on the screen."""
        x, y = self.corner
        left, bottom, right, top = self.boxes[name]
        return x + left * DOTS, y + (A4 - top) * DOTS, x + right * DOTS, y + (A4 - bottom) * DOTS

    def seen(self, name: str) -> Image.Image:
        """Give what stands in a field."""
        left, top, right, bottom = self.area(name)
        return self.shown.crop((round(left) + 1, round(top), round(right) - 1, round(bottom) - 2))


@contextmanager
def chromium_with_reader(browser_type: BrowserType, arguments: dict[str, object]) -> Iterator[Browser]:
    """Start the Chromium that has windows, and a reader of its own."""
    whole = {"executable_path": program(*CHROMIUM), "args": [*arguments["args"], "--headless=new"]}  # type: ignore[misc]
    new = arguments | whole
    hidden = ["--headless", "--disable-extensions", "--disable-component-extensions-with-background-pages"]
    chromium = browser_type.launch(**new, ignore_default_args=hidden)  # type: ignore[arg-type]
    yield chromium
    chromium.close()


@contextmanager
def in_chromiums(chromium: Browser, address: str, pdf: pikepdf.Pdf) -> Iterator[ChromiumsReader]:
    """Open a PDF at an address in Chromium's own reader."""
    page = chromium.new_page(viewport={"width": 900, "height": 1200})
    page.goto(f"{address}#toolbar=0&navpanes=0&zoom=100")
    shown = settled(page)
    paper = shown.point(lambda grey: WHITE if grey == WHITE else 0).getbbox()
    assert paper is not None
    widgets = [each for each in pdf.pages[0].get("/Annots", pikepdf.Array()) if "/T" in each]
    boxes = {str(widget.T): tuple(float(side) for side in widget.Rect) for widget in widgets}
    yield ChromiumsReader(page, boxes, shown, (paper[0], paper[1]))  # type: ignore[arg-type]
    page.close()


def settled(page: Page, unlike: Image.Image | None = None) -> Image.Image:
    """Give what a window shows in grey once it stays as it is: a page of a PDF, and not what it showed before."""
    seen = None
    for _ in range(300):
        shown = Image.open(BytesIO(page.screenshot())).convert("L")
        has_paper = shown.getextrema()[1] == WHITE and shown.histogram()[WHITE] > shown.width * shown.height / 3
        if has_paper and shown == seen and shown != unlike:
            return shown
        seen = shown
        page.wait_for_timeout(100)
    message = "the reader never came to rest"
    raise AssertionError(message)
