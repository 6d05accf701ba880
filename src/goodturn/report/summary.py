"""`summary.json`: every headline number with its base, interval and definition. See docs/reference/summary.md."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from goodturn.measures.measure import Measure
from goodturn.report.agreement import Agreement
from goodturn.report.figures import Figures
from goodturn.report.run_facts import RunFacts
from goodturn.report.validation import Validation, validated_words

#: raised when a field changes its meaning or goes; a new field does not raise it
FORMAT = 1


class DataFacts(Struct, frozen=True, kw_only=True):
    """What was read."""

    messages: int
    conversations: int
    episodes: int
    troubles: int
    decided: int
    first: datetime | None
    last: datetime | None
    channels: dict[str, int]
    languages: dict[str, int]
    account_events: dict[str, int]
    rejects: dict[str, int]


class LinkFacts(Struct, frozen=True, kw_only=True):
    """One link of the chain."""

    link: str
    knowable: str
    why: tuple[str, ...]
    measure: Measure
    answers: dict[str, int]
    known: dict[str, int]


class FeelingFacts(Struct, frozen=True, kw_only=True):
    """One label among the needs."""

    label: str
    carried: Measure
    understood: Measure


class StageFacts(Struct, frozen=True, kw_only=True):
    """Repeat contacts within seven days for one stage of the journey."""

    stage: str
    repeated: Measure


class ResolvedBy(Struct, frozen=True, kw_only=True):
    """A point of the curve of time to meaningful resolution."""

    hours: float
    resolved: float
    low: float | None
    high: float | None
    at_risk: int


class CauseFacts(Struct, frozen=True, kw_only=True):
    """One cause."""

    name: str
    kind: str
    companions: tuple[str, ...]
    episodes: int
    customers: int
    not_helped: Measure
    heard_not_helped: Measure
    weeks: tuple[int, ...]
    trend: str
    theatre_candidate: bool


class PhraseFacts(Struct, frozen=True, kw_only=True):
    """One sentence that went to many customers."""

    text: str
    customers: int
    sent: int


class Summary(Struct, frozen=True, kw_only=True):
    """All of `summary.json`."""

    format: int
    version: str
    reader: str | None
    as_of: datetime | None
    validated: str
    agreement: tuple[Agreement, ...]
    #: what people here made of it; None until a review is published
    review: Validation | None
    data: DataFacts
    #: every single number of the report under its key
    measures: dict[str, Measure]
    links: tuple[LinkFacts, ...]
    promises: dict[str, int]
    feelings: tuple[FeelingFacts, ...]
    stages: tuple[StageFacts, ...]
    resolution: tuple[ResolvedBy, ...]
    causes: tuple[CauseFacts, ...]
    phrases: tuple[PhraseFacts, ...]


def headline_measures(figures: Figures) -> tuple[Measure, ...]:
    """Every number of the report that stands alone."""
    found = figures
    return (
        found.coverage.times,
        found.coverage.read,
        found.coverage.customers,
        *found.outcomes.of_troubles,
        *found.outcomes.of_decided,
        *(link.measure for link in found.links),
        found.relief.reasoned_no,
        found.promises.kept,
        found.promises.coverage,
        found.promises.worst,
        found.promises.best,
        *found.repeats.windows,
        found.repeats.returned,
        found.repeats.status_enquiries,
        found.resolution.quarter,
        found.resolution.median,
        found.resolution.three_quarters,
        found.resolution.desk_median,
        found.resolution.paper_gap,
        found.understood,
        found.relief.better,
        found.relief.worse,
        found.relief.unknown,
        *found.satisfaction.by_heard,
        *found.satisfaction.by_helped,
    )


def summarise(
    figures: Figures, facts: RunFacts, agreement: tuple[Agreement, ...], validation: Validation | None = None
) -> Summary:
    """Put the figures of a study into the shape that is documented."""
    evidence, coverage = figures.evidence, {link.link: link for link in figures.coverage.links}
    return Summary(
        format=FORMAT,
        version=facts.version,
        reader=facts.reader,
        as_of=figures.as_of,
        validated=validated_words(validation),
        agreement=agreement,
        review=validation,
        data=DataFacts(
            messages=evidence.messages,
            conversations=evidence.conversations,
            episodes=figures.outcomes.episodes,
            troubles=figures.outcomes.troubles,
            decided=figures.outcomes.decided,
            first=evidence.first,
            last=evidence.last,
            channels=_ordered(evidence.channels),
            languages=_ordered(evidence.languages),
            account_events=_ordered(evidence.account_events),
            rejects=_ordered(evidence.rejects),
        ),
        measures={measure.key: measure for measure in headline_measures(figures)},
        links=tuple(
            LinkFacts(
                link=link.key,
                knowable=str(coverage[link.key].knowable),
                why=coverage[link.key].reasons,
                measure=link.measure,
                answers=link.answers,
                known=link.known,
            )
            for link in figures.links
        ),
        promises={**figures.promises.states, "holding": figures.promises.holding},
        feelings=tuple(
            FeelingFacts(label=feeling.label, carried=feeling.carried, understood=feeling.understood)
            for feeling in figures.feelings
        ),
        stages=tuple(StageFacts(stage=row.stage, repeated=row.repeated) for row in figures.repeats.by_stage),
        resolution=tuple(
            ResolvedBy(hours=p.hours, resolved=p.resolved, low=p.low, high=p.high, at_risk=p.at_risk)
            for p in figures.resolution.marks
        ),
        causes=tuple(
            CauseFacts(
                name=figures.words.get(cause.name, cause.name),
                kind=str(cause.kind),
                companions=tuple(figures.words.get(word, word) for word in cause.companions),
                episodes=cause.episodes,
                customers=cause.customers,
                not_helped=cause.not_helped_share,
                heard_not_helped=cause.heard_not_helped_share,
                weeks=cause.weeks,
                trend=str(cause.trend),
                theatre_candidate=cause.theatre_candidate,
            )
            for cause in (*figures.causes.causes, *figures.tags)
        ),
        phrases=tuple(
            PhraseFacts(text=phrase.text, customers=phrase.customers, sent=phrase.sent)
            for phrase in figures.phrases.phrases
        ),
    )


def _ordered(counts: dict[str, int]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
