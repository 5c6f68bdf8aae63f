import { deviatesBeyond } from "../../../fx/deviation.ts";
import { evmAmountOut } from "../../converters/library/evm-amount-out.ts";
import { feedFaults } from "../../converters/library/feed-faults.ts";
import { composeFeedsDown } from "../../converters/library/feed.ts";
import { decimalToRational } from "../../../money/decimal.ts";
import type { Operations } from "../operation.ts";
import { arrangeFeedCase } from "../feed-cases.ts";
import { guardFaults } from "../guard-cases.ts";

/** What contracts compute of feeds and rates. */
export const ORACLE_OPERATIONS: Operations = {
  "evm.fx_amount_out": (fields) => ({
    amount_out: String(
      evmAmountOut({
        amountIn: fields.integer("amount_in"),
        rate: { numerator: fields.integer("rate_num"), denominator: fields.integer("rate_den") },
        decimalsIn: fields.decimals("decimals_in"),
        decimalsOut: fields.decimals("decimals_out"),
        feeBasisPoints: fields.has("fee_bps") ? fields.integer("fee_bps") : 0n,
        reverse: fields.has("reverse") && fields.flag("reverse"),
      }),
    ),
  }),

  "oracle.compose": (fields) => {
    const legs = fields.list("feeds").map((feed) => ({
      answer: feed.integer("answer"),
      decimals: feed.decimals("decimals"),
      invert: feed.has("invert") && feed.flag("invert"),
    }));
    return { rate: String(composeFeedsDown(legs, fields.decimals("out_decimals"))) };
  },

  "oracle.validate": (fields) => {
    const words = fields.text("case");
    const faults = guardFaults(words) ?? faultsOfPath(words, fields.op);
    return { reverts: faults.length > 0, faults };
  },

  "oracle.breaker": (fields) => {
    const reference = decimalToRational(fields.decimal("reference"));
    // A breaker that has seen no rate yet has the reference zero.
    const known = reference.numerator === 0n ? undefined : reference;
    const threshold = decimalToRational(fields.decimal("threshold"));
    return { trips: deviatesBeyond(decimalToRational(fields.decimal("current")), known, threshold) };
  },
};

function faultsOfPath(words: string, op: string): readonly string[] {
  const { readings, limits, circumstances } = arrangeFeedCase(words, op);
  return feedFaults(readings, limits, circumstances);
}
