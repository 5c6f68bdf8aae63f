import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { CONVERSIONS } from "../../src/chain/contract-arithmetic.ts";
import { enumValue } from "../../src/escrow/enum-value.ts";
import { DIRECTIONS } from "../../src/escrow/fx-quote.ts";
import { OPERATIONS, STATUSES } from "../../src/escrow/status.ts";
import { PEG_RULES } from "../../src/fx/oracle/at-peg.ts";
import { CLOSED_POLICIES } from "../../src/fx/oracle/pair-guards.ts";
import { REFUSALS } from "../../src/fx/oracle/refusal.ts";
import { SUMMER_TIMES } from "../../src/fx/oracle/summer-time.ts";

const CONTRACTS = path.resolve(import.meta.dirname, "../../contracts");

/** The members of an enum in the order of its source; a member stands on a line of its own. */
function membersOf(file: string, name: string): string[] {
  const source = readFileSync(path.join(CONTRACTS, file), "utf8");
  const [, body = ""] = new RegExp(String.raw`^\s*enum ${name} \{([^}]*)\}`, "m").exec(source) ?? [];
  return body.split(",").map((member) => member.trim());
}

/** `UnitedStates` is `united-states`. */
const kebab = (member: string): string => member.replaceAll(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
const asItIs = (member: string): string => member;

describe("the names of enums", () => {
  for (const [name, file, names, spelling] of [
    ["ClosedPolicy", "interfaces/IRateOracle.sol", CLOSED_POLICIES, kebab],
    ["SummerTime", "interfaces/IRateOracle.sol", SUMMER_TIMES, kebab],
    ["Refusal", "interfaces/IRateOracle.sol", REFUSALS, asItIs],
    ["PegRule", "interfaces/ISettlementGateway.sol", PEG_RULES, kebab],
    ["Direction", "libraries/FxQuote.sol", DIRECTIONS, kebab],
    ["Status", "interfaces/ISettlementEscrow.sol", STATUSES, asItIs],
    ["Operation", "interfaces/ISettlementEscrow.sol", OPERATIONS, kebab],
    ["Conversion", "mocks/RateMathHarness.sol", CONVERSIONS, asItIs],
  ] as const) {
    it(`are those of the contract's ${name}, in its order`, () => {
      expect(names).to.deep.equal(membersOf(file, name).map(spelling));
    });
  }

  it("stand for their places", () => {
    expect(enumValue(DIRECTIONS, "pay")).to.equal(0n);
    expect(enumValue(DIRECTIONS, "redeem")).to.equal(1n);
    expect(enumValue(SUMMER_TIMES, "european-union")).to.equal(2n);
  });
});
