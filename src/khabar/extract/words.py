"""Closed classes of words, folded, by which several extractors tell clauses and places apart."""

from __future__ import annotations

from khabar.text import fold


def folded(words: str) -> frozenset[str]:
    """The folded forms of a list parted by spaces."""
    return frozenset(fold(words).split())


STEM = 4  # first letters by which two words are one for telling who is meant (`البريطاني`, `بريطانيا`)
THAT = folded("أن إن أنه أنها أنهم إنه إنها إنهم بأن بأنه بأنها بأنهم أنهما إنهما وأن وإن وأنه وأنها لأن لأنه لأنها بأنهما")
RELATIVES = folded("الذي التي الذين اللذين اللتين اللذان اللتان والذي والتي والذين ممن مما من")
BREAKS = folded(
    "حيث فيما بينما لكن ولكن إلا غير كما إذ بعدما حين عندما حينما وذلك وهو وهي وهم وهما ثم وبينما وفيما وحيث كي لكي"
    " لولا بل وعندما وكما وإذ إذا وإذا لو فإن"
)
"""Words that open another clause."""

COMMAS = frozenset("،,")
SIGNS = frozenset('،,؛;:()[]«»"“”-–—…؟?!.{}')
SPOTS = folded("في ب داخل بداخل قرب شمال شمالي جنوب جنوبي شرق شرقي غرب غربي وسط قبالة بمدينة بمحافظة ضواحي بوسط وفي بالقرب")
"""Words before the place where something happens."""

PLACE_HEADS = folded(
    "مدينة مدينتي محافظة بلدة قرية منطقة حي ولاية إقليم العاصمة ضاحية ريف جزيرة قضاء ناحية مخيم مديرية مقاطعة بلدات جهة"
    " عمالة إمارة دائرة معتمدية محلية بادية جبل غابة غابات شاطئ ضفة قرى مدن ميناء مطار مطاري قاعدة سوق ميدان شارع جامعة"
    " معسكر ساحل سواحل مركز شرق غرب شمال جنوب شمالي جنوبي شرقي غربي وسط"
)
"""Nouns of the kind of a place, before its name."""

_CLITICS = ("", "و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "وك", "وس", "فب", "فل", "فس")


def with_clitics(words: str) -> dict[str, str]:
    """The folded forms of a list parted by spaces, each also behind the clitics that are written onto it → the form itself."""
    return {clitic + word: word for clitic in reversed(_CLITICS) for word in folded(words)}
