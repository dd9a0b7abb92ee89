"""What a site's answer means when it is not the page: bot check, paywall, nothing there, a fault of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.errors import BotCheck, NotFound, Paywall, RefusedBySite, Unreachable, Withheld

if TYPE_CHECKING:
    from bot.errors import BotError
    from bot.reader.page import Page

_CHECKED = re.compile(
    rb"cf-chl|challenge-platform|cf_chl_opt|<title>Just a moment|captcha-delivery|geo\.captcha|px-captcha|perimeterx|"
    rb"_Incapsula_Resource|distil_r_captcha|g-recaptcha|h-captcha|hcaptcha\.com|awswaf|aws-waf-token|datadome|"
    rb"Access Denied</|akamai|sec-if-cpt-container|<title>Attention Required|enable JavaScript and cookies to continue",
    re.IGNORECASE,
)
# What pages for subscribers are built of; a word of theirs ("subscribe") would be the newsletter's of any site.
_SOLD = re.compile(
    rb"paywall|isAccessibleForFree[\"']?\s{0,9}:\s{0,9}[\"']?false|tinypass|piano\.io|content_tier[^<>]{1,40}(?:locked|metered)",
    re.IGNORECASE,
)


def refusal(page: Page) -> BotError | None:
    """The error that a page's status stands for; None for 2xx. Of 5xx it says that asking again may help."""
    status = page.status
    if 200 <= status < 300:
        return None
    if "challenge" in page.headers.get("cf-mitigated", "") or _CHECKED.search(page.body):
        return BotCheck(str(status))
    if status in {401, 402, 403, 451}:
        sold = status == 402 or _SOLD.search(page.body)
        return Paywall(str(status)) if sold else Withheld(str(status))
    if status in {404, 410} or 300 <= status < 400:
        return NotFound(str(status))
    if status >= 500:
        return Unreachable(str(status))
    return RefusedBySite(str(status))
