import { z } from "zod";
import { SettlementError } from "../../errors/settlement-error.ts";
import { listOf, shortened } from "../../fields/closest-name.ts";
import { claimSchema, type ProofText } from "../schema/claims.ts";
import { ownExpectationSchema, stepExpectationSchema } from "../schema/expectations.ts";
import type { Claim, ScenarioStep } from "../scenario.ts";
import { lineOf } from "../source/source-text.ts";
import { entryOf, nodeAt, valueOf, type MapNode, type SourceNode } from "../source/source-node.ts";
import { finalExpectation, requireHolderCurrencies, type Holders } from "./expectations.ts";
import { readEntry } from "./part.ts";
import type { PaymentGroup } from "./payments.ts";
import type { StepPlace } from "./steps.ts";

/** What the sentences of a file may refer to. */
export interface ClaimsContext extends Holders {
  readonly groups: readonly PaymentGroup[];
  /** The file. */
  readonly root: MapNode;
  /** Its steps, in order. */
  readonly places: readonly StepPlace[];
}

/** The claims of a file, and its steps with those that are about each. */
export function withClaims(
  steps: readonly ScenarioStep[],
  context: ClaimsContext,
): { readonly claims: Claim[]; readonly steps: ScenarioStep[] } {
  const claims: Claim[] = [];
  const claimed = [...steps];
  for (const { claim, step } of itemsOf(context).flatMap((item) => readClaim(item, context))) {
    claims.push(claim);
    const found = step === undefined ? undefined : claimed[step.index];
    if (step === undefined || found === undefined) continue;
    const about = { sentence: claim.sentence, expect: step.expect };
    claimed[step.index] = { ...found, claims: [...(found.claims ?? []), about] };
  }
  return { claims, steps: claimed };
}

function itemsOf({ root, problems }: ClaimsContext): readonly SourceNode[] {
  const section = entryOf(root, "claims");
  if (section === undefined) return [];
  const { value } = section;
  if (value.kind === "list" && value.items.length > 0) return value.items;
  readEntry(section, z.array(claimSchema).min(1), problems);
  return [];
}

interface ReadClaim {
  readonly claim: Claim;
  readonly step: { readonly index: number; readonly expect: NonNullable<ScenarioStep["expect"]> } | undefined;
}

function readClaim(item: SourceNode, context: ClaimsContext): ReadClaim[] {
  const { problems } = context;
  const read = readEntry({ key: "claims", keySpan: item.span, value: item }, claimSchema, problems);
  if (read === undefined || item.kind !== "map") return [];
  const { claim: sentence, because = [], ...proof } = read;
  const nodes = valueOf(item, "because");
  if (nodes?.kind !== "list")
    return [readProof(sentence, proof, item, context)].flatMap((each) => each ?? []);
  if (Object.keys(proof).length > 0) {
    problems.add(new SettlementError("CLAIM_UNPAIRED", { claim: shortened(sentence.en) }), item.span);
    return [];
  }
  return nodes.items.flatMap((node, index) =>
    node.kind === "map" ? (readProof(sentence, because[index] ?? {}, node, context) ?? []) : [],
  );
}

/** An expectation or keys, as they stand in the entry, or in one of a list. @param item Where they stand. */
function readProof(
  sentence: Claim["sentence"],
  { given = [], step }: ProofText,
  item: MapNode,
  context: ClaimsContext,
): ReadClaim | undefined {
  const { problems } = context;
  const entry = entryOf(item, "expect");
  const nothing = entry?.value.kind === "map" && entry.value.entries.length === 0;
  const pairedOnce = (entry === undefined) !== (given.length === 0);
  if (!pairedOnce || nothing || (step !== undefined && entry === undefined)) {
    problems.add(new SettlementError("CLAIM_UNPAIRED", { claim: shortened(sentence.en) }), item.span);
    return undefined;
  }
  if (entry === undefined) {
    for (const [index, key] of given.entries()) requireKey(key, index, item, context);
    return { claim: { sentence, given }, step: undefined };
  }
  if (step === undefined) {
    const { scope } = context;
    const expected = readEntry(entry, ownExpectationSchema(scope), problems);
    if (expected === undefined) return undefined;
    const expect = finalExpectation(expected, entry.value, context.groups, context);
    return { claim: { sentence, given, expect }, step: undefined };
  }
  const index = problems.attempt(valueOf(item, "step")?.span ?? item.span, () => indexOf(step, context));
  const stated = readEntry(entry, stepExpectationSchema(context.scope), problems);
  if (index === undefined || stated === undefined) return undefined;
  requireHolderCurrencies(stated.held, valueOf(entry.value, "balances"), context);
  return {
    claim: { sentence, given },
    step: {
      index,
      expect: { ...stated.expectation, ...lineOf(entry.keySpan) },
    },
  };
}

/** A key of the file, as `--set` writes it. @throws CLAIM_KEY_MISSING among the problems */
function requireKey(key: string, index: number, item: MapNode, { root, problems }: ClaimsContext): void {
  if (nodeAt(root, key) !== undefined) return;
  const list = valueOf(item, "given");
  const span = (list?.kind === "list" ? list.items[index] : list)?.span ?? item.span;
  problems.add(new SettlementError("CLAIM_KEY_MISSING", { key: shortened(key) }), span);
}

/** Of a label, `redeem`, `redeem 2` or `7`: the last step that came of it. @throws CLAIM_STEP_UNKNOWN */
function indexOf(step: string, { places }: ClaimsContext): number {
  const [, verb = "", nth = "1"] = /^([a-z]+)(?: ([1-9][0-9]{0,4}))?$/.exec(step) ?? [];
  const labelled = places.find(({ label }) => label === step);
  const found = /^[0-9]+$/.test(step)
    ? places[Number(step) - 1]
    : labelled !== undefined
      ? labelled
      : places.filter((place) => place.verb === verb)[Number(nth) - 1];
  if (found?.last !== undefined) return found.last;
  const verbs = [...new Set(places.flatMap(({ verb: known, label }) => [label ?? [], known ?? []].flat()))];
  throw new SettlementError("CLAIM_STEP_UNKNOWN", {
    step: shortened(step),
    steps: places.length,
    verbs: listOf(verbs),
  });
}
