"""What keeps hurting: causes that recur, phrases that became stock."""
