import type { Trace, TraceParty } from "../../trace/trace.ts";
import { ZONES, type Arrow, type CastMember, type Zone } from "./player-document.ts";
import type { Texts } from "./texts.ts";

/** Roles of parties that provide the settlement. */
const PROVIDERS = new Set(["desk", "platform", "custodian", "bank"]);

/** Contracts from left to right; feeds come after them. */
const CONTRACTS = ["registry", "oracle", "gateway", "escrow"];

/** What is known of a name: whether it is a party, a bank or a contract, and where it stands. */
type Known = Omit<CastMember, "id" | "label">;

/** Everyone at an end of an arrow, from left to right. */
export function castOf(trace: Trace, arrows: readonly Arrow[], texts: Texts): CastMember[] {
  const known = knownNames(trace);
  const feeds = new Set((trace.terms?.pairs ?? []).map(({ base, quote }) => `${base}/${quote}`));
  const names = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  const members = [...names].map((id): CastMember => {
    const own = known.get(id) ?? { zone: "neutral", kind: "authority" };
    const label = feeds.has(id) ? texts.say("player.feed", () => ({ pair: id })) : texts.party(id);
    return { id, label, ...own };
  });
  const places = new Map([...known.keys()].map((name, at) => [name, at]));
  const place = ({ id }: CastMember): number => places.get(id) ?? places.size;
  return members.toSorted(
    (left, right) => ZONES.indexOf(left.zone) - ZONES.indexOf(right.zone) || place(left) - place(right),
  );
}

/** Parties, their banks and contracts in the order in which they stand inside their zones. */
function knownNames(trace: Trace): Map<string, Known> {
  const { parties, assets, steps, terms } = trace;
  const known = new Map<string, Known>();
  const add = (name: string, own: Known): void => {
    if (name !== "" && !known.has(name)) known.set(name, own);
  };
  const side = (role: "payer" | "payee"): TraceParty[] => parties.filter((party) => party.role === role);
  for (const { name, country, bank, address } of side("payer")) {
    add(name, { kind: "party", zone: "payer", country, address });
    add(bank, { kind: "bank", zone: "payer", country });
  }
  for (const { bank, country } of side("payee")) add(bank, { kind: "bank", zone: "payee", country });
  for (const { name, role, country, bank, address } of parties) {
    const zone = zoneOf(role, bank);
    add(name, { kind: kindOf(role, bank), zone, ...(country === "" ? {} : { country }), address });
    add(bank, { kind: "bank", zone, country });
  }
  const contracts = [...CONTRACTS, ...assets.filter(({ kind }) => kind === "token").map(({ code }) => code)];
  const feeds = (terms?.pairs ?? []).map(({ base, quote }) => `${base}/${quote}`);
  const called = steps.flatMap(({ transactions }) => transactions.map(({ call }) => call.contract));
  for (const name of [...contracts, ...feeds, ...called]) add(name, { kind: "contract", zone: "chain" });
  return known;
}

function zoneOf(role: string, bank: string): Zone {
  if (role === "payer") return "payer";
  if (bank !== "") return "payee";
  return PROVIDERS.has(role) ? "providers" : "neutral";
}

function kindOf(role: string, bank: string): CastMember["kind"] {
  if (bank !== "") return "party";
  return PROVIDERS.has(role) ? "provider" : "authority";
}
