// A process that imports a door and reports, as JSON on the file descriptor 3, what that did besides.
import fs, { writeSync } from "node:fs";
import { registerHooks, syncBuiltinESMExports } from "node:module";

const [, , door = ""] = process.argv;

// Node loads its own client when anybody looks for a web socket, as ethers does, and notes it in the globals.
void globalThis.WebSocket;

/** Of everything that a module could patch: its own properties, and what is behind them. */
function fingerprint(): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const builtIn = [
    ["globalThis", globalThis],
    ["process", process],
    ["console", console],
    ...[
      Object,
      Function,
      Array,
      String,
      Number,
      BigInt,
      Boolean,
      Symbol,
      Error,
      Promise,
      Map,
      Set,
      RegExp,
    ].flatMap((one): [string, object][] => [
      [one.name, one],
      [`${one.name}.prototype`, one.prototype as object],
    ]),
    ["JSON", JSON],
    ["Math", Math],
    ["Date.prototype", Date.prototype],
    ["Uint8Array.prototype", Uint8Array.prototype],
  ] as const;
  for (const [name, object] of builtIn)
    for (const key of Reflect.ownKeys(object)) {
      const { value, get } = Reflect.getOwnPropertyDescriptor(object, key) ?? {};
      found.set(`${name}.${String(key)}`, typeof value === "number" ? "number" : (value ?? get));
    }
  for (const name of process.eventNames()) found.set(`on ${String(name)}`, process.listenerCount(name));
  for (const [name, value] of Object.entries(process.env)) found.set(`env ${name}`, value);
  found.set("cwd", process.cwd());
  found.set("exit code", process.exitCode);
  return found;
}

/** Files that are read or written by a program, and not by the loader of modules. */
const files: string[] = [];
for (const method of [
  "readFileSync",
  "openSync",
  "writeFileSync",
  "readdirSync",
  "mkdirSync",
  "readFile",
  "open",
] as const) {
  const own = fs[method] as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [method]: (...args: unknown[]) => {
      const file = String(args[0]);
      if (!/\.[cm]?[jt]s$|package\.json$/.test(file)) files.push(`${method} ${file}`);
      return own.apply(fs, args);
    },
  });
}
syncBuiltinESMExports();

const packages = new Set<string>();
registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(resolved.url) ?? [];
    if (name !== undefined) packages.add(name);
    return resolved;
  },
});

const openBefore = process.getActiveResourcesInfo().length;
const before = fingerprint();
await import(door);
const after = fingerprint();
const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
  (key) => before.get(key) !== after.get(key) || before.has(key) !== after.has(key),
);
const open = process.getActiveResourcesInfo().slice(openBefore);
writeSync(3, JSON.stringify({ changed, files, open, packages: [...packages] }));
