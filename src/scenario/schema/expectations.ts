import { z } from "zod";
import { ERROR_CODES } from "../../errors/table.ts";
import { list, phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { STATUSES } from "../../escrow/status.ts";
import { nameUnknown } from "../../fields/closest-name.ts";
import { amount, line, oneOf, party, readBy, refuse, whole } from "../../fields/fields.ts";
import type { Scope } from "../../fields/scope.ts";
import { parseDecimal } from "../../money/decimal.ts";
import { FEE_NAMES, MARGIN_NAMES, MOVE_NAMES } from "../../trace/schema/step.ts";
import { CONTRACT_ERRORS } from "../contract-errors.ts";
import { balances, type Holders } from "./balances.ts";
import { stepTime } from "./time-fields.ts";
import { ownValue } from "../../own-value.ts";

const status = () => oneOf(STATUSES, "status", "The escrow's status of the payment.");

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
      }),
  ])
  .meta({
    description:
      "The error that a contract refuses the step with, by name; { Name: { argument: value } } compares arguments.",
  });

/** Fees or margins by name. */
const named = (
  scope: Pick<Scope, "tokens" | "currencies">,
  names: readonly string[],
  what: "fee" | "margin",
) =>
  z
    .record(oneOf(names, what), amount(scope, "What it comes to.", { sign: "nonnegative" }))
    .meta({ description: `What each ${what} of the step comes to.` })
    .transform((byName) => Object.entries(byName).map(([name, each]) => ({ name, amount: each })));

/** Rates by pair, with the decimals that they are compared in. */
const rates = ({ tokens }: Pick<Scope, "tokens">) =>
  z
    .record(
      line("A pair, in the direction in which the step used it.", "USD/CNY"),
      readBy(parseDecimal, "The rate, rounded half to even to these decimals.", "7.288447"),
    )
    .meta({
      description: `Rates that the step used, of currencies and of ${tokens[0]?.code ?? "the token"}.`,
    })
    .transform((byPair) => Object.entries(byPair).map(([pair, value]) => ({ pair, value })));

/** `none`, or who lost or gained by which move. */
const moves = (scope: Pick<Scope, "tokens" | "currencies" | "parties">) =>
  z
    .union([
      oneOf(["none"], "word", "That no rate moved to anyone's cost or gain.").transform(() => []),
      z
        .record(
          oneOf(MOVE_NAMES, "move"),
          z.strictObject({
            lostBy: party(scope).optional(),
            gainedBy: party(scope).optional(),
            amount: amount(scope, "How much, down to a minor unit.", { sign: "nonnegative" }).optional(),
          }),
        )
        .transform((byName) => Object.entries(byName).map(([name, move]) => ({ name, ...move }))),
    ])
    .meta({ description: "Who lost or gained by a move of a rate; none: nobody." });

const transactions = () => whole(0n, 1_000_000n, "How many transactions were mined.", "5");

/** A moment, or a deadline of the payment. @throws FIELD_MALFORMED for a time after another step */
const expectedTime = () =>
  stepTime()
    .transform((time, context) => {
      if (!("after" in time) && !("step" in time)) return time;
      const wanted = phrase("moment-or-deadline");
      return refuse(
        context,
        new SettlementError("FIELD_MALFORMED", { text: "+", wanted, example: "deliverBy-1s" }),
      );
    })
    .meta({ description: "When the step begins: a moment in UTC, or by a deadline of its payment." });

const code = oneOf(
  ERROR_CODES,
  "error code",
  "The code that a bank, the FX dealer or a customer refuses with.",
);

/** Expectations right after a step. */
export const stepExpectationSchema = (scope: Holders & Pick<Scope, "pairs" | "banks">) =>
  z
    .strictObject({
      status: status().optional(),
      balances: balances(scope).optional(),
      revert: revert.optional(),
      error: code.optional(),
      by: oneOf([...scope.parties, ...scope.banks], "party or bank", "Who carries it out.").optional(),
      time: expectedTime().optional(),
      fees: named(scope, FEE_NAMES, "fee").optional(),
      margins: named(scope, MARGIN_NAMES, "margin").optional(),
      rates: rates(scope).optional(),
      moves: moves(scope).optional(),
      transactions: transactions().optional(),
    })
    .transform((expected, context) => {
      if (expected.revert === undefined || expected.error === undefined) return expected;
      return refuse(context, new SettlementError("FIELDS_NOT_ONE", { fields: list(["revert", "error"]) }), {
        path: ["error"],
        onKey: true,
      });
    })
    .meta({
      description: "What must be so right after the step. Without revert and error it must not be refused.",
    });

/** Final expectations. */
export const finalExpectationSchema = (scope: Holders, payments: readonly string[]) => {
  const total = (about: string, example: string) => amount(scope, about, { sign: "nonnegative", example });
  return z.strictObject({
    payments: z
      .record(
        oneOf(payments, "payment"),
        z.strictObject({
          status: status().optional(),
          sent: total("What the payer's bank has debited, in all.", "1000.00 EUR").optional(),
          received: total("What the payee's bank has paid out, in all.", "7477.30 CNY").optional(),
          returned: total("What the payer has got back, in all, in tokens.", "0.00 XUSD").optional(),
        }),
      )
      .meta({ description: "By payment, or by group: then of each of its payments." })
      .optional(),
    balances: balances(scope).optional(),
    supply: total("Tokens in circulation.", "5.178618 XUSD").optional(),
    transactions: transactions().optional(),
  });
};

export type FinalExpectationText = z.output<ReturnType<typeof finalExpectationSchema>>;
