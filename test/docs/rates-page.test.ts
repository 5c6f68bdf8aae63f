import { expect } from "chai";
import { readFileSync } from "node:fs";
import { GuardedOracle } from "../../src/fx/oracle/guarded-oracle.ts";
import { pathFeed } from "../../src/fx/reporting/path-feed.ts";
import { showFirm } from "../../src/messages/sep38/shown-quote.ts";
import { answerAt } from "../../src/fx/sources/rate-path.ts";
import { pathSha256 } from "../../src/fx/sources/stored-path.ts";
import { utcTime } from "../../src/fx/oracle/summer-time.ts";
import { formatAmount } from "../../src/money/money.ts";
import { formatDecimal } from "../../src/money/decimal.ts";
import * as corridor from "../../src/rates.ts";
import * as corridorFile from "../../src/scenario/read-scenario.ts";
import { planOf } from "../../src/engine/system-plan.ts";
import { refusal } from "../support/oracle/refusal.ts";
import { book, firm, guards, market, reported, ten, USD } from "./rates-example.ts";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const PAGE = read("../../docs/how-to/rates.md");
const rate = (answer: bigint) => formatDecimal({ units: answer, decimals: 8 });
const clock = (unix: bigint) => utcTime(unix).slice(11, 19);

// Settings of guards, feeds and desks that the page names too.
const FIELDS: ReadonlySet<string> = new Set(
  (
    "deviationBps maximumAge minimumAnswer maximumAnswer breakerBps breakerCooldown summerTime closedPolicy " +
    "closedSpreadBps maximumSpread feeIn feeBase"
  ).split(" "),
);

describe("docs/how-to/rates.md", () => {
  it("shows the example that runs here", () => {
    const [ours = ""] = read("./rates-example.ts").split("\n\nexport");
    const example = ours.replace("../../src/rates.ts", "corridor/rates");
    expect(example).to.include('from "corridor/rates"');
    expect(PAGE).to.include(`\`\`\`ts\n${example}\n\`\`\``);
  });

  it("shows rates and guards that a scenario can have, and the defaults as they are", () => {
    const [rates = "", guarded = ""] = [...PAGE.matchAll(/^```yaml\n(.*?)^```$/gms)].map(
      ([, text = ""]) => text,
    );
    const head =
      "title: { en: a, zh: a }\nteaches: { en: a, zh: a }\nclock: 2025-01-23T15:30:00Z\nparties:\n  buyer: { country: DE, currency: EUR, bank: B }\n  seller: { country: CN, currency: CNY, bank: C }\npayments: { order: { from: buyer, to: seller } }\nsteps: [{ quote: { send: 1.00 EUR } }]\n";
    const files: Readonly<Record<string, string>> = {
      "rates/eurofxref-daily.xml": "<Cube time='2025-01-22'><Cube currency='GBP' rate='0.8445'/></Cube>",
      "paths/EUR-JPY.csv": "at,EUR/JPY\n2025-01-23T15:00:00Z,163.20\n",
    };
    const scenario = (text: string) =>
      corridorFile.readScenario(`${head}${text}`, { readFile: (file) => files[file] ?? "" });
    expect(scenario(rates).rates).to.have.lengthOf(8);
    const { pairs } = planOf(scenario(`${rates}${guarded}`));
    const usual = planOf(scenario(rates)).pairs;
    const own = ["EUR/USD", "USD/ARS"];
    const others = (all: typeof pairs) => all.filter(({ base, quote }) => !own.includes(`${base}/${quote}`));
    expect(others(pairs)).to.deep.equal(others(usual));
    expect(pairs.find(({ quote }) => quote === "ARS")?.closedPolicy).to.equal("widen");
  });

  it("names nothing that the package does not export", () => {
    const prose = PAGE.slice(0, PAGE.indexOf("## Example"));
    const functions = [...prose.matchAll(/`([a-z]+[A-Z]\w+)(?:\([^`]*)?`/g)].map(([, name = ""]) => name);
    const others = [...prose.matchAll(/`([A-Z][a-z]+[A-Z]\w+|[A-Z]+_[A-Z_]+)(?:\.\w+)?`/g)].map(
      ([, name = ""]) => name,
    );
    expect(functions).to.include.members([
      "stepsSource",
      "modelledPaths",
      "requireSequencer",
      "contractQuote",
    ]);
    expect(others).to.include.members(["MENTO_FX", "QuoteBook", "MedianFeed", "DelayedFeed"]);
    const named = [...functions, ...others].filter((name) => !FIELDS.has(name));
    for (const name of named) expect(corridor, name).to.have.property(name);
  });

  it("says what is so, what is known and what is accepted, second by second", () => {
    const oracle = new GuardedOracle();
    oracle.setPair("EUR", "USD", guards, pathFeed(reported));
    for (const after of [0n, 15n, 1_200n, 2_415n, 2_420n, 5_400n, 6_075n, 6_076n, 10_815n]) {
      const now = ten + after;
      const known = refusal(() => rate(pathFeed(reported).latestRound(now).answer));
      const row = [
        clock(now),
        rate(answerAt(market, now) ?? 0n),
        known === "FEED_REVERTED" ? "none" : known.replace("no refusal: ", ""),
        oracle.check("EUR", "USD", now).join(", ") || "accepted",
      ];
      expect(PAGE.replaceAll(/ +\|/g, " |")).to.include(`| ${row.join(" | ")} |`);
      // When the example asks.
      if (after === 2_420n) oracle.acceptRate("EUR", "USD", now);
    }
  });

  it("says what the quote comes to", () => {
    const shown = showFirm(firm, { sellAsset: "iso4217:EUR", buyAsset: "iso4217:USD" });
    expect(PAGE).to.include(`\`\`\`json\n${JSON.stringify(shown, null, 2)}\n\`\`\``);
    const free = formatAmount(book.available(USD, firm.expiresAt));
    expect(PAGE).to.include(`${free} USD of the 5000.00`);
    expect(refusal(() => book.use(firm.id, "ada", firm.expiresAt + 1n))).to.equal("QUOTE_EXPIRED");
    expect(PAGE).to.include(`good at ${clock(firm.expiresAt)} and refused at ${clock(firm.expiresAt + 1n)}`);
  });

  it("says by what the two paths are known", () => {
    for (const path of [market, reported]) expect(PAGE).to.include(pathSha256(path).slice(0, 16));
  });
});
