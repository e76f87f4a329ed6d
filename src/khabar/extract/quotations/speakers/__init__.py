"""Who speaks.

speaker        who speaks in a frame, by the kind of its cue    inner     verbs inside a sentence
subjects, actors, addressee, accused, noun_owners   the subject: beside its verb, far from it; whom it is said to; who is
               accused or urged; of a verbal noun
discourse      who spoke last                                 pointing   `جاء ذلك على لسان فلان`
voice, voices  from a noun phrase to a speaker                together   several speakers
sources        without a person's name                        unknown_names   names that nobody recognised
roles          of those who speak, told anywhere              appositions   behind names
anaphora       nouns for one named before                     persons, bodies   who that can be
possessors     names of others in a phrase                    authors   whose a document is
same_source, issuers   sources and documents told again       holders   who holds an office when only that is told
epithets, resumed, later   people told by a noun: by what the article tells of them, who spoke before, who speaks next
"""
