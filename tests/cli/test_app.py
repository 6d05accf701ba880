from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import goodturn
from goodturn.cli import app
from goodturn.cli.study import parse_instant
from goodturn.errors import SettingsError
from goodturn.study.request import StudyRequest, UnknownZoneError, key_digest, parse_roles, read_key
from study.world import small_world, write_jsonl


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert app.run([]) == app.run(["--help"]) == 0
    out = capsys.readouterr().out
    for command, (_, summary) in app.COMMANDS.items():
        assert f"  {command} " in out
        assert summary in out


@pytest.mark.parametrize("command", app.COMMANDS)
def test_every_command_is_there_and_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    module, _, function = app.COMMANDS[command][0].partition(":")
    assert callable(getattr(import_module(module), function))
    assert app.run([command, "--help"]) == 0
    assert f"goodturn {command}" in capsys.readouterr().out


def test_help_loads_nothing_heavy() -> None:
    program = (
        "import sys; from goodturn.cli.app import run; run(['--help'])\n"
        "heavy = {'numpy', 'pyarrow', 'typer', 'yaml', 'scipy', 'rich'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert app.run(["--version"]) == app.run(["version"]) == 0
    assert capsys.readouterr().out.split() == [goodturn.__version__] * 2


def test_connectors_are_listed_with_what_they_cannot_show(capsys: pytest.CaptureFixture[str]) -> None:
    assert app.run(["connectors"]) == 0
    out = capsys.readouterr().out
    assert "jsonl" in out
    assert "cannot show: no account events" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["studdy"], "Did you mean study?"),
        (["study"], "goodturn study --help"),
        (["study", "x.jsonl"], "--out"),
        (["study", "nowhere", "--out", "o"], "does not exist"),
        (["study", "nowhere", "--out", "o", "--zone", "Mars/Base"], "Europe/Berlin"),
        (["study", "nowhere", "--out", "o", "--role", "boss"], "LABEL=author"),
        (["study", "nowhere", "--out", "o", "--as-of", "soon"], "2026-03-31"),
        (["study", "nowhere", "--out", "o", "--jobs", "0"], "1 or more"),
        (["study", "nowhere", "--out", "o", "--map", "no.yaml"], "no.yaml"),
        (["study", "nowhere", "--out", "o", "--key-file", "no.key"], "no.key"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert app.run(arguments) == app.EXPLAINED
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err
    assert captured.err.count("\n") == 1


def test_an_unknown_connector_is_a_clear_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    world = write_jsonl(tmp_path / "w.jsonl", small_world(2))
    assert app.run(["study", str(world), "--out", str(tmp_path / "o"), "--as", "zenddesk"]) == app.EXPLAINED
    assert "zenddesk" in capsys.readouterr().err


def test_our_own_fault_is_one_line_too(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("GOODTURN_TRACE", raising=False)
    monkeypatch.setitem(app.COMMANDS, "version", ("goodturn.cli.version:nothing", ""))
    assert app.run(["version"]) == app.OUR_FAULT
    assert "GOODTURN_TRACE=1" in capsys.readouterr().err
    monkeypatch.setenv("GOODTURN_TRACE", "1")
    with pytest.raises(AttributeError):
        app.run(["version"])


def test_a_study_from_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_jsonl(tmp_path / "in" / "world.jsonl", small_world(4, 2))
    out = tmp_path / "out"
    assert app.run(["study", str(tmp_path / "in"), "--out", str(out), "--jobs", "1"]) == 0
    captured = capsys.readouterr()
    assert captured.out.strip() == str(out / "report.html")
    assert "12 messages" in captured.err
    assert app.run(["study", str(tmp_path / "in"), "--out", str(out), "--jobs", "1"]) == app.EXPLAINED
    assert "--replace" in capsys.readouterr().err


def test_roles_zones_keys_and_instants(tmp_path: Path) -> None:
    assert parse_roles(["Help = Desk=bot"]) == {"Help = Desk": "bot"}
    with pytest.raises(SettingsError):
        parse_roles(["x=manager"])
    with pytest.raises(UnknownZoneError):
        StudyRequest(inputs=(), out=tmp_path, zone="Nowhere/Else")
    assert parse_instant("2026-03-31", "Europe/Berlin").isoformat() == "2026-03-31T21:59:59.999999+00:00"
    assert parse_instant("2026-03-31T18:00:00+02:00", None).isoformat() == "2026-03-31T16:00:00+00:00"
    key = tmp_path / "key"
    key.write_text("short")
    with pytest.raises(Exception, match="8 to 64"):
        read_key(key)
    key.write_text("long enough a key\n")
    assert read_key(key) == b"long enough a key"
    assert key_digest(b"long enough a key") not in (None, key_digest(b"another long key"))
