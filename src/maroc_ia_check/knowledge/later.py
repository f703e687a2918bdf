"""Things that are read when they are first asked for: most checks need few of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from maroc_ia_check.typed import Generic, TypeVar, overload

Item = TypeVar("Item")


class Later(Sequence[Item]):
    """A sequence that is read as a whole when its first item is asked for."""

    __slots__ = ("_items", "_read")

    def __init__(self, read: Callable[[], tuple[Item, ...]]) -> None:
        """``read`` gives the items; it is called once."""
        self._read = read
        self._items: tuple[Item, ...] | None = None

    def _all(self) -> tuple[Item, ...]:
        if self._items is None:
            self._items = self._read()
        return self._items

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | Sequence[Item]:
        return self._all()[index]

    def __len__(self) -> int:
        return len(self._all())

    def __iter__(self) -> Iterator[Item]:
        return iter(self._all())


class Lines:
    """The lines of a text that is read when the first of them is asked for."""

    def __init__(self, read: Callable[[], bytes]) -> None:
        """``read`` gives the text; it is called once."""
        self._read = read
        self._lines: list[bytes] | None = None

    def __getitem__(self, index: int) -> bytes:
        if self._lines is None:
            self._lines = self._read().split(b"\n")
        return self._lines[index]


class Shelf(Mapping[str, Item], Generic[Item]):
    """Things by name, each made from its line when it is asked for, and kept."""

    def __init__(self, names: Iterable[str], lines: Lines, make: Callable[[bytes], Item]) -> None:
        """``make`` turns a line into the thing; the names are in the order of the lines."""
        self._places = {name: place for place, name in enumerate(names)}
        self._lines = lines
        self._make = make
        self._made: dict[str, Item] = {}

    def __getitem__(self, name: str) -> Item:
        item = self._made.get(name)
        if item is None:
            item = self._made[name] = self._make(self._lines[self._places[name]])
        return item

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
