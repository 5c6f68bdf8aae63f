import type { z } from "zod";
import type { Bilingual } from "../language.ts";
import type { Money } from "../money/money.ts";
import type { Scope } from "../fields/scope.ts";
import type { EscrowTerms, DeadlineName, SettlementMode, World } from "../world/world.ts";
import type { Sentences, VerbRun } from "./step-run.ts";

/** Whether a step names the payment that it is about, or concerns the system as a whole. */
export type VerbSubject = "payment" | "system";

/** What the verb's page states, in English. */
export interface OperationPage {
  readonly purpose: string;
  readonly who: string;
  /** The contract's function, or what happens where none is called. */
  readonly calls: string;
  /** Refusals worth knowing. */
  readonly refusals: readonly string[];
  /** What the operation does not protect from, and why: a sentence or two each. None unless given. */
  readonly limits?: readonly string[];
}

/** Deadlines of a payment, in Unix seconds. */
export type Deadlines = Readonly<Partial<Record<DeadlineName, bigint>>>;

/** An amount of a step, and by whose currency it is to be. */
export interface StepAmount {
  /** The key under which the step's text has it. */
  readonly key: string;
  readonly amount: Money;
  readonly of: "payer" | "payee";
}

/** What a verb takes: its fields, and the payment where it is about one. */
export type VerbParameters<Subject extends VerbSubject, Fields> = Subject extends "payment"
  ? Fields & { readonly payment: string }
  : Fields;

/**
 * One operation of a scenario, whole: its words, its page, its parameters and what it does. Dictionaries, explanations,
 * pages and the schema of scenarios are made from it; callers read these facts and never compare names.
 */
export interface Verb<
  Name extends string,
  Subject extends VerbSubject,
  Fields extends z.ZodType,
  Said extends Sentences,
> {
  readonly name: Name;
  readonly about: Subject;
  /** Its name in reports. */
  readonly words: Bilingual;
  /** Who acts, as reports show it, where that is none of the parties: the market, for example. */
  readonly actor?: Bilingual;
  /** What `corridor explain` prints. */
  readonly explanation: Bilingual;
  readonly page: OperationPage;
  readonly sentences: Said;
  /**
   * What its steps are in the story of a run: `fault` takes something out of order, `way-out` puts it right again or ends
   * a payment that cannot go on, `guard` is the one or the other by what came before. `normal` unless given.
   */
  role?(parameters: VerbParameters<Subject, z.output<Fields>>): "normal" | "fault" | "way-out" | "guard";
  /** Whether the payment's terms are agreed in this step: from it on the payment has deadlines. */
  readonly agreesTerms?: true;
  /** Whether the desk stands for the rate of redeeming from this step on; it does not unless given. */
  isFirmOverBothLegs?(parameters: VerbParameters<Subject, z.output<Fields>>): boolean;
  /** The conversion at the oracle's rate that the verb leads to, and in which modes of settlement. */
  readonly converts?: {
    readonly direction: "pay" | "redeem";
    readonly modes: readonly SettlementMode[];
  };
  /**
   * Reads the parameters from text: a strict object of the kinds of text in `src/fields`, each with a description.
   * `payment` is not among them: which payment a step is about is read for every verb alike.
   */
  schema(scope: Scope): Fields;
  /** Amounts that have to be in the payer's or the payee's currency; none unless given. */
  amounts?(parameters: VerbParameters<Subject, z.output<Fields>>): readonly StepAmount[];
  /**
   * Deadlines that a payment has from this step on, as far as the scenario's text decides them.
   *
   * @param now Unix seconds at which the step begins.
   */
  deadlines?(
    parameters: VerbParameters<Subject, z.output<Fields>>,
    now: bigint,
    escrow: EscrowTerms,
  ): Deadlines;
  /** Payments that a step about the system touches all the same, by name, before it is carried out; none unless given. */
  concerns?(
    parameters: VerbParameters<Subject, z.output<Fields>>,
    world: Pick<World, "payments">,
  ): readonly string[];
  /** Seconds that pass in the step itself; none unless given. */
  waits?(parameters: VerbParameters<Subject, z.output<Fields>>): bigint;
  /** Carries the step out through the ports; stops where a transaction is refused. */
  carryOut(parameters: VerbParameters<Subject, z.output<Fields>>, run: VerbRun<Said>): Promise<void>;
}

/** Declares a verb; what it takes and the sentences that it may report in are inferred. */
export function verb<
  const Name extends string,
  Subject extends VerbSubject,
  Fields extends z.ZodType,
  const Said extends Sentences,
>(definition: Verb<Name, Subject, Fields, Said>): Verb<Name, Subject, Fields, Said> {
  return definition;
}
