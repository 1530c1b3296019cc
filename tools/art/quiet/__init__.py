"""The quiet pictures: the Net over the sleeping roofs, a night's natural sleep, the last street.

They are drawn at 320x180 and shown doubled, because they belong to the world.
"""
