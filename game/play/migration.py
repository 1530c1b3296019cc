"""Files of older editions, brought up to today's form one version after the other."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any

import msgspec

Form = dict[str, Any]
Changes = Mapping[int, Callable[[Form], Form]]
"""What to do with a file of a version so that it is one of the next."""


class NewerError(Exception):
    """The file is of a later version than this game knows."""


class _Versioned(msgspec.Struct):
    """As much of any version's file as says which version it is."""

    version: Annotated[int, msgspec.Meta(ge=0, le=10**9)]


def migrated(data: bytes, version: int, changes: Changes) -> Form:
    """Return a JSON file as a form of this version.

    Raises:
        NewerError: it is of a later version.
        msgspec.MsgspecError: it is no JSON object with a version, or of one that is not known.
    """
    found = msgspec.json.decode(data, type=_Versioned).version
    if found > version:
        raise NewerError
    form: Form = msgspec.json.decode(data, type=dict)
    for older in range(found, version):
        if older not in changes:
            raise msgspec.ValidationError(f"version {older} is not known")
        form = {**changes[older](form), "version": older + 1}
    return form
