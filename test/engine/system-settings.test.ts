import path from "node:path";
import { expect } from "chai";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";
import { planOf } from "../../src/engine/system-plan.ts";
import { settingsOfRun } from "../../src/engine/system-settings.ts";
import { readScenarioFile } from "../../src/files/scenarios.ts";

const fileOf = (name: string): string => path.join(PACKAGE_ROOT, "scenarios", name);

describe("the settings of a run", () => {
  const scenario = readScenarioFile(fileOf("01-happy-path.yaml"));
  const settings = settingsOfRun(scenario);
  const of = (key: string) => settings.find((one) => one.key === key)?.value;

  it("state in units what no file need state", () => {
    const expected: Readonly<Record<string, string>> = {
      "escrow.feeBps": "50",
      "desk.prefunding": "1000000.00 XUSD",
      "desk.inventory.1": "10000000.00 CNY",
      "system.payoutWithin": "30d",
      "system.pairs.*.maximumAge": "25h",
      "system.pairs.EUR/USD.minimumAnswer": "0.52020000",
      "system.pairs.*.breakerBps": "10.00%",
      "system.pairs.*.opensAtMinute": "Sun 22:00",
      "system.corridors.*.maximumDeviationBps": "1.00%",
      "system.corridors.*.capacity": "10000000.000000 XUSD",
      "system.tokens.XUSD.maximumReserveAge": "30d",
      "system.participants.*.verifiedUntil": "2026-01-23T15:30:00Z",
    };
    for (const [key, value] of Object.entries(expected)) expect(of(key), key).to.equal(value);
  });

  it("have every field of the plan, once for all where it is the same, and each key once", () => {
    const plan = planOf(scenario);
    const keys = settings.map(({ key }) => key);
    expect(new Set(keys).size).to.equal(keys.length);
    for (const [list, entries] of Object.entries(plan)) {
      if (!Array.isArray(entries)) continue;
      for (const entry of entries as readonly unknown[]) {
        if (typeof entry !== "object" || entry === null) continue;
        for (const [field, value] of Object.entries(entry)) {
          if (/^(?:base|quote|symbol|name|currency|token|direction|party)$/.test(field) || value === "")
            continue;
          const found = keys.some((key) => key.startsWith(`system.${list}.`) && key.endsWith(`.${field}`));
          expect(found, `${list}.${field}`).to.equal(true);
        }
      }
    }
  });

  it("name as the file's what the file states of the desk", () => {
    const own = settingsOfRun(readScenarioFile(fileOf("44-charges-and-tiers.yaml")));
    expect(own.filter(({ key }) => key === "desk.prefunding").map(({ from }) => from)).to.deep.equal([
      "file",
    ]);
  });

  it("are short for a run of hundreds of payments", () => {
    expect(settingsOfRun(readScenarioFile(fileOf("30-parcels-and-invoices.yaml"))).length).to.be.below(200);
  });

  it("are those of the system alone where a scenario was built in code", () => {
    const { settings: _, ...built } = scenario;
    expect(new Set(settingsOfRun(built).map(({ from }) => from))).to.deep.equal(new Set(["derived"]));
  });
});
