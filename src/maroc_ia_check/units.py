"""Dimensions, units and currencies; exact factors between units of one dimension.

A unit is an ISO 4217 code, ``%``, ``point``, ``place``, ``rank``, an SI-like symbol, ``year`` (or
``month`` ``day`` …) for durations, or a counted noun in the English singular. Counted nouns are
each their own dimension: jobs never become people. Nothing here knows a language.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

_FACTORS: dict[str, tuple[str, Decimal]] = {
    **{
        u: ("power", Decimal(f))
        for u, f in (("W", 1), ("kW", 10**3), ("MW", 10**6), ("GW", 10**9), ("TW", 10**12))
    },
    **{
        u: ("energy", Decimal(f))
        for u, f in (("Wh", 1), ("kWh", 10**3), ("MWh", 10**6), ("GWh", 10**9), ("TWh", 10**12))
    },
    **{u: ("frequency", Decimal(f)) for u, f in (("Hz", 1), ("kHz", 10**3), ("MHz", 10**6), ("GHz", 10**9))},
    **{u: ("length", Decimal(f)) for u, f in (("mm", "0.001"), ("cm", "0.01"), ("m", 1), ("km", 1000))},
    "mi": ("length", Decimal("1609.344")),
    **{u: ("length", Decimal(f)) for u, f in (("ft", "0.3048"), ("in", "0.0254"), ("nmi", 1852))},
    **{u: ("area", Decimal(f)) for u, f in (("m2", 1), ("ha", 10**4), ("km2", 10**6))},
    **{u: ("area", Decimal(f)) for u, f in (("acre", "4046.8564224"), ("mi2", "2589988.110336"))},
    "ft2": ("area", Decimal("0.09290304")),
    **{u: ("speed", Decimal(f)) for u, f in (("km/h", 1000), ("mph", "1609.344"), ("m/s", 3600))},
    **{u: ("volume", Decimal(f)) for u, f in (("m3", 1), ("l", "0.001"), ("hl", "0.1"))},
    **{u: ("volume", Decimal(f)) for u, f in (("gal", "0.003785411784"), ("bbl", "0.158987294928"))},
    **{u: ("mass", Decimal(f)) for u, f in (("mg", "0.000001"), ("g", "0.001"), ("kg", 1), ("quintal", 100))},
    **{u: ("mass", Decimal(f)) for u, f in (("t", 1000), ("oz", "0.028349523125"), ("lb", "0.45359237"))},
    **{
        u: ("data", Decimal(f))
        for u, f in (("B", 1), ("kB", 10**3), ("MB", 10**6), ("GB", 10**9), ("TB", 10**12), ("PB", 10**15))
    },
    **{
        u: ("throughput", Decimal(f))
        for u, f in (("bps", 1), ("kbps", 10**3), ("Mbps", 10**6), ("Gbps", 10**9), ("Tbps", 10**12))
    },
    **{
        u: ("duration", Decimal(f))
        for u, f in (("second", 1), ("minute", 60), ("hour", 3600), ("day", 86400), ("week", 604800))
    },
    **{u: ("calendar", Decimal(f)) for u, f in (("month", 1), ("year", 12))},
    "kV": ("voltage", Decimal(1)),
    "°C": ("temperature", Decimal(1)),
    "%": ("percent", Decimal(1)),
    "point": ("points", Decimal(1)),
    "bp": ("points", Decimal("0.01")),
    "place": ("places", Decimal(1)),
    "rank": ("rank", Decimal(1)),
    "score": ("score", Decimal(1)),
    "times": ("multiple", Decimal(1)),
}


@cache
def is_money(unit: str) -> bool:
    """Whether the unit is a currency (an ISO 4217 code: three capital letters)."""
    return len(unit) == 3 and unit.isascii() and unit.isalpha() and unit.isupper()


def is_rate(unit: str) -> bool:
    """Whether the unit is an exchange rate, written ``MAD per USD``."""
    return " per " in unit


@cache
def dimension(unit: str | None) -> str:
    """The dimension of a unit; a counted noun is ``count:<noun>``, no unit is ``number``."""
    if unit is None:
        return "number"
    if is_money(unit):
        return "money"
    known = _FACTORS.get(unit)
    if known:
        return known[0]
    return f"rate:{unit}" if is_rate(unit) else f"count:{unit}"


def is_count(unit: str | None) -> bool:
    """Whether the unit is a counted noun."""
    return dimension(unit).startswith("count:")


def factor(unit: str) -> Decimal:
    """How many base units of its dimension one such unit is; 1 for money and counted nouns."""
    known = _FACTORS.get(unit)
    return known[1] if known else Decimal(1)
