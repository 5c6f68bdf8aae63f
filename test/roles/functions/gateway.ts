import { currencyBytes } from "../../../src/escrow/code-bytes.ts";
import type { ISettlementGateway } from "../../../typechain-types/index.ts";
import {
  CNY,
  corridor,
  deposit,
  EUR,
  latest,
  PAY,
  payoutOf,
  payQuote,
  redeemQuote,
  sign,
  terms as agreedTerms,
} from "../../contracts/gateway/fixture.ts";
import { ethers, time } from "../../support/system.ts";
import type { RolesSystem } from "../actors.ts";
import { NO_ROLE, type FunctionRow } from "./function-row.ts";

const row = (given: Omit<FunctionRow, "contract">): FunctionRow => ({ contract: "gateway", ...given });

/** AC04, a closed account. */
const AC04 = "0x41433034";

const BANKS = ["bank", "payoutBank"] as const;

/** The payee's 100 XUSD, burned; the bank owes it the fiat. */
async function owed(system: RolesSystem): Promise<ISettlementGateway.PayoutStruct> {
  const { gateway, token, payee, payoutBank } = system;
  return payoutOf(
    system,
    gateway.connect(payee).redeemAtSpot(token, 100_000_000n, payoutBank.address, CNY, 0n),
  );
}

/** Where fiat becomes tokens, and tokens become fiat. */
export const GATEWAY: readonly FunctionRow[] = [
  row({
    name: "payAtSpot",
    may: BANKS,
    limit: "the corridor, its limit, a verified payer; a reference once",
    refused: NO_ROLE,
    arrange: async (system) => [deposit(system), await system.token.getAddress(), 0n],
  }),
  row({
    name: "payAtQuote",
    may: BANKS,
    limit: "a quote signed by an FX provider, within deviation and fee of the corridor",
    refused: NO_ROLE,
    arrange: async (system) => {
      const quote = await payQuote(system);
      return [quote, await sign(system, quote), ethers.id("a booking")];
    },
  }),
  row({
    name: "payIntoEscrowAtSpot",
    may: BANKS,
    limit: "as `payAtSpot`; the bank acts for the payer, whose signature is not asked for",
    refused: NO_ROLE,
    arrange: async (system) => [await agreedTerms(system), EUR, 20_000n, 0n],
  }),
  row({
    name: "payIntoEscrowAtQuote",
    may: BANKS,
    limit: "as `payAtQuote`; the bank acts for the payer, whose signature is not asked for",
    refused: NO_ROLE,
    arrange: async (system) => {
      const terms = await agreedTerms(system);
      const quote = await payQuote(system);
      return [terms, quote, await sign(system, quote)];
    },
  }),
  row({
    name: "provide",
    may: [],
    limit: "the escrow's contract alone, while the gateway funds a payment",
    refused: "UnexpectedCallback",
    arrange: async ({ token }) => [await token.getAddress(), 1_000n],
  }),
  row({
    name: "redeemAtSpot",
    may: ["payee", "payer"],
    limit: "its own tokens; verified; the corridor and its limit",
    refused: "NotVerified",
    arrange: async ({ token, payoutBank }) => [
      await token.getAddress(),
      1_000_000n,
      payoutBank.address,
      CNY,
      0n,
    ],
  }),
  row({
    name: "redeemAtQuote",
    may: ["payee"],
    limit: "a quote for its own account",
    refused: "QuoteForOtherAccount",
    arrange: async (system) => {
      const quote = await redeemQuote(system);
      return [quote, await sign(system, quote), system.payoutBank.address];
    },
  }),
  row({
    name: "redeemReleased",
    may: [],
    limit: "the escrow's contract alone, for what it releases",
    refused: "UnexpectedCallback",
    arrange: async ({ token, payee }) => [payee.address, await token.getAddress(), 1_000n, true],
  }),
  row({
    name: "setStandingInstruction",
    may: "anyone",
    limit: "for its own releases",
    refused: "",
    arrange: async ({ token, payoutBank }) => [
      await token.getAddress(),
      { bank: payoutBank.address, currency: CNY, maximumCostBps: 100n, minimumRate: 0n },
    ],
  }),
  row({
    name: "confirmPayout",
    may: ["payoutBank"],
    limit: "a payout of its own, before `reportBy`",
    refused: "NotThePayoutsBank",
    arrange: async (system) => [await owed(system)],
  }),
  row({
    name: "failPayout",
    may: ["payoutBank"],
    limit: "a payout of its own, before `reportBy`; the tokens go back to the redeemer",
    refused: "NotThePayoutsBank",
    arrange: async (system) => [await owed(system), AC04],
  }),
  row({
    name: "returnPayout",
    when: "a payout that was confirmed",
    may: ["payoutBank"],
    limit: "a payout of its own, once, before `reportBy`; the tokens go back to the redeemer",
    refused: "NotThePayoutsBank",
    arrange: async (system) => {
      const payout = await owed(system);
      await system.gateway.connect(system.payoutBank).confirmPayout(payout);
      return [payout, AC04];
    },
  }),
  row({
    name: "claimReturn",
    when: "the bank silent until `reportBy`",
    may: "anyone",
    limit: "the tokens go back to the redeemer",
    refused: "",
    arrange: async (system) => {
      const payout = await owed(system);
      await time.increaseTo(payout.reportBy);
      // The first attestation is too old by then to mint against.
      await system.token.connect(system.attester).attestReserve(10n ** 12n, await latest());
      return [payout];
    },
  }),
  row({
    name: "reassignPayout",
    when: "the bank's role is revoked, before `reportBy`",
    may: ["admin"],
    limit: "to a bank that has the role; amount, payee and `reportBy` stay",
    refused: NO_ROLE,
    arrange: async (system) => {
      const payout = await owed(system);
      await system.gateway.revokeRole(ethers.id("BANK_ROLE"), system.payoutBank.address);
      return [payout, system.bank.address];
    },
  }),
  row({
    name: "cancelQuote",
    may: ["provider"],
    limit: "a quote of its own that was not used",
    refused: "NotTheQuotesProvider",
    arrange: async (system) => [await payQuote(system)],
  }),
  row({
    name: "setCorridor",
    may: ["admin"],
    limit: "decimals and currency of the token itself; no share above 100 %",
    refused: NO_ROLE,
    arrange: async ({ token }) => [await token.getAddress(), EUR, PAY, corridor()],
  }),
  row({
    name: "setCorridorLimit",
    may: ["admin"],
    limit: "what was used stays used",
    refused: NO_ROLE,
    arrange: async ({ token }) => [await token.getAddress(), currencyBytes("EUR"), PAY, 1_000n, 1_000n],
  }),
];
