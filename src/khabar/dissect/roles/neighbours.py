"""What the lines beside it tell of a line outside the text, once every line has a role: comments by their buttons, sections in
lists, keywords among keywords, the question of a poll."""

from __future__ import annotations

from collections.abc import Callable

from khabar.dissect.lines.sheet import Sheet
from khabar.dissect.lines.wordlists import POLL, REPLY, SAID, SUBMIT
from khabar.model import Role

SIGNATURE_WORDS = 8  # words of the longest line that signs a comment: `مواطن قال 22/05/2018 - 09:08`
NAME_WORDS = 3  # words of the longest name of a reader
LONG_WORDS = 6  # words of a headline; two of them together end the comments
TAG_WORDS = 3  # words of the longest keyword on a line of its own
POLL_WORDS = 4  # words of the longest heading of a poll
TEASER_WORDS = 18  # words from which a line under a headline of a list is an excerpt, if it tells the same
LEADS = 2  # items that read like beginnings of articles, from which a list is one of excerpts,
LEAD_SHARE = 0.5  # if they are this share of its items
RULE = "___"  # a line drawn above the signature of a forum's member
_BODY: tuple[Role, ...] = ("main_body", "second_body")


def settle(sheet: Sheet, roles: list[Role]) -> None:
    """Mend, in place, the roles of lines whose neighbours tell more than they do."""
    _settle_lists(sheet, roles)
    for number, role in enumerate(roles):
        for rule in _RULES.get(role, ()):
            better = rule(sheet, roles, number)
            if better is not None:
                roles[number] = better
                break


def _settle_lists(sheet: Sheet, roles: list[Role]) -> None:
    """Make the items of a list excerpts where most of them read like the beginnings of articles, cut off."""
    run: list[int] = []
    for number in range(len(roles) + 1):
        if number < len(roles) and roles[number] in ("related_headline", "teaser"):
            run.append(number)
            continue
        items = [other for other in run if roles[other] == "related_headline" and _plain(sheet, other, "headline")]
        leads = [other for other in items if sheet.begins_article(other)]
        if len(leads) >= LEADS and len(leads) >= len(items) * LEAD_SHARE:
            for other in items:
                roles[other] = "teaser"
        run = []


def _plain(sheet: Sheet, number: int, *shapes: str) -> bool:
    """True for a line without a marker, of one of the shapes."""
    return 0 <= number < len(sheet) and sheet.lines[number].mark is None and sheet.shapes[number] in shapes


def _role(roles: list[Role], number: int) -> Role | None:
    return roles[number] if 0 <= number < len(roles) else None


def _first(sheet: Sheet, number: int) -> str:
    """The first word of a line, empty beyond the page."""
    lines = sheet.lines
    return lines[number].forms[0] if 0 <= number < len(lines) and lines[number].forms else ""


def _signs_comment(sheet: Sheet, number: int) -> bool:
    """True for `سالم قال`, `مواطن قال 22/05/2018 - 09:08`."""
    if not 0 <= number < len(sheet) or sheet.lines[number].words > SIGNATURE_WORDS:
        return False
    return not SAID.isdisjoint(sheet.lines[number].forms[1 : NAME_WORDS + 1])


def _comment_by_button(sheet: Sheet, roles: list[Role], number: int) -> Role | None:
    """The line above a button to reply is a comment, a name or a dated name above that signs it."""
    below, next_below = _first(sheet, number + 1) in REPLY, _first(sheet, number + 2) in REPLY
    if not (below or next_below) or not _plain(sheet, number, "headline", "short", "stamp"):
        return None
    if below:
        return "comment_form"
    if sheet.lines[number].words > SIGNATURE_WORDS:
        return None
    named = sheet.shapes[number] == "stamp" and sheet.lines[number].words > 0
    return "comment_form" if named or sheet.view(number).endswith((":", "-", "قال")) else None


def _comment_by_signature(sheet: Sheet, roles: list[Role], number: int) -> Role | None:
    """A headline under the signature of a comment, and that signature."""
    shape = sheet.shapes[number]
    if shape == "headline":
        return "comment_form" if _signs_comment(sheet, number - 1) and _plain(sheet, number, shape) else None
    signed = shape in ("short", "stamp") and _signs_comment(sheet, number) and _plain(sheet, number, shape)
    return "comment_form" if signed and _plain(sheet, number + 1, "headline") else None


def _button_of_form(sheet: Sheet, roles: list[Role], number: int) -> Role | None:
    sends = sheet.lines[number].words <= 1 and _first(sheet, number) in SUBMIT
    return "comment_form" if sends and _role(roles, number - 1) == "comment_form" else None


def _box_of_newsletter(sheet: Sheet, roles: list[Role], number: int) -> Role | None:
    """A field for an address under the head of a newsletter."""
    above = sheet.view(number - 1) if number else ""
    return "site_furniture" if any(word in above for word in ("النشره البريديه", "القائمه البريديه", "نشرتنا")) else None


def _headlines_end_comments(sheet: Sheet, roles: list[Role], number: int) -> Role | None:
    def is_long(other: int) -> bool:
        return _plain(sheet, other, "headline", "teaser") and sheet.lines[other].words >= LONG_WORDS

    return "related_headline" if is_long(number) and (is_long(number - 1) or is_long(number + 1)) else None


def _section_in_list(sheet: Sheet, roles: list[Role], number: int) -> Role | None:
    """A short line between an item of a list and the next headline."""
    listed = _role(roles, number - 1) in ("related_headline", "teaser") and _role(roles, number + 1) == "related_headline"
    between = sheet.shapes[number - 1] in ("stamp", "teaser", "headline") and _plain(sheet, number + 1, "headline")
    return "related_headline" if listed and between and _plain(sheet, number, "short") and sheet.lines[number].words else None


def _tag_among_tags(sheet: Sheet, roles: list[Role], number: int) -> Role | None:
    """A short line behind a keyword that stands alone on its line, with another short line below."""
    if not _plain(sheet, number, "short") or not 0 < sheet.lines[number].words <= TAG_WORDS or number + 1 >= len(sheet):
        return None
    inside = _role(roles, number - 1) == "keywords" and sheet.shapes[number - 1] == sheet.shapes[number + 1] == "short"
    return "keywords" if inside and roles[number + 1] in ("keywords", "site_furniture") else None


def _question_of_poll(sheet: Sheet, roles: list[Role], number: int) -> Role | None:
    if number == 0 or sheet.lines[number - 1].words > POLL_WORDS or sheet.shapes[number - 1] not in ("short", "headline"):
        return None
    return "site_furniture" if any(word in sheet.view(number - 1) for word in POLL) else None


def _forum_signature(sheet: Sheet, roles: list[Role], number: int) -> Role | None:
    return "site_furniture" if number and sheet.view(number - 1).startswith(RULE) else None


def _link_in_text(sheet: Sheet, roles: list[Role], number: int) -> Role | None:
    """One headline behind a heading of related ones, inside a text."""
    headed = _role(roles, number - 1) == "site_furniture" and sheet.lines[number - 1].effect == "opens_related"
    return "read_also_link" if headed and _role(roles, number - 2) in _BODY and _role(roles, number + 1) in _BODY else None


def _excerpt_under_headline(sheet: Sheet, roles: list[Role], number: int) -> Role | None:
    """A long line under a headline that tells the same."""
    line = sheet.lines[number]
    if line.words < TEASER_WORDS or line.labels > 1 or not _plain(sheet, number, "headline"):
        return None
    headed = _role(roles, number - 1) == "related_headline" and sheet.shapes[number - 1] == "headline"
    return "teaser" if headed and not sheet.content(number).isdisjoint(sheet.content(number - 1)) else None


def _stamp_under_title(sheet: Sheet, roles: list[Role], number: int) -> Role | None:
    return "date_line" if sheet.shapes[number] == "stamp" and _role(roles, number - 1) == "main_title" else None


def _menu_above_section(sheet: Sheet, roles: list[Role], number: int) -> Role | None:
    """The upper one of two sections under a run of short lines is the last item of a menu."""
    run = all(_role(roles, other) == "site_furniture" and sheet.shapes[other] == "short" for other in (number - 1, number - 2))
    return "site_furniture" if run and _role(roles, number + 1) == "kicker_or_section" else None


_Rule = Callable[[Sheet, list[Role], int], Role | None]
_IN_LISTS: tuple[_Rule, ...] = (_comment_by_button, _comment_by_signature, _forum_signature)
_RULES: dict[Role, tuple[_Rule, ...]] = {
    "related_headline": (
        *_IN_LISTS, _stamp_under_title, _question_of_poll, _link_in_text, _excerpt_under_headline
    ),
    "site_furniture": (*_IN_LISTS, _button_of_form, _stamp_under_title, _section_in_list, _tag_among_tags),
    "comment_form": (_box_of_newsletter, _headlines_end_comments, _forum_signature),
    "kicker_or_section": (_menu_above_section,),
}  # fmt: skip
