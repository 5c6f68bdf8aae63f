import { expect } from "chai";
import { OPERATIONS, STATUSES, type Status } from "../../src/escrow/status.ts";
import { TRANSITIONS } from "../../src/escrow/transitions.ts";

// That the contract has these edges and no other is proved edge by edge in test/contracts/escrow/transitions.
describe("the table of transitions", () => {
  const from = (status: Status) => TRANSITIONS.filter((edge) => edge.from === status);

  it("uses every operation and reaches every status from None", () => {
    expect(new Set(TRANSITIONS.map(({ operation }) => operation))).to.deep.equal(new Set(OPERATIONS));
    const reached = new Set<Status>(["None"]);
    for (const status of reached) for (const { to } of from(status)) reached.add(to);
    expect(reached).to.deep.equal(new Set(STATUSES));
  });

  it("has no way on from where a payment ends, but for returns of what was released", () => {
    for (const status of ["Refunded", "Reclaimed", "Resolved", "Cancelled"] as const)
      expect(from(status)).to.deep.equal([]);
    expect(from("Released").map(({ operation, to }) => [operation, to])).to.deep.equal([
      ["refund", "Released"],
    ]);
  });

  it("leaves no payment without a way out that anyone may take in the end", () => {
    for (const status of ["Funded", "Delivered", "Disputed"] as const) {
      for (const attested of [true, false]) {
        const open = from(status).filter(
          ({ by, at, delivered }) =>
            by.includes("anyone") && at !== undefined && (delivered ?? attested) === attested,
        );
        expect(open, `${status}, ${attested ? "" : "not "}delivered`).to.have.length(1);
      }
    }
  });

  it("leads by an operation of a party to one place at a time", () => {
    const forks = TRANSITIONS.flatMap((one) =>
      from(one.from)
        .filter(
          ({ operation, to, by }) =>
            operation === one.operation && to !== one.to && by.some((party) => one.by.includes(party)),
        )
        .map((other) => [one, other] as const),
    );
    expect(forks.map(([{ operation, from: status, to }]) => [operation, status, to])).to.deep.equal([
      ["deliver", "Disputed", "Disputed"],
      ["deliver", "Disputed", "Delivered"],
    ]);
    for (const [one, other] of forks) {
      const switches = (closing: typeof one, opening: typeof one) =>
        opening.at?.some((deadline) => closing.before?.includes(deadline)) ?? false;
      expect(switches(one, other) || switches(other, one), one.operation).to.equal(true);
    }
  });

  it("lets anyone in only from a deadline on, and from then on for good", () => {
    for (const { operation, before, at, by, needs } of TRANSITIONS) {
      expect(by, operation).not.to.be.empty;
      if (by.includes("anyone")) {
        expect(at ?? [], operation).not.to.be.empty;
        expect(before, operation).to.equal(undefined);
      }
      if (needs === "carrier") expect(by).to.deep.equal(["carrier"]);
    }
  });
});
