"""The tables that `goodturn bench reading` prints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from goodturn.bench.due_windows import DueWindowResult, Interval
from goodturn.bench.label_scores import ALL, ENOUGH, HELD_OUT, SET_FROM, TUNED_ON, WEIGHTED, GroupScore, LabelScore
from goodturn.bench.page import Table, interval, number
from goodturn.bench.pairs import PaddingScore, PairScore
from goodturn.bench.promise_labels import PromiseScore
from goodturn.bench.reading import ReadingBench
from goodturn.bench.scores import RESAMPLES, Figure
from goodturn.bench.sentiment_peer import SIGNS, PeerScore

_LABEL_HEAD = ("label", "n", "has it", "precision", "recall", "F1", "AUPRC", "Brier skill")
_STRATUM_NOTES = {
    "random": "Messages drawn as they come: the figures that speak for the field.",
    "enriched": "Messages in which labels were sought out by their cues: precision here is not that of the field.",
    "rare": "Messages chosen for labels that are seldom met: precision here is not that of the field.",
    WEIGHTED: "All strata; positives and negatives weighed so that each label is as frequent as in the random stratum. "
    "A label that does not occur there has no figure. Steadier than random alone, but the positives that were sought "
    "out by their cues are easier to catch, so recall may be flattered.",
}


def reading_tables(bench: ReadingBench) -> list[Table]:
    """All tables, the summary first."""
    return [
        _summary(bench),
        *(_labels(group) for group in bench.groups if group.part == ALL),
        *(_labels(group) for group in bench.groups if group.part == HELD_OUT and group.stratum in ("random", WEIGHTED)),
        _acts(bench.groups),
        _due_windows(bench.due_windows),
        _promises(bench.promises),
        _pairs(bench.pairs),
        _padding(bench.padding, bench.peer),
        *_peer(bench.peer, bench.groups, bench.pairs),
    ]


def _written(figure: Figure | Interval | None) -> str:
    return interval(figure.value, figure.low, figure.high) if figure is not None else number(None)


def _summary(bench: ReadingBench) -> Table:
    return Table(
        title=f"Reader {bench.reader} {bench.reader_version}: means",
        note=f"Mean F1 over the labels that occur at least {ENOUGH} times in the group, so not the same labels in "
        f"every row. A label counts as set from a probability of {SET_FROM}. Distress: 0–3, against people's level. "
        "Half of the conversations, by a hash of their id, was looked at while the rules were written (tuned on); the "
        f"other half was held out. Intervals: 95 %, {RESAMPLES} resamples of whole conversations, seed fixed. Truth: "
        "two annotators, language models given one guide, on a fifth of the messages, one on the rest; they agree "
        "more with each other than people do.",
        head=(
            "stratum",
            "part",
            "messages",
            "read",
            "mean F1, customer",
            "mean F1, company",
            "distress, quadratic kappa",
            "distress, rank correlation",
        ),
        rows=tuple(
            (
                group.stratum,
                group.part,
                str(group.messages),
                str(group.read),
                _written(group.mean_f1.get("customer")),
                _written(group.mean_f1.get("agent")),
                _written(group.distress_kappa),
                _written(group.distress_rank_correlation),
            )
            for group in bench.groups
        ),
    )


def _labels(group: GroupScore) -> Table:
    part = {ALL: "", HELD_OUT: ", held-out half", TUNED_ON: ", half tuned on"}[group.part]
    return Table(
        title=f"Labels, {group.stratum}{part}",
        note=_STRATUM_NOTES[group.stratum],
        head=_LABEL_HEAD,
        rows=_label_rows(group.labels),
    )


def _label_rows(labels: Iterable[LabelScore]) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (
            one.label,
            str(one.n),
            str(one.positives),
            *(_written(each) for each in (one.precision, one.recall, one.f1, one.auprc, one.brier_skill)),
        )
        for one in labels
    )


def _acts(groups: Sequence[GroupScore]) -> Table:
    chosen = [group for group in groups if group.stratum == "random" and group.part == ALL]
    return Table(
        title="Kinds of act, random",
        note="No labelled message names its kind of act: each group of kinds is held against the label nearest to it.",
        head=("kinds against label", *_LABEL_HEAD[1:]),
        rows=_label_rows(one for group in chosen for one in group.acts),
    )


def _due_windows(result: DueWindowResult) -> Table:
    scores = {"all": result.overall, **result.by_language}
    return Table(
        title="Promises and due windows",
        note="These cases were at hand while the grammar was written: no figure for unseen text. Kind: owed, "
        "holding or none. Windows count as right when both ends are equal to the second.",
        head=(
            "language",
            "cases",
            "promise F1",
            "kind, macro F1",
            "quote exact",
            "due words exact",
            "windows right",
            "of dated",
            "undated kept undated",
        ),
        rows=tuple(
            (
                name,
                str(score.cases),
                number(score.commitment_f1),
                _written(score.kind_macro_f1),
                number(score.quote_exact),
                number(score.due_quote_exact),
                number(score.window_exact),
                str(score.dated_cases),
                number(score.undated_kept_undated),
            )
            for name, score in scores.items()
        ),
    )


def _promises(score: PromiseScore) -> Table:
    both = score.precision + score.recall
    return Table(
        title="Promises in labelled messages, all strata, not weighed",
        note="A company message counts as found when any commitment is read in it. Touched: the words overlap with "
        "those marked, of the promises found. Due words: exactly those marked, of the messages with such words.",
        head=("messages", "have one", "precision", "recall", "F1", "words touched", "due words exact", "of"),
        rows=(
            (
                str(score.messages),
                str(score.promises),
                number(score.precision),
                number(score.recall),
                number(2 * score.precision * score.recall / both if both else None),
                number(score.quote_touched / score.found if score.found else None),
                number(score.due_exact / score.due_labelled if score.due_labelled else None),
                str(score.due_labelled),
            ),
        ),
    )


def _pairs(pairs: Sequence[PairScore]) -> Table:
    return Table(
        title="Minimal pairs",
        note="Two messages that differ in one thing; only one has the label. Measured on, never tuned on. Higher: the "
        "label is more probable in the message that has it; told right: set in that one and not in the other.",
        head=("pairs", "n", "higher", "tied", "told right"),
        rows=_pair_rows(pairs),
    )


def _pair_rows(pairs: Iterable[PairScore]) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (one.name, str(one.pairs), number(one.higher), number(one.tied), number(one.told_right)) for one in pairs
    )


def _padding(scores: Sequence[PaddingScore], peer: PeerScore | None) -> Table:
    told = [*scores, *([peer.padding] if peer is not None else [])]
    return Table(
        title="Padding",
        note="A plain reply, the same with formulas around it, and a reply that fits only this case. Padding must gain "
        "nothing. " + " ".join(f"{one.name[0].upper()}{one.name[1:]}: {one.definition}." for one in told),
        head=("score", "cases", "padding gains", "specific beats plain", "specific beats padded"),
        rows=tuple(
            (
                one.name,
                str(one.cases),
                number(one.padding_gains),
                number(one.specific_beats_base),
                number(one.specific_beats_padded),
            )
            for one in told
        ),
    )


def _peer(peer: PeerScore | None, groups: Sequence[GroupScore], pairs: Sequence[PairScore]) -> list[Table]:
    if peer is None:
        return [Table(title="Peer: VADER", note="Not installed: pip install 'goodturn[bench]' to see it beside.")]
    ours = [group for group in groups if group.stratum == "random" and group.part == HELD_OUT]
    beside = {one.label: one for group in ours for one in group.labels}
    rows = []
    for theirs in peer.labels:
        figures = [theirs.f1, beside[theirs.label].f1, theirs.auprc, beside[theirs.label].auprc] if beside else []
        rows.append((theirs.label, str(theirs.positives), *map(_written, figures)))
    distress = [
        (name, _written(theirs), _written(figure))
        for group in ours
        for name, theirs, figure in (
            ("distress, quadratic kappa", peer.distress_kappa, group.distress_kappa),
            ("distress, rank correlation", peer.distress_rank_correlation, group.distress_rank_correlation),
        )
    ]
    same = [one for one in pairs if one.name in {label.value for label in SIGNS}]
    for name, written in (("higher", "higher"), ("told_right", "told right")):
        shares = [number(_share_of_pairs(told, name)) for told in (peer.pairs, same)]
        distress.append((f"minimal pairs of these labels, {written}", shares[0], shares[1]))
    return [
        Table(
            title="Peer: VADER, random, held-out half",
            note="Sentiment as a stand-in for what customers feel: a label is set where the compound score has its "
            "sign (from 0.05 on).",
            head=("label", "has it", "VADER F1", "goodturn F1", "VADER AUPRC", "goodturn AUPRC"),
            rows=tuple(rows) if beside else (),
        ),
        Table(
            title="Peer: VADER, distress and pairs",
            note="The cuts of distress are those that suit VADER best on the half tuned on.",
            head=("figure", "VADER", "goodturn"),
            rows=tuple(distress),
        ),
    ]


def _share_of_pairs(groups: Sequence[PairScore], name: str) -> float | None:
    total = sum(one.pairs for one in groups)
    return sum(getattr(one, name) * one.pairs for one in groups) / total if total else None
