import { currencyBytes } from "../../escrow/code-bytes.ts";
import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import type { PricedToken } from "../schema/rate-fields.ts";
import type { Problems } from "../source/problem.ts";
import { valueOf, type MapNode } from "../source/source-node.ts";

/**
 * Refuses a currency of the file's own whose code is a token's, or the one under which the oracle quotes a token's price:
 * on the chain the two would be one.
 */
export function requireOwnCodes(root: MapNode, tokens: readonly PricedToken[], problems: Problems): void {
  const node = valueOf(root, "currencies");
  if (node?.kind !== "map") return;
  for (const { key, keySpan } of node.entries) {
    if (tokens.some(({ symbol }) => currencyBytes(symbol) === currencyBytes(key)))
      problems.add(
        new SettlementError("NAME_TAKEN", { name: key, what: phrase("taken.token-price") }),
        keySpan,
      );
  }
}
