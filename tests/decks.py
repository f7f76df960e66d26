"""Decks of an organisation for tests: a folder with small pictures of their own."""

from __future__ import annotations

from pathlib import Path

from meedoen_desktop import datafiles

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6"><defs>'
    '<linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>'
    '<rect id="r" width="8" height="6" fill="url(#g)" style="stroke:url(#g)"/>'
    '<use href="#r"/></svg>'
)
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (640).to_bytes(4, "big") + (480).to_bytes(4, "big")
MOODS = ("light", "open", "dark")


def write_deck(
    kind: str = "strengths", deck_id: str = "eigen", *, cards: int = 14, heavy: int = 0
) -> Path:
    """Write an own deck with cards k1, k2, ... (the last ones heavy); returns its folder."""
    folder = datafiles.own_folder("decks") / deck_id
    for part in ("texts", "pictures"):
        (folder / part).mkdir(parents=True)
    head = f'format = "meedoen/deck/1"\nid = "{deck_id}"\nkind = "{kind}"\nversion = 1\n'
    blocks = [_card(kind, number, heavy=number > cards - heavy) for number in range(1, cards + 1)]
    points = '[[learning]]\nid = "bellen"\n' if kind == "strengths" else ""
    (folder / "deck.toml").write_text(head + "".join(blocks) + points, "utf-8")
    if kind == "pictures":
        for number in range(1, cards + 1):
            (folder / "pictures" / f"k{number}.svg").write_text(SVG, "utf-8")
    write_texts(folder, "nl", cards=cards, learning=kind == "strengths")
    return folder


def write_texts(
    folder: Path, language: str, *, cards: int = 14, learning: bool = True, title: str = "Eigen"
) -> Path:
    """Write the texts of ``write_deck`` in one language; returns the file."""
    head = f'format = "meedoen/deck-texts/1"\nid = "{language}"\nversion = 1\nchecked = true\n'
    blocks = [
        f'[cards.k{number}]\nname = "Kaart {number}"\nsays = "Zin {number}"\nasks = "Hoe?"\n'
        for number in range(1, cards + 1)
    ]
    points = '[learning.bellen]\nname = "bellen"\nsays = "Ik wil bellen."\n' if learning else ""
    path = folder / "texts" / f"{language}.toml"
    path.write_text(f'{head}title = "{title}"\n' + "".join(blocks) + points, "utf-8")
    return path


def _card(kind: str, number: int, *, heavy: bool) -> str:
    card = f'[[cards]]\nid = "k{number}"\n'
    if kind == "strengths":
        return f'{card}group = "g{number % 3}"\n'
    weight = "heavy = true\n" if heavy else ""
    return f'{card}mood = "{MOODS[number % 3]}"\n{weight}picture = "k{number}.svg"\n'


def changed(path: Path, old: str, new: str) -> None:
    """Replace a piece of a text file that must stand in it."""
    content = path.read_text("utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), "utf-8")
