import { list } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import type { PartyName } from "../ports.ts";
import type { World } from "./world.ts";
import type { Customer } from "./payment.ts";

/** A customer (a party with an account at a bank) by name. @throws PARTY_UNKNOWN */
export function customerOf({ customers }: Pick<World, "customers">, name: PartyName): Customer {
  const found = customers.get(name);
  if (found !== undefined) return found;
  throw new SettlementError("PARTY_UNKNOWN", { party: name, known: list([...customers.keys()]) });
}
