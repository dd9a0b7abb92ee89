"""A Bot API server small enough to try the bot against, without a token and without a network.

The `world` is pure state: users, chats, messages, files. The `api` carries out the Bot API's methods on it, and refuses
what Telegram would refuse, in Telegram's words; the `server` speaks it over HTTP, with faults on request. The `driver`
is the people: they write, press, drop files, and look at what a chat shows.
"""
