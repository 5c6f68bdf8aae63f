import type { TraceStep } from "../../trace/trace.ts";
import type { WhereBar } from "./player-document.ts";
import type { Texts } from "./texts.ts";

/** Where a part comes from. */
export type PartRule = Pick<WhereBar, "rule" | "step" | "source">;

/** Where rules are written: the contract's function, or the source of what is reckoned off the chain. */
export const RULE_SOURCES = {
  "pay-fee": "contracts/SettlementGateway.sol",
  "redeem-fee": "contracts/SettlementGateway.sol",
  "escrow-fee": "contracts/SettlementEscrow.sol",
} as const satisfies Record<string, string>;

/** By the names of rows: how the last step that had to do with it worked the part out. */
export function rulesOfParts(steps: readonly TraceStep[], texts: Texts): ReadonlyMap<string, PartRule> {
  const rules = new Map<string, PartRule>();
  for (const step of steps) for (const [name, rule] of rulesIn(step, texts)) rules.set(name, rule);
  return rules;
}

function rulesIn({ index, fees, spreads, residues, moves }: TraceStep, texts: Texts): [string, PartRule][] {
  const sourced = (name: string, rule: NonNullable<WhereBar["rule"]>): [string, PartRule] => {
    const source = name in RULE_SOURCES ? RULE_SOURCES[name as keyof typeof RULE_SOURCES] : undefined;
    return [name, { rule, step: index, ...(source === undefined ? {} : { source }) }];
  };
  return [
    ...fees.map(({ name, amount, basisPoints, base }) =>
      sourced(
        `${name}-fee`,
        texts.of((speaker) =>
          basisPoints === undefined || base === undefined
            ? speaker.say("player.rule.charge", { amount: speaker.money(amount) })
            : speaker.say("player.rule.basis-points", {
                part: speaker.percent(basisPoints),
                base: speaker.money(base),
              }),
        ),
      ),
    ),
    ...spreads.map(({ name, basisPoints, mid }) =>
      sourced(
        `${name}-spread`,
        texts.of((speaker) =>
          basisPoints === undefined || mid === undefined
            ? speaker.say("player.rule.margin-plain")
            : speaker.say("player.rule.margin", {
                part: speaker.percent(basisPoints),
                mid: speaker.rate(mid),
              }),
        ),
      ),
    ),
    ...residues.map(({ name, keptBy }) =>
      sourced(
        `${name}-residue`,
        texts.say("player.rule.rounding", (speaker) => ({ party: speaker.party(keptBy) })),
      ),
    ),
    ...moves.flatMap(({ name, of, from, to }) =>
      of === undefined || from === undefined || to === undefined
        ? []
        : [
            sourced(
              name,
              texts.say("player.rule.move", (speaker) => ({
                of: speaker.money(of),
                from: speaker.rate(from),
                to: speaker.rate(to),
              })),
            ),
          ],
    ),
  ];
}
