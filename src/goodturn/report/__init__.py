"""What an analyst reads."""

from goodturn.report.write import write_report

__all__ = ["write_report"]
