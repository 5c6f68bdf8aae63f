import { convertExactly } from "../fx/convert.ts";
import type { Rate } from "../fx/rate.ts";
import type { Asset } from "../money/asset.ts";
import type { Rational } from "../money/rational.ts";
import { CASH, type PartyName } from "../ports.ts";
import { claimedFrom } from "../trace/bank-asset.ts";
import { crossed, midOf } from "../world/market.ts";
import type { Payment } from "../world/payment.ts";
import { RESERVE } from "../world/reserve.ts";
import type { World } from "../world/world.ts";
import type { Movement } from "./step-record.ts";

/** What the desk took (above zero) or gave in a step, and mid of its asset then. */
interface Taken {
  readonly step: number;
  readonly asset: Asset;
  readonly change: bigint;
  readonly mid: Rate;
}

/** A position as it was taken, and as it is marked in the end; worths are minor units of what the rates lead to. */
export interface Position extends Taken {
  readonly midEnd: Rate;
  readonly atThen: Rational;
  readonly atEnd: Rational;
}

type Owed = ReadonlyMap<string, { readonly asset: Asset; readonly minor: bigint }>;

/**
 * Follows what the desk holds, step by step: its money at the banks and at the custodian, less the payouts that it owes
 * and what banks claim from it.
 * Whatever it takes at one rate and still holds at another makes it gain or lose, unseen on any account.
 */
export class DeskPositions {
  readonly #taken: Taken[] = [];
  readonly #owed = new Map<string, Owed>();
  readonly #mids = new Map<string, Rate>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** What its result is counted in: the currency of the first payment's payee; none without a payment. */
  get asset(): Asset | undefined {
    const [first] = this.#world.payments.values();
    return first?.payee.currency;
  }

  /** Takes in a step. @param index Its number. @param payment The one that it is about. */
  follow(index: number, movements: readonly Movement[], payment: Payment | undefined): void {
    const changes = new Map<string, { asset: Asset; minor: bigint }>();
    const add = (asset: Asset, minor: bigint): void => {
      const known = changes.get(asset.code);
      changes.set(asset.code, { asset, minor: (known?.minor ?? 0n) + minor });
    };
    for (const { holder, place, asset, before, after } of movements)
      if (this.#isItsOwn(holder, place) && !isBrought(holder, { place, asset, before, after }, movements))
        add(asset, after - before);
      // What a bank claims from it is owed by it, where its account did not cover a deposit that was taken back.
      else if (claimedFrom(holder) === this.#world.operators.desk) add(asset, before - after);
    if (payment !== undefined) {
      for (const { asset, minor } of this.#owed.get(payment.name)?.values() ?? []) add(asset, minor);
      const owed = owedFor(payment);
      this.#owed.set(payment.name, owed);
      for (const { asset, minor } of owed.values()) add(asset, -minor);
    }
    for (const { asset, minor } of changes.values()) {
      const mid = minor === 0n ? undefined : this.#midOf(asset);
      if (mid !== undefined) this.#taken.push({ step: index, asset, change: minor, mid });
    }
  }

  /** All of them, marked at the market's rates of now. */
  marked(): Position[] {
    const to = this.asset;
    return this.#taken.map((taken) => {
      const { asset, change, mid } = taken;
      const midEnd = this.#midOf(asset) ?? mid;
      const worth = (rate: Rate): Rational =>
        convertExactly(change, rate, asset.decimals, to?.decimals ?? asset.decimals);
      return { ...taken, midEnd, atThen: worth(mid), atEnd: worth(midEnd) };
    });
  }

  /** Its accounts at banks, and what the custodian keeps besides the reserve: payouts on their way are its own money. */
  #isItsOwn(holder: PartyName, place: string): boolean {
    const { operators, customers } = this.#world;
    if (holder === operators.desk) return place !== "chain";
    const others = [RESERVE, CASH, ...Object.values<PartyName>({ ...operators }), ...customers.keys()];
    return place === operators.custodian && !others.includes(holder);
  }

  /** Mid of an asset now; in a gap of its market the last that was known. */
  #midOf(asset: Asset): Rate | undefined {
    const to = this.asset;
    if (to === undefined) return undefined;
    const settlement = [...this.#world.settlements.values()].find(
      ({ reserve }) => reserve.code === asset.code,
    );
    const from = settlement?.currency ?? asset;
    const rate = this.#acrossTo(from, to) ?? this.#mids.get(asset.code);
    if (rate === undefined) return undefined;
    const mid = { ...rate, base: asset };
    this.#mids.set(asset.code, mid);
    return mid;
  }

  /** Straight, or over the currency of a token, which the rates of every payment lead to. */
  #acrossTo(from: Asset, to: Asset): Rate | undefined {
    const { rates, settlements } = this.#world;
    const straight = midOf(rates, from, to);
    if (straight !== undefined) return straight;
    for (const { currency } of settlements.values()) {
      const legs = [midOf(rates, from, currency), midOf(rates, currency, to)];
      const known = legs.filter((leg) => leg !== undefined);
      if (known.length === legs.length) return crossed(known);
    }
    return undefined;
  }
}

/** Whether a bank's cash moved with the account: money of its own brought from elsewhere, or taken there. */
function isBrought(
  holder: PartyName,
  { place, asset, before, after }: Omit<Movement, "holder">,
  movements: readonly Movement[],
): boolean {
  return movements.some(
    (other) =>
      other.holder === CASH &&
      holder !== CASH &&
      other.place === place &&
      other.asset.code === asset.code &&
      other.after - other.before === after - before,
  );
}

/** What the desk owes for a payment: payouts that no bank has reported on, and money whose tokens are to come back. */
function owedFor({ payouts, settlement }: Payment): Owed {
  const owed = new Map<string, { asset: Asset; minor: bigint }>();
  const add = (asset: Asset, minor: bigint): void => {
    owed.set(asset.code, { asset, minor: (owed.get(asset.code)?.minor ?? 0n) + minor });
  };
  for (const { status, currency, amount, fee, tokens } of payouts) {
    if (status === "owed") add(currency, amount + fee);
    if (status === "returnable") add(settlement.reserve, tokens);
  }
  return owed;
}
