"""Setting up on a machine that lacks a piece: said in a sentence, and begun anew the next time."""

import subprocess
import venv
from pathlib import Path

import pytest

from tools import go


def test_half_an_environment_is_not_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def without_ensurepip(home: Path, **_how: bool) -> None:
        (home / "bin").mkdir(parents=True)
        raise subprocess.CalledProcessError(1, ["python", "-m", "ensurepip"])

    monkeypatch.setattr(go, "HOME", tmp_path / ".venv")
    monkeypatch.setattr(venv, "create", without_ensurepip)
    assert not go.make_environment()
    assert "python3-venv" in capsys.readouterr().err
    assert not (tmp_path / ".venv").exists()
