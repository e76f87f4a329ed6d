"""Seconds that a person waits: `khabar --help`, and pages added to a new record by a new process.

python benchmarks/cold.py [PAGES...]     the five seeds beside the project by default, else the samples

Every time is the least and the median of several fresh processes, beside that of a Python that does nothing. The files are in the
disk cache of the system after the first run; figures of the first run after a start of the machine are higher.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT.parent / "shared" / "seeds"
SAMPLES = ROOT / "samples" / "pages"
KHABAR = [sys.executable, "-m", "khabar.cli.main"]
RUNS = 7


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="*", type=Path, default=[SEEDS if SEEDS.is_dir() else SAMPLES])
    pages = parser.parse_args().pages
    print("| what | least | median | budget |\n|---|---|---|---|")
    _row("python -c pass", [_seconds([sys.executable, "-c", "pass"]) for _ in range(RUNS)], "")
    _row("khabar --help", [_seconds([*KHABAR, "--help"]) for _ in range(RUNS)], "0.2 s")
    _row(f"khabar add new.khabar {' '.join(path.name for path in pages)}", [_add(pages) for _ in range(RUNS)], "5 s (five seeds)")


def _add(pages: list[Path]) -> float:
    with TemporaryDirectory() as folder:
        return _seconds([*KHABAR, "add", str(Path(folder, "new.khabar")), *map(str, pages)])


def _seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)
    return time.perf_counter() - start


def _row(what: str, seconds: list[float], budget: str) -> None:
    print(f"| `{what}` | {min(seconds):.2f} s | {statistics.median(seconds):.2f} s | {budget} |")


if __name__ == "__main__":
    main()
