"""Renders the report: one HTML page that loads nothing, runs nothing, and trusts no text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from msgspec import Struct

from goodturn.conversations.record import NOTE
from goodturn.frictions.cause import Cause
from goodturn.measures.definition import LEAST_CASES, LEAST_CUSTOMERS
from goodturn.measures.definitions import DEFINITIONS
from goodturn.report import number_words, plain_words
from goodturn.report.agreement import Agreement
from goodturn.report.curve import draw_curve
from goodturn.report.drawing import bar, bounds, sparkline
from goodturn.report.figures import Figures
from goodturn.report.hiding import LINKS_REST_ON
from goodturn.report.run_facts import RunFacts
from goodturn.report.stories import RULE
from goodturn.report.story_view import StoryView
from goodturn.report.validation import CorrectedFigure, Validation, validated_words
from goodturn.states import Outcome, PromiseState

_NO_TAGS = (
    f"The source carries no tag under which {LEAST_CUSTOMERS} customers or more were not helped. Many exports carry no "
    "tags at all."
)


class Section(Struct, frozen=True, kw_only=True):
    """One section of the page."""

    number: int
    id: str
    title: str

    @property
    def template(self) -> str:
        """The file that renders it."""
        return f"{self.id}.html.j2"


_TITLES = {
    "coverage": "What this data can and cannot show",
    "outcomes": "What came of it",
    "links": "The six links of the chain",
    "stories": "Stories to read",
    "promises": "Commitments owed after the contact",
    "repeats": "Repeat contacts",
    "resolution": "Time to meaningful resolution",
    "feelings": "What customers feel, and about what",
    "causes": "Heard and not helped, again and again",
    "phrases": "Phrases that have become stock",
}
SECTIONS = tuple(Section(number=number, id=id, title=title) for number, (id, title) in enumerate(_TITLES.items(), 1))


class CauseView(Struct, frozen=True, kw_only=True):
    """A cause in words."""

    title: str
    companions: str
    found: Cause
    spark: Markup
    weeks: str
    trend: str


def render(
    figures: Figures,
    facts: RunFacts,
    stories: Mapping[Outcome, Sequence[StoryView]],
    agreement: Sequence[Agreement],
    validation: Validation | None = None,
) -> str:
    """The whole page."""
    evidence = figures.evidence
    rejects = {reason: number for reason, number in evidence.rejects.most_common() if not reason.startswith(NOTE)}
    notes = {_plain(r.removeprefix(NOTE)): n for r, n in evidence.rejects.most_common() if r.startswith(NOTE)}
    states = {plain_words.answer_words("kept", state): number for state, number in figures.promises.states.items()}
    return (
        _environment()
        .get_template("report.html.j2")
        .render(
            figures=figures,
            facts=facts,
            evidence=evidence,
            sections=SECTIONS,
            stories=stories,
            agreement=agreement,
            validated=validated_words(validation),
            validation=validation,
            shares=_shares(validation),
            hidden=validation.hidden if validation is not None else {},
            links_rest_on=LINKS_REST_ON,
            rule=RULE,
            style=_style(),
            links=plain_words.LINKS,
            knowable=plain_words.KNOWABLE,
            outcomes=plain_words.OUTCOMES,
            channels=_named(evidence.channels, plain_words.CHANNELS),
            languages=_commonest(_named(evidence.languages, plain_words.LANGUAGES)),
            account_events=_commonest({_plain(kind): n for kind, n in evidence.account_events.most_common()}),
            rejects={_plain(reason): number for reason, number in rejects.items()},
            notes=notes,
            promises=figures.promises,
            promise_states={words: n for words, n in states.items() if words != str(PromiseState.HOLDING)},
            bounds_picture=bounds(figures.promises.worst, figures.promises.kept, figures.promises.best),
            curve=draw_curve(figures.resolution),
            cause_tables=(
                ("By the words that troubles share", _causes(figures.causes.causes, figures), _no_words(figures)),
                ("By tags of the desk", _causes(figures.tags, figures), _NO_TAGS),
            ),
            phrase_definition=DEFINITIONS["phrase.customers"],
            least_cases=LEAST_CASES,
            least_customers=LEAST_CUSTOMERS,
        )
    )


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("goodturn.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_without_controls,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["bar"] = bar
    filters: dict[str, Any] = {
        "answer": lambda answer, link: plain_words.answer_words(link, answer),
        "capital": lambda words: str(words)[:1].upper() + str(words)[1:],
        "count": lambda number: f"{number:,}",
        "day": number_words.day,
        "interval": number_words.interval_words,
        "known_words": lambda levels: {plain_words.KNOWN.get(level, level): n for level, n in levels.items()},
        "language": lambda code: plain_words.LANGUAGES.get(code, code),
        "listed": plain_words.listed,
        "mark_words": plain_words.mark_words,
        "percent": number_words.percent,
        "plain": _plain,
        "span": number_words.span,
        "value": number_words.value_words,
    }
    environment.filters.update(filters)
    return environment


def _without_controls(value: object) -> object:
    """What every text passes on its way into the page, before it is escaped."""
    return plain_words.printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _style() -> Markup:
    # our own file, without a closing tag in it: the one text that is not escaped
    loader = PackageLoader("goodturn.report", "templates")
    return Markup(loader.get_source(Environment(autoescape=True), "style.css")[0])


def _named(counts: Mapping[str, int], names: Mapping[str, str]) -> dict[str, int]:
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return {names.get(name, _plain(name)): number for name, number in ordered}


def _commonest(counts: Mapping[str, int], shown: int = 8) -> dict[str, int]:
    """The first few of ordered counts, and what remains as one."""
    if len(counts) <= shown + 1:
        return dict(counts)
    rest = list(counts.values())[shown:]
    return {**dict(list(counts.items())[:shown]), f"{len(rest)} further": sum(rest)}


def _plain(text: str) -> str:
    return plain_words.printable(text.replace("_", " "))


def _causes(causes: Sequence[Cause], figures: Figures) -> list[CauseView]:
    return [
        CauseView(
            title=_plain(figures.words.get(cause.name, cause.name)),
            companions=plain_words.listed(_plain(figures.words.get(word, word)) for word in cause.companions),
            found=cause,
            spark=sparkline(cause.weeks),
            weeks=f"{_weeks(cause.weeks)}: " if cause.weeks else "",
            trend=plain_words.TRENDS[cause.trend],
        )
        for cause in causes
    ]


def _shares(validation: Validation | None) -> list[tuple[str, CorrectedFigure]]:
    """The corrected shares with their names."""
    found = validation.shares if validation is not None else ()
    return [(_share_name(one.key), one) for one in found]


def _share_name(key: str) -> str:
    if key == "outcome.cannot_tell":
        return "Cannot tell, or still open"
    if key in DEFINITIONS:
        return DEFINITIONS[key].name
    return f"Messages: {plain_words.mark_words(key.removeprefix('label.'))}"


def _no_words(figures: Figures) -> str:
    book = figures.causes
    return (
        f"No word is shared by {LEAST_CUSTOMERS} customers or more who were not helped. That is no proof that there is "
        f"no cause: {book.with_topic:,} of {book.troubles:,} troubles could be looked at."
    )


def _weeks(weeks: Sequence[int]) -> str:
    return f"{min(weeks):,} to {max(weeks):,} a week over {len(weeks):,} weeks"
