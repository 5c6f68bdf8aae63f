import { globSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { readTraceFile } from "../../../src/files/traces.ts";
import { readBeancount } from "../support/plain-journal.ts";
import { textOf } from "../support/text-of.ts";
import { happyTrace, withHostileNames } from "../support/traces.ts";

const GOLDEN = path.resolve(import.meta.dirname, "../../../scenarios/golden");

describe("the journal for Beancount", () => {
  for (const number of ["01", "11", "44", "45", "47"]) {
    const [file = ""] = globSync(`${number}-*.json`, { cwd: GOLDEN });
    it(`balances, and asserts what every account of ${file} begins and ends with`, async () => {
      const trace = readTraceFile(path.join(GOLDEN, file));
      const { faults, assertions, entries } = readBeancount(await textOf("beancount", [trace], "en"));
      expect(faults).to.deep.equal([]);
      const openings = trace.terms?.openings ?? [];
      expect(assertions).to.be.greaterThan(openings.length * 2);
      const booked = trace.steps.flatMap((step) => [
        ...step.entries,
        ...(step.transfers ?? []).filter(({ place }) => place === "chain"),
      ]);
      expect(entries).to.be.at.least(booked.length);
    });
  }

  it("is read whatever names are in it, and takes no two for one", async () => {
    const trace = await happyTrace();
    const plain = readBeancount(await textOf("beancount", [trace], "en"));
    const hostile = readBeancount(await textOf("beancount", [withHostileNames(trace)], "en"));
    expect(hostile.faults).to.deep.equal([]);
    expect([hostile.entries, hostile.balances.size]).to.deep.equal([plain.entries, plain.balances.size]);
  });

  it("is told by its reader where it does not balance", async () => {
    const text = await textOf("beancount", [await happyTrace()], "en");
    const { faults } = readBeancount(text.replace("-998.00 EUR", "-998.01 EUR"));
    expect(faults.join("\n")).to.match(/entry 2 leaves -1 EUR[\s\S]*is -99801, not -998.00/);
  });
});
