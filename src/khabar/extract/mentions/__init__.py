"""How names are found: what a word can be in a name, titles, persons, organisations, places, which of several readings stands.

Each finder (`known`, `organisations`, `clubs`, `persons`, `places`) walks one sentence from its lexicon hits and gives `Found`
readings; the trained `tagger` adds where they read nothing (`tagged`); `choose` keeps those that do not overlap. Then what is
meant: `resolve` makes one entity of all mentions of a name, `namesakes` of an organisation and a part of its name,
`clubs.told_apart` one club of several, `located` a place, `teams` and `metonymy` a team or a government instead of it.
`references` are the words without a name for those that have one.
"""

from khabar.extract.mentions.extractor import MentionsExtractor

__all__ = ["MentionsExtractor"]
