import { call } from "../../chain/call.ts";
import type { Answer, ConversionName } from "../../chain/contract-arithmetic.ts";
import { currencyBytes } from "../../escrow/code-bytes.ts";
import { NotOffered, Refused } from "../../conformance/asking/refused.ts";
import type { ConversionRequest, QuotedPair } from "../../conformance/converter/conversion.ts";
import type { RoundingName } from "../../conformance/exact/rounding.ts";
import type { Converter } from "../../conformance/converter/converter.ts";
import { feedOf, openDesk, preview } from "./contracts/desk.ts";
import { gatewayConverter } from "./contracts/gateway.ts";
import { oracleConverter } from "./contracts/oracle.ts";
import { TestSystem } from "./contracts/test-system.ts";

const CONVERSIONS: Readonly<Partial<Record<RoundingName, ConversionName>>> = {
  floor: "Down",
  ceil: "Up",
  "half-up": "HalfUp",
  "half-even": "HalfEven",
};

/** What a uint256 holds; a call with more cannot be made. */
const MAXIMUM = 2n ** 256n - 1n;

/** A converter that holds a chain, which has to be closed. */
export interface ContractsConverter extends Converter {
  close(): Promise<void>;
}

/** This project's own contracts, as the conformance kit asks them. */
export async function corridorContracts() {
  const system = await TestSystem.open();
  return {
    name: "the contracts",
    profiles: ["arithmetic", "desk", "oracle", "escrow"],
    signed: false,
    ...oracleConverter(system),
    ...gatewayConverter(system),

    async convert(request) {
      const converted = isPriced(request) ? await arithmetic(system, request, fractionOf(request)) : 0n;
      if (converted !== 0n) return converted;
      // The arithmetic knows neither codes nor what is too little; it is the desk that refuses.
      await system.begin();
      return (await preview(system, "pay", await openDesk(system, "pay", request), request.amount)).received;
    },

    async convertOverPath(request) {
      await system.begin();
      const { from, legs } = request;
      let here = from.code;
      const stops = legs.map(
        ({ base, quote }) => (here = base === here ? quote : quote === here ? base : quote),
      );
      for (const leg of legs) await feedOf(system, leg);
      const ends = [currencyBytes(from.code), currencyBytes(request.to.code)] as const;
      const vehicles = stops.slice(0, -1).map(currencyBytes);
      const forEver = 2n ** 31n;
      await system.on.send("operator", call("oracle", "setPath", [...ends, vehicles, forEver, forEver]));
      await system.on.advance(1n);
      return arithmetic(system, request, await system.on.read(call("oracle", "rate", ends)));
    },

    async fee({ amount, feeBps }) {
      return resultOf(await system.arithmetic.basisPoints("Up", amount, feeBps));
    },

    close: () => system.on.close(),
  } satisfies ContractsConverter;
}

/** Whether the rate is a price, and of the two currencies. */
function isPriced({ from, to, rate }: ConversionRequest): boolean {
  const ends = [rate.base, rate.quote];
  return rate.answer > 0n && ends.includes(from.code) && to.code === ends[from.code === rate.base ? 1 : 0];
}

interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function fractionOf({ from, rate }: { from: ConversionRequest["from"]; rate: QuotedPair }): Fraction {
  const [figure, unit] = [rate.answer, 10n ** BigInt(rate.decimals) * rate.per];
  return from.code === rate.base
    ? { numerator: figure, denominator: unit }
    : { numerator: unit, denominator: figure };
}

async function arithmetic(
  system: TestSystem,
  { amount, from, to, rounding }: Omit<ConversionRequest, "rate">,
  { numerator, denominator }: Fraction,
): Promise<bigint> {
  const conversion = CONVERSIONS[rounding];
  if (conversion === undefined) throw new NotOffered(`does not round by ${rounding}`);
  if (amount > MAXIMUM) throw new Refused("ArgumentTooLarge", "the amount does not fit a uint256");
  const answer = await system.arithmetic.convert({
    conversion,
    amount,
    numerator,
    denominator,
    fromDecimals: from.decimals,
    toDecimals: to.decimals,
  });
  return resultOf(answer);
}

function resultOf<Result>(answer: Answer<Result>): Result {
  if ("refused" in answer) throw new Refused(answer.refused);
  return answer.result;
}
