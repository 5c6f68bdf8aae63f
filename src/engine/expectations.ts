import type { PartyName } from "../ports.ts";
import type { ExpectedBalance, FinalExpectation, ScenarioStep } from "../scenario/scenario.ts";
import type { Asset } from "../money/asset.ts";
import { paymentOf } from "../verbs/verbs.ts";
import { returnedOf } from "../world/payment.ts";
import { refusalArgument, refusalName } from "./refusal.ts";
import type { RunContext } from "./run-context.ts";
import type { Expectation, Refusal } from "./step-record.ts";

const NONE = "none";

/** A step's expectations and the actual values: also that it is not refused, where it was. */
export function stepExpectations(
  context: RunContext,
  step: ScenarioStep,
  refusal: Refusal | undefined,
  status: string,
): Expectation[] {
  const { revert, error, status: wanted, balances = [] } = step.expect ?? {};
  const subject = paymentOf(step) ?? step.verb;
  const expected = revert?.error ?? error ?? NONE;
  const actual = refusal === undefined ? NONE : refusalName(refusal);
  const kind = revert === undefined ? "error" : "revert";
  const met = expected === actual && (refusal === undefined || refusal.kind === kind);
  return [
    ...(expected === NONE && refusal === undefined
      ? []
      : [{ name: "refusal" as const, subject, asset: "", expected, actual, met }]),
    ...Object.entries(revert?.args ?? {}).map(([name, value]) => {
      const given = refusalArgument(refusal, name, (address) => context.chain.nameOf(address));
      return compared("argument", name, "", value, given);
    }),
    ...(wanted === undefined ? [] : [compared("status", subject, "", wanted, status)]),
    ...balances.map((balance) => expectedBalance(context, balance)),
  ];
}

/** The final expectations and the actual values. @param statusOf A payment's status, by the chain. */
export function finalExpectations(
  context: RunContext,
  { payments, balances, supply }: FinalExpectation,
  statusOf: (payment: string) => string,
): Expectation[] {
  const { world, ledgers } = context;
  return [
    ...payments.flatMap(({ payment: name, status, received, returned }) => {
      const payment = world.payments.get(name);
      const paid = (payment?.payouts ?? [])
        .filter((payout) => payout.status === "paid")
        .reduce((sum, { amount }) => sum + amount, 0n);
      const back = payment === undefined ? 0n : returnedOf(payment);
      return [
        ...(status === undefined ? [] : [compared("status", name, "", status, statusOf(name))]),
        ...(received === undefined
          ? []
          : [compared("received", name, received.asset.code, received.minor, paid)]),
        ...(returned === undefined
          ? []
          : [compared("returned", name, returned.asset.code, returned.minor, back)]),
      ];
    }),
    ...balances.map((balance) => expectedBalance(context, balance)),
    ...(supply === undefined
      ? []
      : [
          compared(
            "supply",
            supply.asset.code,
            supply.asset.code,
            supply.minor,
            ledgers.of(supply.asset.code)?.supply ?? 0n,
          ),
        ]),
  ];
}

function expectedBalance(context: RunContext, { party, amount }: ExpectedBalance): Expectation {
  const held = heldBy(context, party, amount.asset);
  return compared("balance", party, amount.asset.code, amount.minor, held);
}

/** A party's balance in minor units: of tokens, or at all banks together. */
function heldBy({ world, ledgers, rails }: RunContext, party: PartyName, asset: Asset): bigint {
  const ledger = ledgers.of(asset.code);
  if (ledger !== undefined) return ledger.of(party);
  const banks = new Set([...world.customers.values()].map(({ bank }) => bank));
  return [...banks, world.operators.custodian]
    .map((bank) => rails.balanceOf(bank, party, asset).minor)
    .reduce((left, right) => left + right);
}

function compared(
  name: Expectation["name"],
  subject: string,
  asset: string,
  expected: bigint | string,
  actual: bigint | string,
): Expectation {
  return { name, subject, asset, expected, actual, met: expected === actual };
}
