import type { TraceStep } from "../trace/trace.ts";

/** The names that a trace uses, gathered while it is written. */
export class NamesUsed {
  readonly #names = new Set<string>();
  readonly #nameOf: (address: string) => string;

  /** @param nameOf The name of an address, or the address itself. */
  constructor(nameOf: (address: string) => string) {
    this.#nameOf = nameOf;
  }

  get all(): ReadonlySet<string> {
    return this.#names;
  }

  /** The name of an address, which is used by that; an address without one stays what it is. */
  nameOf(address: string): string {
    const name = this.#nameOf(address);
    if (name !== address) this.#names.add(name);
    return name;
  }

  add(names: readonly string[]): void {
    for (const name of names) if (name !== "") this.#names.add(name);
  }

  /** The names in a step, but for what stood there as an address. */
  addStep(step: TraceStep): void {
    const { actor, transactions, movements, transfers = [], entries, refusal } = step;
    this.add([actor, refusal?.contract ?? ""]);
    this.add(
      transactions.flatMap(({ signer, call, events }) => [signer, call.contract, ...ofEvents(events)]),
    );
    this.add(movements.map(({ holder }) => holder));
    this.add(transfers.flatMap(({ from, to }) => [from, to]));
    this.add(entries.flatMap(({ bank, lines }) => [bank, ...lines.map(({ account }) => account)]));
    this.add(step.fees.flatMap(({ paidBy, paidTo }) => [paidBy, paidTo]));
    this.add([...step.spreads, ...step.residues].map(({ keptBy }) => keptBy));
    this.add(step.moves.flatMap(({ lostBy, keptBy }) => [lostBy, keptBy]));
    this.add(
      step.narration.flatMap(({ values }) =>
        Object.values(values).flatMap((value) => ("party" in value ? [value.party] : [])),
      ),
    );
  }
}

function ofEvents(events: TraceStep["transactions"][number]["events"]): string[] {
  return events.map(({ contract }) => contract);
}
