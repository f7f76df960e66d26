"""Playing an exercise in the tour: the consultant's page, the client's window, pictures of both."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from meedoen_desktop.exercises.session import Action
from meedoen_desktop.tour.guide import Guide, TourError
from meedoen_desktop.tour.people import choose
from meedoen_desktop.views.client_window.sight import LookOptions
from meedoen_desktop.views.exercises.exercise_page import ExercisePage

P = TypeVar("P", bound=ExercisePage)


@dataclass(frozen=True)
class Game(Generic[P]):
    """One exercise in one language; ``name`` is how its pictures begin."""

    guide: Guide
    page: P
    language: str
    name: str

    def begin(self) -> None:
        """The client's window at its first step, nothing moves. `TourError` when it stays away."""
        side = self.page.side
        side.set_language(self.language)
        side.show()
        self.guide.rest()
        if side.window is None:
            raise TourError("the client window did not come")
        side.window.showNormal()
        side.window.resize(1366, 768)
        side.set_look(LookOptions(still=True))
        self.see("1-begin")

    def do(self, *actions: Action) -> None:
        """`TourError` when the exercise refuses one."""
        for action in actions:
            if not self.page.run.act(action):
                raise TourError(f"{self.name} refused {action.do} {action.card}")
        self.guide.rest()

    def go_on(self) -> None:
        """The next step."""
        self.do(Action("next"))

    def see(self, what: str) -> None:
        """A picture of the client's window."""
        self.guide.show(f"{self.name}-{what}", self.page.side.window)

    def see_page(self, what: str) -> None:
        """A picture of the consultant's window."""
        self.guide.show(f"{self.name}-{what}")

    def keep(self) -> None:
        """The question whether it may be kept, and the yes."""
        self.see("9-bewaren")
        self.do(Action("keep", value=True))
        self.see("9-klaar")

    def end(self) -> None:
        """The client's window goes."""
        self.page.side.close()
        self.guide.rest()


def play_all(
    guide: Guide, place: str, names: Mapping[str, str], play: Callable[[Game[P]], None]
) -> None:
    """Play it in every language of ``names`` for the same invented client."""
    person = choose(guide.store).rich
    for language, name in names.items():
        guide.go(place, person_id=person)
        page = cast("P", guide.frame.navigator.stack.currentWidget())
        play(Game(guide, page, language, name))
        guide.program.together.set(False)
