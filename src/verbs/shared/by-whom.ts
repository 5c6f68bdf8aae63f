import type { PartyName } from "../../ports.ts";
import { party } from "../../fields/fields.ts";
import type { Scope } from "../../fields/scope.ts";

/** A step with another caller than usual, to be refused or, where any caller may, to go through. */
export interface ByWhom {
  /** The caller; by default the party that the step belongs to. */
  readonly by?: PartyName;
}

/** Their field. */
export const byWhom = (scope: Scope) => ({
  by: party(scope)
    .meta({ description: "Who sends it; whoever it belongs to, unless said otherwise." })
    .exactOptional(),
});
