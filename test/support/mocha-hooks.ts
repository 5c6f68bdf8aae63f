import type { Context } from "mocha";
import { inspect } from "node:util";

/** Test workers send what failed as JSON, which has no bigint: its figures go as text. */
export const mochaHooks = {
  afterEach(this: Context): void {
    const error = this.currentTest?.err as (Error & Record<string, unknown>) | undefined;
    if (error === undefined) return;
    for (const [key, value] of Object.entries(error))
      if (!isJson(value)) error[key] = inspect(value, { depth: 6 });
  },
};

function isJson(value: unknown): boolean {
  try {
    JSON.stringify(value);
    return true;
  } catch {
    return false;
  }
}
