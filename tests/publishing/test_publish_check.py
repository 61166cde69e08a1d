"""The portal behind nginx as `deploy/` configures it."""

import os
import re
import shutil
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from lotsenbuch.languages import LANGUAGES
from lotsenbuch.portal.compression import compressed
from lotsenbuch.portal.side_by_side import processors, write
from lotsenbuch.portal.writing import Staging
from tests.publishing.__main__ import check
from tests.publishing.answers import Client
from tests.publishing.faults import TYPES, faults
from tests.publishing.questions import COUNT, ENCODINGS, Question, questions
from tests.publishing.server import HERE, serving

OF_PAGEFIND = {".pagefind", ".pf_meta", ".pf_index", ".pf_filter"}
"""What only its own script reads, so that it needs no media type; each other kind of file has one."""

CONFIGURATION = ("portal-http.conf", "portal-server.conf", "nginx.conf")


@pytest.fixture(scope="module")
def compressed_site(small_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the small portal as `make site COMPRESS=1` builds it; what is not compressed are the files of the other."""
    site = shutil.copytree(small_site, tmp_path_factory.mktemp("compressed") / "site", copy_function=os.link)
    staging = Staging(site, in_place=True)
    write(staging, compressed(staging, processors()), processors(), lambda _: None)
    return site


@pytest.fixture
def deploy(project: Path, tmp_path: Path) -> Path:
    """Give a copy of the configuration that a test may change."""
    return shutil.copytree(project / "deploy", tmp_path / "deploy")


def test_all_arrives_as_it_should(compressed_site: Path, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """At 250 addresses of every kind and language: that is what `make publish-check` says."""
    assert check(compressed_site, project / "deploy") == 0, capsys.readouterr().err
    assert capsys.readouterr().out.startswith("250 Adressen gefragt, ")


def test_a_server_that_runs_is_asked(
    compressed_site: Path, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`make publish-check AT=…` starts nothing; where nobody answers, or no server can be, it says so."""
    with serving(compressed_site, project / "deploy") as port:
        monkeypatch.setattr("tests.publishing.server.PATHS", "")
        assert check(compressed_site, project / "deploy", f"http://localhost:{port}/") == 0, capsys.readouterr().err
    assert check(compressed_site, project / "deploy", f"http://localhost:{port}") == 1
    assert f"http://localhost:{port} antwortet nicht: " in capsys.readouterr().err
    for wrong in ("localhost:8080", "http://", "https://lotsenbuch.example/portal/"):
        assert check(compressed_site, project / "deploy", wrong) == 1
        assert f"„{wrong}“ ist keine Adresse eines Servers." in capsys.readouterr().err


def test_all_arrives_through_a_proxy(compressed_site: Path, project: Path, deploy: Path) -> None:
    """What speaks TLS before it may be an nginx as it is installed: it speaks HTTP/1.0 to those behind it.

    Only what is too long for both is asked of the one behind.
    """
    with serving(compressed_site, project / "deploy") as port:
        main = deploy / "nginx.conf"
        quiet = "server_tokens off; access_log off; error_log stderr emerg; large_client_header_buffers 4 32k;"
        passing = f"{quiet} location / {{ proxy_pass http://{HERE}:{port}; }}"
        main.write_text(main.read_text("utf-8").replace("include portal-server.conf;", passing), "utf-8")
        assert check(compressed_site, deploy) == 0


def test_every_kind_is_asked_for(compressed_site: Path) -> None:
    """Each ending, each language with its missing page, each kind of browser, parts of files, heads, ways out."""
    asked = questions(compressed_site)
    assert len(asked) == len(set(asked)) == COUNT
    assert any(question.words for question in asked)
    assert [question.address for question in asked if question.leads]
    assert asked == questions(compressed_site)
    files = {file for file in compressed_site.rglob("*") if file.is_file()}
    endings = {file.suffix for file in files} - {".br"}
    assert {Path(question.file).suffix for question in asked} - {""} == endings
    assert endings - set(TYPES) == OF_PAGEFIND
    for own in LANGUAGES:
        statuses = {question.status for question in asked if question.address.startswith(f"/{own.prefix}")}
        assert {200, 301, 404} <= statuses, own
    assert {question.accepts for question in asked} == set(ENCODINGS)
    assert {question.method for question in asked} == {"GET", "HEAD", "POST"}
    assert {206, 301, 405, 414, 416} < {question.status for question in asked}
    assert sum(question.is_hostile for question in asked) > 5


def test_what_is_wrong_is_said_in_german(compressed_site: Path, deploy: Path) -> None:
    """Also where nginx knows no address yet, and where it is the server that fails."""
    main = deploy / "nginx.conf"
    failing = "include portal-server.conf; location = /fails { return 503; }"
    main.write_text(main.read_text("utf-8").replace("include portal-server.conf;", failing), "utf-8")
    asked = {
        Question("/%zz", status=400): "Diese Anfrage versteht der Server nicht.",
        Question("/", status=400, words="x" * 40_000): "Diese Anfrage versteht der Server nicht.",
        Question("/fails", status=503): "Der Server kann gerade nicht antworten.",
    }
    with serving(compressed_site, deploy) as port:
        for question, said in asked.items():
            with closing(Client(f"http://{HERE}:{port}")) as client:
                assert list(faults(question, client, compressed_site)) == []
                answer = client.ask(question)
            text = answer.body.decode()
            assert said in text
            assert '<p lang="en">The server ' in text
            assert "src=" not in text
            assert "nginx" not in text


class Broken(NamedTuple):
    """What stands in a file of the configuration, what instead, and what is then said."""

    file: str
    written: str
    instead: str
    said: str


@pytest.mark.parametrize(
    "broken",
    [
        Broken(
            "portal-server.conf", "add_header Cache-Control", "add_header X-Control", "Cache-Control „“ passt nicht"
        ),
        Broken("portal-http.conf", "max-age=300", "max-age=31536000", "passt nicht zu dieser Datei"),
        Broken("portal-http.conf", "{8}/", "{12}/", "„public, max-age=300“ passt nicht"),
        Broken("portal-http.conf", "object-src 'none'", "object-src *", "in der Seite steht „default-src 'self'"),
        Broken("portal-http.conf", "(plan|beitragen)", "plan", "/beitragen/ (gzip): frame-ancestors ist „*“ statt"),
        Broken("portal-http.conf", "'; frame-ancestors $portal_frames", "'", "frame-ancestors ist „“ statt „*“"),
        Broken("portal-http.conf", "/[a-z]{2})/", "/[a-t][a-z])/", "GET /uk/gibt-es-nicht/"),
        Broken("portal-http.conf", '/api/" "*"', '/api/" ""', "Access-Control-Allow-Origin ist „“ statt „*“"),
        Broken("portal-http.conf", '"$uri $request_uri"', "$uri", "99999999.json: Access-Control-Allow-Origin ist „“"),
        Broken("portal-http.conf", '[45]" "no-store"', '[45]" $portal_caching', "POST /: Cache-Control ist „public, "),
        Broken("portal-server.conf", "brotli_static on", "brotli_static off", "kommt als „gzip“ statt als „br“"),
        Broken("portal-server.conf", "gzip_static on", "gzip_static off", "„unkomprimiert“ statt als „gzip“"),
        Broken("portal-server.conf", "gzip_vary on", "gzip_vary off", "Vary: Accept-Encoding fehlt"),
        Broken("portal-server.conf", "emerg", "error", "nginx schreibt auf, wer fragt (access_log, error_log): "),
        Broken("portal-server.conf", "access_log off", "access_log /dev/stderr", "nginx schreibt auf, wer fragt"),
        Broken("portal-server.conf", "text/vcard vcf", "text/x-vcard vcf", "„text/x-vcard“ statt „text/vcard"),
        Broken("portal-server.conf", "nosniff always", "nosniff", "x-content-type-options ist „“ statt „nosniff“"),
        Broken("portal-server.conf", "server_tokens off", "server_tokens on", "verrät die Version des Servers"),
        Broken("portal-server.conf", "absolute_redirect off", "absolute_redirect on", "leitet weiter nach „http://"),
        Broken("portal-server.conf", "error_page 400 405", "error_page 400", "antwortet mit der englischen Seite"),
        Broken("portal-server.conf", "add_header Allow", "add_header X-Allow", "POST /: Allow ist „“ statt"),
        Broken("portal-server.conf", "api(/v1)?/?$", "api/?$", "GET /api/v1/: Status 404 statt 301"),
        Broken("portal-server.conf", "set $portal_merged $", "set $none $", "GET //orte/: Status 200 statt 301"),
        Broken("portal-server.conf", "if (-e $request_filename)", "if (-e /)", r"//\evil.example/: Status 301"),
        Broken("portal-server.conf", "index index.html", "autoindex on; index index.html", "Status 200 statt 404"),
        Broken("portal-server.conf", "try_files $uri/index.html", "try_files $uri/", "GET /ags/"),
        Broken(
            "portal-server.conf",
            "default_type",
            "etag off; if_modified_since off; default_type",
            "Status 200 statt 304",
        ),
        Broken("nginx.conf", "server {", "server { max_ranges 0;", "Status 200 statt 206"),
        Broken(
            "nginx.conf", "server {", 'server { location /.git/ { return 200 "x"; }', "GET /.git/config: Status 200"
        ),
        Broken("nginx.conf", "server {", "server { unknown;", 'unknown directive "unknown"'),
        Broken("nginx.conf", "listen 8080;", "listen 80;", "nginx.conf: „listen 8080;“ fehlt."),
    ],
)
def test_a_broken_configuration_is_found(
    compressed_site: Path, deploy: Path, capsys: pytest.CaptureFixture[str], broken: Broken
) -> None:
    """Whatever breaks is said in German, all of it at once, and the command fails."""
    text = (deploy / broken.file).read_text("utf-8")
    assert broken.written in text
    (deploy / broken.file).write_text(text.replace(broken.written, broken.instead), "utf-8")
    assert check(compressed_site, deploy) == 1
    found = capsys.readouterr()
    assert broken.said in found.err
    assert not found.out


def test_a_site_that_is_not_what_was_built_is_found(
    compressed_site: Path, deploy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A compressed form of another day; a page with another policy than the server's; nothing compressed; no site."""
    site = shutil.copytree(compressed_site, tmp_path / "site", copy_function=os.link)
    home, page = site / "index.html.br", site / "plan" / "index.html"
    home.unlink()
    shutil.copy(site / "ar" / "index.html.br", home)
    text = page.read_text("utf-8")
    page.unlink()
    page.write_text(text.replace("object-src 'none'", "object-src *"), "utf-8")
    assert check(site, deploy) == 1
    said = capsys.readouterr().err
    assert "GET / (br): der Inhalt ist nicht der von index.html" in said
    assert re.search(r"GET /plan/ \(br\): Content-Security-Policy .*, in der Seite steht „.*object-src \*;", said)
    assert re.search(r"\n250 Adressen gefragt: \d+ Fehler bei \d+ Adressen\.\n$", said)
    home.unlink()
    assert check(site, deploy) == 1
    assert "ist nicht komprimiert. Bauen Sie" in capsys.readouterr().err
    assert check(tmp_path / "nowhere", deploy) == 2
    assert "gibt es noch nicht. Bauen Sie" in capsys.readouterr().err


def test_without_nginx_it_says_so(
    compressed_site: Path, deploy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the names of the packages."""
    monkeypatch.setattr("tests.publishing.server.PATHS", "")
    assert check(compressed_site, deploy) == 1
    assert "nginx fehlt. Auf Debian: apt-get install nginx" in capsys.readouterr().err


def test_the_container_has_what_the_configuration_needs(project: Path) -> None:
    """Its folders, its port, its module's package; and of the project it gets nothing else."""
    container = (project / "deploy" / "Containerfile").read_text("utf-8")
    main = (project / "deploy" / "nginx.conf").read_text("utf-8")
    assert "COPY site/ /srv/lotsenbuch/" in container
    assert "root /srv/lotsenbuch;" in main
    assert re.findall(r"EXPOSE (\d+)", container) == re.findall(r"listen (\d+);", main)
    assert {file.name for file in (project / "deploy").glob("*.conf")} == set(CONFIGURATION)
    assert "libnginx-mod-http-brotli-static" in container
    assert (project / ".dockerignore").read_text("utf-8").split() == ["*", "!deploy/*.conf", "!site"]
