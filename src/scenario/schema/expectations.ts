import { z } from "zod";
import { ERROR_CODES } from "../../errors/table.ts";
import { list, phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { STATUSES } from "../../escrow/status.ts";
import { nameUnknown } from "../../fields/closest-name.ts";
import { line, oneOf, readBy, refuse } from "../../fields/fields.ts";
import { atMostOne } from "../../fields/key-choices.ts";
import type { Scope } from "../../fields/scope.ts";
import { basisPointsKind } from "../comparison/figure-kinds.ts";
import { CONTRACT_ERRORS } from "../contract-errors.ts";
import { balances, type Holders } from "./balances.ts";
import { comparisons } from "./comparisons.ts";
import { expectedEvents, unexpectedEvents } from "./expected-events.ts";
import {
  amountComparisons,
  expectedDate,
  expectedTime,
  fees,
  gas,
  margins,
  moves,
  rates,
  transactions,
  wholeComparisons,
} from "./expected-figures.ts";
import { expectedStatus } from "./expected-status.ts";
import { oncePer } from "./once-per.ts";
import { statedStep } from "./stated-step.ts";
import { ownValue } from "../../own-value.ts";

const contractError = oneOf(Object.keys(CONTRACT_ERRORS), "contract error", "A contract's error, by name.");

/** A contract's error by its name, or its name with the arguments that are to be compared. */
const revert = z
  .union([
    contractError.transform((error) => ({ error, args: {} })),
    z
      .record(contractError, z.record(z.string(), line("What the argument must be, as text.", "90001")))
      .transform((byName, context) => {
        const [[error, args] = ["", {}], ...more] = Object.entries(byName);
        if (error === "" || more.length > 0) {
          return refuse(
            context,
            new SettlementError("FIELDS_NOT_ONE", { fields: phrase("contract-error-by-name") }),
          );
        }
        const known = ownValue(CONTRACT_ERRORS, error) ?? [];
        for (const name of Object.keys(args)) {
          if (!known.includes(name))
            refuse(context, nameUnknown(phrase("thing.argument", { error }), name, known), {
              path: [error, name],
              onKey: true,
            });
        }
        return { error, args };
      })
      .meta({ minProperties: 1, maxProperties: 1 }),
  ])
  .meta({
    description:
      "The error that a contract refuses the step with, by name; { Name: { argument: value } } compares arguments.",
  });

const code = oneOf(
  ERROR_CODES,
  "error code",
  "The code that a bank, the FX dealer or a customer refuses with.",
);

/** One name, or several. */
const oneOrMore = <Name extends z.ZodType<string, string>>(name: Name) =>
  z.union([name, z.array(name).min(1)]).transform((given) => [given].flat());

/** What a step must not come to. */
const unexpected = (scope: Pick<Scope, "tokens" | "pairs">) =>
  z
    .strictObject({
      revert: oneOrMore(contractError).meta({ description: "Contracts' errors, by name." }).optional(),
      error: oneOrMore(code)
        .meta({ description: "Codes of refusals by a bank, the FX dealer or a customer." })
        .optional(),
      status: oneOrMore(oneOf(STATUSES, "status"))
        .meta({ description: "Statuses of the payment." })
        .optional(),
      events: unexpectedEvents(scope).optional(),
    })
    .meta({
      description:
        "What it must not come to. With revert or error, and neither of them beside not, any other refusal may come, or none.",
    });

/** Expectations right after a step. */
export const stepExpectationSchema = oncePer((scope: Holders & Pick<Scope, "pairs" | "banks">) =>
  z
    .strictObject({
      status: expectedStatus().optional(),
      balances: balances(scope).optional(),
      revert: revert.optional(),
      error: code.optional(),
      by: oneOf([...scope.parties, ...scope.banks], "party or bank", "Who carries it out.").optional(),
      time: expectedTime().optional(),
      valueDate: expectedDate().optional(),
      fees: fees(scope).optional(),
      margins: margins(scope).optional(),
      rates: rates(scope).optional(),
      moves: moves(scope).optional(),
      transactions: transactions().optional(),
      gas: gas("the step").optional(),
      events: expectedEvents(scope).optional(),
      not: unexpected(scope).optional(),
    })
    .transform((expected, context) => {
      if (expected.revert !== undefined && expected.error !== undefined)
        return refuse(context, new SettlementError("FIELDS_NOT_ONE", { fields: list(["revert", "error"]) }), {
          path: ["error"],
          onKey: true,
        });
      return statedStep(expected);
    })
    .meta({
      description: "What must be so right after the step. Without revert and error it must not be refused.",
      ...atMostOne(["revert", "error"]),
    }),
);

/** A payment, a group, or one of a group by its number; whether there is one of that number is found where groups are known. */
const expectedPayment = (payments: readonly string[]) =>
  readBy(
    (text) => {
      if (payments.includes(text) || payments.includes(text.replace(/-[0-9]+$/, ""))) return text;
      throw nameUnknown("payment", text, payments);
    },
    "A payment or a group, or one of a group by its number.",
    "payment",
  );

/** Final expectations. */
export const finalExpectationSchema = (
  scope: Holders & Pick<Scope, "pairs">,
  payments: readonly string[],
) => {
  const total = (about: string, example: string) => amountComparisons(scope, about, example).optional();
  return z.strictObject({
    payments: z
      .record(
        expectedPayment(payments),
        z.strictObject({
          status: expectedStatus().optional(),
          sent: total("What the payer's bank has debited, in all.", "1000.00 EUR"),
          received: total("What the payee's bank has paid out, in all.", "7477.30 CNY"),
          returned: total("What the payer has got back, in all, in tokens.", "0.00 XUSD"),
          cost: comparisons(
            "What the payment cost, all charges included: by how many basis points of what was sent, at mid when it was quoted, less arrived.",
            "130",
            basisPointsKind('"<= 150 bps"'),
          ).optional(),
          gas: wholeComparisons("Gas that its transactions used, together.", "300000").optional(),
          counts: z
            .record(
              oneOf(STATUSES, "status"),
              wholeComparisons("How many of the group's payments end in the status.", "180"),
            )
            .meta({ description: "Of a group: how many of its payments end in which status." })
            .optional(),
        }),
      )
      .meta({ description: "By payment, or by group: then of each of its payments." })
      .optional(),
    balances: balances(scope).optional(),
    supply: total("Tokens in circulation.", "5.178618 XUSD"),
    transactions: transactions().optional(),
    gas: gas("all steps").optional(),
    events: expectedEvents(scope).optional(),
  });
};

/** Final expectations of a scenario's own payments and groups. */
export const ownExpectationSchema = oncePer(
  (scope: Holders & Pick<Scope, "pairs"> & { readonly payments: readonly string[] }) =>
    finalExpectationSchema(scope, scope.payments),
);

export type FinalExpectationText = z.output<ReturnType<typeof finalExpectationSchema>>;
