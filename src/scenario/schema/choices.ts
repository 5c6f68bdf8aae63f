import { z } from "zod";
import { line, whole } from "../../fields/fields.ts";
import { MOST_ROWS } from "../source/csv.ts";

const number = (about: string, example: string) => whole(1n, BigInt(MOST_ROWS), about, example);

const names = (about: string, example: string) =>
  z
    .union([
      line(about, example),
      z.array(line("A payment's name, or its number in the group.", example)).min(1),
    ])
    .meta({ description: about, examples: [example] });

const condition = line(
  "A comparison, or several with `and` between them; without a sign, equality.",
  "> 100.00 EUR",
);

/** Keys of a step on a group that choose its payments: those that all of them take. */
export const choiceSchemas = {
  every: number("Of a group, only each so many-th payment.", "10"),
  nth: z
    .union([
      number("Of a group, only the payment of this number.", "3"),
      z.array(number("A number.", "3")).min(1),
    ])
    .meta({ description: "Of a group, only the payments of these numbers, from 1.", examples: ["[1, 3]"] }),
  only: names("Of a group, only these payments, by name or number.", "parcel-007"),
  except: names("Of a group, all but these payments, by name or number.", "parcel-007"),
  where: z
    .record(line("A column, or `number`.", "amount"), z.union([condition, z.array(condition).min(1)]))
    .meta({
      description:
        "Of a group, only payments whose columns are so: = != < <= > >= before an amount, a number, a duration or a time; a list: any of them. `number` is the payment's own.",
      examples: [`{ amount: "> 100.00 EUR", country: [DE, FR] }`],
    }),
};
