import { DESK_ERRORS } from "../errors/desk.ts";
import { ORACLE_ERRORS } from "../errors/oracle.ts";
import { CALENDAR_ERRORS } from "../errors/calendars.ts";
import { SETTLEMENT_ERRORS } from "../errors/settlement.ts";
import { ERROR_CODES, ERRORS, type ErrorCode } from "../errors/table.ts";
import type { Status } from "../escrow/status.ts";
import { TRANSITIONS } from "../escrow/transitions.ts";
import { CONTRACT_ERRORS } from "../scenario/contract-errors.ts";
import { fillTemplate, type Bilingual, type CommandWords, type Language } from "../language.ts";
import { Speaker } from "../report/speaker.ts";
import { CONTRACT_ERROR_EXPLANATIONS } from "../report/words/explain/contract-errors.ts";
import { EXIT_CODE_EXPLANATIONS } from "../report/words/explain/exit-codes.ts";
import type { FaultParameterName } from "../scenario/faults/parameters.ts";
import { STATUS_EXPLANATIONS } from "../report/words/explain/statuses.ts";
import { VERB_EXPLANATIONS } from "../report/words/verbs.ts";
import { dictionary } from "../report/words/dictionary.ts";
import type { WordKey } from "../report/words/dictionary.ts";
import { termTopics } from "./term-topics.ts";
import type { Topic, TopicKind } from "./topic.ts";
import { ownValue } from "../own-value.ts";

/** Everything but the scenarios, which are files. */
export function builtInTopics(): Topic[] {
  return [
    ...explained("verb", VERB_EXPLANATIONS, verbLines),
    ...faultNames().map((name): Topic => ({
      kind: "fault",
      name,
      summary: (language) => speakerOf(language).say(`fault.${name}.what` as WordKey),
      explain: (language, words) => faultLines(name, language, words),
    })),
    ...ERROR_CODES.map((code): Topic => ({
      kind: "error",
      name: code,
      summary: (language, words) => fillTemplate(ERRORS[code][language].what, words),
      explain: (language, words) =>
        Promise.resolve([...errorLines(code, language, words), ...whereRefused(code, language)]),
    })),
    ...explained("contract-error", CONTRACT_ERROR_EXPLANATIONS, contractErrorLines),
    ...explained("status", STATUS_EXPLANATIONS, statusLines),
    ...explained("exit-code", EXIT_CODE_EXPLANATIONS, () => []),
    ...termTopics(),
  ];
}

/** Of what a fault takes, as it is written. */
const EXAMPLE_OF: Readonly<Record<FaultParameterName, string>> = {
  pair: "EUR/USD",
  size: "20%",
  duration: "30h",
};

type MoreLines = (name: string, language: Language, words: CommandWords) => string[];

function explained(kind: TopicKind, all: Readonly<Record<string, Bilingual>>, more: MoreLines): Topic[] {
  return Object.entries(all).map(([name, explanation]) => ({
    kind,
    name,
    also: wordsFor(kind, name),
    summary: (language, words) => fillTemplate(explanation[language], words),
    explain: (language, words) =>
      Promise.resolve([fillTemplate(explanation[language], words), ...more(name, language, words)]),
  }));
}

/** What reports call a verb or a status: `送达` for deliver. */
function wordsFor(kind: TopicKind, name: string): string[] {
  const words: Readonly<Record<string, string>> = dictionary("zh");
  return [words[`${kind}.${name}`] ?? ""].filter((word) => word !== "");
}

function verbLines(name: string, language: Language): string[] {
  const edges = TRANSITIONS.filter(({ operation }) => operation === name);
  const ways = [...new Set(edges.map((edge) => edgeText(edge, language)))];
  return ways.length === 0 ? [] : ["", say("explain.edges", language), ...ways.map((way) => `  ${way}`)];
}

function statusLines(name: string, language: Language): string[] {
  const edges = TRANSITIONS.filter(({ from, to }) => from === (name as Status) || to === name);
  return [
    "",
    speakerOf(language).labelled(say("explain.name", language), speakerOf(language).status(name)),
    say("explain.edges", language),
    ...new Set(edges.map((edge) => `  ${edgeText(edge, language)}`)),
  ];
}

/** `Funded -> Delivered: deliver, by carrier` */
function edgeText({ from, to, operation, by }: (typeof TRANSITIONS)[number], language: Language): string {
  const speaker = speakerOf(language);
  const who = speaker.list(by.map((each) => speaker.party(each)));
  return speaker.say("explain.edge", {
    from: speaker.status(from),
    to: speaker.status(to),
    operation: speaker.verb(operation),
    who,
  });
}

/** The dictionaries have a sentence on each; a test holds them against the faults that there are. */
export function faultNames(): string[] {
  return Object.keys(dictionary("en")).flatMap((key) => /^fault\.(.+)\.what$/.exec(key)?.[1] ?? []);
}

async function faultLines(name: string, language: Language, { corridor }: CommandWords): Promise<string[]> {
  // Only here, because it brings the verbs along, and listing names has no time for them.
  const { faultOf } = await import("../scenario/faults/fault-at.ts");
  const { at, ends, takes = [] } = faultOf(name);
  const given = takes.map((parameter) => `${parameter}=${EXAMPLE_OF[parameter]}`);
  const speaker = speakerOf(language);
  return [
    speaker.say(`fault.${name}.what` as WordKey),
    "",
    speaker.say(`fault.${name}.safe` as WordKey),
    "",
    speaker.labelled(
      speaker.say("explain.before"),
      speaker.list(at.map((verb) => speaker.named(verb, speaker.verb(verb)))),
    ),
    ...(ends === undefined ? [] : [speaker.labelled(speaker.say("explain.ends"), speaker.status(ends))]),
    ...(takes.length === 0 ? [] : [speaker.labelled(speaker.say("explain.takes"), speaker.list(takes))]),
    speaker.say("explain.fault"),
    `  ${corridor} run scenarios/01-happy-path.yaml --fault ${name}@${at[0] ?? ""}`,
    ...(takes.length === 0 ? [] : [`  --fault ${[name, ...given].join(":")}@${at[0] ?? ""}`]),
    `  - fault: ${name}`,
    ...(takes.length === 0
      ? []
      : [`  - fault: { ${[`name=${name}`, ...given].join(", ").replaceAll("=", ": ")} }`]),
  ];
}

function errorLines(code: ErrorCode, language: Language, words: CommandWords): string[] {
  const { who } = ERRORS[code];
  const { what, hint } = ERRORS[code][language];
  const lines = [
    say("explain.stop", language, { text: fillTemplate(what, words) }),
    fillTemplate(hint, words),
    "",
    speakerOf(language).labelled(say("explain.who", language), say(`explain.who.${who}`, language)),
  ];
  const contract = contractErrorOf(code);
  if (contract === undefined) return lines;
  return [...lines, say("explain.in-contract", language, { error: contract })];
}

/** The contracts' name for the same thing: `StaleRate` for STALE_RATE. */
function contractErrorOf(code: ErrorCode): string | undefined {
  const name = code
    .toLowerCase()
    .replaceAll(/(?:^|_)(\w)/g, (_match, letter: string) => letter.toUpperCase());
  return ownValue(CONTRACT_ERRORS, name) === undefined ? undefined : name;
}

/** What a bank, the desk, a customer or the oracle's twin refuses while a scenario runs. */
const REFUSED_OFF_CHAIN: Readonly<Record<string, unknown>> = {
  ...SETTLEMENT_ERRORS,
  ...CALENDAR_ERRORS,
  ...DESK_ERRORS,
  ...ORACLE_ERRORS,
};

/** Where a code is refused; mistakes of files and machines are no refusals. */
function whereRefused(code: ErrorCode, language: Language): string[] {
  return Object.hasOwn(REFUSED_OFF_CHAIN, code) ? [say("explain.off-chain", language)] : [];
}

function contractErrorLines(name: string, language: Language, words: CommandWords): string[] {
  const args = ownValue(CONTRACT_ERRORS, name) ?? [];
  const speaker = speakerOf(language);
  const listed = args.length === 0 ? speaker.say("expectation.none") : speaker.list(args);
  const code = name.replaceAll(/(?<=[a-z0-9])([A-Z])/g, "_$1").toUpperCase();
  const known = Object.hasOwn(ERRORS, code) ? ERRORS[code as ErrorCode][language].hint : undefined;
  return [
    ...(known === undefined ? [] : [fillTemplate(known, words)]),
    say("explain.on-chain", language),
    "",
    speaker.labelled(speaker.say("explain.arguments"), listed),
    say("explain.expect", language),
    `  expect: { revert: ${name} }`,
    ...(args[0] === undefined ? [] : [`  expect: { revert: { ${name}: { ${args[0]}: ... } } }`]),
  ];
}

function say(key: WordKey, language: Language, values: Readonly<Record<string, string>> = {}): string {
  return speakerOf(language).say(key, values);
}

function speakerOf(language: Language): Speaker {
  return new Speaker(language, { assets: [] });
}
