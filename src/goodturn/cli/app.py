"""The command line: one command per file, loaded when it is used. Errors are one line and exit code 2."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

import click
import typer
from typer.core import TyperGroup

from goodturn.errors import GoodturnError

#: exit code when something went wrong that we can explain
EXPLAINED = 2
#: exit code when goodturn itself is at fault
OUR_FAULT = 70
#: exit code after Ctrl-C
INTERRUPTED = 130

#: command → (module:function, one line for `goodturn --help`)
COMMANDS = {
    "study": ("goodturn.cli.study:study", "Read conversations and write a report: who was heard, who was helped."),
    "episode": ("goodturn.cli.episode:episode", "Tell one episode of a study with its evidence."),
    "connectors": ("goodturn.cli.connectors:connectors", "List what can be read."),
    "read": ("goodturn.cli.read:read", "Read single messages: labels, spans, acts, promises."),
    "bench": ("goodturn.cli.bench:bench", "Measure how well goodturn reads and judges."),
    "version": ("goodturn.cli.version:version", "Print the version."),
}


class LazyCommands(TyperGroup):
    """A command group that imports a command when it is called, so that `--help` is fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of a day's work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command; for the list of all, a stand-in with its one line of help is enough."""
        if cmd_name not in COMMANDS:
            return None
        target, summary = COMMANDS[cmd_name]
        if ctx.params.get("help") or cmd_name not in ctx.meta.get("goodturn.asked", (cmd_name,)):
            return click.Command(cmd_name, help=summary)
        module, _, name = target.partition(":")
        return _as_click(getattr(import_module(module), name), cmd_name, summary)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List every command with its one line."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])


def _as_click(command: Any, name: str, summary: str) -> click.Command:
    """A typer app or a plain function as a click command."""
    if isinstance(command, typer.Typer):
        group = typer.main.get_command(command)
        group.name = name
        return group
    single = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    single.command(name=name, help=summary if not command.__doc__ else None)(command)
    return typer.main.get_command(single)


app = typer.Typer(
    cls=LazyCommands,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Reads every customer conversation and shows who was heard, who was helped, and whether it held.",
)


@app.callback()
def _root() -> None:
    """Hold the commands together."""


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit."""
    sys.exit(run(arguments))


def run(arguments: list[str] | None = None) -> int:
    """Run the command line; gives the exit code."""
    try:
        result = app(arguments, standalone_mode=False)
    except GoodturnError as error:
        return _say(str(error), EXPLAINED)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.ClickException as error:
        return _say(error.format_message(), EXPLAINED)
    except (KeyboardInterrupt, click.Abort):
        return _say("Interrupted.", INTERRUPTED)
    except BrokenPipeError:
        return 0
    except Exception as error:
        import os

        if os.environ.get("GOODTURN_TRACE"):
            raise
        kind = type(error).__name__
        return _say(
            f"goodturn is at fault here ({kind}: {error}). Set GOODTURN_TRACE=1 to see where, and please report it.",
            OUR_FAULT,
        )
    return result if isinstance(result, int) else 0


def _say(message: str, code: int) -> int:
    sys.stderr.write(f"{' '.join(message.split())}\n")
    return code
