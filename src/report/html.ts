import type { Trace } from "../trace/trace.ts";
import type { Block } from "./document.ts";
import { bothTexts, type Both } from "./html/both.ts";
import { htmlMachine } from "./html/machine.ts";
import { STYLE } from "./html/style.ts";
import { htmlTable } from "./html/table.ts";
import { escapeMarkup } from "./markup.ts";
import { OWN_MARK } from "./own-mark.ts";
import { summaryBlock } from "./run-summary.ts";
import { Speaker } from "./speaker.ts";
import { traceDocument } from "./trace-document.ts";
import { LANGUAGES, type Language } from "../language.ts";

/**
 * Traces as one HTML file that needs nothing else: no script, no font, no image, no network. Both languages are in it,
 * and radio buttons choose.
 *
 * @param language The one that is chosen at first.
 */
export function htmlReport(traces: readonly Trace[], language: Language): string {
  const { title, style, body } = htmlParts(traces, language);
  return [
    "<!doctype html>",
    `<html lang="${languageTag(language)}">`,
    HEAD,
    `<title>${title}</title>`,
    `<style>${style}</style></head>`,
    "<body>",
    body,
    "</body></html>",
    "",
  ].join("\n");
}

/** What every HTML file of this program begins its head with. */
export const HEAD: string = [
  '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
  `<meta name="generator" content="${OWN_MARK}">`,
].join("\n");

export function languageTag(language: Language): string {
  return language === "zh" ? "zh-Hans" : "en";
}

/** The report's title, style and body as markup, for a file that has more than that. */
export function htmlParts(
  traces: readonly Trace[],
  language: Language,
): { readonly title: string; readonly style: string; readonly body: string } {
  const several = traces.length > 1;
  const title = inBoth((speaker) => speaker.say("html.title", { count: String(traces.length) }));
  const articles = traces.map((trace, at) => article(trace, `t${at + 1}`, several));
  const body = [
    `<header>${languageSwitch(language)}</header>`,
    "<main>",
    ...(several ? [`<h1>${bothTexts(title)}</h1>`, contents(traces)] : []),
    ...articles,
    "</main>",
  ].join("\n");
  const shown = several ? title[language] : titleOf(traces[0], language);
  return { title: escapeMarkup(shown), style: STYLE, body };
}

function titleOf(trace: Trace | undefined, language: Language): string {
  return trace === undefined
    ? "Corridor"
    : new Speaker(language, trace).say("html.title.one", {
        title: trace.scenario.title[language] ?? trace.scenario.name,
      });
}

function inBoth(say: (speaker: Speaker) => string, assets: Pick<Trace, "assets"> = { assets: [] }): Both {
  return { en: say(new Speaker("en", assets)), zh: say(new Speaker("zh", assets)) };
}

function languageSwitch(chosen: Language): string {
  const names: Readonly<Record<Language, string>> = { en: "English", zh: "中文" };
  const tags: Readonly<Record<Language, string>> = { en: "en-GB", zh: "zh-CN" };
  const radio = (language: Language): string =>
    `<label><input type="radio" name="language" id="language-${language}"${language === chosen ? " checked" : ""}> <span lang="${tags[language]}">${names[language]}</span></label>`;
  const legend = bothTexts(inBoth((speaker) => speaker.say("html.language")));
  return `<fieldset><legend>${legend}</legend>${LANGUAGES.map(radio).join("")}</fieldset>`;
}

/** The outcome of each scenario, with links to them. */
function contents(traces: readonly Trace[]): string {
  const links = traces.map(({ scenario }, at) => {
    const name = { en: scenario.title.en ?? scenario.name, zh: scenario.title.zh ?? scenario.name };
    return `<li><a href="#t${at + 1}">${escapeMarkup(scenario.name)}</a> ${bothTexts(name)}</li>`;
  });
  const [en, zh] = LANGUAGES.map((language) => summaryBlock(traces, language));
  const summary = en?.kind === "table" && zh?.kind === "table" ? htmlTable(en, zh, eventsLabel) : "";
  return `<nav><ul class="contents">${links.join("")}</ul></nav>\n${summary}`;
}

function article(trace: Trace, id: string, several: boolean): string {
  const detail = { events: true, verdicts: true };
  const [english, chinese] = [traceDocument(trace, "en", detail), traceDocument(trace, "zh", detail)];
  const { scenario, tool } = trace;
  const teaches = { en: scenario.teaches.en ?? "", zh: scenario.teaches.zh ?? "" };
  const made = inBoth((speaker) =>
    speaker.say("report.made-from", { scenario: scenario.name, seed: scenario.seed, version: tool.version }),
  );
  const [heading = "", ...rest] = english.map((block, at) =>
    htmlBlock(block, chinese[at] ?? block, {
      deeper: several ? 1 : 0,
      id,
      // A title right above has the caption's text.
      titled: english[at - 1]?.kind === "title",
    }),
  );
  const outcome = inBoth((speaker) => speaker.say(`outcome.${trace.outcome}`));
  return [
    `<article id="${id}">`,
    heading,
    `<p class="lead">${bothTexts(teaches)}</p>`,
    `<p class="${trace.outcome === "passed" ? "good" : "bad"}">${bothTexts(outcome)}</p>`,
    ...rest,
    `<p class="quiet">${bothTexts(made)}</p>`,
    "</article>",
  ].join("\n");
}

/** Where a block stands. */
interface Place {
  readonly deeper: number;
  readonly id: string;
  readonly titled: boolean;
}

function htmlBlock(en: Block, zh: Block, { deeper, id, titled }: Place): string {
  if (en.kind === "table" && zh.kind === "table") return htmlTable(en, zh, eventsLabel, !titled);
  if (en.kind === "machine" && zh.kind === "machine") return htmlMachine(en, zh, id);
  if (en.kind === "title" && zh.kind === "title") {
    const tag = `h${en.level + deeper}`;
    return `<${tag}>${bothTexts({ en: en.text, zh: zh.text })}</${tag}>`;
  }
  if (en.kind === "text" && zh.kind === "text") {
    const tone = en.tone === undefined ? "" : ` class="${en.tone}"`;
    return `<p${tone}>${bothTexts({ en: en.text, zh: zh.text })}</p>`;
  }
  return "";
}

function eventsLabel(count: number): Both {
  return inBoth((speaker) => speaker.say("html.events", { count: String(count) }));
}
