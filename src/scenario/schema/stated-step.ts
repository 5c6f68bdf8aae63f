import type { ErrorCode } from "../../errors/table.ts";
import type { Status } from "../../escrow/status.ts";
import type {
  ExpectedFigure,
  ExpectedMove,
  ExpectedRate,
  NamedAmount,
  StepExpectation,
  StepTime,
  UnexpectedOutcome,
} from "../scenario.ts";
import type { HeldAmount, StatedBalances } from "./balances.ts";
import type { StatedStatus } from "./expected-status.ts";
import type { Stated } from "./stated.ts";

/** What stands under `expect` of a step, key by key. */
interface StepKeys {
  readonly status?: StatedStatus | undefined;
  readonly balances?: StatedBalances | undefined;
  readonly revert?: StepExpectation["revert"] | undefined;
  readonly error?: ErrorCode | undefined;
  readonly by?: string | undefined;
  readonly time?: Stated<StepTime> | undefined;
  readonly valueDate?: string | undefined;
  readonly fees?: Stated<NamedAmount> | undefined;
  readonly margins?: Stated<NamedAmount> | undefined;
  readonly rates?: Stated<ExpectedRate> | undefined;
  readonly moves?: Stated<ExpectedMove> | undefined;
  readonly transactions?: Stated<bigint> | undefined;
  readonly gas?: Stated<never> | undefined;
  readonly events?: readonly ExpectedFigure[] | undefined;
  readonly not?:
    | {
        readonly revert?: readonly string[] | undefined;
        readonly error?: readonly ErrorCode[] | undefined;
        readonly status?: readonly Status[] | undefined;
        readonly events?: readonly ExpectedFigure[] | undefined;
      }
    | undefined;
}

/** The expectation, and the amounts of its balances with where they stand. */
export interface StatedStep {
  readonly expectation: Omit<StepExpectation, "line">;
  readonly held: readonly HeldAmount[];
}

/** What is expected of a step; each key that is not given is absent, not undefined. */
export function statedStep(keys: StepKeys): StatedStep {
  const { status, balances, revert, error, by, time, fees, margins, rates, moves, transactions, gas } = keys;
  const stated = [balances, time, fees, margins, rates, moves, transactions, gas];
  const figures = [
    ...stated.flatMap((each) => each?.figures ?? []),
    ...(keys.events ?? []),
    ...(keys.not?.events ?? []),
  ];
  const [moment] = time?.plain ?? [];
  const [mined] = transactions?.plain ?? [];
  return {
    expectation: {
      ...(revert === undefined ? {} : { revert }),
      ...(error === undefined ? {} : { error }),
      ...(status?.status === undefined ? {} : { status: status.status }),
      ...(balances === undefined ? {} : { balances: balances.plain }),
      ...(by === undefined ? {} : { by }),
      ...(moment === undefined ? {} : { time: moment }),
      ...(keys.valueDate === undefined ? {} : { valueDate: keys.valueDate }),
      ...(fees === undefined ? {} : { fees: fees.plain }),
      ...(margins === undefined ? {} : { margins: margins.plain }),
      ...(rates === undefined ? {} : { rates: rates.plain }),
      ...(moves === undefined ? {} : { moves: moves.plain }),
      ...(mined === undefined ? {} : { transactions: mined }),
      ...(figures.length === 0 ? {} : { figures }),
      ...unexpectedOf(keys),
    },
    held: balances?.held ?? [],
  };
}

function unexpectedOf({ status, not }: StepKeys): { readonly not?: UnexpectedOutcome } {
  const statuses = [...(status?.none ?? []), ...(not?.status ?? [])];
  const unexpected = {
    ...(not?.revert === undefined ? {} : { reverts: not.revert }),
    ...(not?.error === undefined ? {} : { errors: not.error }),
    ...(statuses.length === 0 ? {} : { statuses }),
  };
  return Object.keys(unexpected).length === 0 ? {} : { not: unexpected };
}
