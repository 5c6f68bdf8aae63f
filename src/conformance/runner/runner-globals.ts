import { KitError } from "../asking/refused.ts";

type Registers = (title: string, body: () => Promise<unknown>) => unknown;

interface RunnerGlobals {
  readonly describe: (title: string, body: () => void) => unknown;
  readonly it: Registers;
  /** Registers a test that is not run. */
  readonly skipped: Registers;
  readonly after: (body: () => Promise<unknown>) => unknown;
}

/** The functions by which mocha, jest and vitest register tests. @throws KitError RUNNER_GLOBALS_MISSING */
export function runnerGlobals(): RunnerGlobals {
  return {
    describe: (title, body) => registering(["describe"])(title, body),
    it: (title, body) => registering(["it", "test"])(title, body),
    skipped: (title, body) => registering(["it", "test"], "skip")(title, body),
    after: (body) => registering(["after", "afterAll"])(body),
  };
}

/** @param variant A function of the function, such as `it.skip`; the function itself where it has none. */
function registering(names: readonly string[], variant?: string): (...given: readonly unknown[]) => unknown {
  for (const name of names) {
    const found: unknown = Reflect.get(globalThis, name);
    if (typeof found !== "function") continue;
    const own: unknown = variant === undefined ? undefined : Reflect.get(found, variant);
    const called = typeof own === "function" ? own : found;
    return (...given) => Reflect.apply(called, undefined, given) as unknown;
  }
  throw new KitError(
    "RUNNER_GLOBALS_MISSING",
    `This test runner has no global ${names.join("() or ")}(). Write: for (const one of exchangeRateCases(mine)) test(one.title, one.run);`,
  );
}
