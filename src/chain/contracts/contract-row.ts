import type { Operation, Status } from "../../escrow/status.ts";
import type { ContractCall, ContractName, EventRecord, PartyName, SystemPlan, Value } from "../../ports.ts";
import type { PaymentFlow } from "../../world/payment.ts";
import type { Arguments, ArtifactName, EventArguments, EventName, MethodName, RoleName } from "./abi.ts";

/** What a deployment knows while it goes on. */
export interface Deployment {
  readonly plan: SystemPlan;
  /** Who administers a contract, and the seconds that a change of it takes: the last arguments of constructors. */
  readonly administration: readonly [administrator: string, delay: bigint];
  readonly addressOf: (party: PartyName) => string;
  /** The address of a contract, also of one of the system that is yet to be deployed. */
  readonly contractAddress: (contract: ContractName) => string;
}

/** The lists of a plan, in the order in which they are set up, once the contracts of the system stand. */
export const PLAN_LISTS = ["tokens", "holidays", "pairs", "paths", "corridors", "participants"] as const;
export type PlanList = (typeof PLAN_LISTS)[number];
export type PlanEntry<List extends PlanList> = SystemPlan[List][number];

/** How a contract comes to be: one in a system, or one for every token or pair. */
export type Creation = CreationOnce | CreationFor<"tokens"> | CreationFor<"pairs">;

/** The one of a system. */
export interface CreationOnce {
  readonly of: "system";
  /** Contracts whose addresses its constructor takes; one that needs none is deployed before those that do. */
  readonly needs: readonly ContractName[];
  /** Its constructor's arguments. */
  readonly args: (deployment: Deployment) => readonly Value[];
}

/** One for each entry of a plan's list. */
export interface CreationFor<List extends PlanList> {
  readonly of: List;
  readonly name: (entry: PlanEntry<List>) => ContractName;
  /** What is deployed for an entry where that is another artifact than the row's. */
  readonly artifact?: (entry: PlanEntry<List>) => ArtifactName | undefined;
  /** The contract that an entry's own reads, deployed before it, of the row's artifact. */
  readonly source?: (
    entry: PlanEntry<List>,
  ) => { readonly name: ContractName; readonly args: readonly Value[] } | undefined;
  /** Its constructor's arguments. */
  readonly args: (entry: PlanEntry<List>, deployment: Deployment) => readonly Value[];
}

/** What an event did; what it leaves out did not change. Amounts are minor units of the token. */
export interface Effect {
  /** Tokens went from one address to another; those of the zero address were minted or burned. */
  readonly transfer?: { readonly from: string; readonly to: string; readonly amount: bigint };
  /** The reserve that counts was stated, or lowered, to so much. */
  readonly attested?: bigint;
  /** An address was frozen, or let go on. */
  readonly freeze?: { readonly account: string; readonly frozen: boolean };
  /** By how much that changed which the contract must hold for others: a custodian's row alone has it. */
  readonly owed?: Owed;
  /** So much is kept for an owner who could not be paid, or, below zero, was paid out to it: all that was kept. */
  readonly credit?: { readonly owner: string; readonly token: string; readonly amount: bigint };
  /** So many of the fees that had been earned were taken out. */
  readonly feesTaken?: { readonly token: string; readonly amount: bigint };
  /** A payment took an edge of its state machine. */
  readonly payment?: PaymentEffect;
  /** So many tokens were bought. */
  readonly bought?: bigint;
}

/** Minor units of a token that is named, or of the one that a payment settles in. */
export type Owed =
  | { readonly amount: bigint; readonly token: string }
  | { readonly amount: bigint; readonly paymentId: string };

/** What an operation did to a payment. */
export interface PaymentEffect {
  readonly operation: Operation;
  /** What is added to the payment's figures. */
  readonly flow?: Partial<Readonly<PaymentFlow>>;
  /** Deadlines that it sets, in Unix seconds, by the status that it leaves the payment in. */
  readonly deadlines?: Partial<
    Readonly<Record<Status, { readonly inspectionEnds?: bigint; readonly arbitrationEnds?: bigint }>>
  >;
}

/** All that the simulator knows of a contract; `name` is that of the one in a system, empty where there are many. */
export interface ContractRow<
  Name extends ContractName = ContractName,
  Artifact extends ArtifactName = ArtifactName,
> {
  readonly name: Name;
  readonly artifact: Artifact;
  readonly creation: Creation;
  /** The name by which it signs (EIP-712) where that is not its artifact's, by its constructor's arguments. */
  readonly signingName?: (args: readonly Value[]) => string;
  /** Who has which role. */
  readonly roles?: (plan: SystemPlan) => Readonly<Record<string, readonly PartyName[]>>;
  /** What is set at it for each entry of a list, the entry's own contract being deployed by then. */
  readonly settings?: {
    readonly [List in PlanList]?: (entry: PlanEntry<List>, deployment: Deployment) => readonly ContractCall[];
  };
  /** What its events did. */
  readonly events?: Readonly<Record<string, (args: EventRecord["args"]) => Effect>>;
  /** That it holds tokens for others, and whose figures the check is about that it has them all, by the token. */
  readonly custodian?: { readonly subject: (token: ContractName) => string };
  /** Whether payees let it take their tokens before the first step. */
  readonly takesFromPayees?: true;
  /** Tokens that a call's firm quote promises, by the function's name. */
  readonly quotes?: Readonly<Record<string, (args: ContractCall["args"]) => bigint>>;
}

/** A row whose roles, events and functions are the ABI's. */
type TypedRow<Name extends ContractName, Artifact extends ArtifactName> = Omit<
  ContractRow<Name, Artifact>,
  "roles" | "events" | "quotes"
> & {
  readonly roles?: (plan: SystemPlan) => Readonly<Partial<Record<RoleName<Artifact>, readonly PartyName[]>>>;
  readonly events?: Followed<Artifact, Effect>;
  readonly quotes?: {
    readonly [Method in MethodName<Artifact>]?: (args: Arguments<Artifact, Method>) => bigint;
  };
};

/** What a contract's events did, each by its arguments. */
type Followed<Artifact extends ArtifactName, Did> = {
  readonly [Event in EventName<Artifact>]?: (args: EventArguments<Artifact, Event>) => Did;
};

/** A contract that owes tokens is a custodian: one that is none cannot state what it owes. */
type CustodianOrNot<Name extends ContractName, Artifact extends ArtifactName> =
  | (TypedRow<Name, Artifact> & { readonly custodian: object })
  | (Omit<TypedRow<Name, Artifact>, "events" | "custodian"> & {
      readonly custodian?: never;
      readonly events?: Followed<Artifact, Effect & { readonly owed?: never }>;
    });

/** A row by the ABI: roles, events and functions that the contract does not have do not compile. */
export function contractRow<const Name extends ContractName, const Artifact extends ArtifactName>(
  row: CustodianOrNot<Name, Artifact>,
): ContractRow<Name, Artifact> {
  // Events and calls are decoded and encoded by the same ABI.
  return row as unknown as ContractRow<Name, Artifact>;
}
