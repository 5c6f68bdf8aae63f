import { expect } from "chai";
import type { ContractRow } from "../../src/chain/contracts/contract-row.ts";
import { contractRow } from "../../src/chain/contracts/contract-row.ts";
import { CONTRACTS } from "../../src/chain/contracts/contracts.ts";
import { solvencyChecksOf } from "../../src/chain/contracts/effects.ts";
import { TokenLedger } from "../../src/engine/token-ledger.ts";
import type { EventRecord, Value } from "../../src/ports.ts";

const NOBODY = "0x0000000000000000000000000000000000000000";
const KNOWN = "0x01";

/** A contract that could come: it locks tokens, and has the escrow's events under a name of its own. */
const VAULT: ContractRow = contractRow({
  name: "vault",
  artifact: "SettlementEscrow",
  creation: { of: "system", needs: [], args: () => [] },
  events: {
    Funded: ({ token, amount }) => ({ owed: { amount, token } }),
    Reclaimed: ({ paymentId, amount }) => ({ owed: { amount: -amount, paymentId } }),
  },
  custodian: { subject: (token) => `${token} in the vault` },
});

const emitted = (contract: string, name: string, args: Record<string, Value>): EventRecord => ({
  contract,
  name,
  args,
});
const transfer = (from: string, to: string, value: bigint) =>
  emitted("XUSD", "Transfer", { from, to, value });

describe("the ledger of tokens", () => {
  let ledger: TokenLedger;

  beforeEach(() => {
    ledger = new TokenLedger(
      "XUSD",
      (address) => address,
      (id) => id === KNOWN,
      [...CONTRACTS, VAULT],
    );
  });

  it("follows transfers, mints and burns of the settlement token alone", () => {
    const before = ledger.follow([
      transfer(NOBODY, "buyer", 10n),
      transfer("buyer", "seller", 4n),
      transfer("seller", NOBODY, 1n),
      emitted("BAIT", "Transfer", { from: NOBODY, to: "buyer", value: 99n }),
    ]);
    expect([...ledger.all()]).to.deep.equal([
      ["buyer", 6n],
      ["seller", 3n],
    ]);
    expect(ledger.supply).to.equal(9n);
    expect([...before]).to.deep.equal([
      ["buyer", 0n],
      ["seller", 0n],
    ]);
  });

  it("keeps what is attested, and what the frozen held when they were frozen", () => {
    const freeze = (frozen: boolean) => emitted("XUSD", "Frozen", { account: "buyer", frozen });
    ledger.follow([
      transfer(NOBODY, "buyer", 10n),
      freeze(true),
      emitted("XUSD", "ReserveAttested", { reserve: 50n }),
    ]);
    expect(ledger.attested).to.equal(50n);
    ledger.follow([freeze(true), transfer("buyer", "seller", 1n)]);
    expect([...ledger.frozen()]).to.deep.equal([["buyer", 10n]]);
    ledger.follow([freeze(false)]);
    expect(ledger.frozen().size).to.equal(0);
  });

  const owing: readonly (readonly [string, Record<string, Value>, bigint])[] = [
    ["Funded", { paymentId: KNOWN, token: "XUSD", amount: 100n }, 100n],
    ["Delivered", { paymentId: KNOWN, releasableFrom: 9n }, 100n],
    ["Released", { paymentId: KNOWN, amount: 40n, fee: 1n }, 61n],
    ["CreditAdded", { token: "XUSD", amount: 39n }, 100n],
    ["CreditWithdrawn", { token: "XUSD", amount: 39n }, 61n],
    ["Refunded", { paymentId: KNOWN, amount: 10n, returned: false }, 51n],
    ["Refunded", { paymentId: KNOWN, amount: 10n, returned: true }, 51n],
    ["Resolved", { paymentId: KNOWN, toPayee: 20n, toPayer: 9n, fee: 1n }, 22n],
    ["Reclaimed", { paymentId: KNOWN, amount: 20n }, 2n],
    ["FeesWithdrawn", { token: "XUSD", amount: 2n }, 0n],
  ];

  it("follows what the escrow owes, event by event", () => {
    for (const [name, args, owed] of owing) {
      ledger.follow([emitted("escrow", name, args)]);
      expect(ledger.owedBy("escrow"), name).to.equal(owed);
    }
  });

  it("leaves out payments and credits in other tokens, and payments of other scenarios", () => {
    ledger.follow([
      emitted("escrow", "Funded", { paymentId: KNOWN, token: "BAIT", amount: 1n }),
      emitted("escrow", "CreditAdded", { token: "BAIT", amount: 1n }),
      emitted("escrow", "Reclaimed", { paymentId: "0x02", amount: 1n }),
      emitted("elsewhere", "Funded", { paymentId: KNOWN, token: "XUSD", amount: 1n }),
    ]);
    expect(ledger.owedBy("escrow")).to.equal(0n);
  });

  it("follows another contract that holds tokens by its row, apart from the escrow", () => {
    ledger.follow([
      emitted("vault", "Funded", { paymentId: KNOWN, token: "XUSD", amount: 7n }),
      emitted("vault", "Reclaimed", { paymentId: KNOWN, amount: 2n }),
      emitted("vault", "Resolved", { paymentId: KNOWN, toPayee: 1n, toPayer: 1n, fee: 0n }),
    ]);
    expect(ledger.owedBy("vault")).to.equal(5n);
    expect(ledger.owedBy("escrow")).to.equal(0n);
    expect(solvencyChecksOf("XUSD", [...CONTRACTS, VAULT])).to.deep.equal([
      { holder: "escrow", subject: "XUSD" },
      { holder: "vault", subject: "XUSD in the vault" },
    ]);
  });
});
