"""A converter that is exact, to start from: fractions are rounded once, at the end. Run by exchange-rate-conformance."""

import re
from fractions import Fraction
from math import ceil, floor

from exchange_rates import NotOffered, Refused, serve


# --- Your converter: change what is in this class. -------------------------------------------------------------------
class Mine:
    name = "Python's fractions"
    roundings = ["floor", "ceil", "toward-zero", "away-from-zero", "half-up", "half-down", "half-even"]
    allocation = "largest-remainder"

    def convert(self, request):
        rate, sold, bought = request.rate, request.from_, request.to
        price = Fraction(rate.value) / rate.per
        if price <= 0:
            raise Refused("RateNotAboveZero")
        if {sold.code, bought.code} != {rate.base, rate.quote}:
            raise Refused("OtherCurrency", "the rate is of " + rate.base + " and " + rate.quote)
        units = Fraction(request.amount) * Fraction(10) ** (bought.decimals - sold.decimals)
        return rounded(units * price if sold.code == rate.base else units / price, request.rounding)

    def allocate(self, request):
        amount, weights = request.amount, request.weights
        total = sum(weights)
        if total <= 0 or min(weights) < 0:
            raise Refused("WeightsInvalid", "weights are above zero in sum, and none is below it")
        shares = [amount * weight // total for weight in weights]
        by_rest = sorted(range(len(weights)), key=lambda at: -(amount * weights[at] % total))
        for at in by_rest[: amount - sum(shares)]:
            shares[at] += 1
        return shares

    def parse_amount(self, request):
        found = re.fullmatch(r"(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?", request.text, re.ASCII)
        part = (found.group(3) or "") if found else ""
        if not found or len(part) > request.asset.decimals:
            raise Refused("AmountInvalid", request.text[:40])
        units = int(found.group(2) + part.ljust(request.asset.decimals, "0"))
        return -units if found.group(1) else units


# --- The end of your converter. --------------------------------------------------------------------------------------


def rounded(exact, rounding):
    below, half = floor(exact), Fraction(1, 2)
    rest = exact - below
    if rounding == "floor":
        return below
    if rounding == "ceil":
        return ceil(exact)
    if rounding == "toward-zero":
        return ceil(exact) if exact < 0 else below
    if rounding == "away-from-zero":
        return below if exact < 0 else ceil(exact)
    if rest != half:
        return below + (rest > half)
    if rounding == "half-even":
        return below + below % 2
    if rounding == "half-up":
        return below + (exact > 0)
    if rounding == "half-down":
        return below + (exact < 0)
    raise NotOffered("does not round by " + rounding)


if __name__ == "__main__":
    serve(Mine())
