import { expect } from "chai";
import { marked } from "marked";
import { markdownReport } from "../../../src/conformance/report/markdown.ts";
import { HOSTILE, hostileRun, RUN } from "./runs.ts";

/** The elements of what a page would show. */
async function shown(markdown: string): Promise<string[]> {
  return [...(await marked.parse(markdown)).matchAll(/<(\w+)/g)].map(([, name = ""]) => name);
}

describe("A run as Markdown", () => {
  it("has the failures first, then a line for each family", async () => {
    const markdown = markdownReport(RUN);
    expect(markdown).to.include("# Exchange-rate conformance of mine\n");
    expect(markdown).to.include("| 10000 JPY at 157.32 | 63.56 USD | 0.63 USD (seed s) |");
    expect(markdown).to.include("| A. Units and scale | 1 | 1 | 1 | 0 | 3 of 8 |");
    expect(markdown).to.include("| does not round by ceil | A1 A3 |");
    expect((await shown(markdown)).filter((name) => name === "table").length).to.equal(4);
  });

  it("shows whatever a driver sends as text", async () => {
    const usual = await shown(markdownReport(hostileRun("plain")));
    for (const hostile of HOSTILE)
      expect(await shown(markdownReport(hostileRun(hostile)))).to.deep.equal(usual);
  });
});
