"""What :mod:`typing` gives to classes and annotations, for modules that every command loads.

Type checkers see :mod:`typing` itself. When the program runs, nothing looks at types: stand-ins do, because
importing :mod:`typing` takes a quarter of ``python -c pass``. Its named tuples, and those of
:mod:`collections`, compile a function for each class: here classes with as many fields share one.
"""

from __future__ import annotations

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any, Generic, NamedTuple, Protocol, TypeVar, cast, overload
else:
    from collections import namedtuple
    from functools import cache
    from types import FunctionType

    class _Row(tuple):
        """What all named tuples have in common, as in :mod:`collections`."""

        __slots__ = ()

        @classmethod
        def _make(cls, values):
            return cls(*values)

        def _replace(self, /, **changed):
            made = tuple.__new__(type(self), map(changed.pop, self._fields, self))
            if changed:
                raise ValueError(f"Got unexpected field names: {list(changed)!r}")
            return made

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            return f"{type(self).__name__}({', '.join(map('{}={!r}'.format, self._fields, self))})"

        def __getnewargs__(self):
            return tuple(self)

    @cache
    def _like(count):
        """How a tuple with so many fields is made, and each of them read, by the same means as elsewhere."""
        model = namedtuple("model", map("field{}".format, range(count)))
        return model.__new__, [vars(model)[field] for field in model._fields]

    class _Maker(type):
        """Makes a tuple with the fields, their defaults and everything else of a class body."""

        def __new__(cls, name, _bases, body):
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body.pop(field) for field in fields if field in body}
            make, readers = _like(len(fields))
            code = make.__code__.replace(co_varnames=("_cls", *fields))
            made = FunctionType(code, make.__globals__, "__new__", tuple(defaults.values()))
            made.__qualname__ = f"{name}.__new__"
            own = {"__slots__": (), "__new__": made, "__match_args__": fields}
            return type(
                name, (_Row,), body | own | dict(zip(fields, readers, strict=True)) | {"_fields": fields}
            )

    NamedTuple = type.__new__(_Maker, "NamedTuple", (), {})

    class Generic:
        """A class that takes types as parameters."""

        def __class_getitem__(cls, _types):
            return cls

    Any = Protocol = object
    TypeVar, cast, overload = (lambda name, **_: name), (lambda _, value: value), (lambda function: function)


__all__ = ["TYPE_CHECKING", "Any", "Generic", "NamedTuple", "Protocol", "TypeVar", "cast", "overload"]
