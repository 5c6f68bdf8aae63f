import { expect } from "chai";
import { CONTRACTS } from "../../src/chain/contracts/contracts.ts";
import { contractRow } from "../../src/chain/contracts/contract-row.ts";
import { PaymentStates } from "../../src/engine/payment-states.ts";
import { worldOf } from "../../src/engine/prepare.ts";
import { happyPath } from "../support/happy-path.ts";
import type { EventRecord, Value } from "../../src/ports.ts";
import { heldFor, type Payment } from "../../src/world/payment.ts";

const ID = "0x01";

const emitted = (name: string, args: Record<string, Value>, contract = "escrow"): EventRecord => ({
  contract,
  name,
  args: { paymentId: ID, ...args },
});

describe("the states of payments", () => {
  let payment: Payment;
  let states: PaymentStates;

  beforeEach(() => {
    const [first] = worldOf(happyPath()).payments.values();
    payment = { ...(first as Payment), id: ID };
    states = new PaymentStates(new Map([[ID, payment]]));
  });

  const edgesAt = (timestamp: bigint, ...events: EventRecord[]): string[] =>
    states
      .follow(events, timestamp)
      .map(({ operation, from, to }) => `${operation}: ${from} to ${to ?? "nowhere"}`);

  /** Before all deadlines. */
  const edges = (...events: EventRecord[]): string[] => edgesAt(1n, ...events);

  it("follow the escrow's edges, and what each of them moved", () => {
    expect(edges(emitted("Funded", { amount: 100n }))).to.deep.equal(["fund: None to Funded"]);
    expect(edges(emitted("Delivered", { releasableFrom: 9n }))).to.deep.equal([
      "deliver: Funded to Delivered",
    ]);
    expect(payment.inspectionEnds).to.equal(9n);
    expect(edges(emitted("Released", { amount: 40n, fee: 1n }))).to.deep.equal([
      "release: Delivered to Delivered",
    ]);
    expect(edges(emitted("Disputed", { arbitrationEnds: 20n }))).to.deep.equal([
      "dispute: Delivered to Disputed",
    ]);
    expect(payment.arbitrationEnds).to.equal(20n);
    expect(edges(emitted("Resolved", { toPayee: 29n, toPayer: 30n, fee: 1n }))).to.deep.equal([
      "resolve: Disputed to Resolved",
    ]);
    expect(states.statusOf(payment)).to.equal("Resolved");
    expect(heldFor(payment)).to.equal(0n);
    expect(payment.flow).to.deep.equal({
      funded: 100n,
      released: 40n,
      fees: 2n,
      refunded: 0n,
      returned: 0n,
      reclaimed: 0n,
      resolvedToPayee: 29n,
      resolvedToPayer: 30n,
      resolvedFee: 1n,
      fundings: 1n,
    });
  });

  it("tell what is given back out of the escrow from what is returned after it", () => {
    edges(
      emitted("Funded", { amount: 10n }),
      emitted("Refunded", { amount: 4n, returned: false }),
      emitted("Released", { amount: 6n, fee: 0n }),
      emitted("Refunded", { amount: 2n, returned: true }),
    );
    const { refunded, returned } = payment.flow;
    expect([refunded, returned]).to.deep.equal([4n, 2n]);
    expect(states.statusOf(payment)).to.equal("Released");
  });

  it("keep the deadlines of a dispute when delivery is attested in its middle", () => {
    expect(
      edges(
        emitted("Funded", { amount: 10n }),
        emitted("Disputed", { arbitrationEnds: 20n }),
        emitted("Delivered", { releasableFrom: 20n }),
      ),
    ).to.deep.equal(["fund: None to Funded", "dispute: Funded to Disputed", "deliver: Disputed to Disputed"]);
    expect([payment.inspectionEnds, payment.arbitrationEnds]).to.deep.equal([undefined, 20n]);
  });

  it("begin the inspection of what is delivered when the arbitration has ended, and an arbitration anew", () => {
    edges(emitted("Funded", { amount: 10n }), emitted("Disputed", { arbitrationEnds: 20n }));
    expect(edgesAt(20n, emitted("Delivered", { releasableFrom: 29n }))).to.deep.equal([
      "deliver: Disputed to Delivered",
    ]);
    expect(payment.inspectionEnds).to.equal(29n);
    expect(edgesAt(28n, emitted("Disputed", { arbitrationEnds: 48n }))).to.deep.equal([
      "dispute: Delivered to Disputed",
    ]);
    expect(payment.arbitrationEnds).to.equal(48n);
    expect(edgesAt(48n, emitted("Released", { amount: 10n, fee: 0n }))).to.deep.equal([
      "release: Disputed to Released",
    ]);
  });

  it("only record a delivery in the last second of the arbitration", () => {
    edges(emitted("Funded", { amount: 10n }), emitted("Disputed", { arbitrationEnds: 20n }));
    expect(edgesAt(19n, emitted("Delivered", { releasableFrom: 20n }))).to.deep.equal([
      "deliver: Disputed to Disputed",
    ]);
    expect(payment.inspectionEnds).to.equal(undefined);
  });

  it("lead nowhere by an edge that has closed, or has not opened", () => {
    edges(emitted("Funded", { amount: 10n }), emitted("Disputed", { arbitrationEnds: 20n }));
    expect(edgesAt(20n, emitted("Resolved", { toPayee: 10n, toPayer: 0n, fee: 0n }))).to.deep.equal([
      "resolve: Disputed to nowhere",
    ]);
    expect(edgesAt(19n, emitted("Reclaimed", { amount: 10n }))).to.deep.equal([
      "reclaim: Disputed to nowhere",
    ]);
  });

  it("lead to Released where the rest of what was released in part is refunded", () => {
    edges(
      emitted("Funded", { amount: 10n }),
      emitted("Released", { amount: 6n, fee: 0n }),
      emitted("Refunded", { amount: 4n, returned: false }),
    );
    expect(states.statusOf(payment)).to.equal("Released");
    expect(edges(emitted("Refunded", { amount: 6n, returned: true }))).to.deep.equal([
      "refund: Released to Released",
    ]);
  });

  it("lead nowhere by an edge that the table does not know", () => {
    expect(edges(emitted("Reclaimed", { amount: 1n }))).to.deep.equal(["reclaim: None to nowhere"]);
    expect(states.statusOf(payment)).to.equal("None");
  });

  it("leave out other payments, other contracts and events that are no operation", () => {
    expect(
      edges(
        emitted("Funded", { paymentId: "0x02", amount: 1n }),
        emitted("Funded", { amount: 1n }, "elsewhere"),
        emitted("CreditAdded", { amount: 1n }),
      ),
    ).to.deep.equal([]);
  });

  it("follow another contract that holds payments by its row", () => {
    const vault = contractRow({
      name: "vault",
      artifact: "SettlementEscrow",
      creation: { of: "system", needs: [], args: () => [] },
      events: {
        Funded: ({ amount }) => ({ payment: { operation: "fund", flow: { funded: amount } } }),
      },
    });
    states = new PaymentStates(new Map([[ID, payment]]), [...CONTRACTS, vault]);
    expect(edges(emitted("Funded", { amount: 5n }, "vault"))).to.deep.equal(["fund: None to Funded"]);
    expect(payment.flow.funded).to.equal(5n);
  });
});
