import { expect } from "chai";
import { asking } from "../../../src/conformance/asking/asked.ts";
import { answerOf } from "../../../src/conformance/asking/example.ts";
import { openDriver } from "../../../src/conformance/driver/open-driver.ts";
import { checkExchangeRateConformance } from "../../../src/conformance/report/check-exchange-rate-conformance.ts";
import { COMPLETE } from "../complete-converter.ts";
import { LIBRARY_DRIVER } from "./library.ts";
import { errorOf, openFaulty, QUESTION } from "./faulty.ts";

/** What comes of one question to a driver that answers it so. */
async function outcomeOf(fault: "value" | "answer", answer: string): Promise<unknown> {
  const driver = await openFaulty(fault, answer);
  const outcome = await answerOf((one) => one.convert(QUESTION), asking(driver));
  expect(driver.failure).to.equal(undefined);
  await driver.close();
  return outcome;
}

describe("A converter behind a driver", function () {
  this.timeout(30_000);

  it("comes to what it comes to directly, in every case", async () => {
    const driver = await openDriver(LIBRARY_DRIVER);
    const behind = await checkExchangeRateConformance(driver);
    await driver.close();
    expect(behind).to.deep.equal(await checkExchangeRateConformance(COMPLETE));
    expect(driver.name).to.equal(COMPLETE.name);
  });

  it("is asked one question at a time, whatever is asked at once", async () => {
    const driver = await openDriver(LIBRARY_DRIVER);
    const amounts = Array.from({ length: 20 }, (_, index) => BigInt(index + 1) * 10_000n);
    const answers = await Promise.all(amounts.map(async (amount) => driver.convert({ ...QUESTION, amount })));
    expect(answers).to.deep.equal(amounts.map((amount) => (amount * 10_835n) / 10_000n));
    await driver.close();
  });

  it("answers a whole number as text, and as nothing else", async () => {
    expect(await outcomeOf("value", '"10835"')).to.deep.equal({ got: 10_835n });
    expect(await outcomeOf("value", '"-7"')).to.deep.equal({ got: -7n });
    const wrong = {
      "108.35": "the number 108.35",
      "10835": "the number 10835",
      '"108.35"': 'the text "108.35"',
      '"1e3"': 'the text "1e3"',
      '"0x10"': 'the text "0x10"',
      '" 1"': 'the text " 1"',
      '""': 'the text ""',
      null: "null",
      true: "true",
      '["1"]': '["1"]',
      '{"minor":"1"}': '{"minor":"1"}',
    };
    for (const [answer, shown] of Object.entries(wrong)) {
      const message = `${shown}, and an integer is due as text`;
      expect(await outcomeOf("value", answer)).to.deep.equal({ failure: { kind: "wrong-type", message } });
    }
  });

  it("refuses by name, is not asked what it does not support, and fails by a crash", async () => {
    expect(await outcomeOf("answer", '"refused":"TooLow","message":"below 1.00"')).to.deep.equal({
      failure: { kind: "refused", name: "TooLow", message: "below 1.00" },
    });
    expect(await outcomeOf("answer", '"refused":"TypeError"')).to.deep.equal({
      failure: { kind: "refused", name: "TypeError", message: "TypeError" },
    });
    expect(await outcomeOf("answer", '"unsupported":"a rate is one way"')).to.deep.equal({
      failure: { kind: "not-offered", reason: "a rate is one way" },
    });
    expect(await outcomeOf("answer", '"crashed":"panic","message":"index 2 of 2"')).to.deep.equal({
      failure: { kind: "crashed", message: "panic: index 2 of 2" },
    });
  });

  it("without convert does not offer it, and is asked the rest", async () => {
    const driver = await openFaulty("hello", '"value":{"protocol":1,"name":"mine","calls":["fee"]}');
    const { failure } = Object(await answerOf((one) => one.convert(QUESTION), asking(driver)));
    expect(failure).to.deep.equal({ kind: "not-offered", reason: "offers no convert" });
    expect(asking(driver).has("fee")).to.equal(true);
    await driver.close();
  });

  it("that refunds and does not settle offers payments with one of the two", async () => {
    const hello = '"value":{"protocol":1,"name":"mine","calls":["refundPayment"]}';
    const driver = await openFaulty("hello", hello, 1_000);
    const { amount, from, to, rate } = QUESTION;
    const terms = { amount, from, to, rate, policy: "locked" as const };
    const settled = await answerOf(
      async (one) => (await one.openPayment(terms)).settle(rate),
      asking(driver),
    );
    expect(settled).to.deep.equal({ failure: { kind: "not-offered", reason: "offers no settlePayment" } });
    await driver.close();
  });

  it("answers vectors, where it does", async () => {
    const driver = await openFaulty(
      "hello",
      '"value":{"protocol":1,"name":"mine","calls":["answerVector"]}',
      1_000,
    );
    expect("answerVector" in driver).to.equal(true);
    await driver.close();
  });

  it("answers nothing after it was closed, and is closed twice in peace", async () => {
    const driver = await openDriver(LIBRARY_DRIVER);
    await driver.close();
    await driver.close();
    const error = await errorOf(Promise.resolve(driver.convert(QUESTION)));
    expect(error.message).to.include("was closed");
  });
});
