"""The bot in Telegram: the only package that imports telegram."""

import os

# Durations as timedelta, as the library will give them; without this it warns at every 429.
os.environ.setdefault("PTB_TIMEDELTA", "true")
