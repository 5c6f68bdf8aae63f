import { expect } from "chai";
import { readdirSync } from "node:fs";
import type { ScenarioStep } from "../../src/scenario/scenario.ts";
import { expectRefused, NOT_QUOTED } from "../support/step-outcomes.ts";
import { PAYMENT } from "../support/step-scenarios.ts";
import { PAYMENT_VERBS, VERB_NAMES } from "../support/verbs.ts";

const FILES = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => file.slice(0, -".test.ts".length));

/** `pay` of `pay.test` and of `pay.short.test` alike. */
const TESTED = new Set(FILES.map((name) => name.split(".", 1)[0] ?? ""));

describe("every verb", () => {
  it("has a test file of its name, and every file a verb", () => {
    expect(FILES).to.include.members(VERB_NAMES);
    expect([...TESTED].filter((name) => !["verb", "every-verb"].includes(name))).to.have.members(VERB_NAMES);
  });

  const ofPayment = (verb: string, payment: string) => ({ verb, parameters: { payment } }) as ScenarioStep;

  it("about a payment names one that does not exist, and those that do", async () => {
    const unknown = { error: "PAYMENT_UNKNOWN", args: { payment: "other", known: PAYMENT } };
    expect(PAYMENT_VERBS).to.include("pay");
    await expectRefused(
      [],
      PAYMENT_VERBS.map((verb) => [ofPayment(verb, "other"), unknown] as const),
    );
  });

  it("that a payment's terms or quote are needed for is refused before there are any", async () => {
    // The others quote, or are about a payout, which is missed.
    const others = ["quote", "payout", "claim", "reassign"];
    const needed = PAYMENT_VERBS.filter((verb) => !others.includes(verb));
    await expectRefused(
      [],
      needed.map((verb) => [ofPayment(verb, PAYMENT), NOT_QUOTED] as const),
    );
  });
});
