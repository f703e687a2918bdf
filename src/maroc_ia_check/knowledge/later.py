"""Things that are read when they are first asked for: most checks need few of them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

from maroc_ia_check.typed import Generic, TypeVar, overload

Item = TypeVar("Item")
Key = TypeVar("Key", bound=Hashable)


class Once(dict[Key, Item]):
    """What keys come to, worked out when each is first asked for."""

    def __init__(self, work_out: Callable[[Key], Item]) -> None:
        """``work_out`` raises :class:`KeyError` for what comes to nothing."""
        super().__init__()
        self._work_out = work_out

    def __missing__(self, key: Key) -> Item:
        item = self[key] = self._work_out(key)
        return item


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


class Each(Sequence[Item]):
    """A sequence whose items are made one by one, each when it is first asked for."""

    __slots__ = ("_made", "_places")

    def __init__(self, size: int, make: Callable[[int], Item]) -> None:
        """``make`` gives the item of a place."""
        self._places = range(size)
        self._made = Once(make)

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | Sequence[Item]:
        places = self._places[index]
        return self._made[places] if isinstance(places, int) else [self._made[place] for place in places]

    def __len__(self) -> int:
        return len(self._places)


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
        self._made = Once[str, Item](lambda name: make(lines[self._places[name]]))

    def __getitem__(self, name: str) -> Item:
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
