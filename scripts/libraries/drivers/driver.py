"""Converters of Python as the kit asks them: python3 driver.py ID."""
import decimal
import json
import sys
from decimal import Decimal
from fractions import Fraction


class NotOffered(Exception):
    pass


MODES = {
    "floor": decimal.ROUND_FLOOR,
    "ceil": decimal.ROUND_CEILING,
    "toward-zero": decimal.ROUND_DOWN,
    "away-from-zero": decimal.ROUND_UP,
    "half-up": decimal.ROUND_HALF_UP,
    "half-down": decimal.ROUND_HALF_DOWN,
    "half-even": decimal.ROUND_HALF_EVEN,
}
TEXTS = ["plus-sign", "leading-point", "trailing-point", "leading-zeros", "exponent", "outer-blanks",
         "grouping-underscore", "other-digits"]


def units(amount, asset):
    return Decimal(amount).scaleb(-asset["decimals"])


def minor(value, asset):
    return str(int(value.scaleb(asset["decimals"])))


def step(asset):
    return Decimal(1).scaleb(-asset["decimals"])


class OfDecimal:
    claims = {"roundings": list(MODES), "digits": 28, "texts": TEXTS}

    def convert(self, amount, to, rate, rounding, **asked):
        source = asked["from"]
        money, value, per = units(amount, source), Decimal(rate["value"]), Decimal(rate["per"])
        forward = source["code"] == rate["base"]
        converted = money * value / per if forward else money * per / value
        return minor(converted.quantize(step(to), rounding=MODES[rounding]), to)

    def parseAmount(self, text, asset):
        with decimal.localcontext() as context:
            context.traps[decimal.Inexact] = True
            return minor(Decimal(text).quantize(step(asset)), asset)


class OfFraction:
    claims = {"roundings": ["half-even", "floor", "ceil"]}

    def convert(self, amount, to, rate, rounding, **asked):
        source = asked["from"]
        money = Fraction(int(amount), 10 ** source["decimals"])
        value = Fraction(rate["value"]) / int(rate["per"])
        forward = source["code"] == rate["base"]
        counted = (money * value if forward else money / value) * 10 ** to["decimals"]
        whole = {"half-even": round, "floor": lambda x: x.__floor__(), "ceil": lambda x: x.__ceil__()}
        return str(whole[rounding](counted))


class OfFloat:
    claims = {"roundings": ["half-even"]}

    def convert(self, amount, to, rate, rounding, **asked):
        source = asked["from"]
        money, value = int(amount) / 10 ** source["decimals"], float(rate["value"]) / int(rate["per"])
        forward = source["code"] == rate["base"]
        rounded = round(money * value if forward else money / value, to["decimals"])
        return str(round(rounded * 10 ** to["decimals"]))


class OfMoneyed:
    claims = {"roundings": ["half-even"], "digits": 28, "texts": TEXTS, "excessDecimals": "half-even"}

    def __init__(self):
        import moneyed
        self.moneyed = moneyed

    def currency(self, asset):
        try:
            return self.moneyed.get_currency(asset["code"])
        except self.moneyed.CurrencyDoesNotExist:
            raise NotOffered("no currency " + asset["code"])

    def convert(self, amount, to, rate, rounding, **asked):
        source = asked["from"]
        money = self.moneyed.Money(units(amount, source), self.currency(source))
        value, per = Decimal(rate["value"]), int(rate["per"])
        forward = source["code"] == rate["base"]
        converted = money * value / per if forward else money * per / value
        counted = self.moneyed.Money(converted.amount, self.currency(to)).round(to["decimals"])
        return minor(counted.amount, to)

    def parseAmount(self, text, asset):
        money = self.moneyed.Money(text, self.currency(asset))
        return minor(money.round(asset["decimals"]).amount, asset)


class OfBabel:
    claims = {"roundings": ["half-even"], "digits": 28, "texts": [*TEXTS, "grouping-comma"]}

    def convert(self, amount, to, rate, rounding, **asked):
        from babel.numbers import format_decimal
        source = asked["from"]
        money, value, per = units(amount, source), Decimal(rate["value"]), Decimal(rate["per"])
        forward = source["code"] == rate["base"]
        converted = money * value / per if forward else money * per / value
        pattern = "0." + "0" * to["decimals"] if to["decimals"] else "0"
        return minor(Decimal(format_decimal(converted, pattern, locale="en")), to)

    def parseAmount(self, text, asset):
        from babel.numbers import parse_decimal
        with decimal.localcontext() as context:
            context.traps[decimal.Inexact] = True
            return minor(parse_decimal(text, locale="en", strict=True).quantize(step(asset)), asset)


CONVERTERS = {
    "python-decimal": OfDecimal,
    "python-fractions": OfFraction,
    "python-float": OfFloat,
    "py-moneyed": OfMoneyed,
    "babel": OfBabel,
}


def answer(converter, name, asked):
    if asked["call"] == "hello":
        calls = [call for call in ("convert", "parseAmount") if hasattr(converter, call)]
        return {"value": {"protocol": 1, "name": name, "calls": calls, **converter.claims}}
    try:
        return {"value": getattr(converter, asked["call"])(**asked["args"])}
    except NotOffered as error:
        return {"unsupported": str(error)}
    except (ValueError, ArithmeticError) as error:
        return {"refused": type(error).__name__, "message": str(error)}
    except Exception as error:
        return {"crashed": type(error).__name__, "message": str(error)}


name = sys.argv[1]
converter = CONVERTERS[name]()
for line in sys.stdin:
    asked = json.loads(line)
    print(json.dumps({"id": asked["id"], **answer(converter, name, asked)}), flush=True)
