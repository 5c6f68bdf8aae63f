import { z } from "zod";
import { nameUnknown } from "../../fields/closest-name.ts";
import { oneOf, readBy } from "../../fields/fields.ts";
import { STATUSES, type Status } from "../../escrow/status.ts";

/** A status that is expected, or those that must not be. */
export interface StatedStatus {
  readonly status?: Status;
  readonly none?: readonly Status[];
}

const NOT = "not ";
const NAMES = [...STATUSES, ...STATUSES.map((status) => `${NOT}${status}`)];

const read = (text: string): StatedStatus => {
  const name = text.startsWith(NOT) ? text.slice(NOT.length) : text;
  const found = STATUSES.find((status) => status === name);
  if (found === undefined) throw nameUnknown("status", name, STATUSES);
  return name === text ? { status: found } : { none: [found] };
};

const one = () => oneOf(STATUSES, "status");

/** `Released`, `not Released`, or `{ not: [Funded, Delivered] }`. */
export const expectedStatus = () =>
  z
    .union([
      readBy(read, "The escrow's status of the payment.", STATUSES[0], { names: NAMES }),
      z
        .strictObject({
          not: z
            .union([one(), z.array(one()).min(1)])
            .meta({ description: "One that it must not be, or several." }),
        })
        .transform(({ not }): StatedStatus => ({ none: [not].flat() })),
    ])
    .meta({ description: "The escrow's status of the payment, or with not one that it must not be." });
