"""The named tuples of the check path do what those of :mod:`typing` do."""

from __future__ import annotations

import typing
from copy import copy
from typing import Any

import pytest

from maroc_ia_check.typed import NamedTuple


class Own(NamedTuple):
    """A figure in a text."""

    value: int
    unit: str | None = None
    words: tuple[str, ...] = ()

    @property
    def doubled(self) -> int:
        """Twice the value."""
        return 2 * self.value


class Same(typing.NamedTuple):
    """A figure in a text."""

    value: int
    unit: str | None = None
    words: tuple[str, ...] = ()

    @property
    def doubled(self) -> int:
        """Twice the value."""
        return 2 * self.value


class Other(NamedTuple):
    """Another one with as many fields."""

    start: int
    end: int
    text: str


@pytest.mark.parametrize("kind", [Own, Same])
def test_a_named_tuple_is_made_read_and_changed(kind: Any) -> None:
    made = kind(3, words=("a",))
    assert (
        made == (3, None, ("a",)) == kind(value=3, unit=None, words=("a",)) == kind._make([3, None, ("a",)])
    )
    assert (made.value, made.unit, made.words, made.doubled) == (3, None, ("a",), 6)
    assert made._replace(unit="job") == kind(3, "job", ("a",))
    assert type(made._replace(unit="job")) is kind
    assert made._asdict() == {"value": 3, "unit": None, "words": ("a",)}
    assert kind._fields == ("value", "unit", "words")
    assert repr(made) == f"{kind.__name__}(value=3, unit=None, words=('a',))"
    again = copy(made)
    assert again == made
    assert type(again) is kind
    match made:
        case kind(value, unit):
            assert (value, unit) == (3, None)


@pytest.mark.parametrize("kind", [Own, Same])
def test_mistakes_are_told(kind: Any) -> None:
    with pytest.raises(TypeError, match=rf"{kind.__name__}\.__new__\(\) missing 1 .* 'value'"):
        kind()
    with pytest.raises(TypeError, match="unexpected keyword argument 'price'"):
        kind(1, price=2)
    with pytest.raises(TypeError):
        kind._make([])
    with pytest.raises(ValueError, match="price"):
        kind(1)._replace(price=2)
    made = kind(1)
    with pytest.raises(AttributeError):
        made.value = 2
    with pytest.raises(AttributeError):
        made.price = 2


def test_classes_with_as_many_fields_stay_apart() -> None:
    assert (Other(1, 2, "a").end, Own(1, "b").unit) == (2, "b")
    other: Any = Other
    with pytest.raises(TypeError):
        other(1, unit="b")
    with pytest.raises(TypeError):
        other(1, 2)
