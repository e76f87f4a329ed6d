"""From an article's text to facts: times, mentions, quotations, quantities, events.

One package each, one shape (`stage.Extractor`): `extractor` puts the parts together, the package's docstring says which they are.
"""
