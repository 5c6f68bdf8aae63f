import { globSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { readTraceFile } from "../../../src/files/traces.ts";
import { journalOf, type Posting } from "../../../src/report/journal/books.ts";

const GOLDEN = path.resolve(import.meta.dirname, "../../../scenarios/golden");
/** Normal, with charges, refunded and redeemed, reversed, by chance, netted. */
const TRIED = ["01", "03", "11", "15", "33", "44", "45", "47"];
/** Of an account in an asset. */
const keyOf = ({ book: { kind, name }, account, asset }: Posting): string =>
  [kind, name, account, asset].join(" / ");
const files = TRIED.flatMap((number) => globSync(`${number}-*.json`, { cwd: GOLDEN }));

describe("the books of a run as a journal", () => {
  it("is tried with different runs", () => {
    expect(files.length).to.equal(TRIED.length);
  });

  for (const file of files) {
    it(`balances every entry of ${file}, and comes to the books' sums and to every account's balance`, () => {
      const trace = readTraceFile(path.join(GOLDEN, file));
      const { entries, closings } = journalOf(trace);
      const debits = new Map<string, bigint>();
      const accounts = new Map<string, bigint>();
      for (const { postings } of entries) {
        const sums = new Map<string, bigint>();
        for (const posting of postings) {
          const { book, asset, debited } = posting;
          const place = `${book.name} ${asset}`;
          sums.set(place, (sums.get(place) ?? 0n) + debited);
          if (debited > 0n) debits.set(place, (debits.get(place) ?? 0n) + debited);
          accounts.set(keyOf(posting), (accounts.get(keyOf(posting)) ?? 0n) + debited);
        }
        for (const [place, sum] of sums) expect(sum, place).to.equal(0n);
      }
      for (const { bank, asset, debits: booked } of trace.totals.ledgers)
        expect((debits.get(`${bank} ${asset}`) ?? 0n).toString(), `${bank} ${asset}`).to.equal(booked);
      expect(closings.length).to.be.greaterThan(0);
      for (const closing of closings)
        expect(accounts.get(keyOf(closing)) ?? 0n, keyOf(closing)).to.equal(closing.debited);
    });
  }
});
