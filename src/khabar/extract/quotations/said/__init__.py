"""What is said.

content        from where its frame opens it to where it ends           extent   where indirect speech ends
shape          its spans, direct, indirect or mixed                     bounds   where the words of inner speech end
newsroom       where the newsroom goes on behind it
"""
