"""A converter of money as a driver of exchange-rate-conformance, protocol 1.

Python 3.8 or newer, standard library only. `serve(Mine())` reads one JSON object a line from standard input and
answers each with one. A converter is an object with a `name` and a method for each call that it offers, in Python's
spelling (`convert`, `parse_amount`, `convert_over_path`); each is given one `Request`. What it claims (`roundings`,
`signed`, `same_currency`, `largest` and so on) are attributes.

Whole numbers come as `int` and are returned as `int`; decimals come as text and are returned as text, `Decimal` or a
`Fraction` that ends. What a converter or a library prints goes to standard error, where it does no harm.
"""

import decimal
import json
import os
import re
import sys
from fractions import Fraction

PROTOCOL = 1

CALLS = (
    "convert convertOverPath convertTotal convertWithFee convertAtLeast quote fee allocate twoWay meanRate "
    "reciprocalsAgree pathsAgree withinLimit combinedDeviation parseAmount parseRate guardedAnswer guardedPath "
    "fallbackAnswer medianAnswer confidentPrice confidentPath requireSequencer delayedAnswer acceptsTerms useQuote "
    "settlePayment refundPayment redeem credit payFrozen redenominate referenceRate modelPath iso20022Rate "
    "iso20022Amount answerVector"
).split()

CLAIMS = (
    "profiles roundings signed direction sameCurrency assets perUnit digits places largest allocation texts "
    "amountDigits excessDecimals"
).split()

# Members whose text is a whole number, in whichever call they occur.
INTEGERS = frozenset(
    (
        "amount amounts answer per weights feeBps minimumOut spreadBps deviationBps toleranceBps minor maximumAge "
        "minimumAnswer maximumAnswer breakerBps breakerCooldown roundId startedAt updatedAt now trippedAt trippedBy "
        "maximumSpread observedAt maximumSpreadBps confidence maximumBps grace hop at thresholdBps expiresAt sent "
        "arrived start minimum maximum"
    ).split()
)

# Members of answers that are JSON numbers.
COUNTS = frozenset(("carriedDays", "clamps", "decimals"))


class NotOffered(Exception):
    """There is no word for this question here: it is taken out, with the reason, and is no refusal."""


class Refused(Exception):
    """A refusal, by a name of its own."""

    def __init__(self, name, message=None):
        super().__init__(message or name)
        self.name = name


class Request(dict):
    """An object of a question, whose members are attributes too: `request.rate.per`, `request.from_.code`."""

    def __getattr__(self, name):
        for key in (name, name.rstrip("_"), _camel(name)):
            if key in self:
                return self[key]
        raise AttributeError(name)


def serve(converter, refusals=(ValueError, decimal.InvalidOperation)):
    """Answers until standard input ends. `refusals` are the errors, beside `Refused`, by which the converter refuses."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    os.dup2(2, 1)
    for line in sys.stdin.buffer:
        request = json.loads(line.decode("utf-8"))
        answer = {"id": request["id"], **_answer(converter, request["call"], request["args"], tuple(refusals))}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


def _answer(converter, call, args, refusals):
    try:
        if call == "hello":
            return {"value": _hello(converter)}
        method = _member(converter, call)
        if call not in CALLS or method is None:
            return {"unsupported": "offers no " + call}
        return {"value": _written(method(_read(args)))}
    except NotOffered as error:
        return {"unsupported": str(error) or "not offered"}
    except Refused as error:
        return {"refused": error.name, "message": str(error)}
    except refusals as error:
        return {"refused": type(error).__name__, "message": str(error)}
    except Exception as error:  # Whatever else comes is a crash, and the driver goes on.
        return {"crashed": type(error).__name__, "message": str(error)}


def _hello(converter):
    claims = {name: _member(converter, name) for name in CLAIMS}
    hello = {name: value for name, value in claims.items() if value is not None}
    calls = [call for call in CALLS if _member(converter, call) is not None]
    return {"protocol": PROTOCOL, "name": converter.name, "calls": calls, **{k: _written(v, k) for k, v in hello.items()}}


def _member(of, name):
    return getattr(of, _snake(name), getattr(of, name, None))


def _read(value, name=None):
    if isinstance(value, dict):
        return Request((key, _read(item, key)) for key, item in value.items())
    if isinstance(value, list):
        return [_read(item, name) for item in value]
    return int(value) if name in INTEGERS and isinstance(value, str) else value


def _written(value, name=None):
    """Whole numbers and decimals as text; a `float` stays one, and is refused by the kit."""
    if isinstance(value, bool) or name in COUNTS or name in ("digits", "places", "amountDigits"):
        return value
    if isinstance(value, int):
        return str(value)
    if isinstance(value, decimal.Decimal):
        return format(value, "f")
    if isinstance(value, Fraction):
        return _ended(value)
    if isinstance(value, dict):
        return {key: _written(item, key) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_written(item) for item in value]
    return value


def _ended(value):
    """A fraction as a decimal; one without an end is a crash, since nobody has rounded it."""
    places = 0
    while value.denominator != 1 and (value * 10 ** places).denominator != 1:
        places += 1
        if places > 400:
            raise ArithmeticError("a fraction without end: {}".format(value))
    digits = str(abs(value.numerator) * 10 ** places // value.denominator).rjust(places + 1, "0")
    whole, part = (digits[:-places], "." + digits[-places:]) if places else (digits, "")
    return ("-" if value < 0 else "") + whole + part


def _snake(name):
    return re.sub("([A-Z])", lambda found: "_" + found.group(1).lower(), name)


def _camel(name):
    return re.sub("_([a-z])", lambda found: found.group(1).upper(), name)
