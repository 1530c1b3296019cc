"""Portraits of who speaks, 64x64, shown doubled: the same size of pixel as the world behind them.

Light comes from the top left and a head is turned a little to the right. A mood is eyes, brows and
mouth (`features.py`) on a head that stays as it is, with a backdrop of its own where the mood has
one; `lila.py`, `marc.py`, … know the rest. `draw.py` puts them on the sheet.
"""
