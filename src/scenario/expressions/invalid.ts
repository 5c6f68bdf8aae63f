import type { Phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { shortened } from "../../fields/closest-name.ts";

const EXAMPLE = "{order / 2 rounded half-even}";

/** That an expression does not follow the grammar. */
export function expressionInvalid(text: string, problem: Phrase): SettlementError {
  return new SettlementError("EXPRESSION_INVALID", {
    expression: shortened(text.trim()),
    problem,
    example: EXAMPLE,
  });
}
