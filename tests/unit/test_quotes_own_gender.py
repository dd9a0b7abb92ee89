"""What people say of themselves tells whether a man or a woman speaks, in languages whose verbs do."""

from __future__ import annotations

import pytest

from bot.text import find_quotes
from bot.text.quotes import lexicon


@pytest.mark.parametrize(
    ("language", "text", "gender"),
    [
        ("pl", "Byłam wtedy sama na brzegu.", "f"),
        ("pl", "Nie zrobiłbym tego drugi raz.", "m"),
        ("pl", "Siedziałyśmy w szatni.", "f"),
        ("pl", "Stałem za stołem, byłam zmęczona.", ""),
        ("pl", "Tyłem do morza, z kościołem i stołem.", ""),
        ("ru", "Я сама всё подписала.", "f"),
        ("ru", "Тогда я ещё не знал об этом.", "m"),
        ("ru", "Я в отдел пришла рано.", "f"),
        ("uk", "Як я вже казала, міст стоїть.", "f"),
        ("uk", "Я не підписав жодного паперу.", "m"),
        ("cs", "Nikdy jsem se nebála vody.", "f"),
        ("cs", "Viděl jsem to na vlastní oči.", "m"),
        ("hi", "मैं रोज़ पुल पर जाती हूं।", "f"),
        ("hi", "मैं कल फिर आऊंगा।", "m"),
        ("hi", "मैं बहुत दुखी हूं।", ""),
        ("ur", "میں روز یہاں آتی ہوں۔", "f"),
        ("ur", "میں کل پھر جاؤں گا۔", "m"),
        ("en", "I was alone on the shore.", ""),
    ],
)
def test_verbs_tell_the_gender_of_who_speaks(language: str, text: str, gender: str) -> None:
    assert lexicon.of(language).own_gender(text) == gender


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "– Nikt tędy nie chodzi – mówi burmistrz Adam Lipa.\n\n– Ja co rano chodziłam tędy do szkoły."),
        ("ru", "Мэр Антон Дятлов говорил час. «Мост цел», — сказал Дятлов.\n\n«Я по нему ни разу не ходила»."),
    ],
)
def test_a_man_is_not_named_for_what_a_woman_says_of_herself(language: str, text: str) -> None:
    told = [quote for quote in find_quotes(text, language) if lexicon.of(language).own_gender(quote.text) == "f"]
    assert told
    assert all(speaker.name.split()[0] not in ("Adam", "Антон") for quote in told for speaker in quote.speakers)
