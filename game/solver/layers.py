"""The nodes of each beat that no other node covers, set by set."""

from game.solver.engine import Engine, Node
from game.solver.world import World


class Layers:
    """The nodes of each beat that no other node covers."""

    def __init__(self, engine: Engine, *, across: bool) -> None:
        """Begin; `across` lets a node of an earlier beat cover one of a later beat."""
        self.engine = engine
        self.across = across
        self.next: dict[World, list[tuple[int, Node]]] = {}
        self.seen: dict[World, list[int]] = {}

    def add(self, node: Node) -> bool:
        """Keep a node unless it is covered; drop those of the same beat that it covers."""
        world, sets = self.engine.key(node.world, node.sets)
        seen = self.seen.get(world)
        if seen is None:
            seen = self.seen[world] = []
        else:
            for other in seen:
                if not sets & ~other:
                    return False
        kept = self.next.get(world)
        if kept is None:
            self.next[world] = [(sets, node)]
        else:
            kept[:] = [pair for pair in kept if pair[0] & ~sets]
            kept.append((sets, node))
        seen[:] = [other for other in seen if other & ~sets]
        seen.append(sets)
        return True

    def turn_over(self) -> list[Node]:
        """Return the nodes of the beat that is complete, and begin the next."""
        nodes = [node for kept in self.next.values() for _, node in kept]
        self.next = {}
        if not self.across:
            self.seen = {}
        return nodes
