"""The command line: one command per file, loaded when it is called. Errors are one line and exit code 2."""

from __future__ import annotations

import os
import sys
from difflib import get_close_matches
from importlib import import_module
from typing import cast

from goodturn.errors import GoodturnError, SettingsError

#: exit code when something went wrong that we can explain
EXPLAINED = 2
#: exit code when goodturn itself is at fault
OUR_FAULT = 70
#: exit code after Ctrl-C
INTERRUPTED = 130

#: command → (module:function, one line of help)
COMMANDS = {
    "study": ("goodturn.cli.study:study", "Read conversations and report who was heard and who was helped."),
    "episode": ("goodturn.cli.episode:episode", "Tell one episode of a study with its evidence."),
    "connectors": ("goodturn.cli.connectors:connectors", "List what can be read."),
    "read": ("goodturn.cli.read:read", "Read single messages: labels, spans, acts, promises."),
    "review": ("goodturn.cli.review:review", "Check a study by people: draw, record, agreement, publish."),
    "adapt": ("goodturn.cli.adapt:adapt", "Learn from people's answers how sure the reader should be."),
    "bench": ("goodturn.cli.bench:bench", "Measure how well goodturn reads and judges."),
    "version": ("goodturn.cli.version:version", "Print the version."),
}
HELP = """Usage: goodturn COMMAND [OPTIONS]

Reads every customer conversation and shows who was heard, who was helped, and whether it held.

Commands:
{commands}

`goodturn COMMAND --help` tells the options of a command.
"""


class UnknownCommandError(SettingsError):
    """There is no such command."""


def main() -> None:
    """Run the command line and exit."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run the command line; gives the exit code."""
    try:
        return _run(arguments)
    except GoodturnError as error:
        from goodturn.study.run import InterruptedStudyError

        return _say(str(error), INTERRUPTED if isinstance(error, InterruptedStudyError) else EXPLAINED)
    except KeyboardInterrupt:
        return _say("Interrupted.", INTERRUPTED)
    except BrokenPipeError:
        # whoever read our output has gone; nothing more can be written, not even at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if os.environ.get("GOODTURN_TRACE"):
            raise
        return _say(
            f"goodturn is at fault here ({type(error).__name__}: {error}). "
            "Set GOODTURN_TRACE=1 to see where, and please report it.",
            OUR_FAULT,
        )


def _run(arguments: list[str]) -> int:
    name = arguments[0] if arguments else "--help"
    if name in ("-h", "--help"):
        width = max(map(len, COMMANDS))
        sys.stdout.write(HELP.format(commands="\n".join(f"  {c:<{width}}  {h}" for c, (_, h) in COMMANDS.items())))
        return 0
    if name == "--version":
        name = "version"
    if name not in COMMANDS:
        near = get_close_matches(name, COMMANDS, 1)
        raise UnknownCommandError(name, way_out=f"Did you mean {near[0]}?" if near else "See `goodturn --help`")
    return _call(name, arguments[1:])


def _call(name: str, arguments: list[str]) -> int:
    import typer

    target, summary = COMMANDS[name]
    module, _, function = target.partition(":")
    command = getattr(import_module(module), function)
    if isinstance(command, typer.Typer):
        app = command
    else:
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        app.command(help=command.__doc__ or summary)(command)
    # typer does not name the base of its usage errors: click's own, or a copy that it carries
    bases = {base.__name__: base for base in typer.BadParameter.__mro__}
    usage_error = cast("type[typer.BadParameter]", bases["ClickException"])
    try:
        result = typer.main.get_command(app).main(arguments, prog_name=f"goodturn {name}", standalone_mode=False)
    except typer.Exit as leaving:
        return leaving.exit_code
    except typer.Abort:
        return _say("Interrupted.", INTERRUPTED)
    except usage_error as error:
        return _say(f"{error.format_message()} See `goodturn {name} --help`.", EXPLAINED)
    return result if isinstance(result, int) else 0


def _say(message: str, code: int) -> int:
    sys.stderr.write(f"{' '.join(message.split())}\n")
    return code
