"""What hypothesis draws texts from: Arabic as pages hold it, with all that folding has to deal with."""

from __future__ import annotations

from hypothesis import strategies as st

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءؤئ"
VARIANTS = "أإآٱىةیکہھ"
MARKS = "\u064b\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670"
CONTROLS = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202e\u2066\u2069\ufeff"
PRESENTATION = "ﻻﻷﷲﷺﷻﷴﺍﺑﻪﭘﮎﯼ﷼ﹰﹱ﴾﴿\ufbb2\ufdd0"
DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳٫٬"
SIGNS = ".,:;!?؟،؛\"'«»“”()[]-–—…•%/…"
SPACES = " \u00a0\u2009\u202f\u3000\t\n\r"
STRAYS = "ـaBZéçЖ中\u0e01😀²½_\ud800\udfff\x00\u0661\u09e9"

_irregular = st.sampled_from(VARIANTS + MARKS + CONTROLS + PRESENTATION + DIGITS + SIGNS + SPACES + STRAYS)
_letters = st.sampled_from(LETTERS)

any_text = st.text(st.one_of(_letters, _irregular), max_size=40)
"""Arabic letters with everything that can stand between them, lone surrogates included."""

wild_text = st.one_of(
    any_text, st.text(st.characters(), max_size=30), st.text(st.characters(categories=["Cs", "Cf", "Mn", "Lo"]))
)
"""Also any code point at all."""

regular_text = st.text(st.sampled_from(LETTERS + "أإآٱىة" + DIGITS + SIGNS + SPACES + "aBZ"), max_size=40)
"""Nothing that folding drops or unfolds."""

word = st.text(_letters, min_size=1, max_size=9)
"""One folded word."""

news_text = st.lists(st.one_of(word, st.sampled_from([*SIGNS, ". ", "3.5", "...", "د.", " ", "1."])), max_size=30).map(
    lambda parts: " ".join(parts)
)
"""Words and signs in an order that no editor would print."""
