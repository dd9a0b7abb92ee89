"""What stands between marks and is no speech is left out; what somebody said stays."""

from __future__ import annotations

import pytest

from bot.text import find_quotes


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Film mit dem Titel „Der stille Hafen“ läuft am Sonntag im Kino von Havnsund.", "de"),
        ("Am Sonntag tagte in Havnsund der Verein „Freunde der alten Mühle“ (FAM).", "de"),
        ("The choir will sing at the opening of the exhibition titled “The Long Shore” on Sunday.", "en"),
        ("He sings the theme, “Long Shore, Long Sea,” in Olm.", "en"),
        ("“The Long Shore” director Max Funke lives in Olm.", "en"),
        ("In “What the Shore Knows,” novelist Ada Roche writes about her father.", "en"),
    ],
)
def test_titles_and_names_are_no_quotes(text: str, language: str) -> None:
    assert find_quotes(text, language) == ()


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        (
            "Die Bürgermeisterin Ada Roche sagte: „Wir öffnen die Brücke am Montag.“",
            "de",
            "Wir öffnen die Brücke am Montag.",
        ),
        ("“We will open the bridge on Monday,” Ada Roche said.", "en", "We will open the bridge on Monday,"),
        ("В прокуратуре ответили: «Ждите суда».", "ru", "Ждите суда"),
        ("— El puente abre el lunes.", "es", "El puente abre el lunes."),
        ("Nothing is known of this language: “Bron är stängd”.", None, "Bron är stängd"),
    ],
)
def test_speech_stays(text: str, language: str | None, words: str) -> None:
    assert [quote.text for quote in find_quotes(text, language)] == [words]


def test_the_mention_is_all_that_names_the_speaker() -> None:
    text = "Der Leiter des Hafens, Max Funke (FDP), sagte: „Wir öffnen die Brücke am Montag.“"
    (quote,) = find_quotes(text, "de")
    assert quote.mention is not None
    assert quote.mention.text == "Der Leiter des Hafens, Max Funke (FDP)"
    assert [speaker.name for speaker in quote.speakers] == ["Max Funke"]
