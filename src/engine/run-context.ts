import type { ChainPort, RailsPort } from "../ports.ts";
import type { World } from "../world/world.ts";
import type { Clock } from "./clock.ts";
import type { DeskPositions } from "./desk-positions.ts";
import type { TokenLedgers } from "./token-ledger.ts";
import type { TokenOwners } from "./token-owners.ts";
import type { Invariants } from "./invariants.ts";
import type { PartsFollower } from "./parts-follower.ts";
import type { PaymentStates } from "./payment-states.ts";

/** What a run's steps share. */
export interface RunContext {
  readonly world: World;
  readonly chain: ChainPort;
  readonly rails: RailsPort;
  readonly clock: Clock;
  readonly ledgers: TokenLedgers;
  readonly flows: PaymentStates;
  readonly parts: PartsFollower;
  readonly owners: TokenOwners;
  readonly desk: DeskPositions;
  readonly invariants: Invariants;
}
