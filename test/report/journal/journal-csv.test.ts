import { expect } from "chai";
import { textOf } from "../support/text-of.ts";
import { happyTrace, withHostileNames } from "../support/traces.ts";

/** Cells of a row; none of what is tried has a line break. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? "",
  );

describe("the journal as CSV", () => {
  it("has a row for each posting, and equal debits and credits in every entry and asset", async () => {
    const [head = "", ...lines] = (await textOf("journal-csv", [await happyTrace()], "en"))
      .trimEnd()
      .split("\r\n");
    const columns = cellsOf(head);
    expect(columns.join(" ")).to.equal(
      "scenario step line time verb payment entry reference book_kind book account side amount asset",
    );
    const sums = new Map<string, bigint>();
    for (const line of lines) {
      const cells = cellsOf(line);
      expect(cells).to.have.lengthOf(columns.length);
      const [entry = "", side = "", amount = "", asset = ""] = ["entry", "side", "amount", "asset"].map(
        (column) => cells[columns.indexOf(column)],
      );
      const key = `${entry} ${asset}`;
      const minor = BigInt(amount.replace(".", ""));
      sums.set(key, (sums.get(key) ?? 0n) + (side === "debit" ? minor : -minor));
    }
    expect(sums.size).to.be.greaterThan(10);
    for (const [key, sum] of sums) expect(sum, key).to.equal(0n);
    expect(lines.map((line) => line.replace(/^01-happy-path,4,\d+,/, ""))).to.include(
      "2025-01-23T15:35:00Z,pay,payment,2,pay payment,bank,Rhein Bank,buyer,debit,1000.00,EUR",
    );
  });

  it("has no cell that a spreadsheet would work out", async () => {
    const text = await textOf("journal-csv", [withHostileNames(await happyTrace())], "en");
    for (const line of text.split("\r\n"))
      for (const cell of cellsOf(line)) expect(cell).to.not.match(/^[=+@\t\r-]/);
  });
});
