"""Named tuples as :mod:`typing` writes them, made in a third of the time.

Those of :mod:`typing` compile every annotation when the class is made, to check that it may be a type. Type
checkers do that here, and see the class of :mod:`typing`.
"""

from __future__ import annotations

from collections import namedtuple
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple
else:

    class _Maker(type):
        """Makes a tuple with the fields, their defaults and everything else of a class body."""

        def __new__(cls, name, _bases, body):
            fields = body.pop("__annotations__", {})
            defaults = [body.pop(field) for field in fields if field in body]
            made = namedtuple(name, fields, defaults=defaults, module=body["__module__"])
            made.__annotations__ = fields
            for key, value in body.items():
                if key not in {"__qualname__", "__module__"}:
                    setattr(made, key, value)
            made.__qualname__ = body["__qualname__"]
            return made

    NamedTuple = type.__new__(_Maker, "NamedTuple", (), {})

__all__ = ["NamedTuple"]
