"""What is said about what is not right with the store or a laptop, by kind."""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.i18n import N_

FORKED, WITHHELD = "forked", "withheld"
CLONED, CLONED_HERE = "cloned", "cloned_here"
ROLLED_BACK, EMPTIED = "rolled_back", "emptied"
CLOCK, CLOCK_HERE = "clock", "clock_here"
AHEAD = "ahead"
CLOCKS = "clocks"
"""Several of the first kind, told as one: then it is the clock of this laptop, most likely."""


@dataclass(frozen=True, slots=True)
class Words:
    """Four sentences with ``{wie}`` (a laptop), ``{aantal}`` and ``{stuk}`` (names of objects).

    Of two clocks ``{hier}`` and ``{daar}`` are what they said.
    """

    title: str
    happened: str
    safe: str
    do: str


_DAYS_HERE = N_(
    "Er gaat niets door verloren. Alleen de dagen bij wat u op deze laptop schrijft, kloppen dan "
    "niet."
)
_STAYS = N_("Het is apart gezet en verandert niets aan uw gegevens.")
_BOTH_SHARE = N_(
    "Er is niets verloren. Allebei de laptops delen verder, en u ziet het werk van allebei."
)
_IS_ON_LAPTOPS = N_(
    "Er is niets verloren: het werk staat nog op de laptops. Wat deze laptop heeft, zet het "
    "programma vanzelf terug."
)
_COMES_BACK = N_(
    "U hoeft niets te doen. Hier staat straks dat alles terug is. Werk dat alleen een collega "
    "heeft, komt terug als die laptop deelt."
)
_IS_BACK = N_("Wat er op deze laptop staat, staat ook weer in de centrale opslag. Er is niets weg.")
_OFTEN = N_("U hoeft niets te doen. Gebeurt dit vaker? Meld het dan bij uw beheerder.")
UNUSABLE = Words(
    N_("Een stuk is niet te gebruiken"),
    N_("In de centrale opslag staat iets van {wie} dat beschadigd of onbekend is ({aantal})."),
    _STAYS,
    N_("Staat dit er morgen nog? Meld het dan bij uw beheerder, met deze naam: {stuk}"),
)
WORDS: dict[str, Words] = {
    WITHHELD: Words(
        N_("Er ontbreekt werk van {wie}"),
        N_("Van {wie} is werk gedeeld dat de centrale opslag nu niet geeft."),
        N_("Uw eigen werk is compleet. Wat ontbreekt, staat nog op de laptop waar het is gemaakt."),
        N_("U hoeft niets te doen: bij elke keer delen kijkt het programma opnieuw. Staat dit er "
           "morgen nog? Vraag dan of {wie} een keer aangezet wordt. Dan komt het werk terug."),
    ),
    ROLLED_BACK: Words(
        N_("De centrale opslag was iets kwijt"),
        N_("De centrale opslag gaf het nieuwste werk van het team niet meer. Misschien is er een "
           "oude kopie teruggezet, of heeft iemand iets gewist."),
        _IS_ON_LAPTOPS,
        _COMES_BACK,
    ),
    EMPTIED: Words(
        N_("De centrale opslag was leeg"),
        N_("Alles wat het team had gedeeld, was weg uit de centrale opslag. Misschien heeft iemand "
           "de map leeggemaakt."),
        _IS_ON_LAPTOPS,
        _COMES_BACK,
    ),
    FORKED: Words(
        N_("Twee laptops werken onder één naam"),
        N_("Twee laptops melden zich allebei als {wie}. Dat gebeurt als iemand een hele computer "
           "kopieert."),
        N_("Het werk van allebei is bewaard, en u ziet het ook."),
        N_("Vraag uw beheerder welke laptop de kopie is. Die moet opnieuw ingericht worden. Zeg "
           "daarna hier dat het is opgelost."),
    ),
    CLONED: Words(
        N_("Twee laptops gebruiken dezelfde kluis"),
        N_("Er zijn twee laptops die allebei {wie} heten. Iemand heeft de kluis van de ene laptop "
           "op een andere gezet, en op allebei wordt nu gewerkt."),
        _BOTH_SHARE,
        N_("Vraag wie met {wie} werkt om één van de twee een eigen naam te geven. Dat kan op die "
           "laptop, bij deze melding. Daarna gaat de melding hier vanzelf weg."),
    ),
    CLONED_HERE: Words(
        N_("Uw kluis is op twee laptops in gebruik"),
        N_("Iemand heeft deze kluis ook op een andere laptop gezet. Op allebei wordt nu gewerkt, "
           "en allebei heten ze {wie}."),
        _BOTH_SHARE,
        N_("Gebruikt u ze allebei? Geef dan één van de twee een eigen naam, met de knop hieronder. "
           "Werkt een collega op de andere? Laat die daar met een nieuwe kluis beginnen en nodig "
           "die laptop uit. Is de andere niet meer in gebruik? Dan is het opgelost."),
    ),
    "differs": Words(
        N_("Twee laptops laten niet hetzelfde zien"),
        N_("Deze laptop en {wie} hebben dezelfde stukken, maar tellen ze anders op. Dat is een "
           "fout in het programma."),
        N_("Er is niets verloren: alle stukken zijn er nog, op allebei."),
        N_("Meld dit bij uw beheerder. U kunt gewoon verder werken."),
    ),
    CLOCK: Words(
        N_("Twee klokken lopen niet gelijk"),
        N_("Op deze laptop was het {hier}. Op {wie} stond de klok toen al op {daar}. Eén van de "
           "twee klokken loopt verkeerd."),
        N_("Er gaat niets door verloren. Alleen de dagen bij wat er op die ene laptop is "
           "geschreven, kloppen niet."),
        N_("Kijk op allebei de laptops welke dag en tijd er staan, en leg er een telefoon naast. "
           "Zet de klok goed die anders loopt dan de telefoon. Daarna gaat deze melding vanzelf "
           "weg."),
    ),
    CLOCKS: Words(
        N_("De klok van deze laptop wijkt af van die van {aantal} collega's"),
        N_("Op deze laptop was het {hier}. Op {wie} stond de klok toen meer dan een dag verder. "
           "Waarschijnlijk loopt de klok van deze laptop achter."),
        _DAYS_HERE,
        N_("Kijk welke dag en tijd er op deze laptop staan, en leg er een telefoon naast. Zet de "
           "klok goed als die anders loopt. Daarna gaat deze melding vanzelf weg. Loopt de klok "
           "hier al gelijk met de telefoon? Vraag uw collega's dan om die van hen na te kijken."),
    ),
    AHEAD: Words(
        N_("De klok van deze laptop loopt voor"),
        N_("Op deze laptop was het {hier}. De centrale opslag zei toen dat het {daar} was, en geen "
           "collega deelde later dan dat."),
        _DAYS_HERE,
        N_("Kijk welke dag en tijd er op deze laptop staan, en leg er een telefoon naast. Zet de "
           "klok goed als die anders loopt. Daarna gaat deze melding vanzelf weg. Staat de klok "
           "hier al goed? Meld dan bij uw beheerder dat die van de centrale opslag achterloopt."),
    ),
    CLOCK_HERE: Words(
        N_("De klok van deze laptop is veranderd"),
        N_("Deze laptop deelde met als datum {daar}. Nu staat de klok op {hier}. Eén van de twee "
           "klopt niet."),
        N_("Er gaat niets door verloren. Alleen de dagen bij wat u schreef toen de klok verkeerd "
           "stond, kloppen niet."),
        N_("Kijk welke dag en tijd er op deze laptop staan, en leg er een telefoon naast. Staat de "
           "klok nu goed? Dan gaat deze melding weg als u weer iets deelt."),
    ),
    "newer": Words(
        N_("Er is werk van een nieuwere versie"),
        N_("Met {wie} is iets gedeeld dat dit programma nog niet kent ({aantal})."),
        N_("Het is bewaard en gaat niet verloren."),
        N_("Zorg dat deze laptop de nieuwste versie van het programma krijgt. Dan ziet u het "
           "vanzelf."),
    ),
    "stranger": Words(
        N_("Er is werk van een laptop die u nog niet kent"),
        N_("Een laptop die nog niet is toegelaten, heeft iets in de centrale opslag gezet."),
        N_("Er is niets van overgenomen, en die laptop kan uw werk niet lezen."),
        N_("Doet een nieuwe collega mee? Dan gaat dit weg zodra de zes cijfers zijn vergeleken. "
           "Anders: meld het bij uw beheerder."),
    ),
    "missing": Words(
        N_("Een bestand is er nog niet"),
        N_("Bij een dossier hoort een bestand dat de centrale opslag nu niet geeft ({aantal})."),
        N_("De rest van het dossier is compleet. Wie het bestand heeft, zet het vanzelf terug."),
        N_("U hoeft niets te doen: bij elke keer delen vraagt het programma er opnieuw om."),
    ),
    "key": Words(
        N_("Een sleutel is nog niet aangekomen"),
        N_("Van {wie} is werk gedeeld waarvan de sleutel er nog niet is ({aantal})."),
        N_("Het werk is er, en gaat niet verloren."),
        N_("U hoeft niets te doen: de sleutel komt bij een volgende keer delen."),
    ),
    "signature": Words(
        N_("Een stuk is niet van wie erop staat"),
        N_("In de centrale opslag staat iets dat zegt van {wie} te zijn, maar niet zo is "
           "ondertekend."),
        _STAYS,
        N_("Meld dit bij uw beheerder: iemand heeft aan de centrale opslag gezeten. De naam is: "
           "{stuk}"),
    ),
}  # fmt: skip


_WHOLE_AGAIN = N_("De centrale opslag is weer compleet")
LASTING = Words(
    N_("Er ontbreekt werk van {wie}"),
    N_("Van {wie} is werk gedeeld dat de centrale opslag al langer dan een dag niet geeft."),
    N_("Uw eigen werk is compleet. Wat ontbreekt, staat alleen op de laptop waar het is gemaakt."),
    N_("Vraag of {wie} aangezet wordt en deelt. Dan komt het werk terug. Is die laptop er niet "
       "meer, of is hij teruggezet naar een oudere stand? Dan is dit werk er niet meer. Sluit "
       "dan deze melding; komt er iets bij, dan hoort u het opnieuw."),
)  # fmt: skip
"""Of work that is withheld for more than a day."""

OVER: dict[str, Words] = {
    ROLLED_BACK: Words(
        _WHOLE_AGAIN,
        N_("De centrale opslag was het nieuwste werk van het team kwijt. Misschien was er een "
           "oude kopie teruggezet, of had iemand iets gewist."),
        _IS_BACK,
        _OFTEN,
    ),
    EMPTIED: Words(
        _WHOLE_AGAIN,
        N_("De centrale opslag was leeg. Misschien had iemand de map leeggemaakt."),
        _IS_BACK,
        _OFTEN,
    ),
}  # fmt: skip
"""What is over, for who has not read about it yet."""
