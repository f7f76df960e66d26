"""Dutch words for the codes of a dossier."""

from __future__ import annotations

from meedoen_desktop.i18n import N_
from meedoen_desktop.services.clients import contact_kinds

FORMS = {
    "phone": N_("Telefoongesprek"),
    "office": N_("Gesprek op kantoor"),
    "video": N_("Videogesprek"),
    "home": N_("Huisbezoek"),
    "message": N_("Bericht"),
    "letter": N_("Brief"),
    "note": N_("Notitie"),
    "given": N_("Meegegeven"),
    contact_kinds.THREE_WAY: N_("Driegesprek"),
    contact_kinds.GROUP: N_("Groepsbijeenkomst"),
    "imported": N_("Contact volgens de cliëntenlijst"),
}
FORM_ICONS = {
    "phone": "phone",
    "office": "chats",
    "video": "video-camera",
    "home": "house-line",
    "message": "chat-text",
    "letter": "envelope-simple",
    "note": "note",
    "given": "gift",
    contact_kinds.THREE_WAY: "users-three",
    contact_kinds.GROUP: "users-three",
}
RESULTS = {
    "no_answer": N_("niet opgenomen"),
    "voicemail": N_("voicemail ingesproken"),
    "supporter": N_("met de begeleider"),
    "no_show": N_("niet gekomen"),
}
CHANNELS = {
    "phone": N_("liefst bellen"),
    "email": N_("liefst mailen"),
    "whatsapp": N_("liefst WhatsApp"),
    "sms": N_("liefst sms"),
    "letter": N_("liefst een brief"),
    "supporter": N_("liefst via de begeleider"),
}
KINDS = {
    "intake": N_("Eerste gesprek"),
    "follow_up": N_("Vervolggesprek"),
    "review": N_("Opnieuw bespreken"),
    "three_way": N_("Driegesprek"),
    "workplace": N_("Bezoek aan de werkplek"),
    "group": N_("Groepsbijeenkomst"),
    "other": N_("Afspraak"),
}
TALK_FORMS = {
    "office": N_("op kantoor"),
    "phone": N_("telefoon"),
    "video": N_("videogesprek"),
    "home": N_("thuis bij de cliënt"),
}
OUTCOMES = {
    "done": N_("gelukt"),
    "partly": N_("deels gelukt"),
    "not_done": N_("niet gelukt"),
}
"""How it went with an agreement or homework."""
STATUSES = {
    "done": N_("gehouden"),
    "no_show": N_("niet gekomen"),
    "cancelled": N_("afgezegd"),
    "planned": N_("nog niet bijgewerkt"),
}
ROLES = {
    "supporter": N_("Begeleider"),
    "representative": N_("Wettelijk vertegenwoordiger"),
    "contact": N_("Contactpersoon"),
    "professional": N_("Hulpverlener"),
}
ROLE_ICONS = {
    "supporter": "hand-heart",
    "representative": "identification-card",
    "contact": "user",
    "professional": "first-aid",
}
INTERPRETERS = {"phone": N_("tolk aan de telefoon"), "present": N_("tolk komt mee")}
FACTS = {
    "group": N_("Groep"),
    "route": N_("Route"),
    "screening": N_("Uitgesorteerd"),
    "category": N_("Categorie"),
    "ladder_step": N_("Trede"),
    "status": N_("Situatie"),
    "service_level": N_("Begeleiding"),
    "exemption": N_("Ontheffing"),
    "assignment": N_("Consulent"),
    "contact_wish": N_("Wil contact"),
    "message_wish": N_("Berichten"),
    "inflow": N_("Instroom"),
    "outcome": N_("Uitkomst"),
    "closing": N_("Dossier gesloten"),
}
MESSAGE_WISHES = {
    "none": N_("liever niet"),
    "fine": N_("welkom"),
}
EXEMPTIONS = {
    "temporary": N_("Tijdelijk: dringende redenen"),
    "lasting": N_("Blijvend: kan niet werken"),
    "young_child": N_("Zorg voor een jong kind"),
    "other": N_("Andere reden"),
}
SITUATIONS = {
    "not_active": N_("Nog niet actief"),
    "participates": N_("Doet mee"),
    "volunteer": N_("Vrijwilligerswerk"),
    "informal_care": N_("Mantelzorg"),
    "day_activity": N_("Dagbesteding"),
    "protected_work": N_("Beschut werk"),
    "paid_work": N_("Betaald werk"),
    "no_possibility": N_("Nu geen mogelijkheden"),
}
"""Status at start against now (method.md 10)."""
EXERCISES = {
    "bord-leefgebieden": N_("Bord leefgebieden"),
    "kwaliteiten": N_("Sterke kanten"),
    "associatie": N_("Associatiekaarten"),
}
EXERCISE_ICONS = {
    "bord-leefgebieden": "squares-four",
    "kwaliteiten": "hand-heart",
    "associatie": "image",
}
TRAIL = {
    "referral": N_("Doorverwijzing"),
    "trajectory": N_("Traject"),
    "indication": N_("Indicatie"),
    "assessment": N_("Test"),
}
TRAIL_ICONS = {
    "referral": "signpost",
    "trajectory": "path",
    "indication": "seal-check",
    "assessment": "exam",
}

AGREED = {
    "spoken": N_("mondeling akkoord"), "screen": N_("getekend op het scherm"),
    "paper": N_("getekend op papier"),
}  # fmt: skip
"""How a plan was agreed."""
