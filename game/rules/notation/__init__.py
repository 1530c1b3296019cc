"""Levels and states as pictures, and back: for tests, bug reports and the command line.

A level is a picture and some lines about what a picture cannot show:

    #######      # wall   . floor   ~ void   % dreamstuff shut   , dreamstuff open
    #Lz1r##      L M A F friends   l m a f their beds   * any   d dreamer's   s shadow's bed
    #..,.R#      z dreamer   N nightmare   x shadow
    #N~..l#      r y g b v w plates   R Y G B V W gates   (red yellow green blue violet white)
    #######      1 2 3 4 glitch groups a b c d   ^ > _ < currents up, right, down, left
    beats 12
    glitch 1 ##.. 0
    nightmare 1,3 1,2 1,1 1,2

Lines: `beats N`, `wrap x|y|xy`, `rescue`, `harmless`, `glitch 1 PATTERN OFFSET`,
`gate X,Y any|all [inverted]`, `nightmare` and the cells of its whole path,
`shadow X,Y FRIEND MIRROR`, `dreamers X,Y …` (their order, where it is not reading order) and
`under X,Y SYMBOLS` for what is beneath the symbol that the picture shows. A picture of a state
shows everybody where they are now, open gates as `'` and open glitch cells as `:`; its lines are
`beat`, `caught`, `nightmares` (places on their paths), `phases`, `dreamers`, `shadows`,
`breakpoint`, `anchor`, `under` and `escaped`.
"""

from game.rules.notation.drawing import draw_level, draw_state
from game.rules.notation.parsing import parse_level, parse_state
from game.rules.notation.picture import NotationError

__all__ = ["NotationError", "draw_level", "draw_state", "parse_level", "parse_state"]
