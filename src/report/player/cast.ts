import type { Trace, TraceName, TraceParty } from "../../trace/trace.ts";
import { ZONES, type Arrow, type CastMember } from "./player-document.ts";
import type { Texts } from "./texts.ts";

/** Contracts from left to right; tokens and feeds come after them. */
const CONTRACTS = ["registry", "oracle", "gateway", "escrow"];

/** What names are, for drawing. */
const KINDS: Readonly<Record<TraceName["kind"], CastMember["kind"]>> = {
  party: "party",
  provider: "provider",
  authority: "authority",
  bank: "bank",
  contract: "contract",
  token: "contract",
  feed: "contract",
  account: "party",
};

/** Roles of parties that serve both sides. */
const PROVIDERS = new Set(["desk", "platform", "custodian"]);

/** Everyone at an end of an arrow, from left to right; the payee's bank comes before the payee, as its money does. */
export function castOf(trace: Trace, arrows: readonly Arrow[], texts: Texts): CastMember[] {
  const names = trace.names ?? guessedNames(trace);
  const known = new Map(names.map((own) => [own.name, own]));
  const ends = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  const members = [...ends].map(
    (name): TraceName => known.get(name) ?? { name, kind: "authority", zone: "neutral" },
  );
  const places = new Map([...known.keys()].map((name, at) => [name, at]));
  const placeOf = ({ name, kind, zone }: TraceName): number[] => {
    const contract = CONTRACTS.indexOf(name);
    return [
      ZONES.indexOf(zone),
      zone === "payee" && kind !== "bank" ? 1 : 0,
      contract === -1 ? CONTRACTS.length : contract,
      places.get(name) ?? places.size,
    ];
  };
  return members
    .map((member) => ({ member, place: placeOf(member) }))
    .toSorted((left, right) => firstDifference(left.place, right.place))
    .map(({ member }) => castMember(member, texts));
}

function firstDifference(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((place, index) => place !== right[index]);
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

function castMember({ name, kind, zone, country = "", address }: TraceName, texts: Texts): CastMember {
  return {
    id: name,
    label: kind === "feed" ? texts.say("player.feed", () => ({ pair: name })) : texts.party(name),
    zone,
    kind: KINDS[kind],
    ...(country === "" ? {} : { country }),
    ...(address === undefined ? {} : { address }),
  };
}

/** Of an old trace, which does not have them: parties by their roles, their banks, and contracts that were called. */
function guessedNames({ parties, assets, steps }: Trace): TraceName[] {
  const people = parties.map(({ name, country, address, ...party }): TraceName => {
    const kind = party.bank === "" ? (PROVIDERS.has(party.role) ? "provider" : "authority") : "party";
    return { name, kind, zone: zoneOf(party), country, address };
  });
  const banks = parties
    .filter(({ bank }) => bank !== "")
    .map(({ bank, country, ...party }): TraceName => ({
      name: bank,
      kind: "bank",
      zone: zoneOf({ bank, ...party }),
      country,
    }));
  const tokens = new Set(assets.filter(({ kind }) => kind === "token").map(({ code }) => code));
  const called = steps.flatMap(({ transactions }) => transactions.map(({ call }) => call.contract));
  const contracts = [...new Set([...CONTRACTS, ...called])].map((name): TraceName => {
    const kind = tokens.has(name) ? "token" : name.includes("/") ? "feed" : "contract";
    return { name, kind, zone: "chain" };
  });
  return [...people, ...banks, ...contracts];
}

function zoneOf({ role, bank }: Pick<TraceParty, "role" | "bank">): TraceName["zone"] {
  if (role === "payer") return "payer";
  if (bank !== "") return "payee";
  return PROVIDERS.has(role) ? "providers" : "neutral";
}
