import { z } from "zod";
import { SettlementError } from "../errors/settlement-error.ts";
import { formatAmount, type Money, requireSameAsset } from "../money/money.ts";
import type { RandomStream } from "../random/random-stream.ts";
import { uniformInteger } from "../random/uniform-integer.ts";
import { amount, attempt, duration, refuse } from "./fields.ts";
import type { Scope } from "./scope.ts";

/**
 * An amount, or `{ between: [8.00 EUR, 120.00 EUR] }`: one drawn by the scenario's seed, each minor unit from the one
 * to the other equally likely, another one for every payment.
 *
 * @throws ASSET_MISMATCH for two currencies, RANGE_REVERSED where the second is less.
 */
export function drawnAmount(scope: Pick<Scope, "tokens" | "draw">, field: string, about: string) {
  const between = z
    .tuple([amount(scope, "The least."), amount(scope, "The most.")])
    .transform(([least, most], context) =>
      attempt(context, () => drawBetween(least, most, scope.draw(field))),
    );
  return z
    .union([amount(scope, about), z.strictObject({ between }).transform((drawn) => drawn.between)])
    .meta({ description: `${about} { between: [A, B] } draws one by the seed.` });
}

function drawBetween(least: Money, most: Money, stream: RandomStream): Money {
  requireSameAsset(least.asset, most.asset);
  if (most.minor < least.minor) {
    throw new SettlementError("RANGE_REVERSED", { least: formatAmount(least), most: formatAmount(most) });
  }
  return { minor: uniformInteger(stream, least.minor, most.minor), asset: least.asset };
}

/**
 * A duration, or `{ between: [1h, 5h] }`: one drawn by the scenario's seed, each second from the one to the other equally
 * likely, another one for every payment.
 *
 * @throws RANGE_REVERSED where the second is less.
 */
export function drawnDuration(scope: Pick<Scope, "draw">, field: string, about: string) {
  const between = z
    .tuple([duration("The least."), duration("The most.")])
    .transform(([least, most], context) => {
      if (most < least)
        return refuse(
          context,
          new SettlementError("RANGE_REVERSED", { least: `${least}s`, most: `${most}s` }),
        );
      return uniformInteger(scope.draw(field), least, most);
    });
  return z
    .union([duration(about), z.strictObject({ between }).transform((drawn) => drawn.between)])
    .meta({ description: `${about} { between: [A, B] } draws one by the seed.` });
}
