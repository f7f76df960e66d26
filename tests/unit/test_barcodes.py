import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.services.letters import barcodes


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("RR 1234 5678 5 NL", "RR123456785NL"),
        ("rr123456785nl\n", "RR123456785NL"),
        ("RR473124829GB", "RR473124829GB"),  # the example in the standard S10 itself
        ("3SABCD1234567", "3SABCD1234567"),
        ("3s abcd 123456789", "3SABCD123456789"),
        ("  ", ""),
    ],
)
def test_a_code_is_kept_as_it_stands_on_the_receipt(typed: str, kept: str) -> None:
    assert barcodes.normal(typed) == kept
    assert barcodes.normal(barcodes.shown(kept)) == kept


@pytest.mark.parametrize("typed", ["12345", "RR12345678NL", "3S1234", "https://voorbeeld.nl", "NL"])
def test_something_else_is_no_barcode(typed: str) -> None:
    with pytest.raises(WrongInput, match="geen barcode") as error:
        barcodes.normal(typed)
    assert error.value.field == "barcode"


@given(st.from_regex(r"\A[A-Z]{2}\d{8}[A-Z]{2}\Z", fullmatch=True), st.integers(0, 9), st.data())
def test_one_wrong_digit_is_noticed(code: str, wrong: int, data: st.DataObject) -> None:
    right = f"{code[:10]}{barcodes.check_digit(code[2:10])}{code[10:]}"
    assert barcodes.normal(right) == right
    at = data.draw(st.integers(2, 10))
    if right[at] == str(wrong) or {right[10], str(wrong)} <= {"0", "5"}:
        return
    other = f"{right[:at]}{wrong}{right[at + 1 :]}"
    if barcodes.check_digit(other[2:10]) == int(other[10]):
        return  # the standard gives the rests 0 and 10 the digits 5 and 0, which others have too
    with pytest.raises(WrongInput, match="Een cijfer"):
        barcodes.normal(other)
