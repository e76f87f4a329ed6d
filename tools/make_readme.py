"""Write the parts of the READMEs that come from Khabar itself: the screen and the table of figures; a test compares them.

python evaluation/evaluate.py --write && python tools/make_readme.py
"""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from khabar.cli.main import khabar

ROOT = Path(__file__).parents[1]
TODAY = ROOT / "evaluation" / "today.json"
READMES = (ROOT / "README.md", ROOT / "README.ar.md")
SETS = ("articles", "speech_held", "samples", "composed", "layouts_held")
FIGURES = (
    "entities.strict",
    "times.strict",
    "quotations.lenient",
    "quotations.direct",
    "quotations.indirect",
    "quotations.via",
    "quantities.strict",
    "events.strict",
    "attribution.attributed",
    "attribution.newsroom_voice",
    "chain.relays",
    "dissection.main_body",
    "dissection.second_body",
)
ACCURACIES = (
    "quotations.speaker",
    "quotations.role",
    "chain.order",
    "nested.recall",
    "events.status",
    "events.actors",
    "events.date",
    "dissection.line_role",
    "dissection.title",
    "dissection.outlet",
    "page.kind",
    "published.right",
    "published.wrong",
)
SCREEN_LINES = 34  # of the demo's output
LINE_CHARS = 150


def figures() -> str:
    """Today's figures, a row a layer and a column a gold set: F1 (precision / recall), or right of asked."""
    sets = json.loads(TODAY.read_text(encoding="utf-8"))["sets"]
    rows = ["| | " + " | ".join(f"{name} ({sets[name]['pages']})" for name in SETS) + " |", "|---" * (len(SETS) + 1) + "|"]
    rows += [f"| {name} | " + " | ".join(_f1(sets[one]["figures"].get(name)) for one in SETS) + " |" for name in FIGURES]
    rows += [f"| {name} | " + " | ".join(_share(sets[one]["accuracies"].get(name)) for one in SETS) + " |" for name in ACCURACIES]
    return "\n".join(rows)


def _f1(figure: dict[str, float] | None) -> str:
    if figure is None or not figure["tp"] + figure["fp"] + figure["fn"]:
        return ""
    return f"{figure['f1']:.2f} ({figure['p']:.2f} / {figure['r']:.2f})"


def _share(figure: dict[str, float] | None) -> str:
    return "" if figure is None else f"{figure['accuracy']:.2f} of {figure['asked']}"


def screen() -> str:
    """The head of what `khabar demo` prints, tabs as two spaces, long lines cut."""
    shown = CliRunner().invoke(khabar, ["demo"], catch_exceptions=False).stdout
    lines = [line.replace("\t", "  ")[:LINE_CHARS].rstrip() for line in shown.splitlines()]
    return "```\n$ make demo\n" + "\n".join(lines[:SCREEN_LINES]) + "\n```"


def filled(text: str) -> str:
    """A README with its marked parts made anew."""
    for name, made in (("screen", screen()), ("figures", figures())):
        opened, closed = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        if opened in text:
            text = text.split(opened)[0] + opened + made + "\n" + closed + text.split(closed)[1]
    return text


if __name__ == "__main__":
    for path in READMES:
        path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8")
