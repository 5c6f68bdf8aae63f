import type { Deadline, EscrowParty } from "../../escrow/transitions.ts";
import type { Speaker } from "../speaker.ts";
import type { WordKey } from "../words/dictionary.ts";
import { edgeId, type Rule } from "./machine.ts";
import type { PaymentFacts, PaymentState } from "./payment-facts.ts";
import type { Allowed } from "./player-document.ts";
import type { Texts } from "./texts.ts";
import { spanText } from "./spans.ts";
import { shortTime } from "./times.ts";

/** Operations in reading order: what ends the payment, then what goes on with it, then what time allows. */
const ORDER = ["fund", "cancel", "release", "refund", "deliver", "dispute", "resolve", "reclaim"];

/** An edge that may be travelled now or later. */
interface Open {
  readonly rule: Rule;
  readonly by: readonly EscrowParty[];
  /** Unix seconds from which, and before which, it is allowed. */
  readonly from: number | undefined;
  readonly before: number | undefined;
}

/** What may be done to a payment at a moment, and what time will allow: what is allowed now comes first. */
export function allowedAt(
  now: number,
  {
    rules,
    facts,
    state,
  }: { readonly rules: readonly Rule[]; readonly facts: PaymentFacts; readonly state: PaymentState },
  texts: Texts,
): Allowed[] {
  const open = rules
    .filter((rule) => rule.from === state.status && isPossible(rule, facts, state))
    .flatMap((rule) => openAt(now, rule, state));
  const rows = merged(open, now).map((one) => ({ one, isNow: one.from === undefined || now >= one.from }));
  const place = ({ one: { rule } }: (typeof rows)[number]): number => ORDER.indexOf(rule.operation);
  return rows
    .toSorted((left, right) => Number(right.isNow) - Number(left.isNow) || place(left) - place(right))
    .map(({ one, isNow }) => allowedRow(one, isNow, now, facts, texts));
}

/** Whether the terms name who may do it, and what was delivered and released is as it has to be. */
function isPossible(
  { needs, delivered, afterRelease }: Rule,
  { parties }: PaymentFacts,
  state: PaymentState,
): boolean {
  const isNamed = needs === undefined || parties[needs] !== "";
  return isNamed && isAs(delivered, state.delivered) && isAs(afterRelease, state.released);
}

/** What is not asked for may be either way. */
function isAs(wanted: boolean | undefined, is: boolean): boolean {
  return wanted === undefined || wanted === is;
}

/** The edge with its limits of time; nothing where its time is over, or never comes. */
function openAt(now: number, rule: Rule, { deadlines }: PaymentState): Open[] {
  const times = (names: readonly Deadline[]): number[] =>
    names.map((name) => deadlines[name]).filter((time) => time !== undefined);
  const { at = [], before: until = [], by } = rule;
  const from = at.length === 0 ? undefined : Math.max(...times(at));
  const ends = times(until);
  const before = ends.length === 0 ? undefined : Math.min(...ends);
  const isOver = before !== undefined && (now >= before || (from !== undefined && from >= before));
  const isKnown = times(at).length === at.length && ends.length === until.length;
  if (isOver || !isKnown) return [];
  return [{ rule, by, from, before }];
}

/** Edges of one operation with the same end and the same limits are one; what anyone may do needs no other name. */
function merged(open: readonly Open[], now: number): Open[] {
  const alike = Map.groupBy(open, ({ rule: { operation, to }, from, before }) =>
    JSON.stringify([operation, to, from === undefined || now >= from ? 0 : from, before]),
  );
  return [...alike.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const anyone = own.find(({ by }) => by.includes("anyone"));
    return [anyone ?? { ...first, by: [...new Set(own.flatMap(({ by }) => by))] }];
  });
}

function allowedRow(
  { rule: { operation, from: state, to }, by, from, before }: Open,
  isNow: boolean,
  now: number,
  { parties }: PaymentFacts,
  texts: Texts,
): Allowed {
  const nameOf = (who: EscrowParty): string => (who === "anyone" ? who : parties[who] || who);
  const limit = isNow ? before : from;
  const when: WordKey =
    limit === undefined ? "player.when.any" : isNow ? "player.when.before" : "player.when.from";
  const left: WordKey = isNow ? "player.left" : "player.in";
  const roles = (speaker: Speaker): Record<string, string> =>
    Object.fromEntries(
      (["payer", "payee", "arbiter"] as const).map((role) => [role, speaker.party(nameOf(role))]),
    );
  const effect = `player.effect.${operation}`;
  return {
    operation,
    label: texts.of((speaker) => speaker.verb(operation)),
    edge: edgeId(operation, state, to),
    who: texts.of((speaker) => speaker.list(by.map((who) => speaker.party(nameOf(who))))),
    effect: isEffect(effect) ? texts.say(effect, roles) : "",
    when: texts.say(when, (speaker) => ({
      time: limit === undefined ? "" : shortTime(limit, now, speaker),
    })),
    left:
      limit === undefined
        ? ""
        : texts.say(left, (speaker) => ({ span: spanText(Math.abs(limit - now), speaker.language) })),
    now: isNow,
  };
}

const EFFECTS = [
  "player.effect.fund",
  "player.effect.release",
  "player.effect.refund",
  "player.effect.reclaim",
  "player.effect.resolve",
] as const;

function isEffect(key: string): key is (typeof EFFECTS)[number] {
  return EFFECTS.some((effect) => effect === key);
}
