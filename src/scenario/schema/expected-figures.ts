import { z } from "zod";
import { line, oneOf, parseAmountText, party, readBy } from "../../fields/fields.ts";
import { utcDay } from "../../fx/oracle/summer-time.ts";
import type { Scope } from "../../fields/scope.ts";
import type { Money } from "../../money/money.ts";
import { FEE_NAMES, MARGIN_NAMES, MOVE_NAMES } from "../../trace/schema/step.ts";
import type { FigureKind } from "../comparison/comparison.ts";
import { amountKind, rateKind, timeKind, wholeKind } from "../comparison/figure-kinds.ts";
import type { ExpectedMove, ExpectedRate, NamedAmount, StepTime } from "../scenario.ts";
import { parseDate } from "./calendar-texts.ts";
import { comparisons } from "./comparisons.ts";
import { stated, together, type Stated } from "./stated.ts";

type Tokens = Pick<Scope, "tokens" | "currencies">;

/** Amounts of currencies and of the tokens, from zero up. */
function anyAmount(scope: Tokens, example: string): FigureKind<Money> {
  return amountKind(
    (text) => parseAmountText(text, scope, { sign: "nonnegative", example }),
    `">= ${example}"`,
  );
}

/** What an amount must be. */
export function amountComparisons(scope: Tokens, about: string, example: string) {
  return comparisons(about, example, anyAmount(scope, example));
}

/** A whole number from zero up, such as a count. */
export function wholeComparisons(about: string, example: string) {
  return comparisons(about, example, wholeKind(`"<= ${example}"`));
}

/** Fees or margins by name. */
const named = (scope: Tokens, names: readonly string[], what: "fee" | "margin") =>
  z
    .record(oneOf(names, what), amountComparisons(scope, "What it comes to.", "2.00 EUR"))
    .meta({ description: `What each ${what} of the step comes to.` })
    .transform((byName): Stated<NamedAmount> =>
      together(
        Object.entries(byName).map(([name, each]) =>
          stated(each, { figure: what, subject: name }, (amount) => ({ name, amount })),
        ),
      ),
    );

export const fees = (scope: Tokens) => named(scope, FEE_NAMES, "fee");
export const margins = (scope: Tokens) => named(scope, MARGIN_NAMES, "margin");

/** Rates by pair: a value is compared in its own decimals, bounds are compared exactly. */
export const rates = ({ tokens }: Pick<Scope, "tokens">) =>
  z
    .record(
      line("A pair, in the direction in which the step used it.", "USD/CNY"),
      comparisons(
        "The rate: a value is compared in its decimals, half to even; bounds exactly.",
        "7.288447",
        rateKind('">= 7.28"'),
      ),
    )
    .meta({
      description: `Rates that the step used, of currencies and of ${tokens[0]?.code ?? "the token"}.`,
    })
    .transform((byPair): Stated<ExpectedRate> =>
      together(
        Object.entries(byPair).map(([pair, each]) =>
          stated(each, { figure: "rate", subject: pair }, (value) => ({ pair, value })),
        ),
      ),
    );

/** `none`, or who lost or gained by which move. */
export const moves = (scope: Tokens & Pick<Scope, "parties">) =>
  z
    .union([
      oneOf(["none"], "word", "That no rate moved to anyone's cost or gain.").transform(
        (): Stated<ExpectedMove> => ({ plain: [], figures: [] }),
      ),
      z
        .record(
          oneOf(MOVE_NAMES, "move"),
          z.strictObject({
            lostBy: party(scope).exactOptional(),
            gainedBy: party(scope).exactOptional(),
            amount: amountComparisons(scope, "How much, down to a minor unit.", "12.20 CNY").exactOptional(),
          }),
        )
        .transform((byName) =>
          together(Object.entries(byName).map(([name, move]) => statedMove(name, move))),
        ),
    ])
    .meta({ description: "Who lost or gained by a move of a rate; none: nobody." });

function statedMove(
  name: string,
  {
    amount = [],
    ...by
  }: Omit<ExpectedMove, "name" | "amount"> & {
    readonly amount?: z.output<ReturnType<typeof amountComparisons>>;
  },
): Stated<ExpectedMove> {
  const { plain, figures } = stated(amount, { figure: "move", subject: name }, (value) => value);
  const [equal] = plain;
  return { plain: [{ name, ...by, ...(equal === undefined ? {} : { amount: equal }) }], figures };
}

/** A moment, or a deadline of the payment. @throws FIELD_MALFORMED for a time after another step */
export const expectedTime = () =>
  comparisons(
    "When the step begins: a moment in UTC, or by a deadline of its payment.",
    "deliverBy-1s",
    timeKind('"<= deliverBy"'),
  ).transform((each): Stated<StepTime> => stated(each, { figure: "time", subject: "" }, (time) => time));

export const expectedDate = () =>
  readBy(
    (text) => utcDay(parseDate(text)),
    "The value date of what the customer's bank books in the step, or that a quote states, where a calendar counts.",
    "2025-02-05",
  );

export const transactions = () =>
  wholeComparisons("How many transactions were mined.", "5").transform((each) =>
    stated(each, { figure: "transactions", subject: "" }, ({ units }) => units),
  );

export const gas = (of: string) =>
  wholeComparisons(`Gas that the transactions of ${of} used, together.`, "300000").transform((each) =>
    stated<(typeof each)[number]["value"], never>(each, { figure: "gas", subject: "" }),
  );
