"""Things that are read when they are first asked for: most checks need few of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar, overload

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


class Shelf(Mapping[str, Item], Generic[Item]):
    """Things by name, each made from its line when it is asked for, and kept."""

    def __init__(self, lines: Mapping[str, bytes], make: Callable[[bytes], Item]) -> None:
        """``make`` turns a line into the thing."""
        self._lines = lines
        self._make = make
        self._made: dict[str, Item] = {}

    def __getitem__(self, name: str) -> Item:
        item = self._made.get(name)
        if item is None:
            item = self._made[name] = self._make(self._lines[name])
        return item

    def __contains__(self, name: object) -> bool:
        return name in self._lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)
