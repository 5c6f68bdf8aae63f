import type { TypedContractEvent, TypedContractMethod } from "../../../typechain-types/common.ts";
import type * as Compiled from "../../../typechain-types/index.ts";
import type { ContractCall, ContractName, Value } from "../../ports.ts";

/**
 * The contracts' ABI as types, from what typechain makes of the build. Nothing of typechain and of ethers is loaded:
 * calls are plain records.
 */

type Factories = typeof Compiled;

/** The contracts that can be deployed, by the names of their artifacts. */
export type ArtifactName = {
  [Key in keyof Factories]: Key extends `${infer Name}__factory`
    ? Factories[Key & keyof Factories] extends { readonly bytecode: string }
      ? Name
      : never
    : never;
}[keyof Factories];

/** What typechain made of an artifact. */
export type CompiledContract<Artifact extends ArtifactName> = Factories[`${Artifact}__factory` &
  keyof Factories] extends { connect(...args: never[]): infer Contract }
  ? Contract
  : never;

/** What a function takes and returns, by typechain; `never` of what is no function. */
type Signature<Member> =
  Member extends TypedContractMethod<infer Inputs, infer Outputs, infer _Mutability>
    ? { readonly inputs: Inputs; readonly outputs: Outputs }
    : never;

/** The functions of a contract; overloaded ones by their signatures. */
export type MethodName<Artifact extends ArtifactName> = {
  [Key in keyof CompiledContract<Artifact>]: [Signature<CompiledContract<Artifact>[Key]>] extends [never]
    ? never
    : Key;
}[keyof CompiledContract<Artifact>] &
  string;

/** The names of a contract's roles, as its getters have them. */
export type RoleName<Artifact extends ArtifactName> = Extract<MethodName<Artifact>, `${string}_ROLE`>;

/** What a function takes: integers as bigint, addresses and bytes as hex, structures as plain objects. */
export type Arguments<Artifact extends ArtifactName, Method extends MethodName<Artifact>> =
  ToChain<Signature<CompiledContract<Artifact>[Method]>["inputs"]> extends infer Given extends
    readonly unknown[]
    ? Given
    : never;

/** What a view returns: one result by itself, several by their names or positions; `never` where there is none. */
export type Returned<Artifact extends ArtifactName, Method extends MethodName<Artifact>> = Signature<
  CompiledContract<Artifact>[Method]
>["outputs"] extends readonly [infer Result]
  ? FromChain<Exclude<Result, void>>
  : never;

type Filters<Artifact extends ArtifactName> =
  CompiledContract<Artifact> extends { readonly filters: infer All } ? All : never;

/** The events of a contract. */
export type EventName<Artifact extends ArtifactName> = Exclude<
  keyof Filters<Artifact>,
  `${string}(${string}` | number | symbol
>;

/** The arguments of an event, by name. */
export type EventArguments<Artifact extends ArtifactName, Event extends EventName<Artifact>> =
  Filters<Artifact>[Event] extends TypedContractEvent<never, never, infer Fields> ? FromChain<Fields> : never;

/** Typechain accepts numbers, promises and bytes of several kinds as well, none of which crosses the port. */
type ToChain<Given> = bigint extends Given
  ? bigint
  : string extends Given
    ? string
    : [Given] extends [boolean]
      ? boolean
      : { readonly [Part in keyof Given]: ToChain<Given[Part]> };

/** Structures come as tuples with names, of which the names stay. */
type FromChain<Result> = [Result] extends [bigint | string | boolean]
  ? Result
  : Result extends readonly unknown[]
    ? number extends Result["length"]
      ? readonly FromChain<Result[number]>[]
      : [FieldName<Result>] extends [never]
        ? { readonly [Index in keyof Result & `${number}`]: FromChain<Result[Index]> }
        : { readonly [Field in FieldName<Result>]: FromChain<Result[Field]> }
    : { readonly [Field in keyof Result]: FromChain<Result[Field]> };

type FieldName<Tuple extends readonly unknown[]> = Exclude<keyof Tuple, keyof unknown[] | `${number}`>;

/** Makes calls of a contract of one kind, by the name that it has. */
export type CallsOf<Artifact extends ArtifactName> = <Method extends MethodName<Artifact>>(
  contract: ContractName,
  method: Method,
  args: Arguments<Artifact, Method>,
) => ContractCall<Returned<Artifact, Method>>;

/** Calls of the contracts that an artifact is deployed to, whatever their names are. */
export function callsOf<Artifact extends ArtifactName>(): CallsOf<Artifact> {
  return (contract, method, args) => ({ contract, method, args: plain(args) });
}

/** Arguments of every function are values that cross the port. */
export function plain(args: unknown): readonly Value[] {
  return args as readonly Value[];
}
