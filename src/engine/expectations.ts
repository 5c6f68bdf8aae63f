import type { PartyName } from "../ports.ts";
import type {
  ExpectedBalance,
  ExpectedFigure,
  ScenarioStep,
  StepExpectation,
  StepTime,
  UnexpectedOutcome,
} from "../scenario/scenario.ts";
import { utcDay } from "../fx/oracle/summer-time.ts";
import type { Asset } from "../money/asset.ts";
import { rational } from "../money/rational.ts";
import { paymentOf } from "../verbs/verbs.ts";
import type { Operators } from "../world/world.ts";
import { custodialAccount } from "../world/reserve.ts";
import { compared, unlike } from "./compared.ts";
import { figureCompared, type TimeOf } from "./figure-compared.ts";
import { eventsCompared } from "./figures-found.ts";
import { refusalArgument, refusalName } from "./refusal.ts";
import type { RunContext } from "./run-context.ts";
import { factExpectations, figureOfStep, type StepFacts } from "./step-facts.ts";
import type { Compared, Expectation, Refusal, StepRecord } from "./step-record.ts";
import { timeMeant } from "./step-time.ts";

const NONE = "none";

/** What a step came to, as far as expectations look at it. */
export type StepOutcome = StepFacts & Pick<StepRecord, "refusal" | "status" | "entries" | "days">;

/**
 * A step's expectations and the actual values: also that it is not refused, where it was; and those of each sentence of
 * the scenario's text that is about it.
 *
 * @param index The step's number, from 1.
 */
export function stepExpectations(
  context: RunContext,
  step: ScenarioStep,
  index: number,
  outcome: StepOutcome,
): Expectation[] {
  const { expect = {}, claims = [], place } = step;
  const placed = (wanted: StepExpectation): Expectation[] => {
    const { line, file } =
      wanted.line === undefined ? (place ?? { line: 0 }) : { ...wanted, line: wanted.line };
    const at = { line, ...(file === undefined ? {} : { file }), step: index };
    return expectationsOf(context, step, wanted, outcome).map((each) => ({ ...each, ...at }));
  };
  return [
    ...placed(expect),
    ...claims.flatMap(({ sentence, expect: claimed }) =>
      placed(claimed).map((each) => ({ ...each, claim: sentence })),
    ),
  ];
}

function expectationsOf(
  context: RunContext,
  step: ScenarioStep,
  expect: StepExpectation,
  outcome: StepOutcome,
): Compared[] {
  const { revert, error, status: wanted, balances = [], figures = [], not = {}, valueDate } = expect;
  const { refusal, status } = outcome;
  const subject = paymentOf(step) ?? step.verb;
  const expected = revert?.error ?? error ?? NONE;
  const actual = refusal === undefined ? NONE : refusalName(refusal);
  const kind = revert === undefined ? "error" : "revert";
  const met = expected === actual && (refusal === undefined || refusal.kind === kind);
  const timeOf = (time: StepTime): bigint | undefined => timeMeant(step, time, context.world);
  return [
    ...unlike("refusal", subject, unwantedRefusals(not, refusal), actual),
    ...(expected === NONE && (refusal === undefined || mayBeRefused(not))
      ? []
      : [{ name: "refusal" as const, subject, asset: "", expected, actual, met }]),
    ...Object.entries(revert?.args ?? {}).map(([name, value]) => {
      const given = refusalArgument(refusal, name, (address) => context.chain.nameOf(address), value);
      return compared("argument", name, "", value, given);
    }),
    ...(wanted === undefined ? [] : [compared("status", subject, "", wanted, status.after)]),
    ...unlike("status", subject, not.statuses ?? [], status.after),
    ...balances.map((balance) => expectedBalance(context, balance)),
    ...(valueDate === undefined
      ? []
      : [compared("value-date", "", "", valueDate, valueDatesOf(outcome, context.world.operators))]),
    ...factExpectations(outcome, expect, timeOf),
    ...figures.map((figure) => ofStep(context, figure, outcome, timeOf)),
  ];
}

/** Of what banks booked for their customers, otherwise of what was quoted; where there are several, each of them. */
function valueDatesOf(
  { entries, days }: Pick<StepOutcome, "entries" | "days">,
  { custodian }: Pick<Operators, "custodian">,
): string {
  const own = entries.filter(({ bank }) => bank !== custodian).flatMap(({ dates }) => dates ?? []);
  const values = own.length > 0 ? own.map(({ value }) => value) : days === undefined ? [] : [days.value];
  return [...new Set(values.map(utcDay))].join(", ") || NONE;
}

/** Whether a step may be refused by anything but what it must not be refused by. */
function mayBeRefused({ reverts, errors }: UnexpectedOutcome): boolean {
  return reverts !== undefined || errors !== undefined;
}

/** What it must not be refused by; of the other kind only where it was refused so. */
function unwantedRefusals(
  { reverts = [], errors = [] }: UnexpectedOutcome,
  refusal: Refusal | undefined,
): string[] {
  const [own, other] = refusal?.kind === "error" ? [errors, reverts] : [reverts, errors];
  return [...own, ...other.filter((name) => refusal === undefined || refusalName(refusal) !== name)];
}

function ofStep(context: RunContext, figure: ExpectedFigure, outcome: StepOutcome, timeOf: TimeOf): Compared {
  if (figure.figure === "balance") return balanceCompared(context, figure);
  if (figure.figure === "event")
    return eventsCompared(figure, outcome.transactions, (address) => context.chain.nameOf(address));
  return figureOfStep(figure, outcome, timeOf);
}

export function balanceCompared(context: RunContext, figure: ExpectedFigure): Compared {
  const { subject, value } = figure;
  return figureCompared(
    figure,
    "minor" in value ? rational(heldBy(context, subject, value.asset)) : undefined,
  );
}

export function expectedBalance(context: RunContext, { party, amount }: ExpectedBalance): Compared {
  const held = heldBy(context, party, amount.asset);
  return compared("balance", party, amount.asset.code, amount.minor, held);
}

/** A holder's balance in minor units: of tokens, of what backs them at the custodian, or at all banks together. */
function heldBy({ world, ledgers, rails }: RunContext, party: PartyName, asset: Asset): bigint {
  const ledger = ledgers.of(asset.code);
  if (ledger !== undefined) return ledger.of(party);
  const { settlements, operators } = world;
  if ([...settlements.values()].some(({ reserve }) => reserve.code === asset.code))
    return rails.balanceOf(operators.custodian, custodialAccount(party, operators), asset).minor;
  const banks = new Set([...world.customers.values()].map(({ bank }) => bank));
  return [...banks, operators.custodian]
    .map((bank) => rails.balanceOf(bank, party, asset).minor)
    .reduce((left, right) => left + right);
}
