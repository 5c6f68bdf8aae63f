import { KitError } from "../asking/refused.ts";

interface RunnerGlobals {
  readonly describe: (title: string, body: () => void) => unknown;
  readonly it: (title: string, body: () => Promise<unknown>) => unknown;
  readonly after: (body: () => Promise<unknown>) => unknown;
}

/** The functions by which mocha, jest and vitest register tests. @throws KitError RUNNER_GLOBALS_MISSING */
export function runnerGlobals(): RunnerGlobals {
  return {
    describe: (title, body) => registering(["describe"])(title, body),
    it: (title, body) => registering(["it", "test"])(title, body),
    after: (body) => registering(["after", "afterAll"])(body),
  };
}

function registering(names: readonly string[]): (...given: readonly unknown[]) => unknown {
  for (const name of names) {
    const found: unknown = Reflect.get(globalThis, name);
    if (typeof found === "function") return (...given) => Reflect.apply(found, undefined, given) as unknown;
  }
  throw new KitError(
    "RUNNER_GLOBALS_MISSING",
    `This test runner has no global ${names.join("() or ")}(). Write: for (const one of exchangeRateCases(mine)) test(one.title, one.run);`,
  );
}
