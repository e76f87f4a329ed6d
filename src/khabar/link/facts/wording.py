"""Words by which sentences deny, date, and bring tolls up to date. Folded."""

from __future__ import annotations

from khabar.link.facts.figures import Figure
from khabar.link.words import word_list
from khabar.text import fold


def folded(words: str) -> frozenset[str]:
    """Some words as they are compared."""
    return frozenset(map(fold, words.split()))


EARLIER = folded("سابقة سابق سابقا الأولى أولية الأولية لاحقا جديدة الجديدة")
"""Words of a toll that was brought up to date, or is not the last."""
RISING = folded("ارتفع ارتفعت وارتفع وارتفعت يرتفع ترتفع لترتفع ليرتفع ارتفاع بارتفاع تصاعد تزايد ازداد ازدادت")
RUNNING = folded("منذ خلال مدى إجمالي مجموع الإجمالي إجمالا سنويا حصيلة الحصيلة")
"""Words of totals over some time."""
HOURLY = folded(
    "الساعة بتوقيت التعاملات المعاملات تعاملات التداول التداولات تداولات للأوقية للبرميل بورصة البورصة"
    " سهم أسهم الأسهم مؤشر المؤشر"
)
"""Words of markets, whose figures change by the hour."""
DENYING = folded(
    "نفى نفت ونفى ونفت ينفي تنفي وتنفي وينفي نافيا نافية نفي نفيه نفيها صحة شائعات لم ليس ليست لن عدم دون سوى إلا مزاعم مزعوم"
)
"""Words of sentences that tell of something without saying that it was."""
DENIALS = folded("نفى نفت ونفى ونفت ينفي تنفي وتنفي وينفي نافيا نافية نفي كذب كذبت وكذبت صحة أساس")
"""Words by which somebody denies."""
NEGATIONS = folded("لم لن")
EXCEPT = folded("سوى إلا")
HOSPITAL = folded("المستشفى المستشفيات مستشفى مستشفيات للمستشفى")
KILLED, INJURED = folded("مقتل قتل وقتل قتيلا قتيل"), folded("وإصابة إصابة وجرح جرح وجريحا وجريح")
CONTRAST = folded("بينما فيما حين لكن غير")
DIFFERING = folded("تضارب تضاربت متضاربة المتضاربة تتراوح تراوحت تباينت متباينة اختلفت")
"""Words by which a sentence says that figures differ."""
WEEKDAYS = folded("الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت")
RELATIVE = folded("أمس اليوم غدا البارحة الليلة مساء الماضي المقبل")
"""Words for days that only the day of the article tells."""


def near(figure: Figure, reach: int) -> frozenset[str]:
    """The words of a figure, and so many before and behind it."""
    text, begin = figure.told.sentence, figure.told.offset
    return frozenset(word_list(text[:begin])[-reach:]) | frozenset(word_list(text[begin:])[: reach + 1])
