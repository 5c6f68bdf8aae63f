import { happyPath as readHappyPath } from "../../src/files/scenarios.ts";
import { withoutClaims } from "../../src/scenario/without-claims.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

/** The first scenario of the library for tests to make another of: without its claims, which are about its own run. */
export function happyPath(): Scenario {
  return withoutClaims(readHappyPath());
}
