"""Which connectors there are. Each is imported only when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import cast

from goodturn.connectors.connector import Connector
from goodturn.connectors.source_file import SourceFile
from goodturn.errors import SettingsError

#: name on the command line → "module:Class", one line each
CONNECTORS: dict[str, str] = {
    "airlines": "goodturn.connectors.airlines_threads:AirlinesThreads",
    "cfpb": "goodturn.connectors.cfpb:Cfpb",
    "chatwoot": "goodturn.connectors.chatwoot:Chatwoot",
    "contact-lens": "goodturn.connectors.contact_lens:ContactLens",
    "convokit": "goodturn.connectors.convokit:ConvoKit",
    "deepgram": "goodturn.connectors.deepgram:Deepgram",
    "freshdesk": "goodturn.connectors.freshdesk:Freshdesk",
    "genesys": "goodturn.connectors.genesys:Genesys",
    "google-ccai": "goodturn.connectors.google_ccai:GoogleCcai",
    "intercom": "goodturn.connectors.intercom:Intercom",
    "jsonl": "goodturn.connectors.jsonl:Jsonl",
    "stc3": "goodturn.connectors.dialogues_helpdesk:HelpdeskDialogues",
    "subtitles": "goodturn.connectors.subtitles:Subtitles",
    "table": "goodturn.connectors.tables:Tables",
    "tau-bench": "goodturn.connectors.tau_bench:TauBench",
    "transcribe": "goodturn.connectors.transcribe:Transcribe",
    "twcs": "goodturn.connectors.twcs:Twcs",
    "whisper": "goodturn.connectors.whisper:Whisper",
    "zendesk": "goodturn.connectors.zendesk:Zendesk",
}

#: connectors that read any table or any lines: asked only where no platform knows the file as its own
GENERAL: frozenset[str] = frozenset({"table"})


def load(name: str) -> Connector:
    """The connector of that name.

    Raises:
        SettingsError: there is none of that name.
    """
    try:
        module, _, class_name = CONNECTORS[name].partition(":")
    except KeyError:
        known = ", ".join(sorted(CONNECTORS))
        raise SettingsError(f"no connector is called {name!r}", way_out=f"Known: {known}") from None
    return cast(Connector, getattr(import_module(module), class_name)())


def all_connectors() -> tuple[Connector, ...]:
    """Every connector, by name."""
    return tuple(load(name) for name in sorted(CONNECTORS))


def recognise(file: SourceFile, connectors: Sequence[Connector] | None = None) -> tuple[Connector, ...]:
    """The connectors that know the file as their own: one as a rule, none or several where it is unclear.

    General connectors are asked only where no platform's connector knows it.

    Raises:
        InputError: the file cannot be opened.
    """
    candidates = all_connectors() if connectors is None else connectors
    own = tuple(c for c in candidates if c.card.name not in GENERAL and c.recognises(file))
    return own or tuple(c for c in candidates if c.card.name in GENERAL and c.recognises(file))
