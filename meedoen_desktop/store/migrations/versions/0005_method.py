"""Room for the method: decisions, referrals, trajectories, goals, meetings, leave and the CV.

New columns of tables that exist have a default in the file: rows of before get it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_INDEXES = {
    "assessment": "dossier_id person_id",
    "attendance": "dossier_id meeting_id person_id",
    "cv": "dossier_id person_id",
    "goal": "dossier_id person_id",
    "group_meeting": "dossier_id wall_time",
    "indication": "dossier_id person_id",
    "leave": "consultant_id dossier_id",
    "organisation_entry": "dossier_id",
    "proposal_decision": "dossier_id",
    "referral": "dossier_id person_id",
    "trajectory": "dossier_id person_id",
    "trajectory_report": "dossier_id person_id trajectory_id",
}
_ADDED = {
    "appointment": (
        ("sequence", sa.Integer(), "0"),
        ("people", sa.String(length=400), ""),
        ("agenda", sa.Text(), ""),
        ("in_calendar", sa.Integer(), "-1"),
    ),
    "plan_step": (
        ("goal_id", sa.String(length=64), ""),
        ("kind", sa.String(length=64), "step"),
        ("position", sa.Integer(), "0"),
    ),
}


def upgrade() -> None:
    for table, columns in _ADDED.items():
        for name, kind, default in columns:
            op.add_column(table, sa.Column(name, kind, nullable=False, server_default=default))
    op.create_table(
        "assessment",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("language", sa.String(length=64), nullable=False),
        sa.Column("status", sa.String(length=64), nullable=False),
        sa.Column("requested_on", sa.String(length=10), nullable=False),
        sa.Column("taken_on", sa.String(length=10), nullable=True),
        sa.Column("provider", sa.String(length=400), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("attachment_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment")),
    )
    op.create_table(
        "attendance",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("meeting_id", sa.String(length=32), nullable=False),
        sa.Column("status", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance")),
    )
    op.create_table(
        "cv",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("headline", sa.String(length=400), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("photo_id", sa.String(length=64), nullable=False),
        sa.Column("look", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cv")),
    )
    op.create_table(
        "goal",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("what", sa.String(length=400), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("area_id", sa.String(length=64), nullable=False),
        sa.Column("target_on", sa.String(length=10), nullable=True),
        sa.Column("reached_on", sa.String(length=10), nullable=True),
        sa.Column("stopped_on", sa.String(length=10), nullable=True),
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("occasion_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goal")),
    )
    op.create_table(
        "group_meeting",
        sa.Column("title", sa.String(length=400), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("wall_time", sa.String(length=16), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(length=400), nullable=False),
        sa.Column("organisation", sa.String(length=400), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("status", sa.String(length=64), nullable=False),
        sa.Column("consultant_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_meeting")),
    )
    op.create_table(
        "indication",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("status", sa.String(length=64), nullable=False),
        sa.Column("requested_on", sa.String(length=10), nullable=False),
        sa.Column("decided_on", sa.String(length=10), nullable=True),
        sa.Column("valid_until", sa.String(length=10), nullable=True),
        sa.Column("acute", sa.Boolean(), nullable=False),
        sa.Column("reference", sa.String(length=400), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indication")),
    )
    op.create_table(
        "leave",
        sa.Column("consultant_id", sa.String(length=64), nullable=False),
        sa.Column("starts_on", sa.String(length=10), nullable=False),
        sa.Column("ends_on", sa.String(length=10), nullable=False),
        sa.Column("note", sa.String(length=400), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leave")),
    )
    op.create_table(
        "organisation_entry",
        sa.Column("organisation_id", sa.String(length=64), nullable=False),
        sa.Column("municipality_id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=400), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("contact", sa.String(length=400), nullable=False),
        sa.Column("phone", sa.String(length=64), nullable=False),
        sa.Column("email", sa.String(length=400), nullable=False),
        sa.Column("website", sa.String(length=400), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("waiting_weeks", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation_entry")),
    )
    op.create_table(
        "proposal_decision",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("rule", sa.String(length=64), nullable=False),
        sa.Column("about", sa.String(length=400), nullable=False),
        sa.Column("decision", sa.String(length=64), nullable=False),
        sa.Column("until", sa.String(length=10), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.String(length=10), nullable=False),
        sa.Column("consultant_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal_decision")),
    )
    op.create_table(
        "referral",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("organisation", sa.String(length=400), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("referred_on", sa.String(length=10), nullable=False),
        sa.Column("status", sa.String(length=64), nullable=False),
        sa.Column("status_on", sa.String(length=10), nullable=True),
        sa.Column("contact_name", sa.String(length=400), nullable=False),
        sa.Column("contact_details", sa.Text(), nullable=False),
        sa.Column("feedback_due", sa.String(length=10), nullable=True),
        sa.Column("acute", sa.Boolean(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("consultant_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral")),
    )
    op.create_table(
        "trajectory",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("provider", sa.String(length=400), nullable=False),
        sa.Column("goal", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.String(length=10), nullable=False),
        sa.Column("ends_on", sa.String(length=10), nullable=True),
        sa.Column("status", sa.String(length=64), nullable=False),
        sa.Column("coach", sa.String(length=400), nullable=False),
        sa.Column("coach_details", sa.Text(), nullable=False),
        sa.Column("hours", sa.Integer(), nullable=False),
        sa.Column("price_cents", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("referral_id", sa.String(length=64), nullable=False),
        sa.Column("consultant_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trajectory")),
    )
    op.create_table(
        "trajectory_report",
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("trajectory_id", sa.String(length=32), nullable=False),
        sa.Column("reported_on", sa.String(length=10), nullable=False),
        sa.Column("hours", sa.Integer(), nullable=True),
        sa.Column("three_way", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("dossier_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trajectory_report")),
    )
    for table, indexed in _INDEXES.items():
        for column in indexed.split():
            op.create_index(f"ix_{table}_{column}", table, [column])
    occurrence = ["person_id", "rule", "about"]
    op.create_index("ix_proposal_decision_about", "proposal_decision", occurrence)
    op.create_index("ix_plan_step_goal_id", "plan_step", ["goal_id"])
    rhythm = ["result", "form", "person_id", "happened_at", "appointment_id"]
    op.create_index("ix_contact_rhythm", "contact", rhythm)
