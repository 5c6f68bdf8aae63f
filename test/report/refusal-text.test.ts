import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { keccakOfText } from "../../src/chain/keccak.ts";
import { ERRORS } from "../../src/errors/table.ts";
import { fillTemplate, LANGUAGES, type Language } from "../../src/language.ts";
import { CONTRACT_ERRORS } from "../../src/scenario/contract-errors.ts";
import { argumentKind, type ArgumentKind } from "../../src/trace/argument-kinds.ts";
import { ROLE_NAMES } from "../../src/trace/role-names.ts";
import { consoleReport } from "../../src/report/console.ts";
import { refusalText } from "../../src/report/refusal-text.ts";
import { Speaker } from "../../src/report/speaker.ts";
import type { Trace, TraceAsset, TraceRefusal, TraceTransaction, TraceValue } from "../../src/trace/trace.ts";
import { happyTrace } from "./support/traces.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** Another token, before the trace's own, with other decimals. */
const EURO_TOKEN: TraceAsset = {
  code: "XEUR",
  symbol: "XEUR",
  decimals: 2,
  kind: "token",
  currency: "EUR",
};

describe("reports of runs with two tokens", () => {
  let trace: Trace;
  before(async () => {
    const happy = await happyTrace();
    trace = { ...happy, assets: [EURO_TOKEN, ...happy.assets] };
  });

  const refused = (args: readonly TraceValue[], contract = "gateway"): string => {
    const call = { contract, method: "payAtQuote", args };
    const revert = { error: "ReserveExceeded", args: { supply: "1035723402", reserve: "1000000000" } };
    const [sent] = trace.steps.flatMap(({ transactions }) => transactions);
    const transactions = [
      { ...sent, call: { ...call, args: ["XEUR"] } },
      { ...sent, call, revert },
    ] as TraceTransaction[];
    return refusalText(
      { kind: "revert", ...revert, contract: "gateway" },
      transactions,
      new Speaker("en", trace),
    );
  };

  it("count a refusal's amounts in the token that the refused call names", () => {
    expect(refused([{ provider: "desk", token: "XUSD", sellAmount: "100000" }, "0x58"])).to.equal(
      "refused by gateway: ReserveExceeded (supply 1,035.723402 XUSD, reserve 1,000.000000 XUSD)",
    );
    expect(refused([[{ token: "XEUR" }]])).to.contain("supply 10,357,234.02 XEUR");
    expect(refused(["seller", "1"], "XUSD")).to.contain("supply 1,035.723402 XUSD");
  });

  it("count them in minor units where the call names no token, or two", () => {
    for (const args of [
      ["desk", true],
      ["XUSD", { wanted: "XEUR" }],
    ])
      expect(refused(args)).to.contain(
        "ReserveExceeded (supply 1,035,723,402 minor units, reserve 1,000,000,000 minor units)",
      );
  });

  it("name both in the heading", () => {
    const heading = consoleReport(trace, "en").slice(0, 400).replaceAll(/\s+/g, " ");
    expect(heading).to.contain("settled in XEUR (EUR, 2 decimals), settled in XUSD (USD, 6 decimals)");
  });

  it("name payers and payees there, and nobody who only has a bank", () => {
    const [buyer] = trace.parties;
    if (buyer === undefined) expect.fail("there are no parties");
    const parties = [...trace.parties, { ...buyer, name: "tailor", role: "customer" }];
    const [, heading] = consoleReport({ ...trace, parties }, "en").split("\n");
    expect(heading).to.match(/^buyer \(.*\) -> seller \(/);
    expect(heading).to.not.contain("tailor");
  });
});

/** A raw value of each kind, as it crosses the chain's boundary. */
const SAMPLES: Readonly<Record<ArgumentKind, TraceValue>> = {
  account: "seller",
  pair: "0x455552555344",
  currency: "0x434e59",
  time: "1737644400",
  from: "1737644400",
  through: "1737644400",
  before: "1737644400",
  after: "1737644400",
  duration: "90000",
  basisPoints: "12345",
  status: "3",
  operation: "2",
  direction: "1",
  payoutStatus: "2",
  listing: "1",
  role: keccakOfText("BANK_ROLE"),
  tokens: "1035723402",
  bought: "448637",
  sold: "1035723402",
  fiat: "100200",
  wei: "1500000000000000000",
  answer: "13190000",
  round: "18446744073709551623",
  count: "1000000",
  identifier: `0x${"ab".repeat(32)}`,
  flag: true,
  text: "",
};

/** Letters that stand in Chinese: codes of currencies and tokens, and the beginning of a hash. */
const CODES = /\b(?:EUR|USD|CNY|XUSD|ETH|0x[0-9a-f]*)(?:\b|…)/g;

describe("a refusal by a contract", () => {
  let trace: Trace;
  before(async () => {
    trace = await happyTrace();
  });
  const textOf = (
    error: string,
    args: TraceRefusal["args"],
    language: Language,
    { contract = "gateway", method = "redeemAtSpot", callArgs = ["XUSD", "0x434e59"] as TraceValue[] } = {},
  ): string => {
    const [sent] = trace.steps.flatMap(({ transactions }) => transactions);
    const call = { contract, method, args: callArgs };
    const transactions = [{ ...sent, call, revert: { error, args } }] as TraceTransaction[];
    return refusalText({ kind: "revert", error, args, contract }, transactions, new Speaker(language, trace));
  };
  const sampleArgs = (error: string, names: readonly string[]): TraceRefusal["args"] =>
    Object.fromEntries(
      names.map((name) => {
        const kind = argumentKind(error, name);
        if (kind === undefined) expect.fail(`${error}.${name} is of no kind`);
        return [name, SAMPLES[kind]];
      }),
    );

  for (const language of LANGUAGES)
    for (const [error, names] of Object.entries(CONTRACT_ERRORS))
      it(`says ${error} in units that people read, in ${language}`, () => {
        const text = textOf(error, sampleArgs(error, names), language);
        expect(text).to.contain(error);
        // No integer that nobody can read: not grouped, or without what it counts.
        expect(text).to.not.match(/(?<![\d.,])\d{5,}/);
        if (language === "zh")
          expect(text.replace(error, "").replaceAll(CODES, "")).to.not.match(
            /[A-Za-z]|\p{Script=Han} \p{Script=Han}/u,
          );
        else for (const name of names) expect(text).to.contain(name);
      });

  const told: [what: string, text: () => string, expected: string][] = [
    [
      "answers as rates of their pair, in the decimals that it was registered with",
      () =>
        textOf(
          "RateOutOfBand",
          { pair: "0x455552434e59", answer: "13190000", minimum: "379145000", maximum: "1516580000" },
          "en",
        ),
      "refused by gateway: RateOutOfBand (pair EUR/CNY, answer 1 EUR = 0.1319 CNY, minimum 1 EUR = 3.79145 CNY, maximum 1 EUR = 15.1658 CNY)",
    ],
    [
      "what a redemption would give in the currency",
      () => textOf("CostTooHigh", { amountOut: "448637", minimumOut: "710171", maximumCostBps: "545" }, "zh"),
      "被网关合约拒绝：CostTooHigh（所得：4,486.37 CNY，最低所得：7,101.71 CNY，成本上限：5.45%）",
    ],
    [
      "what one by standing instruction would give in its payee's",
      () =>
        textOf("CostTooHigh", { amountOut: "448637" }, "en", {
          method: "redeemReleased",
          callArgs: ["seller", "XUSD"],
        }),
      "refused by gateway: CostTooHigh (amountOut 4,486.37 CNY)",
    ],
    [
      "what one with the release of terms would give in their payee's, and a token by its symbol",
      () =>
        textOf("CostTooHigh", { amountOut: "448637", pair: "0x585553555344" }, "en", {
          contract: "escrow",
          method: "releaseAndRedeem",
          callArgs: [{ payer: "buyer", payee: "seller", token: "XUSD" }],
        }),
      "refused by escrow: CostTooHigh (amountOut 4,486.37 CNY, pair XUSD/USD)",
    ],
    [
      "what a payment would give in tokens",
      () => textOf("BelowMinimumOut", { amountOut: "732775" }, "en", { method: "payAtSpot" }),
      "refused by gateway: BelowMinimumOut (amountOut 0.732775 XUSD)",
    ],
    [
      "statuses and operations by their words",
      () => textOf("IllegalTransition", { status: "3", operation: "5" }, "zh", { contract: "escrow" }),
      "被托管合约拒绝：IllegalTransition（状态：争议中，操作：争议）",
    ],
    [
      "the last second of a quote as the last",
      () => textOf("QuoteExpired", { timestamp: "1737647101", expiresAt: "1737647100" }, "en"),
      "refused by gateway: QuoteExpired (timestamp 2025-01-23 15:45:01, expiresAt through 2025-01-23 15:45:00)",
    ],
    [
      "the second that a deadline names as the first that is too late",
      () =>
        textOf("AfterDeadline", { timestamp: "1742830200", deadline: "1742830200" }, "en", {
          contract: "escrow",
        }),
      "refused by escrow: AfterDeadline (timestamp 2025-03-24 15:30:00, deadline before 2025-03-24 15:30:00)",
    ],
    [
      "lengths of time in hours, minutes and days",
      () =>
        textOf("ArbitrationOutOfRange", { period: "93784", shortest: "86400", longest: "63072000" }, "en"),
      "refused by gateway: ArbitrationOutOfRange (period 26 h 3 min 4 s, shortest 24 h 0 min, longest 730 days)",
    ],
    [
      "roles by their names",
      () =>
        textOf(
          "AccessControlUnauthorizedAccount",
          { account: "seller", neededRole: `0x${"0".repeat(64)}` },
          "zh",
        ),
      "被网关合约拒绝：AccessControlUnauthorizedAccount（账户：卖方，所需角色：管理员）",
    ],
  ];
  for (const [what, text, expected] of told)
    it(`gives ${what}`, () => {
      expect(text()).to.equal(expected);
    });

  it("knows every role of the contracts by its hash", () => {
    const contracts = globSync("contracts/**/*.sol", { cwd: ROOT }).map((file) =>
      readFileSync(`${ROOT}/${file}`, "utf8"),
    );
    const roles = contracts.flatMap((text) =>
      [...text.matchAll(/bytes32 public constant (\w+_ROLE) = keccak256/g)].map(([, role = ""]) => role),
    );
    expect(roles).to.have.length.above(5);
    for (const role of roles) expect(ROLE_NAMES[keccakOfText(role)]).to.equal(role);
  });

  it("has units in the trace, which decide", () => {
    const refusal: TraceRefusal = {
      kind: "revert",
      error: "ReserveExceeded",
      args: { supply: "1035723402", reserve: "0" },
      units: { supply: { kind: "tokens", asset: "XUSD" }, reserve: { kind: "duration" } },
      contract: "gateway",
    };
    expect(refusalText(refusal, [], new Speaker("en", trace))).to.equal(
      "refused by gateway: ReserveExceeded (supply 1,035.723402 XUSD, reserve 0 s)",
    );
  });

  it("of ours is a sentence, in either language", () => {
    const refusal: TraceRefusal = {
      kind: "error",
      error: "AMOUNT_TOO_SMALL",
      args: { amount: "0.01 EUR", target: "XUSD", smallest: "0.02 EUR" },
      contract: "",
    };
    for (const language of LANGUAGES) {
      const what = fillTemplate(
        ERRORS.AMOUNT_TOO_SMALL[language].what,
        refusal.args as Record<string, string>,
      );
      expect(refusalText(refusal, [], new Speaker(language, trace))).to.contain(
        `AMOUNT_TOO_SMALL${language === "zh" ? "：" : ": "}${what}`,
      );
    }
  });
});

describe("a bound that is named until", () => {
  it("ends before its second, and does not begin at it", () => {
    const file = readFileSync(path.join(ROOT, "scenarios/golden/21-rate-jump.json"), "utf8");
    const report = consoleReport(JSON.parse(file) as Trace, "en").replaceAll(/\s+/g, " ");
    expect(report).to.contain("BreakerOpen").and.to.contain("until 2025-01-24 10:30:03 (exclusive)");
    expect(report).to.not.contain("until from");
  });
});

describe("a refusal of ours in a report", () => {
  it("names parties and the one payment as the report does, and groups thousands", async () => {
    const trace = await happyTrace();
    const said = (error: string, args: TraceRefusal["args"], language: Language): string =>
      refusalText({ kind: "error", error, args, contract: "" }, [], new Speaker(language, trace));
    const short = { provider: "desk", available: "6985.97 CNY", needed: "7014.03 CNY" };
    expect(said("INVENTORY_INSUFFICIENT", short, "en")).to.equal(
      "refused: INVENTORY_INSUFFICIENT: FX dealer has 6,985.97 CNY available and needs 7,014.03 CNY",
    );
    expect(said("INVENTORY_INSUFFICIENT", short, "zh")).to.equal(
      "被拒绝：INVENTORY_INSUFFICIENT：做市商可用 6,985.97 CNY，而需要 7,014.03 CNY",
    );
    expect(said("PAYOUT_MISSING", { payment: "payment" }, "en")).to.equal(
      "refused: PAYOUT_MISSING: No payout is owed for this payment",
    );
    expect(said("PAYOUT_MISSING", { payment: "payment" }, "zh")).to.contain("：本笔付款没有应付待入的款项");
    expect(said("PAYOUT_MISSING", { payment: "silk" }, "zh")).to.contain("付款 silk 没有应付待入的款项");
  });
});
