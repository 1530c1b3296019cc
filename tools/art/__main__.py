"""`python -m tools.art` draws every sheet; with `--check` it only says which would come out new."""

import argparse
import sys

from tools.art.sheets import SHEETS


def main() -> int:
    """Draw, or compare; 1 if a sheet differs from what would be drawn."""
    parser = argparse.ArgumentParser(prog="python -m tools.art", description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument("names", nargs="*", help="only sheets whose path contains one of these")
    wanted = parser.parse_args()
    chosen = [
        sheet
        for sheet in SHEETS
        if not wanted.names or any(name in sheet.path for name in wanted.names)
    ]
    if not wanted.check:
        for sheet in chosen:
            sheet.write()
            print(f"drew {sheet.path}")
        return 0
    stale = [sheet.path for sheet in chosen if not sheet.is_current()]
    for path in stale:
        print(f"differs: {path}")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
