"""Walking in a place, tick by tick; what happens comes back as values. No pixels, no clock."""

from collections.abc import Iterable

from game.story.body import Rail, face
from game.story.courtesy import Courtesy
from game.story.figure import GHOST, Figure, Role
from game.story.happenings import Happening, Opened
from game.story.place import Box, Place, Spot
from game.story.reach import Reach, doors_in, looks_in, nearest, people_in
from game.story.routes import Point, Routes
from game.story.thresholds import Holds, Thresholds
from game.story.trail import BEHIND, Trail


class Walking:
    """A place with people in it.

    Attributes:
        place: where.
        me: the one who is walked.
        people: the others, by name.
        routes: ways over the ground.
    """

    def __init__(
        self,
        place: Place,
        me: Role,
        roles: Iterable[Role] = (),
        holds: Holds = lambda condition: not condition,
    ) -> None:
        """Begin at the spot of `me`; those of `roles` who are here now are here."""
        self.place = place
        self.routes = Routes(place.ground)
        self.holds = holds
        self.me = Figure(me, self._standing(place.spots.get(me.at)))
        self._roles = tuple(role for role in roles if role.place == place.id and role.who != me.who)
        self.people: dict[str, Figure] = {}
        self._errand: Reach | None = None
        self._trail = Trail()
        self._courtesy = Courtesy(self.routes, place.ground)
        self._thresholds = Thresholds(place, holds, self.me.body.at)
        self.call()

    def call(self) -> None:
        """Let those come whose condition holds by now, and those go whose does not."""
        wanted = {role.who: role for role in self._roles if self.holds(role.when)}
        for role in self._roles:
            if role.who not in wanted:
                self.people.pop(role.who, None)
        for who, role in wanted.items():
            if who not in self.people:
                self.people[who] = self._arrive(role)

    def put(self, x: int, y: int) -> None:
        """Stand as near to a point as may be."""
        self.me.body.put(*(self.place.ground.nearest(x, y) or (x, y)))
        for figure in self.people.values():
            if figure.role.follows:
                figure.body.put(*self._beside())
        self._thresholds.stand(self.me.body.at)

    def come(self, across: int, down: int) -> None:
        """Have come through a door with a direction held."""
        self._thresholds.come(across, down)

    def recast(self, roles: Iterable[Role]) -> None:
        """Let people do something else from now on; who has nothing new to do stays as he is."""
        self._roles = tuple(
            role for role in roles if role.place == self.place.id and role.who != self.me.who
        )
        for role in self._roles:
            figure = self.people.get(role.who)
            if figure is not None and self.holds(role.when):
                figure.role = role
        self.call()

    def stir(self) -> None:
        """Let a sixtieth of a second pass for those who are in no scene; nobody is walked."""
        self.me.body.moved = self.me.rail is not None
        for figure in self.people.values():
            if not figure.staged:
                figure.tick(self.routes, self.place.spots, self.me.body.at)

    def beside(self, far: int = 48) -> Iterable[str]:
        """Yield the names of those who stand near the one who is walked."""
        x, y = self.me.body.at
        for figure in self.figures:
            own_x, own_y = figure.body.at
            if figure is not self.me and abs(own_x - x) <= far and abs(own_y - y) <= far:
                yield figure.who

    def add(self, role: Role) -> Figure:
        """Let somebody be here of whom the routines do not know; they stay until the place ends."""
        self.people[role.who] = self._arrive(role)
        return self.people[role.who]

    @property
    def figures(self) -> list[Figure]:
        """Everybody who is to be seen."""
        return [one for one in (self.me, *self.people.values()) if one.shown]

    def figure(self, who: str) -> Figure | None:
        """Return somebody by name."""
        return self.me if who == self.me.who else self.people.get(who)

    @property
    def reach(self) -> Reach | None:
        """What could be turned to from here."""
        return nearest(self.me.body.at, self.me.body.facing, self._things())

    @property
    def usable(self) -> list[Box]:
        """Where everything is that can be looked at or entered just now."""
        return [thing.box for thing in self._things() if not thing.who]

    def tick(self, across: int = 0, down: int = 0) -> tuple[Happening, ...]:
        """Let a sixtieth of a second pass, in which one walks in a direction or stands."""
        body = self.me.body
        before = body.at
        if across or down:
            self._errand, self.me.rail = None, None
            body.walk(across, down, self._free)
            pushed = [] if body.moved else self._in_the_way_of(across, down)
            self._courtesy.push(pushed, across, down, (self.me, *self.people.values()))
        elif self.me.rail is not None:
            self._follow_rail(self.me.rail)
        else:
            body.walk(0, 0, self._free)
        if body.at != before:
            self._trail.leave(before)
        for figure in self.people.values():
            if figure.role.follows and not figure.staged:
                self._trail.keep_up(figure, body, self.routes)
            else:
                figure.tick(self.routes, self.place.spots, body.at)
        here = self._thresholds.walked(body.at, across, down)
        return (*self._arrived(), *here)

    def use(self) -> tuple[Happening, ...]:
        """Turn to what is in reach."""
        reach = self.reach
        return () if reach is None else self._turn_to(reach)

    def head_for(self, x: int, y: int) -> bool:
        """Set out for a pixel of the world, or for what is there; False if there is no way."""
        found = next((thing for thing in self._things() if thing.is_meant_at(x, y)), None)
        here = self.me.body.at
        wanted = found.before(here) if found else (x, y)
        goal = self.place.ground.nearest(*wanted)
        if goal is None or self.routes.area(goal) != self.routes.area(here):
            return False
        self._errand = found
        if goal == here:
            return True
        return self.me.walk(self.routes, goal)

    def _standing(self, spot: Spot | None) -> Spot:
        """Return a spot that can be stood on, as near to the wanted one as may be."""
        spot = spot or next(iter(self.place.spots.values()), Spot("", 0, 0, "d"))
        x, y = self.place.ground.nearest(spot.x, spot.y) or (spot.x, spot.y)
        return spot._replace(x=x, y=y)

    def _arrive(self, role: Role) -> Figure:
        spot = self.place.spots.get(role.at)
        if role.follows:
            spot = Spot("", *self._beside(), self.me.body.facing)
        return Figure(role, spot or self._standing(None))

    def _beside(self) -> Point:
        """Return where somebody stands who has come along."""
        x, y = self.me.body.at
        return self.place.ground.nearest(x - BEHIND, y) or (x, y)

    def _free(self, x: int, y: int) -> bool:
        return self.place.ground.free(x, y) and self._in_the_way(x, y) is None

    def _in_the_way_of(self, across: int, down: int) -> list[Figure]:
        """Return who stands before one in a direction; on a diagonal that may be several."""
        x, y = self.me.body.at
        steps = dict.fromkeys(((across, down), (across, 0), (0, down)))
        found = (self._in_the_way(x + step_x, y + step_y) for step_x, step_y in steps)
        return list({figure.who: figure for figure in found if figure is not None}.values())

    def _in_the_way(self, x: int, y: int) -> Figure | None:
        """Return who stands at a point; those whom one stands on already are no hindrance."""
        here = self.me.body.at
        for figure in self.people.values():
            if figure.solid and figure.is_on((x, y)) and not figure.is_on(here):
                return figure
        return None

    def _follow_rail(self, rail: Rail) -> None:
        """Go on where the mouse sent one; whoever is in the way there is walked through."""
        ahead = self._in_the_way(*rail.ahead)
        if ahead is not None:
            ahead.ghost = GHOST
        rail.tick()
        if rail.done:
            self.me.stand()

    def _things(self) -> Iterable[Reach]:
        yield from people_in(self.people.values())
        yield from looks_in(look for look in self.place.looks if self.holds(look.when))
        yield from doors_in(self.place.doors)

    def _arrived(self) -> tuple[Happening, ...]:
        """Do what one set out for."""
        errand = self._errand
        if errand is None or self.me.rail is not None:
            return ()
        self._errand = None
        return self._turn_to(errand)

    def _turn_to(self, reach: Reach) -> tuple[Happening, ...]:
        if reach.door is not None:
            return self._thresholds.through(reach.door)
        across, down = reach.box.away(*self.me.body.at)
        face(self.me.body, across, down)
        other = self.people.get(reach.who)
        if other is not None:
            other.stand()
            if other.pose == "stand":
                face(other.body, -across, -down)
        return (Opened(reach.scene, reach.who),)
