"""`goodturn connectors`."""

from __future__ import annotations

from goodturn.connectors.registry import all_connectors


def connectors() -> None:
    """List what can be read: the word for --as, what it reads, and what such data can never show."""
    cards = [connector.card for connector in all_connectors()]
    width = max((len(card.name) for card in cards), default=0)
    for card in cards:
        print(f"{card.name:<{width}}  {card.title}: {card.reads}")
        if card.cannot_show:
            print(f"{'':<{width}}  cannot show: {', '.join(card.cannot_show)}")
