import { list } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { shortened } from "../fields/closest-name.ts";

/**
 * A value as one of its choices. Hardhat hands values on as they were typed, so that every action asks for its own.
 *
 * @param option What the value was given for: `--lang`.
 * @throws OPTION_INVALID with the choices
 */
export function chosen<Value extends string>(
  option: string,
  value: string,
  choices: readonly Value[],
): Value {
  const choice = choices.find((each) => each === value);
  if (choice !== undefined) return choice;
  throw new SettlementError("OPTION_INVALID", { option, value: shortened(value), known: list(choices) });
}
