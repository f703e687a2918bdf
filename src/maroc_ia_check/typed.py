"""What :mod:`typing` gives to classes and annotations, for modules that every command loads.

Type checkers see :mod:`typing` itself. When the program runs, nothing looks at types: stand-ins do, because
importing :mod:`typing` takes a quarter of ``python -c pass``, and its named tuples, which compile every
annotation to see whether it may be a type, three times as long as plain ones.
"""

from __future__ import annotations

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any, Generic, NamedTuple, Protocol, TypeVar, cast, overload
else:
    from collections import namedtuple

    class _Maker(type):
        """Makes a tuple with the fields, their defaults and everything else of a class body."""

        def __new__(cls, name, _bases, body):
            fields = body.pop("__annotations__", {})
            defaults = [body.pop(field) for field in fields if field in body]
            made = namedtuple(name, fields, defaults=defaults, module=body.pop("__module__"))
            made.__annotations__ = fields
            for key, value in body.items():
                setattr(made, key, value)
            return made

    NamedTuple = type.__new__(_Maker, "NamedTuple", (), {})

    class Generic:
        """A class that takes types as parameters."""

        def __class_getitem__(cls, _types):
            return cls

    Any = Protocol = object
    TypeVar, cast, overload = (lambda name, **_: name), (lambda _, value: value), (lambda function: function)


__all__ = ["TYPE_CHECKING", "Any", "Generic", "NamedTuple", "Protocol", "TypeVar", "cast", "overload"]
