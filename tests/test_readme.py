"""What the README shows has to work as it stands there."""

import re
from pathlib import Path

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


def test_the_python_example_escapes() -> None:
    (example,) = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)
    names: dict[str, object] = {}
    exec(example, names)  # noqa: S102  the README's own words
    assert getattr(names["state"], "escaped", None) is True


def test_the_two_lines_are_at_the_top() -> None:
    lines = README.splitlines()
    assert "python3 tools/go.py" in lines[:10]
    assert "python3 tools/go.py test" in lines[:18]
