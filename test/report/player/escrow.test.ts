import { expect } from "chai";
import { inEither, sample, samples, stepOf } from "./support/documents.ts";

const owed = (name: string, index: number): string[] =>
  (stepOf(name, index).escrow?.owed ?? []).map(({ label, amount }) => `${inEither(label, "en")}: ${amount}`);

describe("the escrow on the page", () => {
  it("knows whose its tokens are: held, a credit, a fee", () => {
    expect(owed("12-frozen-seller", 4)).to.deep.equal(["held for this payment: 1,035.723402 XUSD"]);
    expect(owed("12-frozen-seller", 7)).to.have.members([
      "fee of platform, not withdrawn: 5.178618 XUSD",
      "held credit of seller: 1,030.544784 XUSD",
    ]);
    expect(owed("12-frozen-seller", 11)).to.deep.equal(["fee of platform, not withdrawn: 5.178618 XUSD"]);
  });

  it("owes what it has, in every step that shows it", () => {
    let checked = 0;
    for (const { name, trace, document } of samples()) {
      if (trace.steps.every((step) => step.owed === undefined)) continue;
      const isTheEscrow = ({ holderName, symbol }: (typeof document.accounts)[number]): boolean =>
        holderName === "escrow" && symbol.startsWith("X");
      const account = document.accounts.find(isTheEscrow);
      let balance = account?.opening ?? "0.000000";
      for (const { index, changes, escrow } of document.steps) {
        balance = changes.find((change) => change.account === account?.id)?.after ?? balance;
        if (escrow === undefined || document.accounts.filter(isTheEscrow).length > 1) continue;
        checked += 1;
        const sum = escrow.owed.reduce((total, { amount }) => total + units(amount), 0n);
        expect(sum, `${name} ${index}`).to.equal(units(balance));
      }
    }
    expect(checked).to.be.greaterThan(1_000);
  });

  it("adds up what other payments have in it", () => {
    const { document } = sample("30-parcels-and-invoices");
    const labels = document.steps.map(({ escrow }) =>
      (escrow?.owed ?? []).map(({ label }) => inEither(label, "en")),
    );
    const others = labels.filter((own) => own.includes("of other payments"));
    expect(others.length).to.be.greaterThan(500);
    expect(Math.max(...labels.map((own) => own.length))).to.equal(3);
  });

  it("stays in sight in steps about the system, of the only payment that they can be about", () => {
    const { document } = sample("12-frozen-seller");
    expect(document.steps[5]).to.include({ verb: "freeze", payment: "" });
    expect(document.steps[5]?.escrow?.state).to.equal("Delivered");
    expect(document.payments[0]?.steps).to.include.members([6, 8, 10, 11]);
  });

  it("marks ends by whose side they are on", () => {
    const ends = sample("01-happy-path").document.machine.states.flatMap(({ id, end }) =>
      end === undefined ? [] : [`${id} ${end}`],
    );
    expect(ends).to.deep.equal([
      "Released payee",
      "Refunded payer",
      "Reclaimed payer",
      "Resolved both",
      "Cancelled payer",
    ]);
  });

  it("stands among its cast from the payer's country to the payee's", () => {
    const cast = sample("01-happy-path").document.cast.map(({ id, zone }) => `${zone} ${id}`);
    expect(cast).to.deep.equal([
      "payer buyer",
      "payer Rhein Bank",
      "providers platform",
      "providers desk",
      "providers custodian",
      "chain registry",
      "chain gateway",
      "chain escrow",
      "neutral carrier",
      "payee Pearl Bank",
      "payee seller",
    ]);
  });
});

/** Minor units of an amount with its symbol. */
const units = (amount: string): bigint => BigInt(amount.replaceAll(/[^\d]/g, ""));
