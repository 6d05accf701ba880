"""What the documentation says is held to the code."""

import re
import shlex
from pathlib import Path

import pytest
import typer

from goodturn.cli.app import COMMANDS, run

from .pages import PAGES, ROOT, blocks, commands, name

_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
_FILE = re.compile(r"`((?:src|tests|docs|benchmarks)/[\w./-]+)`")


def options_of(command: str) -> dict[str, set[str]]:
    """Subcommand ("" for none) → the options that it takes."""
    module, _, function = COMMANDS[command][0].partition(":")
    found = getattr(__import__(module, fromlist=[function]), function)
    if isinstance(found, typer.Typer):
        app = found
    else:
        app = typer.Typer(add_completion=False)
        app.command()(found)
    built = typer.main.get_command(app)
    below = getattr(built, "commands", None) or {"": built}
    return {
        which: {option for parameter in one.params for option in (*parameter.opts, *parameter.secondary_opts)}
        | {"--help"}
        for which, one in below.items()
    }


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    links = [link for link in _LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    missing = [link for link in links if not (page.parent / link).exists()]
    assert not missing


@pytest.mark.parametrize("page", sorted((ROOT / "docs" / "decisions").glob("*.md")), ids=name)
def test_decisions_cite_files_that_exist(page: Path) -> None:
    cited = _FILE.findall(page.read_text(encoding="utf-8"))
    assert cited
    assert not [file for file in cited if not (ROOT / file).exists()]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_commands_on_a_page_exist_with_their_options(page: Path) -> None:
    for line in commands(page):
        words = shlex.split(line.replace("…", "X"))
        assert words[1] in COMMANDS or words[1].startswith(("COMMAND", "-")), line
        if words[1] not in COMMANDS:
            continue
        options = options_of(words[1])
        taken = options[words[2]] if len(words) > 2 and words[2] in options else set().union(*options.values())
        used = {word.split("=")[0] for word in words[2:] if word.startswith("--")}
        assert used <= taken, f"{line}: {used - taken}"


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_option_is_documented(command: str) -> None:
    text = "\n".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs").rglob("*.md"))
    assert f"goodturn {command}" in text
    for options in options_of(command).values():
        missing = {option for option in options - {"--help"} if option.startswith("--") and option not in text}
        assert not missing


@pytest.mark.parametrize(
    ("page", "number", "code"),
    [(page, number, code) for page in PAGES for number, code in enumerate(blocks(page, "python"))],
    ids=lambda value: name(value) if isinstance(value, Path) else None if isinstance(value, str) else str(value),
)
def test_python_on_a_page_runs(
    page: Path, number: int, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "src").symlink_to(ROOT / "src")
    monkeypatch.chdir(tmp_path)
    exec(compile(code, f"{name(page)}, block {number}", "exec"), {"__name__": "page"})


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "sh")], ids=name)
def test_commands_of_a_page_run_in_their_order(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "src").symlink_to(ROOT / "src")
    monkeypatch.chdir(tmp_path)
    for block in blocks(page, "sh"):
        for line in block.replace("\\\n", " ").splitlines():
            words = shlex.split(line, comments=True)
            if words[:1] == ["goodturn"]:
                code = run(words[1:])
                assert code == 0, f"{line}\n{capfd.readouterr().err}"
