import { party } from "../../fields/fields.ts";
import type { Scope } from "../../fields/scope.ts";

/** The field of a caller other than usual, to be refused or, where any caller may, to go through. */
export const byWhom = (scope: Scope) => ({
  by: party(scope)
    .meta({ description: "Who sends it; whoever it belongs to, unless said otherwise." })
    .exactOptional(),
});
