"""Who speaks.

speaker        who speaks in a frame, by the kind of its cue
subjects, actors, addressee, noun_owners   the subject: beside its verb, far from it; whom it is said to; of a verbal noun
discourse      who spoke last                                 pointing   `جاء ذلك على لسان فلان`
voice, voices  from a noun phrase to a speaker                together   several speakers
sources        without a person's name                        unknown_names   names that nobody recognised
roles          of those who speak, told anywhere              appositions   behind names
anaphora       nouns for one named before                     persons, bodies   who that can be
holders        who holds an office when only that is told
"""
