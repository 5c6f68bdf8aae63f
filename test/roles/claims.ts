import type { Actor, ContractKey } from "./actors.ts";

/** What a key of one role is worth to an attacker. Each is proved in claims.test.ts, by its id. */
interface Claim {
  readonly contract: ContractKey;
  readonly actor: Actor;
  /** What an attacker with the key takes at most. */
  readonly takes: string;
  /** What else it can do to others. */
  readonly harms: string;
  /** For how long, and what ends it. */
  readonly howLong: string;
}

export const CLAIMS = {
  "token admin": {
    contract: "token",
    actor: "admin",
    takes: "New tokens without bound, once it has made itself attester and minter; no balance of a holder.",
    harms: "Stops or freezes everyone, by giving itself those roles.",
    howLong: "Until it hands over; nobody is above it. A hand-over takes two steps and the delay.",
  },
  "token pauser": {
    contract: "token",
    actor: "tokenPauser",
    takes: "Nothing.",
    harms: "Stops every movement; what the escrow pays out becomes a credit.",
    howLong: "Until the admin revokes the role; another pauser then resumes, and credits are paid.",
  },
  "token compliance": {
    contract: "token",
    actor: "tokenCompliance",
    takes: "Nothing: a frozen balance stays where it is.",
    harms: "Stops the payments of any account, the escrow's included.",
    howLong: "Until the admin revokes the role; another officer then unfreezes.",
  },
  "token rescuer": {
    contract: "token",
    actor: "tokenRescuer",
    takes: "What was sent to the token's own address by mistake.",
    harms: "Nothing.",
    howLong: "Until the admin revokes the role.",
  },
  attester: {
    contract: "token",
    actor: "attester",
    takes: "Nothing alone; with a minter, what that minter's limit lets through.",
    harms: "Stops minting, by a reserve of nothing.",
    howLong: "Until the admin revokes the role; the last attestation still counts until its age is reached.",
  },
  minter: {
    contract: "token",
    actor: "minter",
    takes:
      "Its capacity at once, and at most twice that in one window; never more than the attested reserve.",
    harms: "Burns what holders have approved to it; lowers the reserve until the next attestation.",
    howLong: "Until the admin sets its capacity to zero, which holds at once.",
  },
  "escrow admin": {
    contract: "escrow",
    actor: "admin",
    takes: "Nothing that is held or owed.",
    harms: "Lets no new payment in.",
    howLong: "Until it hands over, in two steps and after the delay.",
  },
  "escrow pauser": {
    contract: "escrow",
    actor: "escrowPauser",
    takes: "Nothing.",
    harms: "Lets no new payment in; every way out stays open.",
    howLong: "Until the admin revokes the role; another pauser then resumes.",
  },
  "escrow rescuer": {
    contract: "escrow",
    actor: "escrowRescuer",
    takes: "Tokens that were never allowed and lie in the escrow.",
    harms: "Nothing.",
    howLong: "Until the admin revokes the role.",
  },
  payer: {
    contract: "escrow",
    actor: "payer",
    takes: "What goes back to the payer; of a delivered payment only what the arbiter gives back.",
    harms: "Holds up a delivered payment by a dispute, for the arbitration period.",
    howLong: "Until what is held is paid out.",
  },
  payee: {
    contract: "escrow",
    actor: "payee",
    takes: "What the payer releases, and what was delivered and inspected; nothing before.",
    harms:
      "Holds up a payment that is not delivered by a dispute, for the arbitration period. A delivery in it leaves the arbiter the inspection's time.",
    howLong: "Until what is held is paid out.",
  },
  carrier: {
    contract: "escrow",
    actor: "carrier",
    takes: "Nothing itself: a false attestation gives the payee what is held, unless the payer disputes.",
    harms: "Withholds its attestation: the payment goes back at `deliverBy`.",
    howLong: "Until `deliverBy`.",
  },
  arbiter: {
    contract: "escrow",
    actor: "arbiter",
    takes: "Nothing itself: it divides a disputed payment between payer and payee, all to one at worst.",
    harms: "Stays silent: payer and payee wait for the arbitration period, unless they agree.",
    howLong: "From a dispute until the arbitration period ends.",
  },
  "fee recipient": {
    contract: "escrow",
    actor: "feeRecipient",
    takes: "The basis points that the terms state, of what is released.",
    harms: "Nothing.",
    howLong: "As long as fees are there.",
  },
  "escrow's anyone": {
    contract: "escrow",
    actor: "anyone",
    takes: "Nothing: every function that is open to anyone pays payer, payee or owner.",
    harms: "Chooses the moment, once a deadline of the terms has passed.",
    howLong: "From that deadline on.",
  },
  "gateway admin": {
    contract: "gateway",
    actor: "admin",
    takes:
      "As bank and FX provider of its own: new tokens up to the gateway's limit and the reserve. As the bank that it moves payouts to: their fiat.",
    harms: "Closes corridors; a release is still redeemed at the payee's cost at most, or not at all.",
    howLong:
      "Until it hands over; the token's admin ends the minting by taking the gateway's capacity, and returns of tokens then wait until it gives it back.",
  },
  "depositing bank": {
    contract: "gateway",
    actor: "bank",
    takes: "Tokens for deposits that never came: a corridor's limit, twice that in one window at most.",
    harms: "Chooses the terms of a payment into the escrow that it attests.",
    howLong: "Until the gateway's admin revokes the role, which holds at once.",
  },
  "paying bank": {
    contract: "gateway",
    actor: "payoutBank",
    takes: "Fiat of payouts that it owes and confirms without paying.",
    harms:
      "Fails a payout that it made, or returns one that never came back: tokens come back to the redeemer beside the fiat, once for each payout and no more than were burned.",
    howLong: "Until the role is revoked or `reportBy`, whichever comes first.",
  },
  "FX provider": {
    contract: "gateway",
    actor: "provider",
    takes: "With a bank or a redeemer: the corridor's deviation of each quote, within the corridor's limit.",
    harms: "A quote is worse than mid by that deviation and the fee bound at most.",
    howLong: "Until the role is revoked, which also ends the quotes that it has signed.",
  },
  "gateway's anyone": {
    contract: "gateway",
    actor: "anyone",
    takes: "Nothing.",
    harms: "Redeems a release only at the lowest rate that the payee's instruction names, or better.",
    howLong: "Until the payee changes its instruction.",
  },
  "oracle admin": {
    contract: "oracle",
    actor: "admin",
    takes: "Nothing here; a feed of its own makes any rate within the band that it sets.",
    harms:
      "Conversions at that rate, up to the corridors' limits. It resumes a halted pair by giving itself that role.",
    howLong: "Until it hands over; a halt stops it only while it does not resume.",
  },
  guardian: {
    contract: "oracle",
    actor: "guardian",
    takes: "Nothing.",
    harms: "Halts pairs; after a reset the next answer within the band counts unmeasured.",
    howLong: "Until the admin revokes the role.",
  },
  "oracle's anyone": {
    contract: "oracle",
    actor: "anyone",
    takes: "Nothing.",
    harms: "Accepts answers that pass every guard, trips a breaker that deviation alone would trip.",
    howLong: "As long as the feed answers so.",
  },
  "registry admin": {
    contract: "registry",
    actor: "admin",
    takes: "Nothing.",
    harms: "Verifies or blocks anyone, by giving itself those roles.",
    howLong: "Until it hands over, in two steps and after the delay.",
  },
  verifier: {
    contract: "registry",
    actor: "verifier",
    takes: "Nothing.",
    harms: "Lets anyone in who is not blocked.",
    howLong: "Until the admin revokes the role; what it verified stands until it ends or is blocked.",
  },
  "registry compliance": {
    contract: "registry",
    actor: "registryCompliance",
    takes: "Nothing.",
    harms: "Keeps anyone from paying in and from fiat; every way out of the escrow stays open.",
    howLong: "Until the admin revokes the role; another officer then unblocks.",
  },
  discloser: {
    contract: "registry",
    actor: "discloser",
    takes: "Nothing.",
    harms: "Records a false hash, once for each payment and recipient.",
    howLong: "Until the admin revokes the role; what was recorded stays.",
  },
} as const satisfies Readonly<Record<string, Claim>>;

export type ClaimId = keyof typeof CLAIMS;
