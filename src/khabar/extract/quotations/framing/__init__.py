"""Which words speak, and what they govern.

cues           words that can mark speech                     frame, frames   those that do, with their opener
openers        أن, a colon, marks, a preposition              objects, far_objects   `طالب بوقف …`
untold         words of saying that say nothing
claims         `اتهم … بـ`, `وصفه بـ`                         particles, speech_nouns   `بحسب`, `بعد إعلان الوزارة أن`
"""
