"""`python -m tools.sound` renders everything; `--check` only says what would come out new."""

import argparse
import sys

from tools.sound import files
from tools.sound.catalogue import effect_places, game_list, names, render
from tools.sound.score import ScoreError


def main() -> int:
    """Render, or compare; 1 if something differs from what would be rendered."""
    parser = argparse.ArgumentParser(prog="python -m tools.sound", description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument("names", nargs="*", help="only what has one of these in its name")
    wanted = parser.parse_args()
    chosen = [n for n in names() if not wanted.names or any(word in n for word in wanted.names)]
    try:
        return check(chosen) if wanted.check else write(chosen)
    except ScoreError as error:
        print(error, file=sys.stderr)
        return 2


def write(chosen: list[str]) -> int:
    """Render into the files and write both lists anew."""
    record = files.read_record()
    for name in chosen:
        for rendered in render(name):
            rendered.write()
            record["files"][rendered.name] = rendered.entry()
            size = rendered.path.stat().st_size / 1000
            print(f"{rendered.path.name:24} {len(rendered.sound) / 32_000:6.1f} s {size:6.0f} kB")
    for name, text_hash in files.score_hashes().items():
        if name.removesuffix(".txt") in chosen:
            record["scores"][name] = text_hash
    record = {part: dict(sorted(entries.items())) for part, entries in record.items()}
    files.write_json(files.RECORD, record)
    files.write_json(files.LIST, game_list(effect_places()))
    return 0


def check(chosen: list[str]) -> int:
    """Render again and compare with the record, and the record with the files."""
    record = files.read_record()["files"]
    wrong = 0
    for name in chosen:
        for rendered in render(name):
            found = files.differences(rendered.entry(), record.get(rendered.name))
            if not found:
                found = files.flaws(rendered.name, record[rendered.name])
            for flaw in found:
                print(f"{rendered.path.name} {flaw}")
            wrong += len(found)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
