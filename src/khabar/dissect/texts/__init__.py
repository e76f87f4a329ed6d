"""Where articles begin and end, and what stands in them: titles, paragraphs, entries of live blogs; pages that hold none.

Begin with `gather`, `borders`, `titles`.
"""
