import { expect } from "chai";
import { rational } from "../../src/money/rational.ts";
import { withinNetDebitCap } from "../../src/rails/net-debit-cap.ts";

describe("withinNetDebitCap", () => {
  const within = (cap: bigint, position: bigint, amount: bigint, reserved?: bigint): boolean =>
    withinNetDebitCap({
      cap: rational(cap),
      position: rational(position),
      amount: rational(amount, 100n),
      ...(reserved === undefined ? {} : { reserved: rational(reserved) }),
    });

  it("allows up to the cap itself, and not a cent more", () => {
    expect(within(10_000n, 9_900n, 10_000n)).to.equal(true);
    expect(within(10_000n, 9_900n, 10_001n)).to.equal(false);
  });

  it("counts what is reserved, and what is owed to the participant", () => {
    expect(within(10_000n, 9_000n, 50_000n, 500n)).to.equal(true);
    expect(within(10_000n, 9_000n, 50_001n, 500n)).to.equal(false);
    expect(within(0n, -100n, 10_000n)).to.equal(true);
    expect(within(0n, -100n, 10_001n)).to.equal(false);
  });
});
