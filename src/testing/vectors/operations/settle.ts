import { SettlementError } from "../../../errors/settlement-error.ts";
import { checkHashLock } from "../../../escrow/hash-lock.ts";
import { netMultilateral } from "../../../rails/netting.ts";
import { asset } from "../../../money/asset.ts";
import { formatAmount, parseAmount } from "../../../money/money.ts";
import { formatDecimal } from "../../../money/decimal.ts";
import type { Fields } from "../fields.ts";
import type { Operations } from "../operation.ts";

/** Netting positions, and opening hash locks. */
export const SETTLE_OPERATIONS: Operations = {
  "net.multilateral": (fields) => {
    const obligations = fields.list("obligations");
    const decimals = Math.max(0, ...obligations.map((obligation) => obligation.decimal("amount").decimals));
    const unit = asset("UNIT", decimals);
    const show = (minor: bigint): string => formatAmount({ minor, asset: unit });
    const [netted] = netMultilateral(
      obligations.map((obligation) => ({
        from: obligation.text("from"),
        to: obligation.text("to"),
        minor: parseAmount(formatDecimal(obligation.decimal("amount")), unit, { sign: "any" }).minor,
        currency: obligation.has("currency") ? obligation.text("currency") : "UNIT",
      })),
    );
    const { gross, net, bilateral } = netted ?? { gross: 0n, net: 0n, bilateral: 0n };
    return {
      gross: show(gross),
      net_total: show(net),
      savings: show(gross - net),
      bilateral_only: show(bilateral),
      net_by_currency: netted === undefined ? {} : { [netted.currency]: show(net) },
      positions: Object.fromEntries(
        [...(netted?.positions ?? [])].map(([party, minor]) => [party, show(minor)]),
      ),
    };
  },

  "htlc.check": (fields) => {
    const { matches, digest } = checkHashLock(readPreimage(fields), decodeBytes(fields, "condition"));
    return { match: matches, sha256_hex: `0x${Buffer.from(digest).toString("hex")}` };
  },
};

function readPreimage(fields: Fields): Uint8Array {
  if (!fields.has("preimage_hex")) return decodeBytes(fields, "fulfilment");
  const preimage = decodeBytes(fields, "preimage_hex");
  if (fields.has("fulfilment") && !decodeBytes(fields, "fulfilment").equals(preimage)) {
    throw invalid(fields, "preimage_hex", "the preimage of the fulfilment");
  }
  return preimage;
}

// Hexadecimal with 0x or of 32 bytes; otherwise base64 in either alphabet, padded or not.
function decodeBytes(fields: Fields, name: string): Buffer {
  const text = fields.text(name);
  const hexadecimal = /^0x((?:[0-9a-fA-F]{2})*)$/.exec(text)?.[1] ?? /^[0-9a-fA-F]{64}$/.exec(text)?.[0];
  if (hexadecimal !== undefined) return Buffer.from(hexadecimal, "hex");
  const padded = text.includes("=");
  const [digits = ""] = text.split("=");
  // A digit left over holds six bits and makes no byte.
  const possible = padded ? text.length % 4 === 0 : digits.length % 4 !== 1;
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(text) || !possible)
    throw invalid(fields, name, "hexadecimal or base64");
  return Buffer.from(text, "base64");
}

function invalid(fields: Fields, field: string, wanted: string): SettlementError {
  return new SettlementError("VECTOR_FIELD_INVALID", {
    op: fields.op,
    field,
    value: fields.text(field).slice(0, 80),
    wanted,
  });
}
