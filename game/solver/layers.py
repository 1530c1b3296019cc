"""The nodes of each beat that no other node covers, set by set."""

from game.solver.engine import Engine, Node


class _Place:
    """What is known of one world: the sets met so far, and the nodes of this beat."""

    __slots__ = ("nodes", "seen")

    def __init__(self) -> None:
        self.seen: list[int] = []
        self.nodes: list[tuple[int, Node]] = []


class Layers:
    """The nodes of each beat that no other node covers."""

    def __init__(self, engine: Engine, *, across: bool) -> None:
        """Begin; `across` lets a node of an earlier beat cover one of a later beat."""
        self.engine = engine
        self.across = across
        self._places: dict[tuple[object, ...], _Place] = {}
        self._new: list[_Place] = []

    def add(self, node: Node) -> bool:
        """Keep a node unless it is covered; drop those of the same beat that it covers."""
        world, sets = self.engine.key(node.world, node.sets)
        place = self._places.get(world)
        if place is None:
            place = self._places[world] = _Place()
        for other in place.seen:
            if not sets & ~other:
                return False
        place.seen = [other for other in place.seen if other & ~sets]
        place.seen.append(sets)
        if place.nodes:
            place.nodes = [pair for pair in place.nodes if pair[0] & ~sets]
        else:
            self._new.append(place)
        place.nodes.append((sets, node))
        return True

    def turn_over(self) -> list[Node]:
        """Return the nodes of the beat that is complete, and begin the next."""
        nodes = [node for place in self._new for _, node in place.nodes]
        for place in self._new:
            place.nodes = []
        self._new = []
        if not self.across:
            self._places = {}
        return nodes
