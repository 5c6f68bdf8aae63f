import type {
  PlayerAccount,
  PlayerDocument,
  PlayerPayment,
  PlayerStep,
} from "../../src/report/player/player-document.ts";

/** What stands at a step of a run. */
export interface PlayerView {
  readonly document: PlayerDocument;
  /** The steps that are shown: all, or those of one payment. */
  readonly steps: readonly PlayerStep[];
  readonly step: PlayerStep;
  /** The payment whose escrow and parts are shown; none in a run without payments. */
  readonly payment?: PlayerPayment;
}

/**
 * The view at a step. @param payment The name of the one payment that is shown; empty for all steps, where the payment
 * that was last acted on is shown.
 */
export function viewAt(document: PlayerDocument, index: number, payment = ""): PlayerView | undefined {
  const chosen = document.payments.find(({ name }) => name === payment);
  const own = chosen === undefined ? document.steps : stepsOf(document, chosen);
  const steps = own.length === 0 ? document.steps : own;
  const step = steps.findLast((one) => one.index <= index) ?? steps[0];
  if (step === undefined) return undefined;
  const shown = chosen ?? lastActedOn(document, step.index);
  return { document, steps, step, ...(shown === undefined ? {} : { payment: shown }) };
}

/** The steps of a payment, the same list each time: what is drawn of all of them is drawn once. */
const chosenSteps = new WeakMap<PlayerPayment, readonly PlayerStep[]>();

function stepsOf({ steps }: PlayerDocument, payment: PlayerPayment): readonly PlayerStep[] {
  const own = chosenSteps.get(payment) ?? payment.steps.flatMap((index) => steps[index - 1] ?? []);
  chosenSteps.set(payment, own);
  return own;
}

function lastActedOn({ steps, payments }: PlayerDocument, index: number): PlayerPayment | undefined {
  const before = steps.slice(0, index).findLast(({ payment }) => payment !== "");
  return payments.find(({ name }) => name === before?.payment) ?? payments[0];
}

/** A part of the last step up to this one that had it, and the index of that step. */
interface Remembered<Part> {
  readonly part: Part;
  readonly step: number;
}

export function escrowAt(view: PlayerView): Remembered<NonNullable<PlayerStep["escrow"]>> | undefined {
  return lastWith(view, (one) => (isOf(one, view.payment) ? one.escrow : undefined));
}

/** Whether a step is about a payment, or is about the system and touches it. */
function isOf({ payment, index }: PlayerStep, shown: PlayerPayment | undefined): boolean {
  return payment === "" ? shown?.steps.includes(index) === true : payment === shown?.name;
}

export function whereAt(view: PlayerView): Remembered<NonNullable<PlayerStep["where"]>> | undefined {
  return lastWith(view, (one) => (one.payment === view.payment?.name ? one.where : undefined));
}

/** The rates that were used last. */
export function ratesAt(view: PlayerView): Remembered<PlayerStep["rates"]["used"]> | undefined {
  return lastWith(view, ({ rates: { used } }) => (used.length > 0 ? used : undefined));
}

function lastWith<Part>(
  { steps, step }: PlayerView,
  partOf: (step: PlayerStep) => Part | undefined,
): Remembered<Part> | undefined {
  const last = steps.findLast((one) => one.index <= step.index && partOf(one) !== undefined);
  const part = last === undefined ? undefined : partOf(last);
  return last === undefined || part === undefined ? undefined : { part, step: last.index };
}

/** An account as it stands after a step; `before` and `up` where the step changed it. */
export interface Balance {
  readonly account: PlayerAccount;
  readonly after: string;
  readonly before?: string;
  readonly up?: boolean;
  /** Whether a group of asset and place begins with it. */
  readonly first: boolean;
}

/** All accounts after a step, in the document's order. */
export function balancesAt({ document, step }: PlayerView): readonly Balance[] {
  const standing = new Map<string, string>();
  for (const { changes } of document.steps.slice(0, step.index))
    for (const { account, after } of changes) standing.set(account, after);
  return document.accounts.map((account, place) => {
    const change = step.changes.find((one) => one.account === account.id);
    const last = document.accounts[place - 1];
    return {
      account,
      after: standing.get(account.id) ?? account.opening,
      first: last === undefined || groupOf(last) !== groupOf(account),
      ...(change === undefined ? {} : { before: change.before, up: change.up }),
    };
  });
}

/** Accounts of one asset at one place stand together. */
export function groupOf({ asset, place }: PlayerAccount): string {
  return `${asset} ${typeof place === "string" ? place : place.en}`;
}
