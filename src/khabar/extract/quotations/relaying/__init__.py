"""Through whom: channels, occasions, media that pass words on, and the chain from the page inwards.

via            channel and occasion                           relays   media that pass words on
media          other ways to name one                        names    what a medium is called, where its words end
outlet         whose page it is                               chain    the hops, from the page to the first speaker
"""
