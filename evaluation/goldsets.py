"""The gold sets: pages as a crawler keeps them, and what is right on them. A set whose texts are not at hand is left out."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SHARED = ROOT.parent / "shared"
sys.path.insert(0, str(HERE / "scorer"))

import layers  # noqa: E402
import matching  # noqa: E402
import score  # noqa: E402
import sources  # noqa: E402

# The scorer folds the same words again and again: remembering them (pure functions) halves the time of a run.
matching.fold = layers.fold = cache(matching.fold)
matching.indefinite = cache(matching.indefinite)

COMPOSED_PAGES, COMPOSED_SEED = 200, 20261121  # of the composer of cluttered pages; other seeds are for tuning
PAGE_LAYERS = ("dissection",)
PARTS = (("seen", "used while rules are made"), ("held", "drawn by lot and not looked at"))
"""Of samples that are held out in part: the name of a part, and what it is for."""


@dataclass(frozen=True, slots=True)
class InputPage:
    """One page to be read. `name` tells the scorer which gold it belongs to; `published` is ISO or null; `kind` that of the page,
    where gold says it."""

    name: str
    data: bytes
    published: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class GoldSet:
    """Pages and their gold. `gold` is what the scorer's `load_gold` made of the files; `digest` covers pages and gold."""

    name: str
    about: str
    layers: tuple[str, ...]
    pages: tuple[InputPage, ...]
    gold: tuple[object, ...]
    digest: str


def samples() -> GoldSet:
    """The project's own pages: nothing is given beside them."""
    files = sorted((HERE / "gold" / "samples").glob("*.json"))
    pages = [_input(ROOT / "samples" / "pages" / json.loads(file.read_text(encoding="utf-8"))["page"]) for file in files]
    with TemporaryDirectory() as folder:  # the scorer finds the text of a page beside its gold
        for file, page in zip(files, pages, strict=True):
            Path(folder, file.name).write_bytes(file.read_bytes())
            if page.name.endswith(".txt"):
                Path(folder, file.stem + ".txt").write_bytes(page.data)
        return _set("samples", f"{len(pages)} invented pages of this project, as they are", score.LAYERS, pages, [Path(folder)])


def layouts() -> Iterator[GoldSet]:
    """Invented pages built like real ones: those that rules are made on, and those that nobody looks at."""
    about = " invented pages, each with the layout of a real one, "
    for part, told in PARTS:
        folder = HERE / "gold" / "layouts" / part
        pages = [_input(file.with_suffix(".txt"), json.loads(file.read_bytes())["kind"]) for file in sources.gold_files([folder])]
        yield _set(f"layouts_{part}", f"{len(pages)}{about}{told}", PAGE_LAYERS, pages, [folder])


def shared_sets() -> Iterator[GoldSet]:
    """The sets made of real pages, which lie beside the project and not in it."""
    with TemporaryDirectory() as folder:
        composer = _start_composer(folder)  # takes seconds, so it works while the other sets are measured
        try:
            yield articles()
            yield from _real(SHARED / "evaluation" / "pages" / "real")
            yield _composed(Path(folder), composer.wait(timeout=300))
        finally:
            composer.kill()


def articles() -> GoldSet:
    """The real articles: text alone, each with its date of publication."""
    sources.SHARED, sources.DATA = SHARED, SHARED / "data"
    sources.FOLDERS[:] = [sources.DATA]
    folder, pages = SHARED / "evaluation" / "gold", []
    for file in sources.gold_files([folder]):
        gold = json.loads(file.read_text(encoding="utf-8"))
        pages.append(InputPage(gold["id"] + ".txt", sources.resolve(gold["source"]).encode("utf-8"), gold.get("published")))
    about = f"{len(pages)} real articles of 2015 and 2018, date of publication given"
    return _set("articles", about, score.LAYERS, pages, [folder])


def _real(folder: Path) -> Iterator[GoldSet]:
    """The same five pages as flattened text and as HTML."""
    files = sources.gold_files([folder])
    about = "5 real pages of 2013 to 2020, "
    yield _set("real_text", about + "flattened", PAGE_LAYERS, [_input(file.with_suffix(".txt")) for file in files], [folder])
    html = [sources.path_of(json.loads(file.read_text(encoding="utf-8"))["source"]) for file in files]
    yield _set("real_html", about + "as HTML", PAGE_LAYERS, [_input(path) for path in html if path], [folder])


def _start_composer(folder: str) -> subprocess.Popen[bytes]:
    composer = SHARED / "evaluation" / "pages" / "composed" / "compose.py"
    options = ["--n", str(COMPOSED_PAGES), "--seed", str(COMPOSED_SEED), "--out", folder]
    return subprocess.Popen([sys.executable, str(composer), *options])


def _composed(folder: Path, exit_code: int) -> GoldSet:
    if exit_code:
        raise RuntimeError(f"the composer of pages failed with exit code {exit_code}")
    pages = [_input(path) for path in sorted(folder.glob("*.txt"))]
    about = f"{COMPOSED_PAGES} cluttered pages composed of real articles, seed {COMPOSED_SEED}"
    return _set("composed", about, PAGE_LAYERS, pages, [folder])


def _input(path: Path, kind: str | None = None) -> InputPage:
    return InputPage(path.name, path.read_bytes(), kind=kind)


def _set(name: str, about: str, layers: tuple[str, ...], pages: list[InputPage], gold: list[Path]) -> GoldSet:
    total = hashlib.sha256()
    for file in sources.gold_files(gold):
        _feed(total, file.name, file.read_bytes())
    for page in sorted(pages, key=lambda page: page.name):
        _feed(total, page.name, page.data)
    return GoldSet(name, about, layers, tuple(pages), tuple(score.load_gold(gold)), "sha256:" + total.hexdigest())


def _feed(total: hashlib._Hash, name: str, data: bytes) -> None:
    total.update(name.encode() + b"\0" + hashlib.sha256(data).digest())


def scorer_digest() -> str:
    """The digest of the scorer: another scorer makes other figures of the same gold."""
    return files_digest(sorted((HERE / "scorer").glob("*.py")))


def files_digest(files: Iterable[Path]) -> str:
    """One digest of files with their names, in the order given."""
    total = hashlib.sha256()
    for file in files:
        _feed(total, file.name, file.read_bytes())
    return "sha256:" + total.hexdigest()
