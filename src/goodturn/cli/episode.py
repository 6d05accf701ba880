"""`goodturn episode`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer


def episode(
    episode_id: Annotated[str, typer.Argument(metavar="ID", help="The episode's id, or a part that fits only one.")],
    study: Annotated[Path, typer.Option(metavar="DIR", help="The folder that `goodturn study` wrote.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
) -> None:
    """Tell one episode of a study with its evidence."""
    from goodturn.report.find_episode import find_episode
    from goodturn.report.gather_tales import gather_tales
    from goodturn.report.study_folder import StudyFolder

    folder = StudyFolder(study)
    (tale,) = gather_tales(folder, [find_episode(folder, episode_id)])
    if as_json:
        import msgspec

        sys.stdout.write(msgspec.json.format(msgspec.json.encode(tale), indent=2).decode() + "\n")
        return
    from rich.console import Console

    from goodturn.report.tell_episode import tell_episode

    console = Console(highlight=False, soft_wrap=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=110, no_color=True)
    tell_episode(tale, console)
