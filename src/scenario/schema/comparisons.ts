import { z } from "zod";
import { list } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { refuse } from "../../fields/fields.ts";
import { between, negated, parseComparisons, within } from "../comparison/comparison-text.ts";
import type { Comparison, FigureKind } from "../comparison/comparison.ts";
import { requirePossible } from "../comparison/contradiction.ts";

type Context = Pick<z.RefinementCtx, "addIssue">;

const ABOUT =
  'One value, a comparison such as ">= 5", "between 5 and 9", "5 within 1" or "not 5", or several with "and"; or the same as keys.';

interface Examples {
  readonly value: string;
  readonly example: string;
}

/** Those that were made, by their texts: these are the code's own, and few. */
const FORMS = new Map<string, ReturnType<typeof madeForm>>();

/** What a figure must be, as it is written: a text, or keys that must all hold. What the values are is read apart. */
export function comparisonForm(about: string, examples: Examples): ReturnType<typeof madeForm> {
  const key = JSON.stringify([about, examples.value, examples.example]);
  const form = FORMS.get(key) ?? madeForm(about, examples);
  FORMS.set(key, form);
  return form;
}

function madeForm(about: string, { value, example }: Examples) {
  const one = (what: string) => z.string().meta({ description: what, examples: [value] });
  const keys = {
    atLeast: one("It is this or more.").exactOptional(),
    atMost: one("It is this or less.").exactOptional(),
    moreThan: one("It is more than this.").exactOptional(),
    lessThan: one("It is less than this.").exactOptional(),
    between: z
      .tuple([one("The least."), one("The most.")])
      .meta({ description: "It is one of the two, or between them." })
      .exactOptional(),
    of: one("What it is near; with within.").exactOptional(),
    within: one("How far it is from that at most: in its unit, or in % or bps of it.").exactOptional(),
  };
  const text = z.string().meta({ description: `${about} ${ABOUT}`, examples: [value, example] });
  const not = z
    .union([text, z.strictObject(keys)])
    .meta({ description: "It is not this; of exactly one comparison." })
    .exactOptional();
  return z.union([text, z.strictObject({ ...keys, not })]).meta({ description: about });
}

export type ComparisonForm = z.output<ReturnType<typeof comparisonForm>>;

/** What a figure of a kind must be. */
export function comparisons<Value>(about: string, value: string, kind: FigureKind<Value>) {
  return comparisonForm(about, { value, example: kind.example }).transform((form, context) =>
    readComparisons(form, kind, context),
  );
}

/**
 * What stands in a form, read by its kind.
 *
 * @param path Where it stands in what is being read.
 * @throws COMPARISONS_CONTRADICT and what the kind's readings throw, as an issue of the context
 */
export function readComparisons<Value>(
  form: ComparisonForm,
  kind: FigureKind<Value>,
  context: Context,
  path: readonly string[] = [],
): readonly Comparison<Value>[] {
  let at: readonly string[] = [];
  const reading = (key: string): void => {
    at = [key];
  };
  try {
    const read = typeof form === "string" ? parseComparisons(form, kind) : readKeys(form, kind, reading);
    at = [];
    if (read.length === 0) throw new SettlementError("VALUE_MISSING", { example: kind.example });
    requirePossible(read, kind);
    return read;
  } catch (error) {
    if (!(error instanceof SettlementError)) throw error;
    refuse(context, error, { path: [...path, ...at] });
    return [];
  }
}

const BOUNDS = [
  ["atLeast", ">="],
  ["atMost", "<="],
  ["moreThan", ">"],
  ["lessThan", "<"],
] as const;

/** @param reading Is given each key before it is read. */
function readKeys<Value>(
  form: Exclude<ComparisonForm, string>,
  kind: FigureKind<Value>,
  reading: (key: string) => void,
): Comparison<Value>[] {
  const { between: range, of, within: distance, not } = form;
  const read: Comparison<Value>[] = [];
  for (const [key, is] of BOUNDS) {
    const text = form[key];
    reading(key);
    if (text !== undefined) read.push({ is, value: kind.read(text) });
  }
  reading("between");
  if (range !== undefined) read.push(between(kind.read(range[0]), kind.read(range[1]), kind));
  read.push(...near(of, distance, kind, reading));
  reading("not");
  if (not !== undefined) read.push(negated(single(not, kind)));
  return read;
}

function near<Value>(
  of: string | undefined,
  distance: string | undefined,
  kind: FigureKind<Value>,
  reading: (key: string) => void,
): Comparison<Value>[] {
  if (of === undefined && distance === undefined) return [];
  reading(of === undefined ? "within" : "of");
  if (of === undefined || distance === undefined)
    throw new SettlementError("KEY_MISSING", {
      key: of === undefined ? "of" : "within",
      example: of === undefined ? "..." : "1%",
    });
  const middle = kind.read(of);
  reading("within");
  return [within(middle, distance, kind)];
}

/** What is negated is one comparison: of several it would not be clear which are. */
function single<Value>(form: ComparisonForm, kind: FigureKind<Value>): Comparison<Value> {
  const read = typeof form === "string" ? parseComparisons(form, kind) : readKeys(form, kind, () => {});
  const [only, ...more] = read;
  if (only !== undefined && more.length === 0) return only;
  throw new SettlementError("FIELDS_NOT_ONE", {
    fields: list(typeof form === "string" ? form.split(" and ") : Object.keys(form)),
  });
}
