import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { NAMED_DAYS } from "../../src/fx/calendars/days/named-days.ts";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import { EUR_TO_CNY } from "../support/yaml-run.ts";

const PAGE = readFileSync(path.resolve(import.meta.dirname, "../../docs/how-to/use-calendars.md"), "utf8");

describe("docs/how-to/use-calendars.md", () => {
  it("shows calendars that are right", () => {
    const [, block = ""] = /^```yaml\n(.*?)^```$/ms.exec(PAGE) ?? [];
    const steps =
      "payments: { payment: { from: buyer, to: seller } }\nsteps: [{ quote: { send: 1000.00 EUR } }]\n";
    const { calendars, rates } = readScenario(`${EUR_TO_CNY}${steps}${block}`);
    expect(calendars?.banks.get("Rhein Bank")).to.include({ days: "target", cutOff: 57_600n });
    expect(rates[1]?.holidays, "of EUR/CNY").to.have.length.above(0);
  });

  it("lists every named calendar with its years, in the order of no other", () => {
    const rows = [...PAGE.matchAll(/^\| `([a-z-]+)` +\| [A-Za-z]+ +\| ([^|]+?) +\|/gm)].map(
      ([, name = "", years = ""]) => `${name}: ${years}`,
    );
    expect(rows.toSorted()).to.deep.equal(
      NAMED_DAYS.map(({ name, years }) => `${name}: ${years}`).toSorted(),
    );
  });
});
