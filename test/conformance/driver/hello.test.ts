import { expect } from "chai";
import { errorOf, openFaulty } from "./faulty.ts";

const value = (members: string): string =>
  `"value":{"protocol":1,"name":"mine","calls":["convert"]${members}}`;

/** Answers to hello that are refused: the code, and what its message has. */
const REFUSED: readonly (readonly [answer: string, code: string, told: string])[] = [
  [
    '"value":{"protocol":2,"name":"mine","calls":[]}',
    "PROTOCOL_UNKNOWN",
    "speaks protocol 2, and this kit speaks protocol 1",
  ],
  ['"value":{"protocol":"1","name":"mine","calls":[]}', "PROTOCOL_UNKNOWN", 'protocol the text "1"'],
  ['"value":{"name":"mine","calls":[]}', "PROTOCOL_UNKNOWN", "names no version of the protocol"],
  ['"value":"hello"', "DRIVER_HELLO_INVALID", "an object with protocol, name and calls is due"],
  ['"value":[1]', "DRIVER_HELLO_INVALID", "an object with protocol"],
  ['"unsupported":"hello"', "DRIVER_HELLO_INVALID", "unsupported (hello), and a value is due"],
  ['"crashed":"panic","message":"no table"', "DRIVER_HELLO_INVALID", "crashed (no table)"],
  ['"value":{"protocol":1,"calls":[]}', "DRIVER_HELLO_INVALID", "name: nothing, and a text is due"],
  ['"value":{"protocol":1,"name":" ","calls":[]}', "DRIVER_HELLO_INVALID", "name: an empty text"],
  ['"value":{"protocol":1,"name":"mine"}', "DRIVER_HELLO_INVALID", "calls: nothing, and a list is due"],
  [
    '"value":{"protocol":1,"name":"mine","calls":["convrt"]}',
    "DRIVER_HELLO_INVALID",
    'calls: the text "convrt", and one of convert, ',
  ],
  [
    '"value":{"protocol":1,"name":"mine","calls":["openPayment"]}',
    "DRIVER_HELLO_INVALID",
    "settlePayment, refundPayment",
  ],
  [
    value(',"rounding":["floor"]'),
    "DRIVER_HELLO_INVALID",
    'the member "rounding"; there are protocol, name, calls, profiles, roundings',
  ],
  [
    value(',"roundings":["bankers"]'),
    "DRIVER_HELLO_INVALID",
    'roundings: the text "bankers", and one of floor',
  ],
  [value(',"roundings":"floor"'), "DRIVER_HELLO_INVALID", "a list is due"],
  [value(',"profiles":["shop"]'), "DRIVER_HELLO_INVALID", "one of arithmetic, desk"],
  [value(',"signed":"yes"'), "DRIVER_HELLO_INVALID", "signed: the text"],
  [value(',"direction":"one-way"'), "DRIVER_HELLO_INVALID", "one of both, base-to-quote"],
  [value(',"assets":[{"code":"EUR"}]'), "DRIVER_HELLO_INVALID", "decimals: nothing"],
  [value(',"assets":"all"'), "DRIVER_HELLO_INVALID", "one of any, iso-4217"],
  [value(',"largest":9007199254740992'), "DRIVER_HELLO_INVALID", "an integer is due as text"],
  [value(',"digits":28.5'), "DRIVER_HELLO_INVALID", "digits: the number 28.5, and a whole number is due"],
  [value(',"texts":["roman"]'), "DRIVER_HELLO_INVALID", "one of plus-sign"],
];

describe("The answer of a driver to hello", function () {
  this.timeout(20_000);

  for (const [answer, code, told] of REFUSED) {
    it(`${answer.slice(0, 70)} is ${code}`, async () => {
      const error = await errorOf(openFaulty("hello", answer));
      expect(error.code).to.equal(code);
      expect(error.message).to.include(told);
    });
  }

  it("may carry every claim", async () => {
    const claims = {
      profiles: ["arithmetic", "desk"],
      roundings: ["floor", "half-ceil"],
      signed: false,
      direction: "base-to-quote",
      sameCurrency: false,
      assets: [{ code: "EUR", decimals: 2 }],
      perUnit: "one",
      digits: 28,
      places: 20,
      allocation: "largest-remainder",
      texts: ["plus-sign", "exponent"],
      amountDigits: 14,
      excessDecimals: "half-even",
    };
    const members = JSON.stringify({ ...claims, largest: "9223372036854775807" }).slice(1, -1);
    const driver = await openFaulty("hello", value(`,${members}`));
    await driver.close();
    expect(driver).to.deep.include({ ...claims, largest: 9_223_372_036_854_775_807n, name: "mine" });
  });
});
