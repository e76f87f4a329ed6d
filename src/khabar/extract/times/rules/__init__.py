"""The rules of the grammar of times: which words make which sense."""
