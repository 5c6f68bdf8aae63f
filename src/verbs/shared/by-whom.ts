import type { PartyName } from "../../ports.ts";
import { party } from "../../fields/fields.ts";
import type { Scope } from "../../fields/scope.ts";

/** A step that somebody may take in another's place, to be refused or, where anyone may, to go through. */
export interface ByWhom {
  /** Who sends it; whoever it belongs to, unless said otherwise. */
  readonly by?: PartyName;
}

/** Their field. */
export const byWhom = (scope: Scope) => ({
  by: party(scope)
    .meta({ description: "Who sends it; whoever it belongs to, unless said otherwise." })
    .exactOptional(),
});
