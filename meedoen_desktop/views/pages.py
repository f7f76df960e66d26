"""How each page is made; its module is imported at the first visit, for a quick start.

The parameters are what ``context.navigate(place, ...)`` takes by name.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.places import Page


def today(context: Context) -> Page:
    """What the day asks."""
    from meedoen_desktop.views.today.today_page import TodayPage

    return TodayPage(context)


def clients(context: Context, station: str = "", whose: str = "") -> Page:
    """Everybody in file; of consultant ``whose``, or at ``station``: of the flow, or QUIET."""
    from meedoen_desktop.views.clients.clients_page import ClientsPage

    return ClientsPage(context, station, whose)


def agenda(context: Context, day: str = "") -> Page:
    """The week of today; that day alone with ``day`` (ISO)."""
    from meedoen_desktop.views.agenda.agenda_page import AgendaPage

    return AgendaPage(context, day)


def meeting(context: Context, meeting_id: str) -> Page:
    """One meeting for several clients."""
    from meedoen_desktop.views.agenda.meeting_page import MeetingPage

    return MeetingPage(context, meeting_id)


def settings(context: Context, part: str = "look") -> Page:
    """The settings; ``part`` is a key of ``settings_page.PARTS``."""
    from meedoen_desktop.views.settings.settings_page import SettingsPage

    return SettingsPage(context, part)


def client(context: Context, person_id: str) -> Page:
    """One client, readable in 30 seconds."""
    from meedoen_desktop.views.dossier.client_page import ClientPage
    from meedoen_desktop.views.today.proposal_deeds import ProposalDeeds

    return ClientPage(context, person_id, ProposalDeeds)


def person(context: Context, person_id: str = "", dossier_id: str = "", field: str = "") -> Page:
    """The form of a client; a new one without ``person_id``, in a file with ``dossier_id``.

    ``field`` is the name of the field where the cursor goes.
    """
    from meedoen_desktop.views.person.person_page import PersonPage

    page = PersonPage(context, person_id, dossier_id)
    if field:
        QTimer.singleShot(0, page, partial(page.go_to, field))
    return page


def screening(context: Context) -> Page:
    """Sort many files, where one was or from the beginning."""
    from meedoen_desktop.views.screening.screening_page import ScreeningPage

    return ScreeningPage(context)


def doubles(context: Context) -> Page:
    """Who may be in the vault twice."""
    from meedoen_desktop.views.doubles.doubles_page import DoublesPage

    return DoublesPage(context)


def merge(context: Context, person_id: str, other_id: str) -> Page:
    """Two clients who may be one, side by side."""
    from meedoen_desktop.views.doubles.merge_page import MergePage

    return MergePage(context, person_id, other_id)


def differences(context: Context, first_id: str = "") -> Page:
    """Where two people wrote something else; what is about client ``first_id`` comes first."""
    from meedoen_desktop.views.differences.differences_page import DifferencesPage

    return DifferencesPage(context, first_id)


def client_list_import(context: Context) -> Page:
    """Bring a list of clients in."""
    from meedoen_desktop.views.clients_import.import_page import ImportPage

    return ImportPage(context)


def intake(context: Context, person_id: str, intake_id: str = "") -> Page:
    """The open intake of a client or a new one; a closed one with ``intake_id``."""
    from meedoen_desktop.views.intake.intake_page import IntakePage

    return IntakePage(context, person_id, intake_id)


def talk(context: Context, person_id: str, appointment_id: str = "", talk_id: str = "") -> Page:
    """Write a talk down, that of an appointment with ``appointment_id``; read one with ``talk_id``.

    What was begun before goes on.
    """
    from meedoen_desktop.views.talk.talk_page import TalkPage

    return TalkPage(context, person_id, appointment_id, talk_id)


def cards(context: Context, person_id: str) -> Page:
    """The three exercises to choose from."""
    from meedoen_desktop.views.exercises.choose_page import ChoosePage

    return ChoosePage(context, person_id)


def results(context: Context, person_id: str, result_id: str = "") -> Page:
    """What came out of the exercises; opens at ``result_id`` when given."""
    from meedoen_desktop.views.exercises.results_page import ResultsPage

    return ResultsPage(context, person_id, result_id)


def board(context: Context, person_id: str = "") -> Page:
    """The consultant's side of the board of life areas."""
    from meedoen_desktop.views.exercises.board_page import BoardPage

    return BoardPage(context, person_id)


def strengths(context: Context, person_id: str = "") -> Page:
    """The consultant's side of the strengths cards."""
    from meedoen_desktop.views.exercises.strengths_page import StrengthsPage

    return StrengthsPage(context, person_id)


def pictures(context: Context, person_id: str = "", deck_id: str = "") -> Page:
    """The consultant's side of the association pictures; ``deck_id`` for another deck."""
    from meedoen_desktop.services.exercises.pictures import SHIPPED_DECK
    from meedoen_desktop.views.exercises.pictures_page import PicturesPage

    return PicturesPage(context, person_id, deck_id or SHIPPED_DECK)


def letter(
    context: Context,
    person_id: str,
    letter_id: str = "",
    template_id: str = "",
    came_from: str = "",
) -> Page:
    """A new letter to a client (``template_id``, or what fits best); a kept one: ``letter_id``.

    Who ``came_from`` a "pile" goes back to it, else to the client.
    """
    from meedoen_desktop.views.letters.letter_page import LetterPage

    of_pile = came_from == "pile"
    return LetterPage(context, person_id, letter_id, template_id, is_of_pile=of_pile)


def letter_batch(context: Context, batch_id: str) -> Page:
    """A pile of letters: for whom, which, and what somebody still misses."""
    from meedoen_desktop.views.letters.batch_page import BatchPage

    return BatchPage(context, batch_id)


def letters(context: Context) -> Page:
    """All letters of the vault."""
    from meedoen_desktop.views.letters.letters_page import LettersPage

    return LettersPage(context)


def messages(context: Context) -> Page:
    """Messages about talks, to work off in a row."""
    from meedoen_desktop.views.sending.queue_page import QueuePage

    return QueuePage(context)


def letter_texts(context: Context) -> Page:
    """The fixed texts of letters, to choose one to change."""
    from meedoen_desktop.views.letters.texts_page import TextsPage

    return TextsPage(context)


def letter_text(context: Context, template_id: str) -> Page:
    """The fixed text of one letter, to change."""
    from meedoen_desktop.views.letters.text_page import TextPage

    return TextPage(context, template_id)


def trail(context: Context, person_id: str, new: str = "") -> Page:
    """Referrals, trajectories, indications and tests of a client.

    With "referral" as ``new`` the form of a new one opens at once.
    """
    from meedoen_desktop.views.trail.trail_page import TrailPage

    page = TrailPage(context, person_id)
    if new == "referral":
        QTimer.singleShot(0, page, page.refer)
    return page


def caseload(context: Context) -> Page:
    """Where everybody stands, and who has how many."""
    from meedoen_desktop.views.caseload.caseload_page import CaseloadPage

    return CaseloadPage(context)


def transfer(context: Context, person_id: str = "", whose: str = "") -> Page:
    """Clients to a colleague: begins with ``person_id``, or with those of ``whose``."""
    from meedoen_desktop.views.caseload.transfer_page import TransferPage

    return TransferPage(context, person_id, whose)


def plan(context: Context, person_id: str) -> Page:
    """Goals in small steps, celebrating, agreeing on the plan."""
    from meedoen_desktop.views.plan.plan_page import PlanPage

    return PlanPage(context, person_id)


def directory(context: Context, organisation: str = "") -> Page:
    """Where clients can be referred to; ``organisation`` is what to look for."""
    from meedoen_desktop.views.directory.directory_page import DirectoryPage

    return DirectoryPage(context, organisation)


def cv(context: Context, person_id: str, cv_id: str = "") -> Page:
    """The CV ``cv_id`` of a client, or the latest."""
    from meedoen_desktop.views.cv.cv_page import CvPage

    return CvPage(context, person_id, cv_id)


def activities(context: Context, person_id: str = "") -> Page:
    """What there is to do in town; with ``person_id`` to give to that client."""
    from meedoen_desktop.views.activities.activities_page import ActivitiesPage

    return ActivitiesPage(context, person_id)
