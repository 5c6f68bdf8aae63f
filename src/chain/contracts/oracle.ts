import { currencyBytes } from "../../escrow/code-bytes.ts";
import { enumValue } from "../../escrow/enum-value.ts";
import { CLOSED_POLICIES } from "../../fx/oracle/pair-guards.ts";
import { SUMMER_TIMES } from "../../fx/oracle/summer-time.ts";
import { pairName } from "../../fx/pair-name.ts";
import type { ContractCall, PairPlan, PathPlan } from "../../ports.ts";
import { callsOf } from "./abi.ts";
import { contractRow } from "./contract-row.ts";

const call = callsOf<"RateOracle">();

/** Reads the feeds, refuses what its guards refuse, and composes the rates of paths. */
export const oracle = contractRow({
  name: "oracle",
  artifact: "RateOracle",
  creation: { of: "system", needs: [], args: ({ administration }) => administration },
  roles: ({ operator }) => ({ GUARDIAN_ROLE: [operator] }),
  settings: {
    holidays: ({ calendar, day, closedFrom }) => [call("oracle", "setHoliday", [calendar, day, closedFrom])],
    pairs: (pair, { contractAddress }) => [pairSetting(contractAddress(pairName(pair)), pair)],
    paths: (path) => [pathSetting(path)],
  },
});

/** The call that registers a pair, or changes its guards and nothing else of it. @param feed The feed's address. */
export function pairSetting(feed: string, pair: PairPlan): ContractCall {
  const { base, quote } = pair;
  return call("oracle", "setPair", [currencyBytes(base), currencyBytes(quote), pairConfig(feed, pair)]);
}

/** The call that names a path, or changes its limits. */
export function pathSetting({ base, quote, vehicles, maximumAge, maximumSpread }: PathPlan): ContractCall {
  const stops = vehicles.map(currencyBytes);
  return call("oracle", "setPath", [
    currencyBytes(base),
    currencyBytes(quote),
    stops,
    maximumAge,
    maximumSpread,
  ]);
}

function pairConfig(feed: string, pair: PairPlan) {
  return {
    feed,
    maximumAge: pair.maximumAge,
    minimumAnswer: pair.minimumAnswer,
    maximumAnswer: pair.maximumAnswer,
    breakerBps: pair.breakerBps,
    breakerCooldown: pair.breakerCooldown,
    opensAtMinute: pair.opensAtMinute,
    closesAtMinute: pair.closesAtMinute,
    closedPolicy: enumValue(CLOSED_POLICIES, pair.closedPolicy),
    closedSpreadBps: pair.closedSpreadBps,
    summerTime: enumValue(SUMMER_TIMES, pair.summerTime),
    calendar: pair.calendar,
  };
}
