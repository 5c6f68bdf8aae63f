import { expect } from "chai";
import fc from "fast-check";
import { netMultilateral, type Obligation } from "../../src/rails/netting.ts";
import { refusal } from "../support/oracle/refusal.ts";
import { holds, integerOfBits } from "../support/oracle/seeded.ts";

describe("netMultilateral", () => {
  const owes = (from: string, to: string, minor: bigint, currency = "USD"): Obligation => ({
    from,
    to,
    minor,
    currency,
  });

  it("leaves one position for each party", () => {
    const [netted] = netMultilateral([owes("A", "B", 100n), owes("B", "C", 60n), owes("C", "A", 30n)]);
    expect(netted).to.deep.include({ gross: 190n, net: 70n, bilateral: 190n });
    expect([...(netted?.positions ?? [])]).to.deep.equal([
      ["A", -70n],
      ["B", 40n],
      ["C", 30n],
    ]);
  });

  it("nets a full circle to nothing", () => {
    const circle = [owes("A", "B", 100n), owes("B", "C", 100n), owes("C", "A", 100n)];
    expect(netMultilateral(circle)[0]).to.include({ gross: 300n, net: 0n });
    expect(netMultilateral([])).to.deep.equal([]);
  });

  it("refuses a mixture of currencies, and names them", () => {
    const two = () =>
      netMultilateral([owes("A", "B", 100n), owes("B", "A", 100n), owes("A", "B", 500n, "BRL")]);
    expect(refusal(two)).to.equal("OBLIGATIONS_MIXED");
    expect(two).to.throw("USD, BRL");
  });

  it("refuses what is no obligation", () => {
    for (const bad of [owes("A", "B", 0n), owes("A", "B", -1n), owes("A", "A", 1n)]) {
      expect(refusal(() => netMultilateral([bad]))).to.equal("OBLIGATION_INVALID");
    }
  });

  it("positions add up to zero, and netting never moves more than netting in pairs, nor that more than gross", () => {
    const party = fc.constantFrom("A", "B", "C", "D", "E");
    const obligation = fc
      .tuple(party, party, integerOfBits(60, { least: 1n }))
      .filter(([from, to]) => from !== to)
      .map(([from, to, minor]) => owes(from, to, minor));
    holds(
      fc.property(fc.array(obligation, { minLength: 1, maxLength: 30 }), (obligations) => {
        for (const { gross, net, bilateral, positions } of netMultilateral(obligations)) {
          expect([...positions.values()].reduce((sum, position) => sum + position, 0n)).to.equal(0n);
          expect(net <= bilateral && bilateral <= gross).to.equal(true);
        }
      }),
    );
  });
});
