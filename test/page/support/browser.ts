import { chromium, type Browser, type BrowserContext, type Locator, type Page } from "playwright-core";
import type { Language } from "../../../src/language.ts";

/** Nothing of the browser's own leaves the machine, and no name but this machine's is found. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** Widths that every view is tried at. */
export const SIZES = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
  projector: { width: 1920, height: 1080 },
} as const;

export type Theme = "light" | "dark";

let browser: Browser | undefined;

export async function openBrowser(executablePath: string): Promise<void> {
  browser = await chromium.launch({ executablePath, headless: true, args: FLAGS });
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
}

/** What a page did that it must not do. */
export interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests to anything but this machine, and errors on the page's console. */
  readonly faults: string[];
  /** Addresses of everything that was asked for. */
  readonly requests: string[];
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  readonly size?: keyof typeof SIZES;
  readonly theme?: Theme;
  readonly offline?: boolean;
  readonly reducedMotion?: boolean;
  readonly script?: boolean;
  /** Of the browser, not of the address. */
  readonly locale?: string;
}

/** A page of a fresh profile, watched for requests and errors. */
export async function openPage(
  address: string,
  {
    size = "desktop",
    theme = "light",
    offline = false,
    reducedMotion = true,
    script = true,
    locale = "en-GB",
  }: OpenOptions = {},
): Promise<Watched> {
  if (browser === undefined) throw new Error("no browser is open");
  const context = await browser.newContext({
    viewport: SIZES[size],
    colorScheme: theme,
    offline,
    locale,
    reducedMotion: reducedMotion ? "reduce" : "no-preference",
    acceptDownloads: true,
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  // A run that waits for other tests' runs, on a machine that does other things.
  page.setDefaultTimeout(60_000);
  const faults: string[] = [];
  const requests: string[] = [];
  page.on("request", (request) => {
    requests.push(request.url());
    const url = new URL(request.url());
    const isHere = ["127.0.0.1", ""].includes(url.hostname) || ["data:", "blob:"].includes(url.protocol);
    if (!isHere) faults.push(`request to ${request.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  await page.goto(address);
  return { page, context, faults, requests, close: () => context.close() };
}

/** An address of the page by its fields. */
export function addressOf(
  base: string,
  fields: Readonly<Record<string, string>>,
  language: Language = "en",
): string {
  return `${base}#${new URLSearchParams({ ...fields, lang: language }).toString()}`;
}

/** The text that is seen; blanks that keep a figure and its unit on a line are plain ones. */
export async function textIn(place: Locator): Promise<string> {
  return (await place.innerText()).replaceAll(/[\u00A0\u202F]/g, " ");
}
