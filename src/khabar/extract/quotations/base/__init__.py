"""What all steps look at: the article by token, closed classes of words, where phrases end.

scene          sentences, marks, names, times by token        words   closed classes of words
marks          pairs of quotation marks                       phrases, phrase_ends   noun phrases and where they end
"""
