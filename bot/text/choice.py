"""Which sentences of a document are taken, one after another: what is said once, stands alone and has its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.phrases import plain
from bot.text.standalone import balanced

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from bot.text.summary import Ranker

_REDUNDANCY: Final = 2.0
"""What a sentence loses when a chosen one has its very terms (Carbonell and Goldstein 1998)."""
_BARE: Final = 1.5
"""What a sentence loses that names somebody by less than the name, when the one with the whole name is not chosen."""
_SPEECH: Final = '"“„«「『‘'
_FOLLOWS: Final = 1.5
"""What a sentence loses that points back, though what it points to stands right before it, and one that opens with
somebody's words, by a mark or a dash, which a brief tells with the quotes. It costs no ROUGE. What points to the lead
in its own paragraph ("Dat zegt ...") loses nothing: editors take it."""
_LEAD: Final = 9.0
"""How far below the best score the lead of an article in paragraphs may be and is taken all the same: readers expect
it, and it costs less than 0.1 of the mean of ROUGE-1, -2 and -L."""


class Choice:
    """Sentences taken one after another."""

    def __init__(self, ranker: Ranker) -> None:
        self._ranker = ranker
        standings, count = ranker.standings, len(ranker.standings)
        self.chosen: list[int] = []
        self.open = [True] * count
        self._lead = -1  # unless it was taken as such
        self._redundant = [0.0] * count
        self.alone = ranker.alone
        self._stated = any(self.alone)
        self._whole = [not standing.torn for standing in standings]
        self._dangling = [standing.dangling and not standing.loose for standing in standings]
        self._costs = [_FOLLOWS if dangling else 0.0 for dangling in self._dangling]
        if ranker.told and ranker.lead + 1 < count:
            self._costs[ranker.lead + 1] = 0.0
        speech = (*_SPEECH, *ranker.document.language.quotation.dialogue)
        for place, sentence in enumerate(ranker.document.sentences):
            if sentence.text.startswith(speech):
                self._costs[place] = _FOLLOWS

    def take(self, place: int) -> None:
        """Add a sentence: its equals are out, and what resembles it loses."""
        self.chosen.append(place)
        ranker, same = self._ranker, ""
        sizes, rows = ranker.sizes, ranker.vectors.rows
        for other, size in enumerate(sizes):
            if size == sizes[place] and len(rows[other]) == len(rows[place]) and self.open[other]:
                same = same or self._wording(place)
                self.open[other] = other != place and self._wording(other) != same
        likeness = ranker.vectors.likeness(place)
        self._redundant = [max(before, now) for before, now in zip(self._redundant, likeness, strict=True)]

    def _wording(self, place: int) -> str:
        return plain(self._ranker.document.sentences[place].text)

    def keep_to(self, places: Collection[int]) -> None:
        """Let no other sentences be taken."""
        self.open = [is_open and place in places for place, is_open in enumerate(self.open)]

    def begin(self) -> None:
        """Take the lead of an article in paragraphs, unless it scores far too low."""
        ranker, sentences = self._ranker, self._ranker.document.sentences
        if sentences[0].paragraph == sentences[-1].paragraph or not self.alone[ranker.lead]:
            return
        best = max([total for total, alone in zip(ranker.totals, self.alone, strict=True) if alone])
        if ranker.totals[ranker.lead] >= best - _LEAD:
            self._lead = ranker.lead
            self.take(ranker.lead)

    def fill(self, count: int) -> None:
        """Take the best until there are `count`: those that stand alone or follow what they point back to, and whose
        last name in front was introduced. A heading or a question only when there is nothing else; then a torn one.
        """
        introduced = self._ranker.introduced
        while len(self.chosen) < count:
            chosen = set(self.chosen)
            unmet = {place for place, bare in introduced.items() if not chosen >= bare.whole}
            named = [place not in unmet or not introduced[place].opens for place in range(len(self.open))]
            among = [alone and name for alone, name in zip(self.alone, named, strict=True)]
            for place in self.chosen:
                if self.alone[place] and place + 1 < len(among):
                    among[place + 1] = among[place + 1] or (self._whole[place + 1] and self._dangling[place + 1])
            best = self._best(among, unmet)
            if best < 0:
                best = self._best(self.alone, unmet)
            if best < 0 and not self.chosen:
                best = self._last_resort(unmet)
            if best < 0:
                return
            self.take(best)

    def _last_resort(self, unmet: set[int]) -> int:
        """The best where nothing stands alone: a whole one, else one with all its marks, else any."""
        leans = zip(self._whole, self._dangling, strict=True)
        best = self._best([whole and not dangling for whole, dangling in leans], unmet)
        if best < 0:
            sentences = zip(self._ranker.document.sentences, self._dangling, strict=True)
            best = self._best([balanced(sentence.text) and not dangling for sentence, dangling in sentences], unmet)
        return self._best([True] * len(self.open), unmet) if best < 0 else best

    def _best(self, among: Sequence[bool], unmet: set[int]) -> int:
        """The sentence of some that is worth most of those that may be taken; -1: none may.

        Where nothing is stated (verse, a table, code) what comes first says what it is.
        """
        best, most = -1, 0.0
        for place, total in enumerate(self._ranker.totals):
            if not (among[place] and self.open[place]):
                continue
            worth = total - _REDUNDANCY * self._redundant[place] - self._costs[place]
            worth -= _BARE if place in unmet else 0.0
            if best < 0 or worth > most:
                best, most = place, worth
            if not self._stated:
                break
        return best

    def pair(self, count: int) -> bool:
        """Keep claims and their answers together, at the cost of the sentences that score least.

        Whether a claim was given back because none of its answers fits: then there is room for another sentence.
        """
        gave = False
        rebuttals = self._ranker.rebuttals
        for claim in sorted({rebuttal.claim for rebuttal in rebuttals}):
            own = sorted((rebuttal for rebuttal in rebuttals if rebuttal.claim == claim), key=lambda one: -one.rank)
            answers = [rebuttal.answer for rebuttal in own]
            taken = [answer for answer in answers if answer in self.chosen]
            main = sum(one.main for one in own)
            met = any(one.answer in taken and (one.main or one is own[0]) for one in own)
            if claim in self.chosen and taken and main > 1 and len(taken) < main and claim != self._ranker.lead:
                self._drop(claim)  # answered twice and more: part of it would be told
                gave = True
            elif claim in self.chosen and own[0].turned and answers[0] not in self.chosen:
                self._join(claim, answers[:1], count)
            elif claim in self.chosen and not met:
                missing = [answer for answer in answers if answer not in taken]
                if not self._join(claim, missing, count) and claim != self._ranker.lead:
                    self._drop(claim)
                    gave = True
            elif claim not in self.chosen and main and all(one.answer in taken for one in own if one.main):
                fits = self.alone[claim] and self.open[claim]
                if fits and self._make_room({claim, *taken}, count, 1):
                    self.take(claim)
        return gave

    def _join(self, claim: int, answers: Iterable[int], count: int) -> bool:
        """Take the first answer that can be read: alone, or behind the sentence that it points back to."""
        for answer in answers:
            wanted = [answer] if self.alone[answer] else [answer - 1, answer]
            if len(wanted) > 1 and not (self._whole[answer] and self._dangling[answer] and self.alone[answer - 1]):
                continue
            wanted = [place for place in wanted if place not in self.chosen]
            if all(self.open[place] for place in wanted) and self._make_room({claim, answer - 1}, count, len(wanted)):
                for place in wanted:
                    self.take(place)
                return True
        return False

    def _drop(self, place: int) -> None:
        """Give a sentence back, the one that points back to it, and those that name whom it introduces."""
        self.chosen.remove(place)
        lean = {other for other, bare in self._ranker.introduced.items() if bare.opens and place in bare.whole}
        lean |= {place + 1} if place + 1 < len(self._dangling) and self._dangling[place + 1] else set()
        for other in lean.intersection(self.chosen):
            self._drop(other)

    def _make_room(self, kept: set[int], count: int, more: int) -> bool:
        """Whether so many more can be taken, after giving back the least of those that belong to no pair."""
        over = len(self.chosen) + more - count
        chosen = set(self.chosen)
        if self._ranker.lead not in kept:  # what answers the lead is worth another pair
            kept = kept | {
                place for pair in self._ranker.rebuttals if chosen.issuperset(pair[:2]) for place in pair[:2]
            }
        kept |= {place - 1 for place in chosen if self._dangling[place]} | {self._lead}
        free = sorted(chosen - kept, key=lambda place: (self._ranker.totals[place], -place))
        if len(free) < over:
            return False
        for place in free[: max(0, over)]:
            self.chosen.remove(place)
        return True
