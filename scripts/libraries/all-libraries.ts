import { MODULES } from "./adapters/modules.ts";
import { LANGUAGES, type Library } from "./library.ts";
import { OTHER_LANGUAGES } from "./other-languages.ts";

/** Every library that is measured, in the order of the page. */
export const LIBRARIES: readonly Library[] = [...MODULES, ...OTHER_LANGUAGES].toSorted(
  (one, other) => LANGUAGES.indexOf(one.language) - LANGUAGES.indexOf(other.language),
);
