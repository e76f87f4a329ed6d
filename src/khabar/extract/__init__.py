"""From an article's text to facts: times, mentions, quotations, quantities, events.

One file each, one shape (`stage.Extractor`).
"""
