"""Who said what.

spans --> scan --> mentions --> attribute --> resolve --> echoes --> select
                                reports   -->

A quotation has a content, a cue and a source, as in Pareti ("Attribution: A Computational Approach", 2015) and in BBC's
Citron; it is direct, indirect or a fragment. Which mention says it is decided first, then which person the mention
means: the two stages of Muzny et al. ("A Two-stage Sieve Approach for Quote Attribution", 2017). The first is a fitted
ranking where theirs is rules.
"""

from bot.text.quotes.findings import Said, find_quotes, find_quotes_in, quotations

__all__ = ["Said", "find_quotes", "find_quotes_in", "quotations"]
