import { expect } from "chai";
import { declaredAs } from "../../../scripts/api/declared.ts";
import { docComment } from "../../../scripts/api/doc-comment.ts";
import { commentOf, groupsOf, passedOn } from "../../../scripts/api/groups.ts";
import { slugs } from "../../../scripts/api/slugs.ts";

describe("a door's page", () => {
  it("has the door's names by the comments between its exports", () => {
    const source = `/** Money. */
// Fees and quotes.
export { feeUp, type Fee } from "./fx/fee.ts";
export type {
  Quote,
  Inner as QuoteTerms,
} from "./fx/quote.ts";

// Errors: all of them.
export { SettlementError } from "./errors.ts";
export * from "../conformance/index.ts";`;
    expect(groupsOf(source)).to.deep.equal([
      { title: "Fees and quotes", names: ["feeUp", "Fee", "Quote", "QuoteTerms"] },
      { title: "Errors", names: ["SettlementError"] },
    ]);
    expect(passedOn("src/testing/index.ts", source)).to.deep.equal(["src/conformance/index.ts"]);
    expect(commentOf(source)).to.equal("/** Money. */");
  });

  it("has a comment's parts as they were written", () => {
    const comment = docComment(`/**
     * The fee; "@param" here is text.
     *
     * @param amount - Minor units,
     * of the asset.
     * @param options.group Whether to group.
     * @param { minor } Of what.
     * @returns The fee.
     * @throws FEE_INVALID when it is negative.
     * @throws ASSET_MISMATCH
     * @example
     * \`\`\`ts
     * @decorated
     *   feeUp(1n);
     * \`\`\`
     * @see fee.md
     */`);
    expect(comment.summary).to.equal('The fee; "@param" here is text.');
    expect(comment.parameters).to.deep.equal([
      { name: "amount", text: "Minor units,\nof the asset." },
      { name: "options.group", text: "Whether to group." },
      { name: "{ minor }", text: "Of what." },
    ]);
    expect(comment.returns).to.equal("The fee.");
    expect(comment.throws).to.deep.equal(["FEE_INVALID when it is negative.", "ASSET_MISMATCH"]);
    expect(comment.examples).to.deep.equal(["```ts\n@decorated\n  feeUp(1n);\n```"]);
    expect(comment.see).to.deep.equal(["fee.md"]);
  });

  it("has a declaration with its members' comments, without what is private", () => {
    const file = `
export declare class Other { }
/** A book; see \`Quote\`. */
export declare class Book<Key extends { id: string }> {
    #private;
    private inner;
    /** Takes "}" and ; as they are. */
    take(how: {
        readonly "};": bigint;
    }, done: () => void): void;
}
export declare const TAKEN: readonly [1, 2];`;
    expect(declaredAs("Book", file)).to.deep.equal([
      {
        comment: "/** A book; see `Quote`. */",
        text: `class Book<Key extends { id: string }> {
  /** Takes "}" and ; as they are. */
  take(how: {
    readonly "};": bigint;
  }, done: () => void): void;
}`,
      },
    ]);
    expect(declaredAs("TAKEN", file).map(({ text }) => text)).to.deep.equal([
      "const TAKEN: readonly [1, 2];",
    ]);
  });

  it("has every overload", () => {
    const file = `export declare function of(a: string): 1;\nexport declare function of(a: bigint): 2;\n`;
    expect(declaredAs("of", file).map(({ text }) => text)).to.deep.equal([
      "function of(a: string): 1;",
      "function of(a: bigint): 2;",
    ]);
  });

  it("tells a function's address from that of a type whose name differs in one capital", () => {
    const slugOf = slugs();
    expect(["Rates and fees", "asset", "Asset", "FX_TYPE"].map(slugOf)).to.deep.equal([
      "rates-and-fees",
      "asset",
      "asset-1",
      "fx_type",
    ]);
  });
});
