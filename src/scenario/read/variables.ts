import { list, phrase, type Phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { nameUnknown, shortened } from "../../fields/closest-name.ts";
import { currencyDecimals } from "../../money/currency.ts";
import type { Names } from "../expressions/evaluate.ts";
import { filledText, namesIn } from "../expressions/template.ts";
import { KEYWORDS } from "../expressions/tokens.ts";
import { readValue, type Value } from "../expressions/value.ts";
import type { Problems } from "../source/problem.ts";
import { entryOf, valueOf, type MapEntry, type MapNode, type SourceNode } from "../source/source-node.ts";
import type { Span } from "../source/source-text.ts";
import { SET, wasSet } from "../with-value.ts";
import { textWithBraces } from "./flow-braces.ts";
import { namesOf } from "./names.ts";

/** More than a person keeps apart; what needs one another is followed through all of them. */
const MOST_VARIABLES = 200;

/** Texts that columns are filled into, one for each payment: what reading takes goes by it. */
const MOST_FILLED = 1_000_000;

/** What a payment's number in its group is called in expressions. */
export const NUMBER = "number";

const RESERVED: readonly string[] = [...KEYWORDS, NUMBER];

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,39}$/;

/** Where something is that a name stands for, for messages. */
export interface Stated extends Value {
  readonly span: Span;
}

/** The name of a variable or a column. @throws FIELD_MALFORMED */
export function requireVariableName(name: string): void {
  if (NAME.test(name) && !RESERVED.includes(name)) return;
  const wanted = phrase("variable-name", { keywords: RESERVED });
  throw new SettlementError("FIELD_MALFORMED", { text: shortened(name), wanted, example: "order" });
}

/** The variables of a scenario, each worked out once, from its text and the variables that are in it. */
export class Variables implements Names {
  readonly decimalsOf: (code: string) => number | undefined;
  readonly #entries: ReadonlyMap<string, MapEntry>;
  readonly #known = new Map<string, Stated>();
  readonly #used = new Set<string>();
  /** Those that are wrong, or need one that is. */
  readonly #failed = new Set<string>();
  /** Those that are being worked out, each for the one before it. */
  readonly #open: string[] = [];
  readonly #root: MapNode;
  #filled = 0;

  /** @throws FILE_TOO_COMPLEX, FIELD_MALFORMED, VALUE_KIND among the problems */
  constructor(root: MapNode, problems: Problems) {
    this.#root = root;
    const [
      {
        tokens: [token],
      },
      own,
    ] = [namesOf(root), valueOf(root, "currencies")];
    this.decimalsOf = (code) =>
      code === token?.code ? token.decimals : (decimalsIn(valueOf(own, code)) ?? currencyDecimals(code));
    this.#entries = new Map(variablesOf(root, problems).map((entry) => [entry.key, entry]));
    for (const name of this.#entries.keys()) this.#workOut(name, problems);
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  valueOf(name: string): Stated {
    this.#used.add(name);
    return this.#worked(name);
  }

  /** What a variable stands for, with where it does; nothing where there is none of that name. */
  stated(name: string): Stated | undefined {
    return this.#known.get(name);
  }

  /** Counts what is filled in for payments, all together. @throws FILE_TOO_COMPLEX for more than a million */
  requireFew(filled: number): void {
    this.#filled += filled;
    if (this.#filled <= MOST_FILLED) return;
    throw new SettlementError("FILE_TOO_COMPLEX", { what: phrase("filled-in"), most: MOST_FILLED });
  }

  /** @throws VARIABLE_UNUSED among the problems, for those of the file itself and of the command line */
  requireUsed(problems: Problems): void {
    for (const { key, keySpan } of this.#entries.values()) {
      const isOwn = keySpan.source === this.#root.span.source || keySpan.source.file === SET;
      if (isOwn && !this.#used.has(key))
        problems.add(new SettlementError("VARIABLE_UNUSED", { name: key }), keySpan);
    }
  }

  #worked(name: string): Stated {
    const done = this.#known.get(name);
    if (done !== undefined) return done;
    throw nameUnknown("variable", name, this.names);
  }

  /** Those that it needs first, so that what is wrong with one of them is reported there, once. */
  #workOut(name: string, problems: Problems): void {
    const entry = this.#entries.get(name);
    if (entry === undefined || this.#known.has(name) || this.#failed.has(name)) return;
    const { span } = entry.value;
    const from = this.#open.indexOf(name);
    if (from >= 0) {
      const chain = list([...this.#open.slice(from), name]);
      problems.add(new SettlementError("VARIABLE_CYCLIC", { name, chain }), span);
      for (const each of this.#open.slice(from)) this.#failed.add(each);
      return;
    }
    const text = textWithBraces(entry.value) ?? "";
    const needed = problems.attempt(span, () => namesIn(text)) ?? [];
    this.#open.push(name);
    for (const each of needed) this.#workOut(each, problems);
    this.#open.pop();
    if (this.#failed.has(name) || needed.some((each) => this.#failed.has(each))) {
      this.#failed.add(name);
      return;
    }
    const origin = originOf(text, (each) => this.stated(each));
    const value = problems.attempt(origin === undefined ? span : { ...span, origin }, () => ({
      ...readValue(filledText(text, this)),
      span: madeFrom(needed, (each) => this.stated(each), span),
    }));
    if (value === undefined) this.#failed.add(name);
    else this.#known.set(name, value);
  }
}

function variablesOf(root: MapNode, problems: Problems): MapEntry[] {
  const section = entryOf(root, "vars");
  if (section === undefined) return [];
  if (section.value.kind !== "map") {
    const found = section.value.kind === "list" ? phrase("list.of-values") : phrase("text");
    const example = "{ order: 1000.00 EUR }";
    const error = new SettlementError("VALUE_KIND", { found, wanted: phrase("map"), example });
    problems.add(error, section.value.span);
    return [];
  }
  const { entries } = section.value;
  if (entries.length > MOST_VARIABLES) {
    const error = new SettlementError("FILE_TOO_COMPLEX", {
      what: phrase("variables"),
      most: MOST_VARIABLES,
    });
    problems.add(error, entries[MOST_VARIABLES]?.keySpan ?? section.keySpan);
    return [];
  }
  return entries.filter(({ key, keySpan, value }) => {
    const isNamed = problems.attempt(keySpan, () => (requireVariableName(key), true)) === true;
    const text = textWithBraces(value);
    if (text !== undefined && !(value.kind === "text" && value.absent)) return isNamed;
    const example = "1000.00 EUR";
    if (value.kind === "text") problems.add(new SettlementError("VALUE_MISSING", { example }), keySpan);
    else problems.add(kindError(value, example), value.span);
    return false;
  });
}

function kindError({ kind }: SourceNode, example: string): SettlementError {
  const found = kind === "list" ? phrase("list.of-values") : phrase("map");
  return new SettlementError("VALUE_KIND", { found, wanted: phrase("text"), example });
}

function decimalsIn(node: SourceNode | undefined): number | undefined {
  const decimals = valueOf(node, "decimals");
  return decimals?.kind === "text" && /^[0-9]{1,2}$/.test(decimals.text) ? Number(decimals.text) : undefined;
}

/** The place of a text, which notes whether a value that it was made from was set in place of the file's. */
export function madeFrom(
  names: readonly string[],
  stated: (name: string) => Stated | undefined,
  span: Span,
): Span {
  const isSet = names.some((name) => {
    const found = stated(name);
    return found !== undefined && wasSet(found.span);
  });
  return isSet ? { ...span, isSet } : span;
}

/** What a text was made from, for messages: its names, with their values and places. */
export function originOf(
  text: string,
  stated: (name: string) => Stated | undefined,
  payment?: string,
): Phrase | undefined {
  const names = [...new Set(namesIn(text))].flatMap((name) => {
    const found = stated(name);
    if (found === undefined) return [];
    const { file, line, column } = found.span.source.placeAt(found.span.start);
    return [`${name} = ${shortened(found.text)} (${file}:${line}:${column})`];
  });
  if (names.length === 0) return undefined;
  return payment === undefined ? phrase("origin", { names }) : phrase("origin.payment", { payment, names });
}
