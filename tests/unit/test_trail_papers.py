"""Papers of a referral and of a warm handover: only what the client lets us share."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import OwnWords, Translator
from meedoen_desktop.services.clients import clients
from meedoen_desktop.services.cv import cv
from meedoen_desktop.services.dossier import handover, relations
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.services.dossier.relations import RelationData
from meedoen_desktop.services.letters import referral_papers
from meedoen_desktop.services.letters.referral_papers import Sharing
from meedoen_desktop.services.trail import referrals
from meedoen_desktop.services.trail.trail import read_trail
from meedoen_desktop.store import Store
from meedoen_desktop.views.words.trail_wording import TrailWords
from tests.clients import add
from tests.cvs import FULL
from tests.results import STRENGTHS, add_result, strengths
from tests.trails import refer, set_up, words_of

TODAY = date(2026, 11, 24)
BSN = "999990019"
AGREED = Sharing(agreed=True, wishes="Eerst een keer meekijken.")


@pytest.fixture
def samira(store: Store) -> str:
    set_up(store)
    referral_papers.keep_address(store, "Stichting Woej", "Laan 4\n2260 AA LEIDSCHENDAM")
    return add(
        store, surname="Haddad", prefix="el", first_names="Samira", gender="V", bsn=BSN,
        birth_date="5-3-1979", phone="0612345678", language="ar", interpreter="phone",
        street="Parkweg", house_number="18", postcode="2271AJ", town="Voorburg",
        attention="Let op haar knie", preferred_channel="whatsapp", file_number="LV-1",
    )  # fmt: skip


def sent(store: Store, person_id: str, days: int = 0, **values: object) -> str:
    known = {
        "organisation": "Stichting Woej", "contact_name": "Els Vermaat",
        "purpose": "Een vaste ochtend met koken.", "feedback_due": TODAY + timedelta(days=7),
    } | values  # fmt: skip
    return refer(store, person_id, "welfare", days, **known)


def test_the_letter_tells_what_for_and_when_to_answer(store: Store, samira: str) -> None:
    said = words_of(referral_papers.organisation_letter(store, sent(store, samira), AGREED))
    for part in (
        "Stichting Woej", "t.a.v. Els Vermaat", "Laan 4", "Beste Els Vermaat",
        "Een vaste ochtend met koken.", "Eerst een keer meekijken.", "06 12 34 56 78",
        "Arabisch", "tolk aan de telefoon", "binnen een week", "1 december", "Noor de Wit",
        "vindt het goed",
    ):  # fmt: skip
        assert part in said


def test_a_letter_without_an_address_is_not_made(store: Store, samira: str) -> None:
    made = sent(store, samira, organisation="Bij tante Sjaan")
    with pytest.raises(WrongInput) as error:
        referral_papers.organisation_letter(store, made, AGREED)
    assert error.value.field == "address"
    referral_papers.keep_address(store, "Bij tante Sjaan", "Laan 9\n2260 AB LEIDSCHENDAM")
    assert "Laan 9" in words_of(referral_papers.organisation_letter(store, made, AGREED))


def test_no_way_is_told_for_which_the_address_is_not_known(store: Store, samira: str) -> None:
    clients.save_fields(store, samira, {"preferred_channel": "email"})
    said = words_of(referral_papers.organisation_letter(store, sent(store, samira), AGREED))
    assert "mailen" not in said


def test_the_letter_never_tells_more_than_was_agreed(store: Store, samira: str) -> None:
    made = sent(store, samira)
    for sharing in (AGREED, Sharing(reach=False, language=False, agreed=True)):
        said = words_of(referral_papers.organisation_letter(store, made, sharing))
        for secret in (BSN, "knie", "Parkweg", "2271", "1979", "LV-1"):
            assert secret not in said
    assert "06 12 34 56 78" not in said
    assert "Arabisch" not in said
    born = replace(AGREED, birth_date=True)
    assert "5-3-1979" in words_of(referral_papers.organisation_letter(store, made, born))


def test_no_letter_without_a_yes_and_without_a_purpose(store: Store, samira: str) -> None:
    made = sent(store, samira)
    with pytest.raises(WrongInput, match="Bespreek eerst") as error:
        referral_papers.organisation_letter(store, made, Sharing())
    assert error.value.field == "agreed"
    empty = sent(store, samira, purpose="")
    with pytest.raises(WrongInput, match="Waarvoor meldt u"):
        referral_papers.organisation_letter(store, empty, AGREED)


def test_a_letter_about_a_worry_says_that_it_has_haste(store: Store, samira: str) -> None:
    made = sent(store, samira, acute=True)
    said = words_of(referral_papers.organisation_letter(store, made, AGREED))
    assert "Deze aanmelding heeft haast." in said
    assert "zo snel mogelijk" in said


def test_the_sheet_for_the_client_says_what_happens_and_what_is_told(
    store: Store, samira: str
) -> None:
    said = words_of(referral_papers.client_sheet(store, sent(store, samira), AGREED))
    for part in (
        "Uw aanmelding bij Stichting Woej", "neemt contact met u op", "ongeveer een week",
        "Hoort u niets voor", "hoe u te bereiken bent", "welke taal u spreekt", "Bel of mail mij",
    ):  # fmt: skip
        assert part in said
    assert "geen gevolgen" not in said
    assert BSN not in said


def test_the_sheet_names_only_what_is_known(store: Store) -> None:
    set_up(store)
    person = add(store, surname="Velzen", first_names="Anna")
    said = words_of(referral_papers.client_sheet(store, sent(store, person), Sharing()))
    assert "uw naam" in said
    assert "welke taal" not in said
    assert "bereiken" not in said


def test_the_day_of_a_status_is_told_not_the_day_of_sending(store: Store, samira: str) -> None:
    made = sent(store, samira, days=60)
    referrals.set_status(store, made, "waiting")
    (runs,) = handover.lay_ready(store, samira).runs
    assert runs.endswith("op de wachtlijst sinds 24 november 2026")
    (line,) = read_page(store, samira).trail
    words = TrailWords(Translator("nl"), TODAY).since(line)
    assert "op de wachtlijst sinds 24 november" in words


def test_the_handover_needs_a_receiver_and_a_yes(store: Store, samira: str) -> None:
    pack = handover.lay_ready(store, samira)
    for given, field in ((pack, "to"), (replace(pack, to="Els"), "consent")):
        with pytest.raises(WrongInput) as error:
            handover.render(given)
        assert error.value.field == field


def test_the_handover_tells_the_chosen_parts_in_the_chosen_words(store: Store, samira: str) -> None:
    supporter = RelationData("supporter", "Hanna Bakker", phone="0687654321")
    relations.save_relation(store, samira, supporter)
    sent(store, samira)
    pack = replace(
        handover.lay_ready(store, samira), to="Els Vermaat, Stichting Woej", consent=True,
        summary="Gaat graag onder de mensen.", works="Bellen in de middag.",
    )  # fmt: skip
    said = words_of(handover.render(pack))
    for part in (
        "Warme overdracht", "Els Vermaat, Stichting Woej", "Gaat graag onder de mensen.",
        "Bellen in de middag.", "Stichting Woej (Welzijnsorganisatie): aangemeld",
        "Besproken op 24 november 2026",
    ):  # fmt: skip
        assert part in said
    assert "Hanna Bakker" not in said
    assert BSN not in said
    everybody = replace(pack, parts=pack.parts | {handover.PEOPLE} - {handover.RUNS})
    said = words_of(handover.render(replace(everybody, parts=frozenset({handover.PEOPLE}))))
    assert "Hanna Bakker" in said
    assert "Bellen in de middag." not in said


def test_strengths_go_along_when_there_are_any(store: Store, samira: str) -> None:
    pack = handover.lay_ready(store, samira)
    assert not pack.has(handover.STRONG)
    add_result(store, samira, STRENGTHS, TODAY, strengths("lief", "handig"))
    pack = replace(handover.lay_ready(store, samira), to="Els", consent=True)
    said = words_of(handover.render(pack))
    assert "Sterke kanten" in said
    assert pack.strong[0] in said


def test_what_was_shared_with_whom_is_kept(store: Store, samira: str) -> None:
    made = sent(store, samira)
    told = referral_papers.shared_words(store, made, AGREED)
    assert told.startswith("Met Stichting Woej: naam, bereikbaarheid, taal, wensen, doel.")
    handover.keep_sharing(store, samira, told, subject="referral", subject_id=made)
    pack = replace(handover.lay_ready(store, samira), to="Els")
    handover.keep_sharing(
        store, samira, handover.told_words(pack, Translator()), subject="handover"
    )
    trail = read_trail(store, samira)
    assert trail.referrals[0].day_of("shared") == TODAY
    assert trail.handovers[0].note.startswith("Met Els: hoe te bereiken")


def test_what_was_shared_is_kept_in_the_words_of_the_team(store: Store, samira: str) -> None:
    own = Translator("nl", OwnWords("inwoner", "inwoners", "de"))
    ready = handover.lay_ready(store, samira)
    pack = replace(ready, to="Els", wishes="Koken.", parts=frozenset({handover.WISHES}))
    assert handover.told_words(pack, own) == "Met Els: in de woorden van de inwoner."


def test_the_latest_cv_goes_along_only_when_it_is_chosen(store: Store, samira: str) -> None:
    assert not handover.lay_ready(store, samira).has(handover.CV)
    cv_id = cv.begin(store, samira).record_id
    cv.save_typed(store, cv_id, FULL)
    pack = replace(handover.lay_ready(store, samira), to="Els Vermaat, team Werk", consent=True)
    assert "Kok in de buurtkeuken" not in words_of(handover.render(pack))
    chosen = replace(pack, parts=pack.parts | {handover.CV})
    said = words_of(handover.render(chosen))
    assert "Kok in de buurtkeuken" in said
    assert "het cv zit erbij" in said.lower()
    assert "cv" in handover.told_words(chosen, Translator())
