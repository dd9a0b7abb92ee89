"""Who said what.

spans --> scan --> mentions --> attribute --> resolve --> echoes --> select
                                reports   -->
"""

from bot.text.quotes.findings import Said, find_quotes, find_quotes_in, quotations

__all__ = ["Said", "find_quotes", "find_quotes_in", "quotations"]
