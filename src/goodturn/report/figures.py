"""Every figure of a study, taken from its tables in a few passes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct

from goodturn.frictions import causes, stock_phrases, wording
from goodturn.frictions.cause import Cause
from goodturn.frictions.topic_table import COLUMNS as TOPIC_COLUMNS
from goodturn.frictions.topic_table import TopicRow, topic_rows
from goodturn.measures.measure import Measure
from goodturn.outcomes import coverage, episode_counts, episode_times, needs, promise_keeping, satisfaction
from goodturn.outcomes.chain_links import LinkShare, chain_links
from goodturn.outcomes.needs import Feeling
from goodturn.outcomes.outcome_shares import OutcomeShares, outcome_shares
from goodturn.outcomes.relief import ReliefShares, relief_shares
from goodturn.outcomes.repeat_contacts import RepeatContacts, repeat_contacts
from goodturn.outcomes.resolution import Resolution, resolution
from goodturn.report.run_facts import RunFacts
from goodturn.report.study_folder import StudyFolder
from goodturn.report.tagged import tagged_episodes


class Figures(Struct, frozen=True, kw_only=True):
    """All that the report and the summary say in numbers."""

    as_of: datetime | None
    evidence: coverage.Evidence
    coverage: coverage.Coverage
    outcomes: OutcomeShares
    links: tuple[LinkShare, ...]
    promises: promise_keeping.PromiseKeeping
    repeats: RepeatContacts
    resolution: Resolution
    needs: int
    clearly_distressed: int
    understood: Measure
    feelings: tuple[Feeling, ...]
    topics: tuple[TopicRow, ...]
    relief: ReliefShares
    satisfaction: satisfaction.Satisfaction
    causes: causes.CauseBook
    tags: tuple[Cause, ...]
    phrases: stock_phrases.StockPhrases
    #: stem → the form in which customers most often write it
    words: Mapping[str, str]


def gather_figures(study: StudyFolder, facts: RunFacts) -> Figures:
    """Read each table once or a few times, in batches, and fold it into figures."""
    counts = episode_counts.count_episodes(study.batches("episodes", episode_counts.COLUMNS))
    times = episode_times.episode_times(study.batches("episodes", episode_times.COLUMNS))
    evidence = coverage.gather_evidence(
        study.batches("messages", coverage.MESSAGE_COLUMNS),
        study.batches("conversations", coverage.CONVERSATION_COLUMNS),
        study.batches("account_events", coverage.ACCOUNT_EVENT_COLUMNS),
        study.batches("rejects", coverage.REJECT_COLUMNS),
    )
    tally = needs.count_needs(study.batches("needs", needs.NEED_COLUMNS))
    book = causes.find_causes(study.stream("episodes", causes.COLUMNS))
    phrases = stock_phrases.stock_phrases(
        study.stream("messages", stock_phrases.COLUMNS),
        study.stream("conversations", stock_phrases.CONVERSATION_COLUMNS),
        evidence.conversations,
    )
    topics = topic_rows(study.stream("episodes", TOPIC_COLUMNS))
    stems = {word for cause in book.causes for word in (cause.name, *cause.companions)}
    part = min(1.0, stock_phrases.MOST_CONVERSATIONS / max(evidence.conversations, 1))
    words = wording.words_for(
        sorted(stems | {row.word for row in topics}),
        (stock_phrases.sample_conversations(batch, part) for batch in study.batches("messages", wording.COLUMNS)),
    )
    return Figures(
        as_of=_as_of(study.batches("episodes", ["as_of"])),
        evidence=evidence,
        coverage=coverage.coverage(evidence, facts.languages),
        outcomes=outcome_shares(counts),
        links=chain_links(counts, timed=evidence.timed > 0),
        promises=promise_keeping.promise_keeping(
            promise_keeping.count_promises(study.batches("promises", promise_keeping.COLUMNS)),
            timed=evidence.timed > 0,
        ),
        repeats=repeat_contacts(times, counts),
        resolution=resolution(times),
        needs=tally.needs,
        clearly_distressed=tally.clearly_distressed,
        understood=needs.understood_needs(study.batches("episodes", needs.EPISODE_COLUMNS)),
        feelings=needs.feelings(tally),
        topics=topics,
        relief=relief_shares(counts),
        satisfaction=satisfaction.satisfaction(study.batches("episodes", satisfaction.COLUMNS)),
        causes=book,
        tags=causes.tagged_causes(lambda: tagged_episodes(study)),
        phrases=phrases,
        words=words,
    )


def _as_of(batches: Iterable[pa.RecordBatch]) -> datetime | None:
    latest: datetime | None = None
    for batch in batches:
        found: datetime | None = pc.max(batch["as_of"]).as_py()
        if found is not None and (latest is None or found > latest):
            latest = found
    return latest
