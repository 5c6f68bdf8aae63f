import { expect } from "chai";
import { TokenOwners } from "../../src/engine/token-owners.ts";
import type { EventRecord, Value } from "../../src/ports.ts";
import { newPayment, type Payment } from "../../src/world/payment.ts";
import { EUR, XUSD } from "../support/step-scenarios.ts";

const ADDRESSES: Readonly<Record<string, string>> = { "0xa": "seller", "0xb": "buyer", "0xt": "XUSD" };

const event = (name: string, args: Record<string, Value>, contract = "escrow"): EventRecord => ({
  contract,
  name,
  args,
});

describe("whose the tokens in contracts are", () => {
  let payment: Payment;
  let other: Payment;
  let balance: bigint;
  let owners: TokenOwners;

  beforeEach(() => {
    const settlement = { token: XUSD, currency: EUR, reserve: EUR };
    const customer = { name: "buyer", country: "DE", currency: EUR, bank: "Rhein Bank" };
    payment = newPayment("p", settlement, customer, customer);
    other = newPayment("q", settlement, customer, customer);
    balance = 0n;
    owners = new TokenOwners({
      paymentsById: new Map([
        ["1", payment],
        ["2", other],
      ]),
      platform: "platform",
      nameOf: (address) => ADDRESSES[address] ?? address,
      balanceOf: (_token, holder) => (holder === "escrow" ? balance : 7n),
      isContract: (name) => name !== "buyer",
    });
  });

  /** Takes in events as the payments have. */
  const follow = (events: EventRecord[], funded: bigint, released = 0n, fees = 0n): void => {
    Object.assign(payment.flow, { funded, released, fees });
    owners.follow(events);
  };
  const funding = event("Funded", { paymentId: "1", token: "0xt", amount: 100n });
  const release = event("Released", { paymentId: "1", amount: 60n, fee: 2n, held: 40n });
  const credit = event("CreditAdded", { owner: "0xa", token: "0xt", amount: 58n });

  it("are held for a payment, then its earned fee and what could not be paid", () => {
    follow([funding], 100n);
    balance = 100n;
    const held = { holder: "escrow", why: "held", owner: "", payment: "p", asset: "XUSD", minor: 100n };
    expect(owners.changed([["XUSD", ["buyer", "escrow"]]])).to.deep.equal([held]);
    follow([release, credit], 100n, 60n, 2n);
    expect(owners.changed([])).to.deep.equal([
      { ...held, minor: 40n },
      { holder: "escrow", why: "fee", owner: "platform", asset: "XUSD", minor: 2n },
      { holder: "escrow", why: "credit", owner: "seller", payment: "p", asset: "XUSD", minor: 58n },
    ]);
    expect(owners.sum("escrow", "XUSD", "credit")).to.equal(58n);
  });

  it("are listed only where they have changed since they were asked for", () => {
    follow([funding], 100n);
    balance = 100n;
    owners.changed([["XUSD", ["escrow"]]]);
    expect(owners.changed([["XUSD", ["escrow"]]])).to.deep.equal([]);
    // There and back within a step.
    follow([funding], 150n);
    follow([funding], 100n);
    expect(owners.changed([])).to.deep.equal([]);
  });

  it("are nobody's any more once credits and fees are taken out", () => {
    follow([release, credit], 60n, 60n, 2n);
    owners.follow([
      event("CreditAdded", { owner: "0xa", token: "0xt", amount: 5n }),
      event("CreditAdded", { owner: "0xb", token: "0xt", amount: 9n, paymentId: "2" }),
    ]);
    owners.changed([]);
    owners.follow([
      event("CreditWithdrawn", { owner: "0xa", token: "0xt", to: "0xa", amount: 63n }),
      event("FeesWithdrawn", { recipient: "0xb", token: "0xt", to: "0xb", amount: 2n }),
    ]);
    const changed = owners.changed([]);
    expect(changed.map(({ why, owner, payment: of, minor }) => [why, owner, of, minor])).to.deep.equal([
      ["credit", "seller", "p", 0n],
      ["credit", "seller", "q", 0n],
      ["fee", "platform", undefined, 0n],
    ]);
    expect(owners.sum("escrow", "XUSD", "credit")).to.equal(9n);
  });

  it("are a contract's own where it owes them to nobody", () => {
    follow([funding], 100n);
    balance = 130n;
    expect(
      owners
        .changed([["XUSD", ["escrow", "gateway"]]])
        .map(({ holder, why, owner, minor }) => [holder, why, owner, minor]),
    ).to.deep.equal([
      ["escrow", "held", "", 100n],
      ["escrow", "own", "escrow", 30n],
      ["gateway", "own", "gateway", 7n],
    ]);
  });

  it("are not followed for payments of others, and by events of others", () => {
    owners.follow([
      event("Funded", { paymentId: "3", token: "0xt", amount: 5n }),
      event("Funded", { paymentId: "1", token: "0xt", amount: 5n }, "stranger"),
    ]);
    expect(owners.changed([])).to.deep.equal([]);
  });
});
