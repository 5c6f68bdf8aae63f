import { createHash } from "node:crypto";
import type { PageFiles } from "../files/page-files.ts";
import type { Language } from "../language.ts";
import { HEAD, htmlParts, languageTag } from "../report/html.ts";
import { shownTrace } from "../report/shown-trace.ts";
import type { Trace } from "../trace/trace.ts";
import { deflatedText } from "./deflated.ts";
import { embeddedTraces } from "./embedded.ts";

/**
 * Traces as one HTML file that opens from a disk, without a server and without network: the report as it can be read
 * without script, and the page with the traces' players on top.
 *
 * @param language The one that is chosen at first in the report; the page takes the browser's.
 */
export function oneFile(traces: readonly Trace[], language: Language, page: PageFiles): string {
  const [only, ...others] = traces;
  const opens =
    only === undefined || others.length > 0 ? {} : { view: "player", scenario: only.scenario.name };
  const ground = { ...htmlParts(traces.map(shownTrace), language), language, opens };
  return fileWith(embeddedTraces(traces), ground, page);
}

/** What is read where the page cannot run; its parts are markup. */
export interface Ground {
  readonly title: string;
  readonly style: string;
  readonly body: string;
  readonly language: Language;
  /** The fields of the address that is opened at first; none: the library. */
  readonly opens: Readonly<Record<string, string>>;
}

/** A file with the page, the documents in it, and what can be read without script. @param documents As JSON. */
export function fileWith(
  documents: string,
  { title, style, body, language, opens }: Ground,
  page: PageFiles,
): string {
  const loader = loaderOf(opens);
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(loader)}' '${hashOf(page.script)}'`,
    `style-src '${hashOf(page.style)}' '${hashOf(style)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return [
    "<!doctype html>",
    `<html lang="${languageTag(language)}">`,
    HEAD,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">',
    `<title>${title}</title><link rel="icon" href="data:,">`,
    "</head>",
    "<body>",
    '<div id="page"></div>',
    `<div id="ground"><style>${style}</style>`,
    body,
    "</div>",
    dataOf("documents", documents),
    wordsOf(page),
    dataOf("page-style", page.style),
    dataOf("page-script", page.script),
    `<script type="module">${loader}</script>`,
    "</body></html>",
    noticesOf(page),
    "",
  ].join("\n");
}

/** The page's words, which its script reads from the document. */
function wordsOf({ html }: PageFiles): string {
  return /<script type="application\/json" id="words">[^<]*<\/script>/.exec(html)?.[0] ?? "";
}

/** Of those whose code is in the script: their licences go with it. */
function noticesOf({ html }: PageFiles): string {
  return /<!--\nThis page has code of others[^>]*-->/.exec(html)?.[0] ?? "";
}

/** A text that the browser takes for data, a third as long as it is. */
function dataOf(id: string, text: string): string {
  return `<script type="application/octet-stream" id="${id}">${deflatedText(text)}</script>`;
}

/** Starts the page, style first; the policy allows the very texts that it puts in. */
function loaderOf(opens: Ground["opens"]): string {
  const fields = new URLSearchParams(opens).toString();
  const hash = fields === "" ? "" : `#${fields}`;
  return `
const inflated = async (id) => {
  const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), (one) => one.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
};
const put = (name, text) => {
  const element = Object.assign(document.createElement(name), { textContent: text });
  if (name === "script") element.type = "module";
  document.head.append(element);
};
if (location.hash === "") history.replaceState(null, "", ${scriptText(hash)} || location.href);
const [style, script] = await Promise.all([inflated("page-style"), inflated("page-script")]);
put("style", style);
put("script", script);
`;
}

/** A text as a script has it, with nothing that ends the script's element. */
function scriptText(text: string): string {
  return JSON.stringify(text).replaceAll("<", "\\u003C");
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
