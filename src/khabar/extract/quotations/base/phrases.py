"""Noun phrases without a parser: where a subject ends, which part of it is a role and which a name."""

from __future__ import annotations

import re

from khabar.extract.quotations.base.phrase_breaks import breaks
from khabar.extract.quotations.base.phrase_ends import STATES, opens_occasion, own_pronoun, second_phrase
from khabar.extract.quotations.base.phrase_ends import masdar_like as masdar_like
from khabar.extract.quotations.base.scene import Name, Scene
from khabar.extract.quotations.base.words import (
    ADDRESSED,
    CLAUSE_BREAKS,
    DATA,
    DEFINITE_OBJECTS,
    DOCUMENTS,
    MEDIA_HEADS,
    NOT_SPEAKERS,
    OFFICE_PREPOSITIONS,
    PARTICLES,
    PREPOSITIONS,
    QUANTIFIERS,
    RELATIVES,
    ROLE_HEADS,
    SPEECH_NOUNS,
    folded,
)

MAX_PHRASE = 22  # tokens of one noun phrase
MAX_AIM = 8  # tokens from what an office is for to the name of its holder
MAX_OFFICE = 12  # tokens of offices between a verb and the name of who holds them
_QUARTERS = folded("وسط شرق غرب شمال جنوب")
"""Parts of a town or land that offices are over."""
_LINE = folded("خط لاعب مدافع مهاجم")
_OTHER_CLAUSE = RELATIVES | CLAUSE_BREAKS | PARTICLES
_LED_BY = folded("بقيادة برئاسة بزعامة بإشراف بإدارة بعضوية")
"""Behind these stands who leads the body that speaks (`أعلن فريق بقيادة فلان`)."""


def phrase_end(scene: Scene, i: int, limit: int, office: bool = False) -> int:
    """The end of the noun phrase that begins at `i`; `office`: its head is known to be an office.

    It ends at a comma, a time, a channel, a relative clause, or a preposition that does not belong to an office or source.
    """
    forms, j = scene.forms, i
    open_head = office or i in scene.titles or i in scene.unnamed or i in scene.organisations
    open_head = open_head or (i + 1 in scene.titles and not scene.definite(i) and scene.forms[i] in ROLE_HEADS)  # `مساعد مدير …`
    open_head = open_head or i in scene.governed_titles or i in scene.governed_unnamed
    named = False
    limit = min(limit, i + MAX_PHRASE)
    if i in scene.titles:  # `مبعوث … إلى … فلان`: the mentions know the whole office
        j = next((n.first for n in scene.names_in(i + 1, limit) if n.title == i and n.mention.type == "PER"), i)
    if not open_head and scene.definite(i) and i not in scene.names:  # an unknown office: `النائب بالبرلمان فلان`
        open_head = any(name.mention.type == "PER" for name in scene.names_in(i + 1, limit))
    while j < limit:
        form = forms[j]
        if j > i and (_stops(scene, j) or breaks(scene, i, j)):
            break
        name = scene.names.get(j)
        if name is not None and name.last <= limit:
            if j > i and second_phrase(scene, i, j):
                break
            named = named or name.mention.type == "PER"
            j = name.last
            nxt = scene.names.get(j)
            head = name.first == i or (i in scene.names and i not in scene.titles and _joined(scene, name))
            if head and nxt is not None and nxt.mention.type in ("PER", "ORG", "LOC") and not _joined(scene, nxt):
                if name.mention.type == "NORP" and nxt.mention.type == "PER" and scene.definite(i):
                    continue  # `الأرجنتيني فلان`
                break  # `حثت باكستان مجلس الأمن`: the second name is no part of the first one's phrase
            continue
        if j in scene.pairs.close:
            close = scene.pairs.close[j]
            if close - j > 6 or close >= limit:
                break
            if j == i and close + 1 < limit and not scene.definite(close + 1):
                return close + 1  # `"فلان" بهذا الصدد`
            j = close + 1
            continue
        if (
            form in "(["
            and (scene.forms[j - 1] in MEDIA_HEADS or j - 1 in scene.organisations)
            and scene.adverb_end(j, limit) > j
        ):
            j = scene.adverb_end(j, limit)
            continue  # `شركة (الأفق)`
        if scene.kinds[j] == "sign" and not _inside_name(scene, j):
            break
        if j > i and form in _LED_BY and not (i in scene.titles and j + 1 < limit and scene.name_over(j + 1) is None):
            break
        if j > i and form == "عن" and i not in scene.titles and not office:
            break
        if j > i and form in _QUARTERS and j + 1 in scene.names and scene.names[j + 1].mention.type == "LOC":
            j += 1
            continue  # `رئيس بلدية وسط المدينة`
        if j > i and form == "وسط" and forms[j - 1] in _LINE:
            j += 1
            continue  # `لاعب خط وسط الفريق`
        if j > i and form in PREPOSITIONS and (named or not open_head or form not in OFFICE_PREPOSITIONS):
            break
        if j > i and (opens_occasion(scene, j, limit) or second_phrase(scene, i, j)):
            break
        if j > i and form[0] == "ل" and masdar_like(form[1:]) and j not in scene.names and not _holder_behind(scene, i, j, limit):
            break  # `الحكومة لكبح التكاليف`
        if j > i and form.startswith(("لل", "بال")) and (named or not (open_head or scene.definite(i))):
            break
        j += 1
    return j


def _holder_behind(scene: Scene, i: int, j: int, limit: int) -> bool:
    """True where an office opens a phrase and its holder is named soon behind a word: `مبعوث التحالف لمحاربة كذا فلان`."""
    return i in scene.titles and any(n.mention.type == "PER" for n in scene.names_in(j, min(limit, j + MAX_AIM)))


def _inside_name(scene: Scene, j: int) -> bool:
    """True for a sign that can stand inside a name (`د. سمير`, `بي.بي.سي`, `#مجلس_الوزراء`)."""
    form = scene.forms[j]
    if form != ".":
        return form in "/&#_"
    glued = j + 1 < len(scene.forms) and scene.starts[j + 1] == scene.ends[j] and scene.kinds[j + 1] != "sign"
    return glued or (j > 0 and len(scene.forms[j - 1]) == 1)


def _joined(scene: Scene, name: Name) -> bool:
    """True for a name with a clitic before it."""
    return name.mention.at.start > scene.starts[name.first]


def _stops(scene: Scene, j: int) -> bool:
    form = scene.forms[j]
    if form in _OTHER_CLAUSE:
        return True
    return j in scene.via_starts or j in scene.speech_words or scene.adverb_end(j, j + 2) > j


def starts_phrase(scene: Scene, i: int) -> bool:
    """False where a preposition, a sign, a particle or a channel stands at `i`."""
    form = scene.forms[i]
    if (form in PREPOSITIONS and not _person(scene, i)) or form in ADDRESSED or i in scene.told or scene.governed_name(i):
        return False
    if i in scene.names or i in scene.titles or i in scene.unnamed:
        return True
    if i in scene.pairs.close or form == "#" or form in STATES or _people(form):
        return True
    if form[0] == "ب" and masdar_like(form[1:]) and i not in scene.organisations:
        return False
    if is_adjunct(scene, i) or form in NOT_SPEAKERS or form in DEFINITE_OBJECTS or scene.adverb_end(i, i + 2) > i:
        return False
    if (
        masdar_like(form)
        and form not in DOCUMENTS | DATA | SPEECH_NOUNS
        and i + 1 < len(scene.forms)
        and i + 1 in scene.names
        and i not in scene.organisations
        and not own_pronoun(scene, i)
    ):
        return False  # `ووصفت رفض فلان بأنه`: what is spoken of
    if i in scene.organisations or scene.definite(i) or scene.kinds[i] == "latin" or form in MEDIA_HEADS or form in DOCUMENTS:
        return True
    end = phrase_end(scene, i, min(len(scene.forms), i + 8))
    return bool(scene.names_in(i, end)) or any(scene.definite(k) for k in range(i + 1, end))


def _people(form: str) -> bool:
    """`منتقدون`: people in the plural, and no verb."""
    return form.endswith("ون") and len(form) > 4 and form[0] not in "يت" and not form.startswith("ال")


def plain_words(scene: Scene, first: int, last: int) -> bool:
    """True for one to three words and nothing else, as between a verb of speech and its أن: they can only be the subject."""
    if not 0 < last - first <= 3:
        return False
    words = all(scene.kinds[i] in ("word", "latin") and not is_adjunct(scene, i) for i in range(first, last))
    words = words and not scene.forms[first].startswith(("ب", "ل"))
    if last - first == 1 and scene.forms[first][0] == "م" and scene.forms[first][-1] == "ا":
        return False  # `تساءل مستنكرا: …`
    return words and scene.forms[first] not in NOT_SPEAKERS


def is_adjunct(scene: Scene, i: int) -> bool:
    """True where a sign, a channel, a preposition or a clause stands at `i`: what precedes has no subject behind it."""
    form = scene.forms[i]
    if scene.kinds[i] == "sign" or i in scene.vias or form in ADDRESSED or scene.governed_name(i) or accusative(scene, i):
        return True
    if form in PREPOSITIONS:
        return not _person(scene, i)
    return form in _OTHER_CLAUSE or form.startswith("لل")


def _person(scene: Scene, i: int) -> bool:
    """True where a person's name begins: `علي حمزة` is written as على is, folded."""
    name = scene.names.get(i)
    return name is not None and name.mention.type == "PER"


def accusative(scene: Scene, i: int) -> bool:
    """True for a word written with the ending of an adverb (`مغردا`): no subject."""
    return scene.analysis.page.text[scene.ends[i] - 2 : scene.ends[i]] in ("اً", "ًا")


def subject_end(scene: Scene, gap: int, limit: int) -> int | None:
    """The end of a subject whose end is plain without its object: a name, an unnamed source with its adjectives, a single word
    between adverbs; `gap` itself where the next word is an object already; null where it is not plain."""
    forms, i = scene.forms, scene.skip(gap, limit)
    if i >= limit:
        return None
    if masdar_like(forms[i]) and not (i in scene.names or i in scene.organisations or i in scene.titles):
        return i
    if i in scene.unnamed:
        return _unnamed_end(scene, i, limit)
    if scene.pairs.close.get(i, limit) < limit:  # `أكد "فلان" أهمية …`
        return scene.pairs.close[i] + 1
    end = phrase_end(scene, i, limit)
    behind = scene.skip(end, limit)
    if i < end and behind < limit and masdar_like(forms[behind]):
        return end
    person = next((n for n in scene.names_in(i, limit) if n.first == i or n.title == i or n.first - i <= MAX_OFFICE), None)
    if person is None or not _plain_between(scene, i, person):
        return _definite_run(scene, i, limit)
    end = person.last
    follows = scene.names.get(end)
    while follows is not None:
        end = follows.last
        follows = scene.names.get(end)
    return adjectives_end(scene, end, limit) if person.mention.type != "PER" else end


def _unnamed_end(scene: Scene, i: int, limit: int) -> int:
    """The end of an unnamed source with its adjectives, and of whom it is some or one (`بعض الصحف الإسبانية`)."""
    end = scene.unnamed[i].last
    if end == i + 1 and scene.forms[i] in QUANTIFIERS and end < limit:
        end += 1
        while end < limit and scene.definite(end) and end not in scene.names:
            end += 1
    return adjectives_end(scene, end, limit)


def _plain_between(scene: Scene, i: int, name: Name) -> bool:
    return name.first == i or name.title == i or not any(masdar_like(scene.forms[k]) for k in range(i, name.first))


def adjectives_end(scene: Scene, i: int, limit: int) -> int:
    """Past adjectives and `في …`-free modifiers: words in ي, يه, with or without the article, آخر, رفيع, مطلع."""
    while i < limit and ADJECTIVE.match(scene.forms[i]):
        i += 1
    return i


_MODIFIERS = folded("آخر أخرى رفيع رفيعة مطلع مطلعة كبير كبار بارز موثوق خاص خاصة المتحدة العامة")
ADJECTIVE = re.compile(rf"^(?:{'|'.join(sorted(_MODIFIERS))}|(?:ال)?\w{{2,}}(?:ي|يه|يون|يين|يان))$")
"""Adjectives of nationality and relation by their ending, and a few others."""


def _definite_run(scene: Scene, i: int, limit: int) -> int | None:
    """`وزارة الصحة`, `الرئيس الأميركي`: a head and words with the article."""
    j = i
    if not scene.definite(j):
        if j not in scene.titles and j not in scene.organisations:
            return None
        j += 1
        while j < limit and not scene.definite(j) and j - i < 3 and scene.kinds[j] == "word":
            if masdar_like(scene.forms[j]):
                return None
            j += 1
    begin = j
    while j < limit and scene.definite(j):
        j += 1
    if j > begin and j + 1 < limit and scene.forms[j] == "في" and j + 1 in scene.names:
        j = scene.names[j + 1].last  # `التحالف العسكري في اليمن`
    return j if j > begin else None


def media_phrase(scene: Scene, first: int, last: int) -> bool:
    """True for a phrase that names a medium: it begins with وكالة, صحيفة … or holds the name of an agency."""
    return scene.forms[first] in MEDIA_HEADS or any(i in scene.agencies for i in range(first, min(last, first + 3)))
