"""The parts of an act of speech, a file each; `extractor` puts them together.

scene       the article by token: sentences, marks, names, times        words   closed classes of words
cues        words that can mark speech
frame(s)    which of them speak, and what they govern                    openers, objects, particles: how
content     what is said                                                 extent: its end; shape: its spans and kind
voice(s)    from a noun phrase to a speaker                              sources: without a person's name
speaker     who speaks in a frame                                        subjects, discourse: where he is not named there
via, chain  channel, occasion, and who passed the words on
"""

from khabar.extract.quotations.extractor import QuotationsExtractor

__all__ = ["QuotationsExtractor"]
