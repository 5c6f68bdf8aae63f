import { z } from "zod";
import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { nameUnknown } from "../../fields/closest-name.ts";
import { line, parseAmountText, readBy, refuse } from "../../fields/fields.ts";
import type { Scope } from "../../fields/scope.ts";
import { wholeKind } from "../comparison/figure-kinds.ts";
import { CONTRACT_EVENTS } from "../contract-events.ts";
import type { ExpectedFigure } from "../scenario.ts";
import { oncePer } from "./once-per.ts";
import { comparisonForm, readComparisons, type ComparisonForm } from "./comparisons.ts";

type EventScope = Pick<Scope, "tokens" | "currencies" | "pairs">;

const AT_LEAST_ONE = ">= 1";

/** How many events: a whole number, or `none`. */
const COUNT = {
  ...wholeKind('">= 1"'),
  read: (text: string) => (text === "none" ? { units: 0n, decimals: 0 } : wholeKind('">= 1"').read(text)),
};

/** Names of the events' arguments by the names under which they can be expected: `Released`, `escrow.Released`, `XUSD.Transfer`. */
const knownEvents = oncePer(({ tokens, pairs }: EventScope): ReadonlyMap<string, readonly string[]> => {
  const sources: Readonly<Record<string, readonly string[]>> = {
    StableToken: tokens.map(({ code }) => code),
    SimulatedFeed: pairs,
  };
  const known = new Map<string, readonly string[]>();
  for (const [contract, events] of Object.entries(CONTRACT_EVENTS)) {
    for (const [event, args] of Object.entries(events)) {
      // Of two contracts an event of a name may have other arguments.
      known.set(event, [...new Set([...(known.get(event) ?? []), ...args])]);
      for (const source of sources[contract] ?? [contract]) known.set(`${source}.${event}`, args);
    }
  }
  return known;
});

/** An event by its name, with its contract's before a point or without. @throws NAME_MISSPELT, NAME_UNKNOWN */
const eventName = oncePer((scope: EventScope) => {
  const known = knownEvents(scope);
  return readBy(
    (text) => {
      if (known.has(text)) return text;
      const contract = text.slice(0, Math.max(text.lastIndexOf("."), 0));
      const own = [...known.keys()].filter((name) => name.startsWith(`${contract}.`));
      // Most often it is an event of another contract.
      const elsewhere = [...known.keys()].filter((name) => name.endsWith(text.slice(contract.length)));
      if (contract !== "" && own.length > 0)
        throw nameUnknown("event of the contract", text, elsewhere.length > 0 ? elsewhere : own);
      const bare = [...known.keys()].filter((name) => !name.includes("."));
      throw nameUnknown("event", text, bare);
    },
    "An event by its name, or with its contract's name before it.",
    "escrow.Released",
  );
});

const counted = () =>
  z.strictObject({
    count: comparisonForm("How many there are; at least one unless given.", {
      value: "1",
      example: AT_LEAST_ONE,
    }).exactOptional(),
    with: z
      .record(
        z.string(),
        line("What the argument is: an amount, a party or a contract by name, or as text.", "1000.00 XUSD"),
      )
      .meta({ description: "Arguments by name; only events that have all of them are counted." }),
  });

/** How many events there are by name, or a list of events of which there is at least one. */
export const expectedEvents = (scope: EventScope) => {
  const known = knownEvents(scope);
  const count = comparisonForm("How many there are, or none.", { value: "1", example: AT_LEAST_ONE });
  return z
    .union([
      z.array(eventName(scope)).min(1),
      z.record(eventName(scope), z.union([count, counted(), z.array(counted()).min(1)])),
    ])
    .meta({
      description:
        "How many events there are, by name: { Released: 1 }, { Disputed: none }, { escrow.Released: { count: 1, with: { amount: 5.00 XUSD } } }; or a list of those of which there is at least one.",
    })
    .transform((given, context): ExpectedFigure[] => {
      const byName = Array.isArray(given)
        ? Object.fromEntries(given.map((name) => [name, AT_LEAST_ONE]))
        : given;
      return Object.entries(byName).flatMap(([name, forms]) =>
        [forms].flat().flatMap((form, index) => {
          const path = Array.isArray(forms) ? [name, String(index)] : [name];
          return figuresOf(name, form, { known: known.get(name) ?? [], scope, context, path });
        }),
      );
    });
};

interface Reading {
  /** Names of the event's arguments. */
  readonly known: readonly string[];
  readonly scope: EventScope;
  readonly context: z.RefinementCtx;
  readonly path: readonly string[];
}

function figuresOf(
  subject: string,
  form: ComparisonForm | z.output<ReturnType<typeof counted>>,
  { known, scope, context, path }: Reading,
): readonly ExpectedFigure[] {
  const isCounted = typeof form === "object" && "with" in form;
  const texts = isCounted ? form.with : {};
  const args: Record<string, string> = {};
  for (const [name, text] of Object.entries(texts)) {
    const where = [...path, "with", name];
    if (!known.includes(name)) {
      const error = nameUnknown(phrase("thing.argument", { error: subject }), name, known);
      refuse(context, error, { path: where, onKey: true });
      return [];
    }
    try {
      args[name] = argumentText(text, scope);
    } catch (error) {
      if (!(error instanceof SettlementError)) throw error;
      refuse(context, error, { path: where });
      return [];
    }
  }
  const count: ComparisonForm = isCounted ? (form.count ?? AT_LEAST_ONE) : form;
  const read = readComparisons(
    count,
    COUNT,
    context,
    isCounted && form.count !== undefined ? [...path, "count"] : path,
  );
  const own = isCounted ? { args } : {};
  return read.map((comparison) => ({ figure: "event", subject, ...own, ...comparison }));
}

/** As the chain has it: of an amount its minor units. */
function argumentText(text: string, scope: EventScope): string {
  if (!/^[0-9]\S* +[A-Za-z]\S*$/.test(text)) return text;
  return parseAmountText(text, scope, { sign: "nonnegative", example: "1000.00 XUSD" }).minor.toString();
}

/** Events of which there must be none. */
export const unexpectedEvents = (scope: EventScope) =>
  z
    .array(eventName(scope))
    .min(1)
    .meta({ description: "Events of which there must be none." })
    .transform((names): ExpectedFigure[] =>
      names.map((subject) => ({ figure: "event", subject, is: "=", value: { units: 0n, decimals: 0 } })),
    );
