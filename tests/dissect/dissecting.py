"""What the tests of dissect share: pages of invented news, read by the real parser and dissected with the real lexicon."""

from __future__ import annotations

from dataclasses import dataclass, replace

from khabar.config import default_settings
from khabar.dissect import Dissection, dissect
from khabar.grammar import Analysis
from khabar.ingest import parse
from khabar.lexicon import lexicon
from khabar.model import Article, Capture, Given, RawPage, Role

LIMITS = default_settings().limits
CAPTURE = Capture(page_id="", source="page")
TITLE = "وزارة المياه تعلن خطة لترميم سد الوادي"
LEAD = "أعلنت وزارة المياه عن خطة لترميم سد الوادي، تبدأ الشهر المقبل وتستمر عامين كاملين."
NEXT = "وقال المتحدث باسم الوزارة سالم المرعي إن الخطة تشمل تبديل البوابات الست، وتوسيع قناة التصريف."
LAST = "وأضاف المرعي أن العمل لن يقطع المياه عن القرى القريبة، وأن كلفته تبلغ 12 مليون دينار."
HEAD = f"<h1>{TITLE}</h1><p>{LEAD}</p><p>{NEXT}</p><p>{LAST}</p>"
STORY = "\n".join((TITLE, LEAD, NEXT, LAST))

OTHER_TITLE = "إضراب عمال الميناء الشرقي يدخل أسبوعه الثاني"
OTHER_LEAD = "دخل إضراب عمال الميناء الشرقي أسبوعه الثاني، بعد أن رفضت النقابة عرض الإدارة زيادة الأجور."
OTHER_NEXT = "وقال نقيب العمال هادي الشطي إن الإضراب سيستمر حتى تلبية المطالب كلها، وإن الباب مفتوح للحوار."


@dataclass(frozen=True)
class Read:
    """A page with what dissect found on it."""

    raw: RawPage
    found: Dissection

    @property
    def text(self) -> str:
        return self.raw.page.text

    @property
    def main(self) -> Article:
        """The one main article; fails if there are more or none."""
        (article,) = (one for one in self.found.articles if one.kind == "main")
        return article

    @property
    def second(self) -> Article:
        (article,) = (one for one in self.found.articles if one.kind == "secondary")
        return article

    @property
    def roles(self) -> list[tuple[str, Role]]:
        return [(self.text[block.start : block.end], block.role) for block in self.found.blocks]

    def role(self, line: str) -> Role:
        """The role of the one block that is `line`."""
        (role,) = {role for text, role in self.roles if text == line}
        return role

    def reasons(self) -> str:
        return "\n".join(rejected.reason for rejected in self.found.rejected)

    def body(self, article: Article) -> list[str]:
        return [self.text[start:end] for start, end in article.body]


def dissected(content: str, media_type: str, given: Given | None = None) -> Read:
    """A page, parsed and dissected."""
    raw = parse(content.encode(), CAPTURE, media_type=media_type, limits=LIMITS)
    if given is not None:
        raw = replace(raw, page=replace(raw.page, given=given))
    return Read(raw, dissect(Analysis(raw.page, lexicon()), raw.layout))


def read_text(*lines: str, given: Given | None = None) -> Read:
    """The text of a page as a crawler leaves it, a block a line."""
    return dissected("\n".join(lines), "text/plain", given)


def read_html(body: str, head: str = "") -> Read:
    """An HTML page."""
    return dissected(f"<html lang=ar><head>{head}</head><body>{body}</body></html>", "text/html")


def published_of(*lines: str, given: Given | None = None) -> tuple[str | None, str] | None:
    """`(value, basis)` of the main article's date."""
    found = read_text(*lines, given=given).main.published
    return (found.value, found.basis) if found is not None else None
