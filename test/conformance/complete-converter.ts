import type { FullConverter } from "../../src/conformance/converter/converter.ts";
import { LIBRARY_CONVERTER } from "../../src/testing/converters/library-converter.ts";
import { Refused } from "../../src/conformance/asking/refused.ts";

/** The library with, in their plainest form, the things that only a system with payments does. */
export const COMPLETE: FullConverter = {
  ...LIBRARY_CONVERTER,

  convertAtLeast(request) {
    const received = LIBRARY_CONVERTER.convert(request);
    if (received < request.minimumOut) throw new Refused("BelowMinimum");
    return received;
  },

  openPayment(terms) {
    const paid = LIBRARY_CONVERTER.convert({ ...terms, rounding: "floor" });
    return {
      settle: (market) => ({
        paid,
        providerGain: LIBRARY_CONVERTER.convert({ ...terms, rate: market, rounding: "floor" }) - paid,
      }),
      refund: () => ({ minor: terms.amount, code: terms.from.code }),
    };
  },

  credit: ({ arrived }) => arrived,

  payFrozen: (amount) => ({ toPayee: 0n, recovered: amount }),
};
