"""The entities, a file per aggregate. Importing this package loads them all."""

from meedoen_desktop.models.appointment import Appointment
from meedoen_desktop.models.assessment import Assessment
from meedoen_desktop.models.attachment import Attachment
from meedoen_desktop.models.base import TEAM, Base, Synced
from meedoen_desktop.models.contact import Contact
from meedoen_desktop.models.cv import Cv
from meedoen_desktop.models.dated_fact import DatedFact
from meedoen_desktop.models.delivery import Delivery, DeliveryJob
from meedoen_desktop.models.dossier import Dossier
from meedoen_desktop.models.draft import Draft, DraftValue
from meedoen_desktop.models.exercise_result import ExerciseResult
from meedoen_desktop.models.goal import Goal
from meedoen_desktop.models.group_meeting import Attendance, GroupMeeting
from meedoen_desktop.models.indication import Indication
from meedoen_desktop.models.intake import AreaRating, Intake, IntakeAnswer, Theme
from meedoen_desktop.models.interpreter_booking import InterpreterBooking
from meedoen_desktop.models.leave import Leave
from meedoen_desktop.models.letter import Letter
from meedoen_desktop.models.letter_event import LetterEvent
from meedoen_desktop.models.letter_text import LetterText
from meedoen_desktop.models.local import AccessEntry, BusyTime, Fact, Operation, SearchEntry
from meedoen_desktop.models.local_activity import LocalActivity
from meedoen_desktop.models.merge_record import MergeRecord
from meedoen_desktop.models.not_double import NotDouble
from meedoen_desktop.models.organisation_entry import OrganisationEntry
from meedoen_desktop.models.person import Person
from meedoen_desktop.models.plan_agreement import PlanAgreement
from meedoen_desktop.models.plan_step import PlanStep
from meedoen_desktop.models.proposal_decision import ProposalDecision
from meedoen_desktop.models.referral import Referral
from meedoen_desktop.models.relation import Relation
from meedoen_desktop.models.syncing import (
    SyncAlarm,
    SyncBlob,
    SyncChain,
    SyncConflict,
    SyncDigest,
    SyncFork,
    SyncKey,
    SyncMember,
    SyncObject,
    SyncQuarantine,
)
from meedoen_desktop.models.talk_log import StepOutcome, TalkLog
from meedoen_desktop.models.talk_message import TalkMessage
from meedoen_desktop.models.team import Consultant, TeamSettings
from meedoen_desktop.models.trail_event import TrailEvent
from meedoen_desktop.models.trajectory import Trajectory, TrajectoryReport
from meedoen_desktop.models.types import new_id
from meedoen_desktop.models.unlisted_person import UnlistedPerson

__all__ = [
    "TEAM",
    "AccessEntry",
    "Appointment",
    "AreaRating",
    "Assessment",
    "Attachment",
    "Attendance",
    "Base",
    "BusyTime",
    "Consultant",
    "Contact",
    "Cv",
    "DatedFact",
    "Delivery",
    "DeliveryJob",
    "Dossier",
    "Draft",
    "DraftValue",
    "ExerciseResult",
    "Fact",
    "Goal",
    "GroupMeeting",
    "Indication",
    "Intake",
    "IntakeAnswer",
    "InterpreterBooking",
    "Leave",
    "Letter",
    "LetterEvent",
    "LetterText",
    "LocalActivity",
    "MergeRecord",
    "NotDouble",
    "Operation",
    "OrganisationEntry",
    "Person",
    "PlanAgreement",
    "PlanStep",
    "ProposalDecision",
    "Referral",
    "Relation",
    "SearchEntry",
    "StepOutcome",
    "SyncAlarm",
    "SyncBlob",
    "SyncChain",
    "SyncConflict",
    "SyncDigest",
    "SyncFork",
    "SyncKey",
    "SyncMember",
    "SyncObject",
    "SyncQuarantine",
    "Synced",
    "TalkLog",
    "TalkMessage",
    "TeamSettings",
    "Theme",
    "TrailEvent",
    "Trajectory",
    "TrajectoryReport",
    "UnlistedPerson",
    "new_id",
]
