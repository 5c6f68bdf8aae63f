import { expect } from "chai";
import { LANGUAGES } from "../../../src/language.ts";
import { playerDocument } from "../../../src/report/player/make-document.ts";
import type { Field, PlayerDocument, PlayerTransaction } from "../../../src/report/player/player-document.ts";
import { inEither, sample, samples } from "./support/documents.ts";

/** The values of a transaction's arguments by their names, in English. */
function valuesOf(fields: readonly Field[]): Record<string, string> {
  return Object.fromEntries(fields.map(({ name, value }) => [name, inEither(value, "en")]));
}

function transactionOf(document: PlayerDocument, method: string): PlayerTransaction | undefined {
  return document.steps.flatMap(({ transactions }) => transactions).find((one) => one.method === method);
}

describe("a transaction under the hood", () => {
  const methods = {
    "escrow.fundByAuthorization": ["terms", "validAfter", "validBefore", "signature"],
    "gateway.redeemAtSpot": ["token", "amount", "bank", "currency", "minimumOut"],
  };
  const document = playerDocument({ ...sample("01-happy-path").trace, methods });

  it("names the parameters of its call, and fields of a structure by both names", () => {
    const { parameters = [], args = [] } = transactionOf(document, "fundByAuthorization") ?? {};
    expect(parameters).to.deep.equal(methods["escrow.fundByAuthorization"]);
    expect(valuesOf(args)).to.include({
      "terms.payer": "buyer",
      "terms.amount": "1,035.723402 XUSD",
      "terms.deliverBy": "2025-02-02 15:30:00",
      "terms.inspectionPeriod": "3 days",
      "terms.feeBps": "0.50%",
      validAfter: "–",
    });
  });

  it("counts each amount in what it is of: what is sold, what is bought, and what is kept of that", () => {
    const { args = [], events = [] } = transactionOf(document, "redeemAtSpot") ?? {};
    expect(valuesOf(args)).to.deep.equal({
      token: "XUSD",
      amount: "1,030.544784 XUSD",
      bank: "Pearl Bank",
      currency: "CNY",
      minimumOut: "0.00 CNY",
    });
    expect(valuesOf(events[0]?.args ?? [])).to.include({
      tokenAmount: "1,030.544784 XUSD",
      amount: "7,477.30 CNY",
      fee: "14.99 CNY",
      spread: "18.78 CNY",
    });
    const paid = transactionOf(document, "payAtQuote")?.events[0]?.args ?? [];
    expect(valuesOf(paid)).to.include({ amount: "1,000.00 EUR", fee: "2.00 EUR", spread: "2.595798 XUSD" });
  });

  it("states why it was refused in the units of the refusal", () => {
    const refused = sample("20-stale-rate")
      .document.steps.flatMap(({ transactions }) => transactions)
      .flatMap(({ revert }) => (revert === undefined ? [] : [valuesOf(revert.args)]));
    expect(refused[0]).to.include({ pair: "EUR/CNY", maximumAge: "25 h 0 min" });
  });

  it("names parties in both languages, reasons of banks in words, and numbers what has no name", () => {
    const transfer = transactionOf(document, "redeemAtSpot")?.events.find(({ name }) => name === "Transfer");
    expect(transfer?.args[0]?.value).to.deep.equal({ en: "seller", zh: "卖方" });
    expect(
      transactionOf(playerDocument(withoutMethods("01-happy-path")), "release")?.args.at(-1)?.name,
    ).to.equal("2");
  });

  it("names who did it in what was expected of a step", () => {
    const [by] = sample("01-happy-path")
      .document.steps.flatMap(({ expectations }) => expectations)
      .filter(({ detail }) => inEither(detail, "zh").includes("由谁执行"));
    expect(by?.detail).to.have.property("zh").that.contains("买方").and.not.contains("buyer");
  });

  it("leaves no amount, time or structure as the chain has it", () => {
    for (const { name, document: each } of samples())
      for (const { index, transactions } of each.steps)
        for (const { method, args, events } of transactions)
          for (const field of [...args, ...events.flatMap((event) => event.args)])
            for (const language of LANGUAGES) {
              const text = inEither(field.value, language);
              const place = `${name} ${index} ${method} ${field.name}`;
              expect(text, place).not.to.match(/[{}]|\bundefined\b|\bNaN\b/);
              if (/(?:By|Before|until|Ends|At)$/.test(field.name))
                expect(text, place).not.to.match(/^\d{10}$/);
              if (/(?:tokenAmount|sellAmount|buyAmount)$/.test(field.name))
                expect(text, place).to.match(/ [A-Za-z]{3,}$/);
            }
  });
});

function withoutMethods(name: string) {
  const { methods: _methods, ...rest } = sample(name).trace;
  return rest;
}
