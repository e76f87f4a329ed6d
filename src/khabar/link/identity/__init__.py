"""Which entities of articles are one person, organisation or place of the record, which are not, and which may be.

`parts`, `people`, `organisations`: how names stand to each other. `roles`: how offices do. `groups`: what is compared.
`blocks`: which of them. `weigh`: what speaks for and against two being one. `given`: what people decided. `resolve` joins them.
"""

from khabar.link.identity.entities import entities
from khabar.link.identity.given import Told

__all__ = ["Told", "entities"]
