"""Newsbrief: a news article in, its summary and its key quotes by speaker out, word for word."""
