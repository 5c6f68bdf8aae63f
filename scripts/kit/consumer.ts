import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { binaryOf, ROOT, runNode } from "../check/run-tool.ts";
import { DIST_KIT } from "./build.ts";

const CONSUMER = join(ROOT, "cache/kit-consumer");

/** A strict project of its own: what ten lines use of the main door, and the driver's. */
const PROGRAM = `
import {
  checkExchangeRateConformance,
  describeExchangeRateConformance,
  exchangeRateCases,
  NotOffered,
  Refused,
  type CaseReport,
  type Converter,
  type RunnerCase,
} from "exchange-rate-conformance";
import { openDriver, type DriverConverter } from "exchange-rate-conformance/driver";

const mine: Converter = {
  name: "mine",
  profiles: ["arithmetic", "desk"],
  roundings: ["floor"],
  convert({ amount, from, to, rate, rounding }) {
    if (from.code !== rate.base) throw new NotOffered("a rate has one direction");
    if (rounding !== "floor") throw new Refused("Rounding");
    return (amount * rate.answer * 10n ** BigInt(to.decimals)) / 10n ** BigInt(rate.decimals + from.decimals);
  },
};
declare function test(title: string, run: () => Promise<unknown>): void;
for (const one of exchangeRateCases(mine, { skip: { C9: "a reason" } })) test(one.title, one.run);
const found: readonly RunnerCase[] = exchangeRateCases(async () => ({ ...mine, close: () => undefined }));
const reports: Promise<CaseReport[]> = checkExchangeRateConformance(mine);
describeExchangeRateConformance(mine);
const driver: Promise<DriverConverter> = openDriver("python3 mine.py", { timeoutMs: 1_000 });
export { driver, found, reports };
`;

const RESOLUTIONS = [
  { module: "nodenext", moduleResolution: "nodenext" },
  { module: "esnext", moduleResolution: "bundler" },
];

/** Compiles it against the built declarations, which are checked too, without the types of Node. */
export async function consumerFindings(): Promise<string[]> {
  rmSync(CONSUMER, { recursive: true, force: true });
  mkdirSync(join(CONSUMER, "node_modules"), { recursive: true });
  symlinkSync(DIST_KIT, join(CONSUMER, "node_modules/exchange-rate-conformance"), "junction");
  writeFileSync(join(CONSUMER, "package.json"), '{ "type": "module" }\n');
  writeFileSync(join(CONSUMER, "mine.ts"), PROGRAM);
  const results = await Promise.all(RESOLUTIONS.map(compile));
  return results.flat();
}

async function compile(resolution: (typeof RESOLUTIONS)[number]): Promise<string[]> {
  const file = join(CONSUMER, `tsconfig.${resolution.moduleResolution}.json`);
  const compilerOptions = {
    ...resolution,
    target: "es2022",
    lib: ["es2022"],
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
  };
  writeFileSync(file, JSON.stringify({ compilerOptions, files: ["mine.ts"] }));
  const { passed, output } = await runNode(binaryOf("typescript", "tsc"), "-p", file);
  return passed ? [] : [`${resolution.moduleResolution}: ${output.trimEnd()}`];
}
