"""The command line as a user meets it: in a process of its own, through a pipe."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ISOLATES = "\u2066\u2067\u2068\u2069"
ASKING = {
    "stories": [],
    "timeline": [],
    "said": [],
    "figures": ["1200"],
    "events": [],
    "search": ["محادثات المياه"],
    "keyphrases": ["story-1"],
}


def test_contradictions_stand_side_by_side(khabar_cli, sample_record):
    shown = khabar_cli("conflicts", sample_record)
    lines = shown.stdout.splitlines()
    assert (shown.returncode, lines[0].split()[0], lines[1].split("\t")[1]) == (0, "toll", "says")
    assert "given by" in lines[1]
    rows = json.loads(khabar_cli("conflicts", sample_record, "--json").stdout)
    assert len(lines) == 4 * len(rows)
    nothing = khabar_cli("conflicts", sample_record, "كلمة لا توجد")
    assert (nothing.returncode, nothing.stdout, "nothing that contradicts" in nothing.stderr) == (0, "", True)


def test_what_to_read_beside_an_article(khabar_cli, sample_record):
    stories = json.loads(khabar_cli("stories", sample_record, "--json").stdout)
    article = stories[0]["articles"][0]["article"]
    shown = khabar_cli("related", sample_record, article[:8])
    assert shown.returncode == 0
    assert shown.stdout.splitlines()[0].split("\t")[0] == "relation"
    unknown = khabar_cli("related", sample_record, "a-0000")
    assert (unknown.returncode, "no article has the id" in unknown.stderr) == (2, True)


def test_a_series_of_figures(khabar_cli, sample_record):
    shown = khabar_cli("figures", sample_record, "1200", "--series")
    rows = [line.split("\t") for line in shown.stdout.splitlines()]
    assert rows[0][:2] == ["of", "told"]
    assert len(rows) - 1 == len(json.loads(khabar_cli("figures", sample_record, "1200", "--json").stdout)["series"])


def test_help_names_every_command(khabar_cli):
    from khabar.cli.main import COMMANDS

    shown = khabar_cli("--help")
    assert shown.returncode == 0
    assert all(f"  {name} " in shown.stdout for name in COMMANDS)


@pytest.mark.parametrize("name", ["add", "read", "check", "copy", "decide", "demo", "export", "show", "sources", *ASKING])
def test_every_command_explains_itself(khabar_cli, name):
    shown = khabar_cli(name, "--help")
    assert shown.returncode == 0
    assert "Usage: khabar" in shown.stdout
    assert len(shown.stdout) > 200


@pytest.mark.parametrize("name", ASKING)
def test_every_question_answers_as_json_and_as_plain_text(khabar_cli, sample_record, name):
    as_json = khabar_cli(name, sample_record, *ASKING[name], "--json")
    assert as_json.returncode == 0, as_json.stderr
    assert json.loads(as_json.stdout)
    plain = khabar_cli(name, sample_record, *ASKING[name])
    assert plain.returncode == 0
    lines = plain.stdout.splitlines()
    assert len(lines) > 1
    assert "\t" in lines[0]
    assert not set(plain.stdout) & set(ISOLATES), "a pipe gets plain text"
    assert "\x1b" not in plain.stdout


def test_a_fact_is_opened_and_sourced_by_the_beginning_of_its_id(khabar_cli, sample_record):
    fact = json.loads(khabar_cli("said", sample_record, "--json").stdout)[0]["quotation"]
    for name in ("show", "sources"):
        found = khabar_cli(name, sample_record, fact[:12], "--json")
        assert json.loads(found.stdout)["fact"] == fact
        assert fact in khabar_cli(name, sample_record, fact).stdout


def test_read_prints_one_page_a_line(khabar_cli, samples):
    found = khabar_cli("read", *samples[:3])
    assert [json.loads(line)["schema"] for line in found.stdout.splitlines()] == ["khabar.page/1"] * 3


def test_read_takes_a_date_that_the_page_does_not_hold(khabar_cli, tmp_path):
    page = tmp_path / "undated.txt"
    page.write_text("قال وزير النقل أمس إن الجسر سيفتح قريبا أمام حركة السيارات والشاحنات في المدينة.\n", encoding="utf-8")
    article = json.loads(khabar_cli("read", "--published", "2024-10-01", page).stdout)["articles"][0]
    assert article["published"]["evidence"] == [{"selector": "given", "path": "published", "quote": "2024-10-01"}]


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["timeline", "missing.khabar"], 3, "missing.khabar"),
        (["read", "missing.html"], 1, "missing.html"),
        (["read", "--published", "yesterday", "x.html"], 2, "2024-10-01"),
        (["nonsense"], 2, "nonsense"),
        (["add"], 2, "RECORD"),
    ],
)
def test_mistakes_get_an_exit_code_and_a_remedy(khabar_cli, tmp_path, words, code, message):
    done = khabar_cli(*words, cwd=tmp_path)
    assert done.returncode == code, done.stderr
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unknown_fact_and_an_empty_query_say_what_to_do(khabar_cli, sample_record):
    assert "no fact has the id" in khabar_cli("show", sample_record, "q-ffffffffffffffff").stderr
    done = khabar_cli("search", sample_record, "-،")
    assert (done.returncode, "no word to look for" in done.stderr) == (2, True)


def test_an_unknown_setting_is_refused(khabar_cli, tmp_path, samples):
    settings = tmp_path / "own.toml"
    settings.write_text("[limits]\npage_byte = 5\n")
    done = khabar_cli("add", tmp_path / "x.khabar", samples[0], "--config", settings)
    assert (done.returncode, "limits.page_byte" in done.stderr) == (2, True)


def test_rejected_pages_are_named_and_the_exit_code_says_so(khabar_cli, tmp_path, samples):
    (tmp_path / "empty.html").write_bytes(b"")
    done = khabar_cli("add", tmp_path / "x.khabar", samples[0], tmp_path / "empty.html")
    assert done.returncode == 1
    assert "1 new pages" in done.stdout
    assert "empty.html" in done.stderr


def test_a_manifest_says_what_files_do_not(khabar_cli, tmp_path):
    (tmp_path / "one.txt").write_text(
        "قال وزير النقل إن الجسر سيفتح أمام حركة السيارات والشاحنات في المدينة القديمة.\n", encoding="utf-8"
    )
    (tmp_path / "list.csv").write_text(
        "path,outlet,published,url\none.txt,صدى الفرات,2024-01-14,https://sada.example/1\n", encoding="utf-8"
    )
    done = khabar_cli("add", tmp_path / "x.khabar", tmp_path / "one.txt", "--manifest", tmp_path / "list.csv")
    assert done.returncode == 0, done.stderr
    hit = json.loads(khabar_cli("search", tmp_path / "x.khabar", "الجسر", "--json").stdout)["hits"][0]
    assert (hit["source"]["outlet"], hit["source"]["published"], hit["source"]["url"]) == (
        "صدى الفرات",
        "2024-01-14",
        "https://sada.example/1",
    )


def test_a_decision_is_logged_hides_a_rejected_fact_and_can_be_undone(khabar_cli, sample_record, tmp_path):
    copied = tmp_path / "decided.khabar"
    khabar_cli("copy", sample_record, copied)
    fact = json.loads(khabar_cli("said", copied, "--json").stdout)[0]["quotation"]
    done = khabar_cli("decide", copied, fact, "--reject", "--note", "a drill", "--by", "tester")
    assert done.returncode == 0, done.stderr
    decision = done.stdout.split(":")[0]
    rejected = khabar_cli("said", copied)
    assert fact not in rejected.stdout
    assert rejected.stderr == "", "a decision makes no links stale"
    log = khabar_cli("decide", copied).stdout
    assert decision in log
    assert "a drill" in log
    assert khabar_cli("decide", copied, "--undo", decision).returncode == 0
    assert fact in khabar_cli("said", copied).stdout
    assert khabar_cli("decide", copied, fact).returncode == 2


def test_contradictory_decisions_and_unknown_filters_are_refused(khabar_cli, sample_record):
    assert khabar_cli("decide", sample_record, "q-1", "--accept", "--reject").returncode == 2
    assert khabar_cli("decide", sample_record, "--reject").returncode == 2
    assert khabar_cli("timeline", sample_record, "--status", "nonsense").returncode == 2
    assert khabar_cli("events", sample_record, "--type", "nonsense").returncode == 2
    assert khabar_cli("events", sample_record, "--type", "assault").returncode == 0
    done = khabar_cli("figures", sample_record, "-")
    assert (done.returncode, "no word to look for" in done.stderr) == (2, True)


def test_an_add_that_could_not_begin_leaves_no_record_behind(khabar_cli, tmp_path):
    assert khabar_cli("add", tmp_path / "new.khabar", tmp_path / "missing").returncode == 1
    assert not (tmp_path / "new.khabar").exists()


def test_the_demo_does_not_mix_invented_pages_into_a_record(khabar_cli, sample_record):
    assert khabar_cli("demo", "--keep", sample_record).returncode == 2


def test_check_says_that_all_holds_and_copy_holds_the_same(khabar_cli, sample_record, tmp_path):
    assert "all holds" in khabar_cli("check", sample_record).stdout
    copied = tmp_path / "copy.khabar"
    assert khabar_cli("copy", sample_record, copied).returncode == 0
    assert khabar_cli("check", copied).returncode == 0
    ours, theirs = (khabar_cli("said", path, "--json").stdout for path in (sample_record, copied))
    assert ours == theirs


def test_check_finds_a_damaged_page(khabar_cli, sample_record, tmp_path):
    import sqlite3

    copied = tmp_path / "damaged.khabar"
    khabar_cli("copy", sample_record, copied)
    with sqlite3.connect(copied) as database:
        database.execute("UPDATE page SET bytes = substr(bytes, 1, 20) WHERE id = (SELECT min(id) FROM page)")
    done = khabar_cli("check", copied)
    assert done.returncode == 3
    assert "sha256:" in done.stdout


def test_bidi_and_terminal_tricks_of_a_page_are_shown_not_obeyed(khabar_cli, tmp_path):
    trick = "قال وزير النقل \u202eإن الجسر\u202c \x1b[31mسيفتح\x1b[0m أمام حركة السيارات والشاحنات في المدينة القديمة غدا."
    (tmp_path / "trick.txt").write_text(trick + "\n", encoding="utf-8")
    khabar_cli("add", tmp_path / "x.khabar", tmp_path / "trick.txt")
    shown = khabar_cli("said", tmp_path / "x.khabar").stdout
    assert "الجسر" in shown
    assert not set(shown) & {"\u202e", "\u202c", "\x1b"}
    assert "\ufffd" in shown


def test_demo_walks_through_the_samples(khabar_cli, tmp_path):
    done = khabar_cli("demo", "--keep", tmp_path / "demo.khabar", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    for heading in ("The threads", "What happened", "Who said what", "One figure", "opened on its page"):
        assert heading in done.stdout
    assert (tmp_path / "demo.khabar").exists()


def test_ctrl_c_keeps_whole_batches_and_the_next_add_goes_on(khabar_cli, samples, tmp_path):
    heap = tmp_path / "heap"
    heap.mkdir()
    for number in range(40):
        for sample in samples:
            text = sample.read_bytes().replace(b"</body>", f"<p>{number}</p></body>".encode()) + f"\n{number}\n".encode()
            (heap / f"{number:03}-{sample.name}").write_bytes(text)
    settings = tmp_path / "small.toml"
    settings.write_text("[record]\nbatch_pages = 8\n")
    record = tmp_path / "x.khabar"
    command = [
        sys.executable,
        "-m",
        "khabar.cli.main",
        "add",
        str(record),
        str(heap),
        "--workers",
        "1",
        "--config",
        str(settings),
    ]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not _pages(record):
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130, errors
    assert "interrupted" in errors
    stored = _pages(record)
    assert 0 < stored < 40 * len(samples)
    assert khabar_cli("check", record).returncode in (0, 3)
    few = sorted(heap.iterdir())[:60]
    assert khabar_cli("add", record, *few).returncode == 0
    assert khabar_cli("check", record).returncode == 0


def _pages(record: Path) -> int:
    import sqlite3

    if not record.exists():
        return 0
    try:
        with sqlite3.connect(f"{record.as_uri()}?mode=ro", uri=True) as database:
            return int(database.execute("SELECT count(*) FROM page").fetchone()[0])
    except sqlite3.Error:
        return 0
