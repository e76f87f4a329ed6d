"""The parts of an act of speech, a file each; `extractor` puts them together.

scene       the article by token: sentences, marks, names, times        words   closed classes of words
cues        words that can mark speech
frame(s)    which of them speak, and what they govern                    openers, objects, claims, particles: how
content     what is said                                                 extent: its end; shape: its spans and kind
voice(s)    from a noun phrase to a speaker                              sources: without a person's name
speaker     who speaks in a frame                                        subjects, actors, discourse: where he is not named there
roles       of those who speak, told anywhere; appositions: behind names anaphora: nouns for one named before; persons, bodies
act         an act of speech with all this, and how acts hang together   role_conflicts: offices that nobody holds at once
nested      who speaks inside somebody's words; bounds: where these end
via, relays channel, occasion, and media that pass words on
chain       who passed the words on, from the page inwards; outlet: whose page it is
"""

from khabar.extract.quotations.extractor import QuotationsExtractor

__all__ = ["QuotationsExtractor"]
