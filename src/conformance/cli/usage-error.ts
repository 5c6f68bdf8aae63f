import { KitError } from "../asking/refused.ts";

/** A command line that cannot be meant: the place, and what to try. */
export class UsageError extends KitError {
  constructor(message: string) {
    super("USAGE", message);
  }
}
