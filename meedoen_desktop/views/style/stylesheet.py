"""The one stylesheet, for Qt's own controls. What it cannot say, the widget kit paints itself.

As soon as a combo, spin or date box has a border Qt stops drawing its arrows: they are SVG here.
"""

from __future__ import annotations

from collections.abc import Callable

from meedoen_desktop import assets
from meedoen_desktop.views.style.tokens import Tokens

_BASE = """
QWidget {{ color: {text}; }}
QMainWindow, QDialog, #page, #ground {{ background: {bg}; }}
QToolTip {{ background: {text}; color: {bg}; border: none; padding: {p4}px {p8}px; }}
QLabel[kind="muted"] {{ color: {muted}; }}
QLabel[kind="error"] {{ color: {danger}; }}
QLabel[kind="accent"] {{ color: {accent}; }}
QScrollArea[kind="reading"] {{ border: 2px solid transparent; border-radius: {r8}px; }}
QScrollArea[kind="reading"]:focus {{ border-color: {focus}; }}
QScrollArea, QScrollArea > QWidget > QWidget#scrollBody {{ background: transparent; border: none; }}
"""

_BUTTONS = """
QPushButton {{ background: {surface}; border: 1px solid {strong_line};
  border-radius: {r8}px; padding: {p7}px {p15}px; font-weight: 600; min-height: {p20}px;
  outline: none; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed {{ background: {selection}; }}
QPushButton:disabled {{ color: {strong_line}; background: {sunken};
  border-color: {line}; }}
QPushButton:focus {{ border: 2px solid {focus};
  padding: {p6}px {p14}px; }}
QPushButton[kind="primary"] {{ background: {accent}; color: {on_accent};
  border: 1px solid {accent}; }}
QPushButton[kind="primary"]:hover {{ background: {accent_hover}; border-color: {accent_hover}; }}
QPushButton[kind="danger"] {{ background: {surface}; color: {danger};
  border: 1px solid {danger}; }}
QPushButton[kind="danger"]:hover {{ background: {danger_soft}; }}
QPushButton[kind="quiet"] {{ background: transparent; color: {accent};
  border: 1px solid transparent; padding: {p7}px {p9}px; }}
QPushButton[kind="quiet"]:hover {{ background: {accent_soft}; }}
QPushButton[kind="quiet"]:focus {{
  border: 2px solid {focus}; padding: {p6}px {p8}px; }}
QPushButton[kind="line"] {{ background: transparent; color: {muted}; font-weight: 400;
  border: 1px solid transparent; padding: {p1}px {p7}px; }}
QPushButton[kind="line"]:hover {{ background: {hover}; color: {text}; }}
QPushButton[kind="line"]:focus {{ border: 2px solid {focus}; padding: 0px {p6}px; }}
QPushButton[kind="primary"]:focus, QPushButton[kind="danger"]:focus {{
  border: 2px solid {focus}; }}
QPushButton[kind]:disabled {{ color: {strong_line}; background: {sunken};
  border: 1px solid {line}; }}
QToolButton {{ background: transparent; border: 2px solid transparent; border-radius: {r8}px; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:focus {{ border-color: {focus}; }}
QLineEdit QToolButton {{ border: none; }}
QToolButton[kind="icon"] {{
  padding: {p5}px; min-height: 0; }}
QToolButton[kind="icon"]:checked {{ background: {accent_soft}; }}
QToolButton::menu-indicator, QPushButton::menu-indicator {{ image: none; width: 0; }}
"""

_INPUTS = """
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {{ background: {surface};
  border: 1px solid {strong_line}; border-radius: {r8}px; padding: {p7}px {p11}px;
  placeholder-text-color: {muted};
  selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit, QComboBox {{ min-height: {p23}px; max-height: {p23}px; }}
QAbstractSpinBox {{ min-height: {p20}px; max-height: {p23}px; }}
QLineEdit {{ lineedit-password-character: 8226; }}
QPlainTextEdit, QTextEdit {{ padding: {p5}px {p8}px; }}
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{ border: 2px solid {focus};
  padding: {p6}px {p10}px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {focus}; padding: {p4}px {p7}px; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {{
  border-color: {danger}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled,
QLineEdit:read-only {{ background: {sunken}; color: {muted}; border-color: {line}; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit,
QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus {{ border: none; padding: 0;
  min-height: 0; max-height: 16777215; background: transparent; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: none; width: {p28}px; }}
QComboBox::down-arrow {{ image: url({icons}/caret-down-{mode}.svg);
  width: {p14}px; height: {p14}px; }}
QComboBox QAbstractItemView {{ background: {surface}; border: 1px solid {strong_line};
  border-radius: {r8}px; padding: 0; outline: none; selection-background-color: {selection};
  selection-color: {text}; }}
QComboBox QAbstractItemView:focus {{ border: 1px solid {strong_line}; }}
QComboBox QAbstractItemView::item {{ min-height: {p32}px; padding: 0 {p8}px;
  border-radius: {r6}px; }}
QComboBox QAbstractItemView::item:selected {{ background: {selection}; color: {text}; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: {p26}px;
  background: transparent; }}
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {{ background: {hover}; }}
QAbstractSpinBox::up-arrow {{ image: url({icons}/caret-up-{mode}.svg);
  width: {p12}px; height: {p12}px; }}
QAbstractSpinBox::down-arrow {{ image: url({icons}/caret-down-{mode}.svg);
  width: {p12}px; height: {p12}px; }}
QDateEdit::drop-down {{ border: none; width: {p30}px; }}
QDateEdit::down-arrow {{ image: url({icons}/calendar-blank-{mode}.svg);
  width: {p18}px; height: {p18}px; }}
"""

_CHOICES = """
QCheckBox, QRadioButton {{ spacing: {p10}px; padding: {p4}px; border: 2px solid transparent;
  border-radius: {r6}px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {focus}; outline: none; }}
QCheckBox::indicator, QRadioButton::indicator, QTreeView::indicator {{
  width: {p18}px; height: {p18}px;
  border: 2px solid {strong_line}; background: {surface}; }}
QCheckBox::indicator, QTreeView::indicator {{ border-radius: {r5}px; }}
QRadioButton::indicator {{ border-radius: {r11}px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {accent}; }}
QCheckBox::indicator:checked, QRadioButton::indicator:checked,
QTreeView::indicator:checked {{ background: {accent};
  border-color: {accent}; }}
QCheckBox::indicator:checked, QTreeView::indicator:checked {{
  image: url({icons}/check-{on_accent_mode}.svg); }}
QRadioButton::indicator:checked {{ image: url({icons}/dot-{on_accent_mode}.svg); }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {muted}; }}
QSlider::groove:horizontal {{ height: {p6}px; border-radius: {r3}px; background: {line}; }}
QSlider::sub-page:horizontal {{ background: {accent}; border-radius: {r3}px; }}
QSlider::handle:horizontal {{ width: {p16}px; height: {p16}px; margin: -{p7}px 0;
  border: 2px solid {accent}; border-radius: {r9}px; background: {surface}; }}
QSlider::handle:horizontal:focus {{ border-color: {focus}; background: {accent_soft}; }}
QSlider:horizontal {{ min-height: {p28}px; }}
QProgressBar {{ background: {line}; border: none; border-radius: {r4}px; max-height: {p8}px;
  min-height: {p8}px; text-align: center; color: transparent; }}
QProgressBar::chunk {{ background: {accent}; border-radius: {r4}px; }}
"""

_LISTS = """
QAbstractItemView {{ background: {surface}; alternate-background-color: {surface};
  border: 1px solid {line}; border-radius: {r10}px; outline: none;
  selection-background-color: {selection}; selection-color: {text}; }}
QTreeView::item {{ min-height: {p36}px; padding: 0 {p10}px; }}
QTableView, QTreeView {{ gridline-color: transparent; }}
QListView::item {{ min-height: {p36}px; padding: 0 {p10}px; border-radius: {r6}px; }}
QListView::item:hover, QTreeView::item:hover {{ background: {hover}; }}
QListView::item:selected, QTreeView::item:selected {{ background: {selection}; color: {text}; }}
QAbstractItemView:focus {{ border: 2px solid {focus}; }}
QHeaderView, QTableCornerButton::section {{ background: transparent; border: none; }}
QHeaderView::section {{ background: transparent; color: {muted}; border: none;
  border-bottom: 1px solid {line}; padding: {p10}px {p12}px; font-weight: 600; }}
QHeaderView::section:hover {{ color: {text}; }}
QHeaderView::up-arrow {{ image: url({icons}/caret-up-{mode}.svg); width: {p12}px; }}
QHeaderView::down-arrow {{ image: url({icons}/caret-down-{mode}.svg); width: {p12}px; }}
QMenu {{ background: {surface}; border: 1px solid {line}; border-radius: {r10}px;
  padding: {p6}px; }}
QMenu::item {{ padding: {p8}px {p24}px {p8}px {p12}px; border-radius: {r6}px; }}
QMenu::item:selected {{ background: {selection}; color: {text}; }}
QMenu::item:disabled {{ color: {strong_line}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: {p6}px {p8}px; }}
"""

_BARS = """
QScrollBar:vertical {{ background: transparent; width: {p12}px; margin: 0; border: none; }}
QScrollBar:horizontal {{ background: transparent; height: {p12}px; margin: 0; border: none; }}
QScrollBar::handle {{ background: {scroll}; border-radius: {r4}px; margin: {p2}px; }}
QScrollBar::handle:vertical {{ min-height: {p36}px; }}
QScrollBar::handle:horizontal {{ min-width: {p36}px; }}
QScrollBar::handle:hover {{ background: {strong_line}; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QStatusBar {{ background: {surface}; color: {muted}; border-top: 1px solid {line}; }}
QStatusBar::item {{ border: none; }}
QSplitter::handle {{ background: transparent; }}
"""


def stylesheet(tokens: Tokens, px: Callable[[float], int], *, dark: bool) -> str:
    """The stylesheet of a look; ``px`` scales logical pixels with the text size."""
    colours = {name: value for name, value in tokens._asdict().items() if isinstance(value, str)}
    sizes = {f"p{n}": px(n) for n in range(1, 41)} | {f"r{n}": px(n) for n in range(1, 13)}
    return (_BASE + _BUTTONS + _INPUTS + _CHOICES + _LISTS + _BARS).format(
        **colours,
        **sizes,
        danger=tokens.danger.ink,
        danger_soft=tokens.danger.ground,
        scroll=tokens.line if dark else "#CFC8BC",
        icons=assets.resource("icons", "controls").as_posix(),
        mode="dark" if dark else "light",
        on_accent_mode="dark" if tokens.on_accent == "#FFFFFF" else "light",
    )
