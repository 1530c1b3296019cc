"""The waking world in play: places that are walked in, people who talk, how a night goes on."""
