"""The book: everything but the record that a reading of an episode may depend on, passed in and dated."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from msgspec import Struct, field

from goodturn.calendars.calendar import Calendar
from goodturn.conversations.conversation import Channel
from goodturn.episodes.phrase_book import PhraseBook

#: how soon an answer is due where no moment says otherwise: live channels in minutes, letters in a day
PATIENCE: Mapping[Channel, timedelta] = {
    Channel.CHAT: timedelta(minutes=10),
    Channel.VOICE: timedelta(minutes=2),
    Channel.SMS: timedelta(hours=1),
    Channel.SOCIAL: timedelta(hours=4),
    Channel.EMAIL: timedelta(hours=24),
    Channel.FORM: timedelta(hours=24),
    Channel.OTHER: timedelta(hours=24),
}


class Visible(Struct, frozen=True, kw_only=True):
    """What this data can show at all: without it, silence proves nothing."""

    #: kinds of account event that occur anywhere in the data
    account_kinds: frozenset[str] = frozenset()
    #: channels that occur anywhere in the data
    channels: frozenset[Channel] = frozenset()


class Book(Struct, frozen=True, kw_only=True):
    """Settings, calendar and phrase book in force."""

    phrases: PhraseBook = field(default_factory=PhraseBook)
    calendar: Calendar = field(default_factory=Calendar)
    patience: Mapping[Channel, timedelta] = field(default_factory=lambda: PATIENCE)
    #: how long quiet must last before something is taken to have held (the headline window)
    repeat_window: timedelta = timedelta(days=7)
    #: an undated promise without a trace after this long can no longer be judged
    undated_after: timedelta = timedelta(days=30)
    visible: Visible = field(default_factory=Visible)
