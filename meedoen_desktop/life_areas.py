"""The value of a life area: importance and number, one value for the intake and the board.

Asked once (experience.md): whoever answers it, intake, board or paper, gives the same value.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Self

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_

IMPORTANCE = (0, 1, 2)  # niet, een beetje, heel belangrijk
NUMBERS = range(1, 11)
MOST_THEMES = 3
LOW_NUMBER = 5  # up to and including: low enough to suggest talking about

FIELDS = ("importance", "number_now", "number_wished")


@dataclass(frozen=True)
class AreaValue:
    """What a client said about one area. ``None`` means: not said (yet).

    ``unknown`` and ``rather_not`` hold the fields answered "weet ik niet" and "liever niet":
    these are answers too. Raises ``WrongInput`` for a value outside its scale.
    """

    area_id: str
    importance: int | None = None  # 0, 1, 2
    number_now: int | None = None  # 1-10
    number_wished: int | None = None  # 1-10
    unknown: frozenset[str] = frozenset()
    rather_not: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if self.importance is not None and self.importance not in IMPORTANCE:
            raise WrongInput(N_("Kies niet, een beetje of heel belangrijk."), field="importance")
        for field in ("number_now", "number_wished"):
            number = getattr(self, field)
            if number is not None and number not in NUMBERS:
                raise WrongInput(N_("Kies een cijfer van 1 tot en met 10."), field=field)

    def with_answer(self, field: str, answer: int | None) -> Self:
        """The value with ``field`` answered (or emptied); takes away "weet ik niet" there."""
        return replace(
            self,
            unknown=self.unknown - {field},
            rather_not=self.rather_not - {field},
            **{field: answer},  # type: ignore[arg-type]
        )

    def with_unknown(self, field: str) -> Self:
        """The value with "weet ik niet" as the answer to ``field``."""
        empty = self.with_answer(field, None)
        return replace(empty, unknown=empty.unknown | {field})

    def with_rather_not(self, field: str) -> Self:
        """The value with "liever niet" as the answer to ``field``."""
        empty = self.with_answer(field, None)
        return replace(empty, rather_not=empty.rather_not | {field})

    def shared(self) -> AreaValue:
        """Only the value that intake and board share, without what a subclass adds."""
        return AreaValue(
            self.area_id,
            self.importance,
            self.number_now,
            self.number_wished,
            self.unknown & set(FIELDS),
            self.rather_not & set(FIELDS),
        )

    def is_answered(self, field: str) -> bool:
        """Whether ``field`` has any answer, "weet ik niet" and "liever niet" included."""
        answered = self.unknown | self.rather_not
        return field in answered or getattr(self, field) is not None

    @property
    def is_empty(self) -> bool:
        return not any(self.is_answered(field) for field in FIELDS)

    @property
    def gap(self) -> int | None:
        """Wished for minus now; without a wish the end of the scale counts. None: no number."""
        if self.number_now is None:
            return None
        return (self.number_wished or NUMBERS[-1]) - self.number_now


def suggested_themes(values: Iterable[AreaValue], wanted: Collection[str] = ()) -> tuple[str, ...]:
    """At most 3 areas to suggest: very important with a number up to 5, largest gap first.

    With equal gaps the areas of ``wanted`` ("hier wil ik over praten") come first, then lower
    numbers, then the order given. The client decides (domain/research.md 5.1).
    """
    fitting = [
        value
        for value in values
        if value.importance == IMPORTANCE[-1] and (value.number_now or 99) <= LOW_NUMBER
    ]
    fitting.sort(key=lambda v: (-(v.gap or 0), v.area_id not in wanted, v.number_now or 0))
    return tuple(value.area_id for value in fitting[:MOST_THEMES])
