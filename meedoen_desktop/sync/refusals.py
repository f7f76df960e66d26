"""What a server says no with, as a sentence: what happened, what is safe, what to do.

`StoreAway` may pass by itself and is tried again; for `StoreUnfit` somebody has to act.
"""

from __future__ import annotations

from typing import NamedTuple

from meedoen_desktop.errors import StoreAway, StoreError, StoreUnfit
from meedoen_desktop.i18n import N_


class Refusal(NamedTuple):
    """Why a server cannot be used now; ``error`` makes what is raised."""

    kind: type[StoreError]
    sentence: str

    def error(self, **values: object) -> StoreError:
        """A new one each time: it will carry a trace."""
        return self.kind(self.sentence, **values)


ACCOUNT = Refusal(
    StoreUnfit,
    N_(
        "De naam of het wachtwoord voor de centrale opslag klopt niet. "
        "Uw werk is veilig op deze laptop. Vul ze opnieuw in."
    ),
)
RIGHTS = Refusal(
    StoreUnfit,
    N_(
        "U hebt in de centrale opslag geen recht om te lezen en te schrijven. "
        "Uw werk is veilig op deze laptop. Vraag uw beheerder om dat recht."
    ),
)
ADDRESS = Refusal(
    StoreUnfit,
    N_(
        "Op dit adres is geen map of bucket voor de centrale opslag. "
        "Kijk het adres na, of vraag uw beheerder."
    ),
)
REGION = Refusal(
    StoreUnfit,
    N_("De regio van de centrale opslag klopt niet. Kijk hem na, of vraag uw beheerder."),
)
CLOCK = Refusal(
    StoreUnfit,
    N_(
        "De klok van deze laptop loopt niet gelijk. Daarom weigert de centrale opslag hem. "
        "Zet de klok goed."
    ),
)
LARGE = Refusal(
    StoreUnfit,
    N_("De centrale opslag weigert bestanden van 8 MB. Vraag uw beheerder om die toe te staan."),
)
CERTIFICATE = Refusal(
    StoreUnfit,
    N_(
        "Het certificaat van de centrale opslag is niet te controleren. Bent u op een openbaar "
        "netwerk? Log daar dan eerst in. Anders: vraag uw beheerder om het certificaat."
    ),
)
STRANGE = Refusal(
    StoreUnfit,
    N_(
        "De centrale opslag gaf een antwoord dat wij niet kennen ({status}). "
        "Uw werk is veilig op deze laptop. Vraag uw beheerder."
    ),
)
FULL = Refusal(
    StoreAway,
    N_("De centrale opslag is vol. U kunt gewoon doorwerken. Vraag uw beheerder om ruimte."),
)
BUSY = Refusal(
    StoreAway,
    N_(
        "De centrale opslag is bezet of heeft een storing. U kunt gewoon doorwerken. "
        "Het wordt later opnieuw geprobeerd."
    ),
)
PROXY = Refusal(
    StoreAway,
    N_(
        "De proxy van dit netwerk antwoordt niet, of laat dit niet door. U kunt gewoon "
        "doorwerken. Kijk het adres van de proxy na, of vraag uw beheerder."
    ),
)
NETWORK = Refusal(
    StoreAway,
    N_("Er is nu geen netwerk, of dit adres bestaat niet. U kunt gewoon doorwerken."),
)
SILENT = Refusal(StoreAway, N_("De centrale opslag antwoordt nu niet. U kunt gewoon doorwerken."))

BUSY_AT = frozenset({408, 423, 425, 429, 500, 502, 503, 504})
"""Worth another try after a while."""
_BY_STATUS = {401: ACCOUNT, 403: RIGHTS, 407: PROXY, 413: LARGE, 507: FULL} | dict.fromkeys(
    (301, 302, 303, 307, 308, 404, 405, 409, 410, 501), ADDRESS
)
_BY_CODE = {
    "InvalidAccessKeyId": ACCOUNT,
    "SignatureDoesNotMatch": ACCOUNT,
    "AuthorizationHeaderMalformed": REGION,
    "PermanentRedirect": REGION,
    "RequestTimeTooSkewed": CLOCK,
    "QuotaExceeded": FULL,
    "EntityTooLarge": LARGE,
}


def refused(status: int, code: str = "") -> StoreError:
    """For an answer with this HTTP status, and the error code that S3 puts in it."""
    usual = BUSY if status in BUSY_AT else STRANGE
    return _BY_CODE.get(code, _BY_STATUS.get(status, usual)).error(status=status)
