"""The places of the waking world: pictures drawn by daylight, then lit.

A place is a `Backdrop`: furniture from the text files in `things`, walls and floors from
`surfaces`, light from `lighting`, wet ground from `wet`. `exposure` makes the files of it.
"""
