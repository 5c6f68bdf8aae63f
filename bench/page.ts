// `npm run bench:page`: sizes and times of the page beside their budgets. Only sizes are held in tests: machines differ.
import { gzipSync } from "node:zlib";
import { ensureBuild } from "../src/cli/ensure-build.ts";
import { ensurePage } from "../src/cli/ensure-page.ts";
import { readPage } from "../src/files/page-files.ts";
import { oneFile } from "../src/site/one-file.ts";
import { runJobAlone } from "../src/workers/job.ts";
import { addressOf, closeBrowser, openBrowser, openPage } from "../test/page/support/browser.ts";
import { findChromium } from "../test/page/support/chromium.ts";
import { startServer, stopServer } from "../test/page/support/served.ts";
import { manyPayments } from "../test/serve/support/scenarios.ts";

const RERUNS = 20;
const STEPS = 40;

await ensureBuild();
await ensurePage();
const { script, style } = readPage();
print("JavaScript, raw", kilobytes(Buffer.byteLength(script)));
print("JavaScript, compressed", kilobytes(gzipSync(script).length), "45 kB");
print("style, compressed", kilobytes(gzipSync(style).length), "15 kB");
print("one file of 27 steps", kilobytes(await fileOf(3)), "300 kB");
print("one file of 1,008 steps", kilobytes(await fileOf(112)), "1,500 kB");

const chromium = await findChromium();
if ("missing" in chromium) console.log(`no times: ${chromium.missing}`);
else {
  await openBrowser(chromium.executable);
  try {
    await times();
  } finally {
    await closeBrowser();
    await stopServer();
  }
}

async function times(): Promise<void> {
  let began = performance.now();
  const { address } = await startServer();
  print("server start", milliseconds(performance.now() - began));
  began = performance.now();
  const player = { view: "player", step: "1" };
  const first = await openPage(addressOf(address, { ...player, scenario: "01-happy-path" }));
  await first.page.locator(".sentence").waitFor();
  print("page opened, first run shown", milliseconds(performance.now() - began));
  await first.close();
  const reruns: number[] = [];
  for (let fee = 1; fee <= RERUNS; fee += 1) reruns.push(await rerun(address, String(fee)));
  print("what-if run, median", milliseconds(quantile(reruns, 0.5)), "300 ms");
  print("what-if run, p95", milliseconds(quantile(reruns, 0.95)));
  print(
    "step painted, 9 steps, p95",
    milliseconds(await painted(address, { scenario: "01-happy-path" })),
    "60 ms",
  );
  const many = { scenario: "30-parcels-and-invoices" };
  const { page, close } = await openPage(addressOf(address, { ...player, ...many }));
  const link = await page.locator(".payments tbody a").first().getAttribute("href");
  await close();
  const payment = new URLSearchParams((link ?? "").slice(1)).get("payment") ?? "";
  const ofOne = await painted(address, { ...many, payment });
  print("step painted, one payment of 1,041 steps, p95", milliseconds(ofOne), "60 ms");
}

async function fileOf(payments: number): Promise<number> {
  const text = manyPayments(payments);
  const { trace } = await runJobAlone({
    file: "many.yaml",
    text,
    seed: undefined,
    set: [],
    faults: [],
    calls: false,
  });
  return Buffer.byteLength(oneFile([trace], "en", readPage()));
}

/** How long the server takes for a run with another value, until the last line of its answer. */
async function rerun(address: string, fee: string): Promise<number> {
  const began = performance.now();
  const body = JSON.stringify({ scenario: "01-happy-path", set: { "escrow.feeBps": fee }, expect: false });
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${address}api/runs`, { method: "POST", headers, body });
  if (!(await answer.text()).includes('"document"')) throw new Error("there is no run in the answer");
  return performance.now() - began;
}

/** The time from a key to the frame that shows its step, where one step in twenty takes longer. */
async function painted(address: string, fields: Readonly<Record<string, string>>): Promise<number> {
  const { page, close } = await openPage(addressOf(address, { view: "player", step: "1", ...fields }));
  await page.locator(".row-a").waitFor();
  const times = await page.evaluate(`(async () => {
    const times = [];
    for (let step = 0; step < ${STEPS}; step += 1) {
      const began = performance.now();
      const key = document.querySelector(".controls .next").disabled ? "Home" : "ArrowRight";
      dispatchEvent(new KeyboardEvent("keydown", { key }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      times.push(performance.now() - began);
    }
    return times;
  })()`);
  await close();
  return quantile(times as number[], 0.95);
}

function quantile(values: readonly number[], part: number): number {
  return values.toSorted((left, right) => left - right)[Math.ceil(values.length * part) - 1] ?? 0;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`;
}

function milliseconds(value: number): string {
  return `${Math.round(value)} ms`;
}

function print(what: string, value: string, budget = ""): void {
  console.log(`${what.padEnd(48)}${value.padStart(10)}${budget === "" ? "" : `   (at most ${budget})`}`);
}
