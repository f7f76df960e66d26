"""The client window in a test: a session behind it, as the consultant's page has one."""

from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton

from meedoen_desktop.exercises.session import Action, Session, State
from meedoen_desktop.exercises.texts import client_texts
from meedoen_desktop.views.client_window.exercise_view import MakeView
from meedoen_desktop.views.client_window.sight import LookOptions
from meedoen_desktop.views.client_window.window import ClientWindow
from tests.board_play import settle

S = TypeVar("S", bound=State)


class ClientTable(Generic[S]):
    """A subclass makes the session and the view of its exercise."""

    def __init__(
        self, session: Session[S], make_view: MakeView, language: str, look: LookOptions
    ) -> None:
        self.session = session
        self.said: list[str] = []
        self.window = ClientWindow(
            client_texts(language), client_texts("nl"), make_view, session.state, look
        )
        self.window.acted.connect(self.act)
        self.window.undo_asked.connect(self.undo)
        self.window.said.connect(self.said.append)

    @property
    def state(self) -> S:
        return self.session.state

    def act(self, action: Action) -> None:
        self.session.apply(action)
        self.window.show_state(self.state, can_undo=self.session.can_undo, action=action)

    def undo(self) -> None:
        self.session.undo()
        self.window.show_state(self.state, can_undo=self.session.can_undo, undone=True)

    def places(self) -> dict[str, QRect]:
        """Where each button lies that can be seen."""
        view = self.window.view
        assert view is not None
        return {
            widget.objectName(): QRect(widget.mapTo(view, widget.rect().topLeft()), widget.size())
            for widget in view.findChildren(QAbstractButton)
            if widget.isVisible() and widget.objectName()
        }


T = TypeVar("T", bound=ClientTable[Any])


def laid(make: Callable[..., T]) -> Iterator[Callable[..., T]]:
    """Shows the tables of a test, and clears them away after it."""
    made: list[T] = []

    def build(
        language: str = "nl",
        size: tuple[int, int] = (1366, 768),
        *,
        look: LookOptions | None = None,
        **more: Any,
    ) -> T:
        table = make(language, look or LookOptions(still=True), **more)
        made.append(table)
        table.window.resize(*size)
        table.window.show()
        table.window.activateWindow()
        settle()
        return table

    yield build
    for table in made:
        table.window.close()
        table.window.deleteLater()
    settle()
