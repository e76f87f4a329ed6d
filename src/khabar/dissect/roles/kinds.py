"""What kind of page it is, and in which languages it is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from khabar.dissect.lines.sheet import Sheet
from khabar.dissect.roles.media import TEXT_WORDS, is_gallery, is_video
from khabar.dissect.roles.parts import Part
from khabar.dissect.texts.entries import is_numbered_blog
from khabar.dissect.texts.index import is_index
from khabar.grammar import Analysis
from khabar.model import Page, PageKind, Role

INDEX_LINKS = 3  # headlines and teasers from which a page without an article is an index
LINK_SHARE = 0.25  # and their share of its lines
ARABIC_SHARE = 0.3  # share of a text's words in Arabic letters below which it is no Arabic article
# Share of a text's characters that are letters which Arabic does not have, from which it is in another language. Persian has some
# 0.02 (چ پ ژ گ; its ک and ی are folded), Sorani 0.08; 800 Arabic articles had 0.0006 at most.
FOREIGN_SHARE = 0.006
FOREIGN_LEAST = 0.3  # share of the commonest language's letters that tells another one: Urdu and Sorani have the Persian ones too
LATIN_SHARE = 0.15  # share of a page's words in Latin letters from which their language is given
_LETTERS = {"ur": "ٹڈڑےںھ", "ckb": "ێۆڕڵە", "fa": "پچژگ"}
_WORDS = {
    "en": frozenset("the of and to in for is you with all by on are that this from".split()),
    "fr": frozenset("le la les des et du pour une est sur dans au par plus".split()),
}
_KINDS: tuple[tuple[str, PageKind], ...] = (
    ("#LiveBlogPosting.", "live_blog"),
    ("#ImageGallery.", "gallery"),
    ("#MediaGallery.", "gallery"),
)


def page_kind(sheet: Sheet, roles: Sequence[Role], parts: Sequence[Part]) -> PageKind:
    """Only what is plain: a page that says of itself what it is, or that holds articles, or nothing but links."""
    if any(part.entry for part in parts) or is_numbered_blog(sheet):
        return "live_blog"
    page = sheet.analysis.page
    said = next((kind for sign, kind in _KINDS if any(sign in field.path for field in page.fields)), None)
    if said:
        return said
    if (sum(part.story.words for part in parts) <= TEXT_WORDS and _is_video(page)) or is_video(sheet, parts):
        return "video"
    if is_gallery(sheet, parts):
        return "gallery"
    if parts:
        return "article" if len(parts) == 1 else "articles"
    links = sum(role in ("related_headline", "teaser") for role in roles)
    worded = sum(line.words > 0 for line in sheet.lines)
    return "index" if links >= max(INDEX_LINKS, worded * LINK_SHARE) or is_index(sheet) else "other"


def _is_video(page: Page) -> bool:
    return any(
        "#VideoObject." in field.path or (field.path == 'meta[property="og:type"]@content' and field.value.startswith("video"))
        for field in page.fields
    )


def languages(analysis: Analysis) -> tuple[str, ...]:
    """ISO 639 codes, the commonest first; empty where no word is of a known one."""
    counts = Counter(analysis.kinds)
    total = counts["word"] + counts["latin"]
    found: list[tuple[int, str]] = []
    if counts["word"] and counts["word"] >= total * LATIN_SHARE:
        found.append((counts["word"], script_language(analysis.folded.view)))
    if counts["latin"] and counts["latin"] >= total * LATIN_SHARE:
        forms = Counter(form for form, kind in zip(analysis.forms, analysis.kinds, strict=True) if kind == "latin")
        seen = {name: sum(forms[word] for word in words) for name, words in _WORDS.items()}
        best = max(sorted(seen), key=lambda name: seen[name])
        if seen[best]:
            found.append((counts["latin"], best))
    return tuple(name for _, name in sorted(found, key=lambda pair: (-pair[0], pair[1])))


def script_language(view: str) -> str:
    """The language of a folded text in Arabic letters, by the letters that Arabic does not have."""
    foreign = {name: sum(view.count(letter) for letter in letters) for name, letters in _LETTERS.items()}
    if sum(foreign.values()) <= len(view) * FOREIGN_SHARE:
        return "ar"
    return next(name for name in _LETTERS if foreign[name] >= max(foreign.values()) * FOREIGN_LEAST)
