import {
  AbiCoder,
  type ErrorFragment,
  type EventFragment,
  type FunctionFragment,
  type Interface,
  type ParamType,
} from "ethers";
import type { Value } from "../ports.ts";
import { keccakOfText } from "./keccak.ts";
import { plainRecord, plainValue } from "./plain-value.ts";

/** An event as a receipt has it. */
export interface RawLog {
  readonly address: string;
  readonly topics: readonly string[];
  readonly data: string;
}

/** A call or an event by its name. */
export interface Decoded {
  readonly name: string;
  readonly args: Readonly<Record<string, Value>>;
}

const ABI_CODER = AbiCoder.defaultAbiCoder();
const codecs = new WeakMap<Interface, Codec>();

/** The codec of an ABI, made once. */
export function codecOf(abi: Interface): Codec {
  let codec = codecs.get(abi);
  if (codec === undefined) {
    codec = new Codec(abi);
    codecs.set(abi, codec);
  }
  return codec;
}

/**
 * Encodes and decodes by one ABI. Selectors and topics are hashed once: ethers hashes the signature of a function again
 * with every call, and those of all events with every log.
 */
export class Codec {
  readonly #abi: Interface;
  readonly #methods = new Map<string, { readonly fragment: FunctionFragment; readonly selector: string }>();
  readonly #functions = new Map<string, FunctionFragment>();
  readonly #events = new Map<string, EventFragment>();
  readonly #errors = new Map<string, ErrorFragment>();

  constructor(abi: Interface) {
    this.#abi = abi;
    abi.forEachFunction((fragment) => this.#functions.set(selectorOf(fragment), fragment));
    abi.forEachEvent((fragment) => this.#events.set(keccakOfText(fragment.format()), fragment));
    abi.forEachError((fragment) => this.#errors.set(selectorOf(fragment), fragment));
  }

  /** The selectors of its errors. */
  get errorSelectors(): Iterable<string> {
    return this.#errors.keys();
  }

  /** A call's data. @param method Its name, or its signature where another has the same name. */
  encodeCall(method: string, args: readonly Value[]): string {
    const { fragment, selector } = this.#method(method);
    return selector + ABI_CODER.encode(fragment.inputs, args).slice(2);
  }

  /** The names of a method's parameters; empty where one has none. */
  parametersOf(method: string): string[] {
    return this.#method(method).fragment.inputs.map(({ name }) => name);
  }

  /** What follows the creation code. */
  encodeConstructor(args: readonly Value[]): string {
    return ABI_CODER.encode(this.#abi.deploy.inputs, args);
  }

  /** What a view returned: one result by itself, several by their names. */
  decodeResult(method: string, data: string): Value {
    const types = this.#method(method).fragment.outputs;
    const values = ABI_CODER.decode(types, data);
    const [only] = types;
    return types.length === 1 && only !== undefined
      ? plainValue(values[0], only)
      : plainRecord(values, types);
  }

  /** What data calls; nothing where the ABI has no such function. */
  decodeCall(data: string): Decoded | undefined {
    const fragment = this.#functions.get(data.slice(0, SELECTOR_END));
    return fragment === undefined ? undefined : decodeBehindSelector(fragment, data);
  }

  /** Why a call was refused; nothing where the ABI has no such error. */
  decodeError(data: string): Decoded | undefined {
    const fragment = this.#errors.get(data.slice(0, SELECTOR_END));
    return fragment === undefined ? undefined : decodeBehindSelector(fragment, data);
  }

  /** A log's event and arguments; undefined where the ABI has no such event. */
  decodeEvent({ topics, data }: RawLog): Decoded | undefined {
    const [topic = "", ...indexed] = topics;
    const fragment = this.#events.get(topic);
    if (fragment === undefined) return undefined;
    const inData = fragment.inputs.filter((input) => input.indexed !== true);
    const values = ABI_CODER.decode(inData, data).toArray();
    const args = fragment.inputs.map((input): [string, Value] => [
      input.name,
      input.indexed === true ? indexedValue(input, indexed.shift() ?? "") : plainValue(values.shift(), input),
    ]);
    return { name: fragment.name, args: Object.fromEntries(args) };
  }

  #method(method: string) {
    const known = this.#methods.get(method);
    if (known !== undefined) return known;
    // Complains of a name that the ABI does not have; the next line, of one that it has twice.
    this.#abi.getFunctionName(method);
    const fragment = this.#abi.getFunction(method) as FunctionFragment;
    const found = { fragment, selector: selectorOf(fragment) };
    this.#methods.set(method, found);
    return found;
  }
}

/** Where the arguments begin: behind 0x and four bytes. */
const SELECTOR_END = 10;

function selectorOf(fragment: FunctionFragment | ErrorFragment): string {
  return keccakOfText(fragment.format()).slice(0, SELECTOR_END);
}

function decodeBehindSelector(fragment: FunctionFragment | ErrorFragment, data: string): Decoded {
  const values = ABI_CODER.decode(fragment.inputs, `0x${data.slice(SELECTOR_END)}`);
  return { name: fragment.name, args: plainRecord(values, fragment.inputs) };
}

/** Of a structure, a list or a text only the hash is in a topic. */
function indexedValue(type: ParamType, topic: string): Value {
  return HASHED.test(type.type) ? topic : plainValue(ABI_CODER.decode([type], topic)[0], type);
}

const HASHED = /^(string|bytes|tuple.*|.*\])$/;
