"""Acts of speech: the parts a package each, from the words inwards; `extractor` puts them together.

base           the article by token, classes of words, phrases
framing        which words speak, and what they govern
said           what is said
speakers       who speaks
relaying       through whom: channels, media, the chain
act            an act of speech with all this, and how acts hang together
nesting        who speaks inside somebody's words
role_conflicts offices that nobody holds at once
"""

from khabar.extract.quotations.extractor import QuotationsExtractor

__all__ = ["QuotationsExtractor"]
