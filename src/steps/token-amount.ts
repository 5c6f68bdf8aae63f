import { SettlementError } from "../errors.ts";
import type { Money } from "../money/money.ts";
import { parseAmount } from "../money/parse-amount.ts";
import { readBy } from "./fields.ts";
import type { Scope } from "./scope.ts";

/** More than all the money there is. */
const INTEGER_DIGITS = 18;

/**
 * `1000.00 XUSD`: an amount of the settlement token, and of nothing else.
 *
 * @param options.sign `positive` unless said otherwise.
 * @throws FIELD_MALFORMED, ASSET_MISMATCH, and what `parseAmount` throws.
 */
export function tokenAmount(
  { token }: Pick<Scope, "token">,
  about: string,
  { sign = "positive" }: { readonly sign?: "positive" | "nonnegative" } = {},
) {
  const example = `1000.00 ${token.code}`;
  const read = (text: string): Money => {
    const [, figure = "", code = ""] = /^(\S+) (\S+)$/.exec(text) ?? [];
    if (code === "")
      throw new SettlementError("FIELD_MALFORMED", {
        text: text.slice(0, 40),
        wanted: "an amount of tokens",
        example,
      });
    if (code !== token.code)
      throw new SettlementError("ASSET_MISMATCH", { left: code.slice(0, 40), right: token.code });
    return parseAmount(figure, token, { sign, maximumIntegerDigits: INTEGER_DIGITS });
  };
  return readBy(read, about, example);
}
