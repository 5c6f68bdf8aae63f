import type { Trace, TracePartSource, TracePaymentTotals, TraceStep } from "../../trace/trace.ts";
import type { Speaker } from "../speaker.ts";
import type { WhereBar } from "./player-document.ts";
import type { Texts } from "./texts.ts";

/** Where a part comes from: its rule in words, the step, and the file that has the rule. */
export type PartRule = Pick<WhereBar, "rule" | "step" | "source">;

/** By which rule a step came to a part, of the part's name. */
export type NamedSource = Omit<TracePartSource, "minor"> &
  Partial<Pick<TracePartSource, "minor">> & {
    readonly name: string;
  };

/** The files of rules that are reckoned off the chain. */
const RULE_FILES: Readonly<Partial<Record<TracePartSource["rule"], string>>> = {
  "basis-points": "src/fx/fee.ts",
  "basis-points-and-fixed": "src/fx/fee.ts",
  fixed: "src/fx/fee.ts",
  minimum: "src/fx/fee.ts",
  maximum: "src/fx/fee.ts",
  rounding: "src/money/rounding.ts",
  market: "src/world/market.ts",
};

/** The rules of a payment's parts, step by step; of old traces, what steps recorded. */
export function sourcesOf({ parts }: TracePaymentTotals, steps: readonly TraceStep[]): NamedSource[] {
  const stated = parts.flatMap(({ name, sources = [] }) => sources.map((source) => ({ ...source, name })));
  return stated.length > 0 ? stated : steps.flatMap(recordedSources);
}

function recordedSources({ index: step, fees, spreads, residues }: TraceStep): NamedSource[] {
  return [
    ...fees.map(({ name, basisPoints, base }): NamedSource => {
      const isFixed = basisPoints === undefined || base === undefined;
      const charge = isFixed
        ? { rule: "fixed" as const }
        : { rule: "basis-points" as const, basisPoints, base };
      return { name: `${name}-fee`, step, rounding: "up", ...charge };
    }),
    ...spreads.map(({ name, basisPoints, mid }): NamedSource => ({
      name: `${name}-spread`,
      step,
      rule: "margin",
      rounding: "down",
      ...(basisPoints === undefined ? {} : { basisPoints }),
      ...(mid === undefined ? {} : { rate: mid }),
    })),
    ...residues.map(({ name }): NamedSource => ({
      name: `${name}-residue`,
      step,
      rule: "rounding",
      rounding: "down",
    })),
  ];
}

/** The rule of the last step up to one that had to do with a part; nothing where none is known. */
export function ruleOf(
  name: string,
  until: number,
  {
    sources,
    moves,
    trace,
    written,
  }: {
    readonly sources: readonly NamedSource[];
    readonly moves: TracePaymentTotals["moves"];
    readonly trace: Trace;
    /** Rules that are written already: a part has the same one in many steps. */
    readonly written: Map<NamedSource, PartRule>;
  },
  texts: Texts,
): PartRule {
  const source = sources.findLast((one) => one.name === name && one.step <= until);
  if (source === undefined) return {};
  const rule = written.get(source) ?? writtenRule(source, moves, trace, texts);
  written.set(source, rule);
  return rule;
}

function writtenRule(
  source: NamedSource,
  moves: TracePaymentTotals["moves"],
  trace: Trace,
  texts: Texts,
): PartRule {
  const { name } = source;
  const move = moves.find((one) => one.step === source.step && one.name === name);
  const file = fileOf(source, trace);
  return {
    rule: texts.of((speaker) => movedText(move, speaker) ?? ruleText(source, speaker)),
    step: source.step,
    ...(file === undefined ? {} : { source: file }),
  };
}

/** The contract that states it in an event, or the file of the rule. */
function fileOf({ rule, event }: NamedSource, { names = [] }: Trace): string | undefined {
  const { [rule]: file } = RULE_FILES;
  if (event === undefined) return file;
  const written = names.find(({ name }) => name === event.contract)?.source;
  return written === undefined ? file : `${written}, ${event.name}`;
}

function movedText(
  move: TracePaymentTotals["moves"][number] | undefined,
  speaker: Speaker,
): string | undefined {
  const { of, from, to } = move ?? {};
  if (of === undefined || from === undefined || to === undefined) return undefined;
  return speaker.say("player.rule.moved", {
    of: speaker.money(of),
    from: speaker.rate(from),
    to: speaker.rate(to),
  });
}

/** `0.20% of 1,000.00 EUR, rounded up`; what is not known is a dash. */
function ruleText({ rule, rounding, basisPoints, base, rate }: NamedSource, speaker: Speaker): string {
  const text = speaker.say(`player.rule.${rule}`, {
    part: basisPoints === undefined ? "–" : speaker.percent(basisPoints),
    base: base === undefined ? "–" : speaker.money(base),
    rate: rate === undefined ? "–" : speaker.rate(rate),
  });
  const rounded = rounding === undefined ? [] : [speaker.say(`player.rounding.${rounding}`)];
  return [text, ...rounded].join(speaker.say("join.clauses"));
}
