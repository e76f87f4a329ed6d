"""Through whom: channels, occasions, media that pass words on, and the chain from the page inwards.

via            channel and occasion                           relays   media that pass words on
outlet         whose page it is                               chain    the hops, from the page to the first speaker
"""
