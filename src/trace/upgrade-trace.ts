import { TRACE_FORMAT } from "./trace-format.ts";
import { ownValue } from "../own-value.ts";

/** The version before this: without terms, results, entries and what a step is in its run. */
const VERSION_1 = "corridor-trace/1";

type Fields = Readonly<Record<string, unknown>>;

/** What version 1 knew of a part, by its name; all others are costs. */
const KINDS: Readonly<Record<string, string>> = {
  received: "received",
  owed: "pending",
  unfunded: "pending",
  held: "pending",
  unredeemed: "pending",
  returned: "back",
  "rate-move": "market",
  "oracle-lag": "market",
  "below-par": "market",
};

/**
 * A document of an earlier version in the shape of this one, as far as it has what this one needs; any other document as
 * it is. What version 1 did not have stays out: reports then leave it out too.
 */
export function upgraded(document: unknown): unknown {
  if (!isFields(document) || document["format"] !== VERSION_1) return document;
  const { totals } = document;
  return {
    ...document,
    format: TRACE_FORMAT,
    steps: eachOf(document["steps"], upgradedStep),
    totals: isFields(totals) ? upgradedTotals(totals) : totals,
  };
}

function upgradedStep(step: Fields): Fields {
  const { brokenBy: fault = "", narration, ...rest } = step;
  const role = "refusal" in step ? "refusal" : fault === "" ? "normal" : "fault";
  return {
    entries: [],
    role,
    fault,
    ...rest,
    ...(step["payment"] === "" ? { status: { before: "", after: "" } } : {}),
    verb: currentVerb(step["verb"]),
    narration: eachOf(narration, (sentence) => ({ ...sentence, key: currentVerb(sentence["key"]) })),
  };
}

/** A feed's step was called `report`. */
function currentVerb(verb: unknown): unknown {
  return verb === "report" ? "publish" : verb;
}

function upgradedTotals({ reserve, ...totals }: Fields): Fields {
  return {
    ...totals,
    payments: eachOf(totals["payments"], upgradedPayment),
    ...(isFields(reserve) ? { reserves: [{ ...reserve, circulating: [] }] } : {}),
  };
}

function upgradedPayment(payment: Fields): Fields {
  return {
    ...payment,
    parts: eachOf(payment["parts"], (part) => ({
      ...part,
      kind: ownValue(KINDS, String(part["name"])) ?? "cost",
    })),
    mids: [payment["mid"]],
    moves: [],
  };
}

/** Every item of a list that has fields, changed; anything else is left for the schema to refuse. */
function eachOf(list: unknown, change: (item: Fields) => Fields): unknown {
  return Array.isArray(list) ? list.map((item: unknown) => (isFields(item) ? change(item) : item)) : list;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
