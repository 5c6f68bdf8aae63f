import { phrase, type Parameter } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { hashOf } from "./canonical.ts";
import { endOf, headOf } from "./hash-chain.ts";
import type { Trace } from "./trace.ts";

/** A head, a step or an end: what it holds, and which one it is. */
interface Link {
  /** Where it stands: 0 the head, from 1 on the steps, then the end. */
  readonly place: number;
  /** By its own number; of the end one more than the steps that it counts. */
  readonly index: number;
  readonly name: Parameter;
  readonly content: Readonly<Record<string, unknown>>;
  readonly hash: string;
  /** The hash that it states of the link before it. */
  readonly previous: string | undefined;
}

/** Whether a trace has hashes to be checked by; those of earlier versions have none. */
function isChained({ steps, previous, last }: Trace): boolean {
  return last !== undefined || previous !== undefined || steps.some((step) => step.previous !== undefined);
}

/**
 * What is not as it was written, by the trace's hashes: TRACE_CHANGED, TRACE_LINK_CHANGED, TRACE_STEP_MISSING,
 * TRACE_STEP_ADDED, TRACE_STEP_MOVED, each with both hashes and its place; nothing where all is, or where it has no hashes.
 * Whoever works out all hashes anew is found by the last one alone, which the run has printed.
 *
 * @param file Where the trace is from, for the errors.
 * @example
 * ```ts
 * import { chainErrors, readScenarioFile, simulate } from "corridor";
 *
 * const trace = await simulate(readScenarioFile("scenarios/01-happy-path.yaml"));
 * chainErrors(trace, "trace.json").length; // 0
 * const forged = { ...trace, outcome: "failed" as const };
 * chainErrors(forged, "trace.json")[0]?.code; // "TRACE_CHANGED"
 * ```
 */
export function chainErrors(trace: Trace, file: string): SettlementError[] {
  return isChained(trace) ? new ChainCheck(trace, file).errors() : [];
}

/** Follows the links from the head to the end, each by the hash that the next one states. */
class ChainCheck {
  readonly #links: readonly Link[];
  readonly #end: Link;
  readonly #last: string | undefined;
  readonly #file: string;
  readonly #byPrevious: ReadonlyMap<string | undefined, readonly Link[]>;
  readonly #found = new Set<Link>();
  readonly #errors: SettlementError[] = [];
  /** The first place in which a link may stand that is not found yet. */
  #next = 1;

  constructor(trace: Trace, file: string) {
    this.#file = file;
    this.#last = trace.last;
    const { steps, totals } = trace;
    const count = totals.steps ?? steps.length;
    const head = linkOf(headOf(trace), { place: 0, index: 0, name: phrase("trace.head") });
    const own = steps.map((step, at) =>
      linkOf(step, {
        place: at + 1,
        index: step.index,
        name: phrase("trace.step", { index: String(step.index), verb: step.verb }),
      }),
    );
    const place = steps.length + 1;
    this.#end = linkOf(endOf(trace), { place, index: count + 1, name: phrase("trace.end") });
    this.#links = [head, ...own, this.#end];
    this.#byPrevious = Map.groupBy(this.#links.slice(1), ({ previous }) => previous);
  }

  errors(): SettlementError[] {
    const [head] = this.#links;
    if (head === undefined) return [];
    let at = head;
    // Which link it is, by those before it: its own number may be what was changed.
    let number = head.index;
    while (at.place !== this.#end.place) {
      const next = this.#followerOf(at);
      at = next ?? this.#broken({ ...at, index: number }, this.#nextInPlace());
      number = next === undefined ? at.index : number + 1;
      this.#found.add(this.#links[at.place] ?? at);
    }
    if (at.hash !== this.#last) this.#changed(at, phrase("trace.last"), this.#last ?? NO_HASH);
    this.#findAdded();
    this.#findMoved();
    return this.#errors;
  }

  /** The link that states a link's hash; of several, one that another builds on. */
  #followerOf({ hash }: Link): Link | undefined {
    const following = (this.#byPrevious.get(hash) ?? []).filter((link) => !this.#found.has(link));
    return following.find((link) => this.#isStated(link.hash)) ?? following[0];
  }

  #isStated(hash: string): boolean {
    return hash === this.#last || this.#byPrevious.has(hash);
  }

  /** The first link in the file that was not found yet; at last the end. */
  #nextInPlace(): Link {
    for (;;) {
      const link = this.#links[this.#next] ?? this.#end;
      if (link === this.#end || !this.#found.has(link)) return link;
      this.#next += 1;
    }
  }

  /** Why the next link states another hash than a link has. @returns The next link, with the hash that it had. */
  #broken(link: Link, next: Link): Link {
    const missing = next.index - link.index - 1;
    const stated = next.previous ?? NO_HASH;
    const both = { file: this.#file, before: link.name };
    if (missing > 0) {
      const [from, to] = [String(link.index + 1), String(next.index - 1)];
      const gone =
        missing === 1
          ? phrase("trace.missing-step", { index: from })
          : phrase("trace.missing-steps", { from, to });
      const hashes = { actual: link.hash, expected: stated };
      this.#errors.push(
        new SettlementError("TRACE_STEP_MISSING", { ...both, link: gone, next: next.name, ...hashes }),
      );
      return next;
    }
    const restored = hashOf({ ...next.content, previous: link.hash });
    if (this.#isStated(restored)) {
      const hashes = { actual: stated, expected: link.hash };
      this.#errors.push(new SettlementError("TRACE_LINK_CHANGED", { ...both, link: next.name, ...hashes }));
      return { ...next, hash: restored };
    }
    this.#changed(link, next.name, stated);
    return next;
  }

  #changed({ name: link, hash: actual }: Link, next: Parameter, expected: Parameter): void {
    this.#errors.push(
      new SettlementError("TRACE_CHANGED", { file: this.#file, link, next, actual, expected }),
    );
  }

  /** What nothing leads to was put in between. */
  #findAdded(): void {
    const added: SettlementError[] = [];
    let next = this.#end;
    for (const link of this.#links.slice(1).toReversed()) {
      if (this.#found.has(link)) next = link;
      else added.push(this.#added(link, next));
    }
    this.#errors.push(...added.toReversed());
  }

  #added({ name: link, place, hash: actual }: Link, { name: next, previous }: Link): SettlementError {
    const expected = previous ?? NO_HASH;
    return new SettlementError("TRACE_STEP_ADDED", { file: this.#file, link, place, next, actual, expected });
  }

  /** The first place in which another step stands than the hashes lead to. */
  #findMoved(): void {
    const led = [...this.#found];
    const standing = led.toSorted((left, right) => left.place - right.place);
    const at = standing.findIndex((link, place) => link !== led[place]);
    const [there, wanted] = [standing[at], led[at]];
    if (there === undefined || wanted === undefined) return;
    this.#errors.push(
      new SettlementError("TRACE_STEP_MOVED", {
        file: this.#file,
        link: there.name,
        place: there.place,
        wanted: wanted.name,
        actual: there.hash,
        expected: wanted.hash,
      }),
    );
  }
}

/** Stands for a hash that is not there. */
const NO_HASH = phrase("none");

function linkOf(content: object, which: Pick<Link, "place" | "index" | "name">): Link {
  const fields: Readonly<Record<string, unknown>> = { ...content };
  const previous = fields["previous"];
  return {
    ...which,
    content: fields,
    hash: hashOf(content),
    previous: typeof previous === "string" ? previous : undefined,
  };
}
