"""`goodturn review`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from goodturn.report.validation import validated_words
from goodturn.review.answers import FIRST
from goodturn.review.publish import BAR

#: exit code when some rows could not be used
SOME_BAD = 1
#: such rows that are told one by one; the others are counted
_TOLD = 20

Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder that `goodturn review draw` wrote.")]

review = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    help="Check a study by people: draw, record, agreement, publish.",
)


@review.command()
def draw(
    study: Annotated[Path, typer.Argument(metavar="STUDY", help="The folder that `goodturn study` wrote.")],
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Where the sheets go.")],
    messages: Annotated[int, typer.Option(metavar="N", help="Messages, half of each side.")] = 200,
    conversations: Annotated[int, typer.Option(metavar="N", help="Whole conversations.")] = 60,
    seed: Annotated[int, typer.Option(metavar="N", help="The same seed draws the same.")] = 1,
) -> None:
    """Draw messages and whole conversations to be checked, and write sheets to fill in."""
    from goodturn.review.draw import draw as draw_out

    drawn = draw_out(study, out, messages=messages, conversations=conversations, seed=seed)
    print(
        f"{drawn.messages} messages and {drawn.episodes} conversations to be checked: see {out / 'how-to-answer.txt'}"
    )


@review.command()
def record(
    folder: Folder,
    answers: Annotated[list[Path], typer.Argument(metavar="ANSWERS…", help="Filled-in sheets: CSV or JSON lines.")],
    reviewer: Annotated[str, typer.Option(metavar="NAME", help="Who answered; a second person needs another.")] = FIRST,
) -> int:
    """Record people's answers. Rows that cannot be used are told; the rest is recorded."""
    from goodturn.review.record import record as record_answers

    done = record_answers(folder, answers, reviewer=reviewer)
    for row in done.rejected[:_TOLD]:
        sys.stderr.write(f"{row}\n")
    changed = f", {done.superseding} of them in place of an earlier one" if done.superseding else ""
    print(f"{done.rows} rows answered, {done.blank} blank; {done.added} new answers{changed}")
    if done.rejected:
        sys.stderr.write(f"{len(done.rejected)} rows could not be used.\n")
    return SOME_BAD if done.rejected else 0


@review.command()
def agreement(
    folder: Folder,
    as_json: Annotated[bool, typer.Option("--json", help="Everything as JSON.")] = False,
) -> None:
    """Tell how far people and the machine agree, and the shares corrected for reading error."""
    from goodturn.review.agreement import agreements
    from goodturn.review.corrected import corrected_shares
    from goodturn.review.judged import load_reviewed

    reviewed = load_reviewed(folder)
    found, shares = agreements(reviewed), corrected_shares(reviewed)
    if as_json:
        import msgspec

        print(msgspec.json.encode({"agreement": found, "corrected": shares}).decode())
        return
    from goodturn.cli.shown_agreement import show_agreement

    show_agreement(found, shares)


@review.command()
def publish(
    folder: Folder,
    study: Annotated[Path, typer.Argument(metavar="STUDY", help="The study that it was drawn from.")],
    bar: Annotated[float, typer.Option(metavar="KAPPA", help="Figures with less agreement are not shown.")] = BAR,
) -> None:
    """Write what people made of it into the study's report."""
    from goodturn.review.publish import publish as publish_review

    validation = publish_review(folder, study, bar=bar)
    for question, why in validation.hidden.items():
        print(f"not shown: {question} ({why})")
    print(f"{validated_words(validation)}: see {study / 'report.html'}")
