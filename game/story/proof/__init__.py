"""Reading a whole story as a proofreader does: does it hang together, and does it read well?

Each module looks at one thing and yields remarks; `game.story.proofreading` asks them all.
"""
