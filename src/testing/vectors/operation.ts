import type { Fields } from "./fields.ts";
import type { Outputs } from "./vector.ts";

/** One `op` of a vector file: reads its fields, calls the library, names the results. */
export type Operation = (fields: Fields) => Outputs;

/** Operations by their `op`. */
export type Operations = Readonly<Record<string, Operation>>;
