"""What was said: messages, conversations and customers, as plain values."""
