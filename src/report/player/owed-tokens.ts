import type { TraceOwed, TraceStep } from "../../trace/trace.ts";
import type { PlayerStep, Text } from "./player-document.ts";
import type { Texts } from "./texts.ts";

type Owed = NonNullable<PlayerStep["escrow"]>["owed"][number];

const ESCROW = "escrow";

/** Whose the tokens in the escrow are, step by step; nothing of old traces, which do not have it. */
export class OwedTokens {
  readonly #rows = new Map<string, TraceOwed>();
  readonly #texts: Texts;

  constructor(texts: Texts) {
    this.#texts = texts;
  }

  /** Takes over what a step changed. */
  follow({ owed = [] }: TraceStep): void {
    for (const row of owed) {
      const { holder, why, owner, payment, asset } = row;
      if (holder === ESCROW) this.#rows.set(JSON.stringify([why, owner, payment, asset]), row);
    }
  }

  /** Rows as one payment sees them: its own apart, those of all others in one. */
  of(payment: string): Owed[] {
    const rows = [...this.#rows.values()].filter(({ minor }) => minor !== "0");
    const isOther = (row: TraceOwed): boolean => row.payment !== undefined && row.payment !== payment;
    const others = Map.groupBy(rows.filter(isOther), ({ asset }) => asset);
    return [
      ...rows.filter((row) => !isOther(row)).map((row) => this.#row(this.#labelOf(row), row)),
      ...[...others].map(([asset, own]) => {
        const minor = own.reduce((sum, row) => sum + BigInt(row.minor), 0n).toString();
        return this.#row(this.#texts.say("player.owed.others"), { asset, minor });
      }),
    ];
  }

  #row(label: Text, money: Pick<TraceOwed, "asset" | "minor">): Owed {
    return { label, amount: this.#texts.en.money(money) };
  }

  #labelOf({ why, owner }: TraceOwed): Text {
    return this.#texts.say(`player.owed.${why}`, (speaker) => ({ owner: speaker.party(owner) }));
  }
}
