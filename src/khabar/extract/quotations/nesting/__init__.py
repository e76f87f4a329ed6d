"""Who speaks inside somebody's words.

nested         speakers that the words themselves tell        inner_subjects   subjects that are looked for only there
told           speech told by nouns and light verbs           verbal_nouns, hearsay   `رفض البرلمان …`, `الأنباء المتداولة عن`
"""
