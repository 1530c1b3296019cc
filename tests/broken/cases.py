"""The corpus of broken maps."""

from tests.broken import file_cases, layer_cases, object_cases, suspicious_cases, tileset_cases
from tests.broken.breaks import Case


def cases() -> list[Case]:
    """All ways to break the good map."""
    return [
        *file_cases.xml_cases(),
        *file_cases.head_cases(),
        *tileset_cases.tileset_cases(),
        *tileset_cases.tsx_cases(),
        *layer_cases.layer_cases(),
        *layer_cases.property_cases(),
        *object_cases.object_cases(),
        *object_cases.dream_cases(),
        *suspicious_cases.suspicious_cases(),
    ]
