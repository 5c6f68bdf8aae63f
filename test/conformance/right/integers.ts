import { NotOffered, Refused } from "../../../src/conformance/asking/refused.ts";
import type { ConversionRequest } from "../../../src/conformance/converter/conversion.ts";
import { isPriced, ratio, type RightConverter } from "./right-converter.ts";

const [UINT256, INT64] = [2n ** 256n - 1n, 2n ** 63n - 1n];

/** Over integers, each with limits of its own. */
export const RIGHT_INTEGERS: readonly RightConverter[] = [
  {
    asked: 22,
    converter: { name: "ten lines of bigint", roundings: ["floor", "ceil"], convert: floorOrCeil },
  },
  {
    asked: 26,
    converter: {
      name: "a desk in ten lines of bigint",
      profiles: ["arithmetic", "desk"],
      roundings: ["floor", "ceil"],
      convert(request) {
        if (!isPriced(request)) throw new Refused("NoSuchRate");
        const received = floorOrCeil(request);
        if (received === 0n) throw new Refused("AmountTooSmall");
        return received;
      },
      fee: ({ amount, feeBps }) => (amount * feeBps + 9_999n) / 10_000n,
      useQuote({ expiresAt, now }) {
        if (now > expiresAt) throw new Refused("QuoteExpired");
      },
    },
  },
  {
    asked: 20,
    converter: {
      name: "a contract: uint256, down, no sign",
      roundings: ["floor"],
      signed: false,
      largest: UINT256,
      convert(request) {
        const [above, below] = ratio(request);
        const received = above / below;
        if (request.amount > UINT256 || received > UINT256) throw new Refused("MathOverflowedMulDiv");
        return received;
      },
    },
  },
  {
    asked: 20,
    converter: {
      name: "int64 with a sign, toward zero",
      roundings: ["toward-zero"],
      largest: INT64,
      convert(request) {
        const [above, below] = ratio(request);
        const received = above / below;
        if ([request.amount, received].some((figure) => figure > INT64 || figure < -INT64))
          throw new Refused("OutOfRange");
        return received;
      },
    },
  },
  {
    asked: 13,
    converter: {
      name: "one pair, one way, not offered otherwise",
      roundings: ["floor"],
      convert(request) {
        const { from, to, rate } = request;
        if (`${from.code}/${to.code}` !== "EUR/USD" || from.code !== rate.base || to.code !== rate.quote)
          throw new NotOffered("there is EUR/USD and no other pair");
        return floorOrCeil(request);
      },
    },
  },
  {
    asked: 20,
    converter: {
      name: "from base to quote, found out when it is asked; ties to even",
      roundings: ["half-even"],
      convert(request) {
        if (request.from.code !== request.rate.base || request.to.code !== request.rate.quote)
          throw new NotOffered("a rate has one direction");
        const [above, below] = ratio(request);
        const down = floorDivide(above, below);
        const twice = 2n * (above - down * below);
        return twice > below || (twice === below && down % 2n !== 0n) ? down + 1n : down;
      },
    },
  },
  {
    asked: 18,
    converter: {
      name: "from base to quote, as it claims; ties toward plus infinity, as Math.round",
      roundings: ["half-ceil"],
      direction: "base-to-quote",
      sameCurrency: false,
      perUnit: "one",
      convert(request) {
        const [above, below] = ratio(request);
        return floorDivide(2n * above + below, 2n * below);
      },
    },
  },
];

export function floorDivide(above: bigint, below: bigint): bigint {
  const cut = above / below;
  return above < 0n && cut * below !== above ? cut - 1n : cut;
}

function floorOrCeil(request: ConversionRequest): bigint {
  const [above, below] = ratio(request);
  return request.rounding === "ceil" ? -floorDivide(-above, below) : floorDivide(above, below);
}
