import { expect } from "chai";
import { requireSequencer } from "../../../src/fx/oracle/sequencer.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { NOW } from "./guarded-pair.ts";

describe("requireSequencer", () => {
  const CASES = [
    [0n, 3_601n, "no refusal: undefined", "D18: up for a second more than the grace"],
    [0n, 3_600n, "SEQUENCER_GRACE", "D18: up for exactly the grace"],
    [0n, 0n, "SEQUENCER_GRACE", "up since now"],
    [1n, 9_999n, "SEQUENCER_DOWN", "D18: down"],
    [2n, 9_999n, "SEQUENCER_UNKNOWN", "neither up nor down"],
    [0n, NOW, "SEQUENCER_UNKNOWN", "D9: a start of zero"],
  ] as const;

  for (const [answer, age, verdict, description] of CASES) {
    it(`${description}: ${verdict}`, () => {
      expect(refusal(() => requireSequencer({ answer, startedAt: NOW - age }, NOW))).to.equal(verdict);
    });
  }
});
