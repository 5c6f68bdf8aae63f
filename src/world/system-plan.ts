import { FX_WEEK } from "../fx/oracle/market-hours.ts";
import { BASIS_POINTS } from "../fx/fee.ts";
import { byPairName } from "../fx/pair-name.ts";
import { findPath } from "../fx/path.ts";
import type {
  CorridorPlan,
  PairPlan,
  ParticipantPlan,
  PartyName,
  PathPlan,
  SystemPlan,
  TokenPlan,
} from "../ports.ts";

const HOUR = 3_600n;
const DAY = 86_400n;

/** Decimals of every feed: enough for the rates that central banks and markets quote. */
export const FEED_DECIMALS = 8;

/** Seconds by which the next answer may be late. */
export const GRACE_PERIOD = HOUR;

/** Seconds that an answer is good for: a feed that is published once a day, and an hour of grace. */
export const MAXIMUM_RATE_AGE: bigint = DAY + GRACE_PERIOD;

/** How far an answer may be from the one accepted before it, and how long conversions rest when it is further. */
export const BREAKER = { breakerBps: 1_000n, breakerCooldown: HOUR } as const;

/** How far a firm quote may be from the oracle's mid, in basis points. */
export const MAXIMUM_QUOTE_DEVIATION = 100n;

/**
 * The most that a firm quote may charge, in basis points of the fiat amount; a corridor that charges more at spot lets
 * its quotes charge as much.
 */
const MAXIMUM_QUOTE_FEE = 100n;

/** What a corridor charges, in basis points. */
export const CORRIDOR_CHARGES = { spreadBps: 25n, feeBps: 20n } as const;

/** Seconds that an attestation of a token's reserve is good for. */
const MAXIMUM_RESERVE_AGE = 30n * DAY;

/** Seconds for which a participant is verified. */
const VERIFIED_FOR = 365n * DAY;

/** Whole tokens that a corridor lets through at once, and that refill in a day. */
export const DAILY_LIMIT = 10_000_000n;

/** Any rate between currencies, 0.0001 to 100,000, in the feeds' decimals. */
export const ANY_RATE = { minimumAnswer: 10_000n, maximumAnswer: 10n ** 13n } as const;

/** How every pair is read and guarded. */
const GUARDS: Omit<PairPlan, "base" | "quote"> = {
  decimals: FEED_DECIMALS,
  maximumAge: MAXIMUM_RATE_AGE,
  ...ANY_RATE,
  ...BREAKER,
  ...FX_WEEK,
  closedPolicy: "reject",
  closedSpreadBps: 0n,
};

/**
 * Answers on or outside half to double of what is quoted in the beginning are mistakes about the feed; in basis points of
 * that.
 */
export const BAND_BPS = { minimum: 5_000n, maximum: 20_000n } as const;

/** The usual band of a pair by what is quoted in the beginning, in the feed's decimals, rounded down. */
export function bandOf(opening: bigint): Pick<PairPlan, "minimumAnswer" | "maximumAnswer"> {
  return {
    minimumAnswer: (opening * BAND_BPS.minimum) / BASIS_POINTS,
    maximumAnswer: (opening * BAND_BPS.maximum) / BASIS_POINTS,
  };
}

/** The fields of a plan that have no default, and those that may replace one. */
type Needs<Plan, Given extends keyof Plan> = Pick<Plan, Given> & Partial<Plan>;

/** A pair, with what its feed answers in the beginning where that is known: it decides on the band. */
export type PairNeeds = Needs<PairPlan, "base" | "quote"> & { readonly opening?: bigint };

/** What differs from one system to another. */
export interface SystemNeeds {
  /** Unix seconds at which the system is in use. */
  readonly startsAt: bigint;
  /** Seconds before that in which it is deployed and prepared; none unless given. */
  readonly preparation?: bigint;
  readonly operator: PartyName;
  readonly attester: PartyName;
  readonly banks: readonly PartyName[];
  readonly providers: readonly PartyName[];
  readonly tokens: readonly Needs<TokenPlan, "symbol" | "name" | "currency" | "decimals">[];
  readonly pairs: readonly PairNeeds[];
  /** Codes of the currencies that the oracle is to give the tokens' rates in; those of the corridors unless given. */
  readonly currencies?: readonly string[];
  readonly corridors: readonly Needs<CorridorPlan, "token" | "currency" | "currencyDecimals" | "direction">[];
  /** Days on which markets of listed holidays are closed; none unless given. */
  readonly holidays?: SystemPlan["holidays"];
  readonly participants: readonly Needs<ParticipantPlan, "party" | "country">[];
}

/**
 * The plan of a system, from which scenarios, the test kit, tests and measurements start. Every part may differ from
 * the defaults in a figure that it names.
 */
export function systemPlan(needs: SystemNeeds): SystemPlan {
  const { startsAt, preparation = 0n, operator, attester, banks, providers } = needs;
  const tokens = needs.tokens.map((token) => ({ maximumReserveAge: MAXIMUM_RESERVE_AGE, ...token }));
  return {
    startsAt: startsAt - preparation,
    operator,
    attester,
    banks,
    providers,
    tokens,
    holidays: needs.holidays ?? [],
    pairs: needs.pairs.map(pairPlan),
    paths: pathsOf(needs),
    corridors: needs.corridors.map((corridor) => ({
      ...CORRIDOR_CHARGES,
      maximumFeeBps: maximumQuoteFee(corridor.feeBps),
      maximumDeviationBps: MAXIMUM_QUOTE_DEVIATION,
      pegRule: "par",
      pegCode: "",
      capacity: dailyLimit(tokens.find(({ symbol }) => symbol === corridor.token)),
      window: DAY,
      ...corridor,
    })),
    participants: needs.participants.map((participant) => ({
      tier: 1n,
      verifiedUntil: startsAt + VERIFIED_FOR,
      ...participant,
    })),
  };
}

/** How a pair is set up: what it does not state is as usual. */
export function pairPlan({ opening, ...pair }: PairNeeds): PairPlan {
  return { ...GUARDS, ...(opening === undefined ? {} : bandOf(opening)), ...pair };
}

/** The most that a firm quote may charge in a corridor whose fee is so many basis points. */
export function maximumQuoteFee(feeBps: bigint = CORRIDOR_CHARGES.feeBps): bigint {
  return feeBps > MAXIMUM_QUOTE_FEE ? feeBps : MAXIMUM_QUOTE_FEE;
}

/** Minor units of a token that a corridor lets through in a day. */
function dailyLimit(token: Pick<TokenPlan, "decimals"> | undefined): bigint {
  return DAILY_LIMIT * 10n ** BigInt(token?.decimals ?? 0);
}

/** The limits of a path by the greatest ages of its legs: as old as the slowest of them, and as far apart in good order. */
export function pathLimits(ages: readonly bigint[]): Pick<PathPlan, "maximumAge" | "maximumSpread"> {
  const maximumAge = ages.reduce((most, age) => (age > most ? age : most), 0n);
  // An age within the grace bounds how far they can be apart by itself.
  return { maximumAge, maximumSpread: maximumAge > GRACE_PERIOD ? maximumAge - GRACE_PERIOD : maximumAge };
}

/** A path over a vehicle for every currency without a pair of its own with a token's. */
function pathsOf({ tokens, pairs, corridors, currencies }: SystemNeeds): PathPlan[] {
  const known = byPairName(pairs);
  const bases = new Set(tokens.map(({ currency }) => currency));
  const quotes = new Set(currencies ?? corridors.map(({ currency }) => currency));
  return [...bases].flatMap((base) =>
    [...quotes].flatMap((quote): PathPlan[] => {
      const legs = findPath(known, base, quote) ?? [];
      const vehicles = legs.slice(0, -1).map(({ to }) => to);
      if (vehicles.length === 0) return [];
      const ages = legs.map(({ quoted }) => quoted.maximumAge ?? MAXIMUM_RATE_AGE);
      return [{ base, quote, vehicles, ...pathLimits(ages) }];
    }),
  );
}
