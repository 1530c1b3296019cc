"""The art of the game, drawn by program: palette, sprites, tiles, fonts, interface, Tiled tiles.

`python -m tools.art` draws every sheet into `assets/` and `levels/tilesets/`; `--check` only
compares. Which sheets are drawn is said in one place, `tools.art.sheets`. The game itself never
imports this package: it reads the PNG and JSON files.
"""
