import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { KitError } from "../asking/refused.ts";
import { openDriver } from "../driver/open-driver.ts";
import type { OpenConverter } from "../runner/exchange-rate-cases.ts";
import type { ConverterPlace } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/**
 * The converter at a place.
 *
 * @param from The folder that a module's path starts at.
 * @throws KitError, of which a UsageError is the caller's to mend.
 */
export async function openConverter(
  { kind, value }: ConverterPlace,
  from: string,
  options: { readonly timeoutMs?: number },
): Promise<OpenConverter> {
  switch (kind) {
    case "driver":
      return openDriver(value, options);
    case "url":
      return openDriver(addressOf(value), options);
    case "module":
      return openModule(resolve(from, value), value);
  }
}

function addressOf(value: string): URL {
  if (!/^https?:\/\/[^/\s]+/.test(value))
    throw new UsageError(`--url ${JSON.stringify(value)} is not an address, as http://localhost:8080/ is`);
  return new URL(value);
}

async function openModule(path: string, shown: string): Promise<OpenConverter> {
  if (!existsSync(path)) throw new UsageError(`--module ${shown}: there is no such file`);
  const failed = (error: unknown): KitError =>
    new KitError(
      "MODULE_FAILED",
      `${shown} failed: ${error instanceof Error ? error.message : String(error)}`,
    );
  let [converter, names]: [unknown, readonly string[]] = [undefined, []];
  try {
    const loaded: { default?: unknown } = await import(pathToFileURL(path).href);
    names = Object.keys(loaded);
    converter = typeof loaded.default === "function" ? await loaded.default() : loaded.default;
  } catch (error) {
    throw failed(error);
  }
  if (isConverter(converter)) return converter;
  throw new UsageError(
    `--module ${shown} has no converter as its default export, nor a function that makes one; a converter has at least a name and convert (it exports ${names.length === 0 ? "nothing" : names.slice(0, 10).join(", ")})`,
  );
}

function isConverter(value: unknown): value is OpenConverter {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof Reflect.get(value, "name") === "string" &&
    typeof Reflect.get(value, "convert") === "function"
  );
}
