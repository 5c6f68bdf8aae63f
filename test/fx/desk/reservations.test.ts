import { expect } from "chai";
import { Reservations } from "../../../src/fx/desk/reservations.ts";

const hundred = (until: bigint, of = "XUSD") => ({ of, minor: 100n, until });

describe("Reservations", () => {
  it("hold an amount back to its last second, and not a second longer", () => {
    const reservations = new Reservations();
    reservations.hold("first", hundred(900n));
    reservations.hold("second", hundred(901n));
    expect([0n, 900n, 901n, 902n].map((now) => reservations.reserved("XUSD", now))).to.deep.equal([
      200n,
      200n,
      100n,
      0n,
    ]);
  });

  it("are of one thing each, one for a promise, and end when they are freed", () => {
    const reservations = new Reservations();
    reservations.hold("first", hundred(900n));
    reservations.hold("first", { of: "XUSD", minor: 70n, until: 900n });
    reservations.hold("second", hundred(900n, "CNY"));
    expect(reservations.reserved("XUSD", 1n)).to.equal(70n);
    reservations.free("first");
    reservations.free("unknown");
    expect([reservations.reserved("XUSD", 1n), reservations.reserved("CNY", 1n)]).to.deep.equal([0n, 100n]);
  });
});
