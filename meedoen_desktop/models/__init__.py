"""The entities, a file per aggregate. Importing this package loads them all."""

from meedoen_desktop.models.appointment import Appointment
from meedoen_desktop.models.attachment import Attachment
from meedoen_desktop.models.base import TEAM, Base, Synced
from meedoen_desktop.models.contact import Contact
from meedoen_desktop.models.dated_fact import DatedFact
from meedoen_desktop.models.dossier import Dossier
from meedoen_desktop.models.draft import Draft, DraftValue
from meedoen_desktop.models.exercise_result import ExerciseResult
from meedoen_desktop.models.intake import AreaRating, Intake, IntakeAnswer, Theme
from meedoen_desktop.models.letter import Letter
from meedoen_desktop.models.local import AccessEntry, Fact, Operation, SearchEntry
from meedoen_desktop.models.person import Person
from meedoen_desktop.models.plan_step import PlanStep
from meedoen_desktop.models.relation import Relation
from meedoen_desktop.models.team import Consultant, TeamSettings
from meedoen_desktop.models.types import new_id

__all__ = [
    "TEAM",
    "AccessEntry",
    "Appointment",
    "AreaRating",
    "Attachment",
    "Base",
    "Consultant",
    "Contact",
    "DatedFact",
    "Dossier",
    "Draft",
    "DraftValue",
    "ExerciseResult",
    "Fact",
    "Intake",
    "IntakeAnswer",
    "Letter",
    "Operation",
    "Person",
    "PlanStep",
    "Relation",
    "SearchEntry",
    "Synced",
    "TeamSettings",
    "Theme",
    "new_id",
]
