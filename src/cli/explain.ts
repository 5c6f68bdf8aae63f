import { SettlementError } from "../errors/settlement-error.ts";
import { visibleJson } from "../language.ts";
import { Speaker } from "../report/speaker.ts";
import { wrap } from "../report/table.ts";
import { termOf } from "../report/words/glossary/glossary.ts";
import type { Topic } from "./topic.ts";
import { listOf } from "../fields/closest-name.ts";
import { wordsFor } from "./called-as.ts";
import { runCommand, type CommandContext } from "./command.ts";
import type { ExplainArguments } from "./commands/explain.ts";
import { plain, suggestions } from "./find-topics.ts";
import { currentWord } from "../scenario/source/old-words.ts";
import { fileTopic, isScenarioPath } from "./scenario-topic.ts";
import { allTopics } from "./topics.ts";

/** Columns that an explanation takes at most, however wide the terminal is. */
const MOST_WIDTH = 88;

/** `corridor explain WHAT` */
export function settleExplain(args: ExplainArguments, context: CommandContext): Promise<void> {
  return runCommand(args, context, async (language) => {
    const { what, json } = args;
    const { print, width } = context.terminal;
    const words = wordsFor(context.calledAs);
    const found = await Promise.all(
      (isScenarioPath(what) ? [fileTopic(what)] : topicsOf(what)).map(async ({ kind, name, explain }) => ({
        kind,
        name,
        lines: await explain(language, words),
      })),
    );
    if (json) {
      print(visibleJson(found.map(({ kind, name, lines }) => ({ kind, name, text: lines.join("\n") }))));
      return 0;
    }
    const speaker = new Speaker(language, { assets: [] });
    const texts = found.map(({ kind, name, lines }) => {
      const shown = kind === "verb" ? speaker.named(name, speaker.verb(name)) : name;
      const head = speaker.say("join.detail", { text: shown, detail: speaker.say(`explain.kind.${kind}`) });
      return [head, "", ...lines.flatMap((line) => wrapped(line, Math.min(width, MOST_WIDTH)))].join("\n");
    });
    print([...texts, ...alsoLines(what, found, speaker, Math.min(width, MOST_WIDTH))].join("\n\n"));
    return 0;
  });
}

/** What else has the word in its name, where it is a part of names and not one of its own. */
function alsoLines(
  what: string,
  found: readonly { readonly name: string }[],
  speaker: Speaker,
  width: number,
): readonly string[] {
  const known = new Set(found.map(({ name }) => name));
  if ([...known].some((name) => plain(name).split("-").join("") === plain(what).split("-").join("")))
    return [];
  const others = suggestions(what, allTopics()).filter((name) => !known.has(name));
  if (others.length === 0) return [];
  return [wrap(speaker.say("explain.also", { names: others.join(" ") }), width).join("\n")];
}

/**
 * Every topic of a name; a name may be a verb, a fault and a term.
 *
 * @throws TOPIC_UNKNOWN with those that have it in their names, or the nearest; TOPIC_UNLISTED where none is near.
 */
function topicsOf(what: string): Topic[] {
  const all = allTopics();
  const wanted = currentWord(what.trim().toLowerCase());
  const term = termOf(wanted)?.id;
  const exact = all.filter(({ kind, name, also = [] }) =>
    kind === "term" ? name === term : [name, ...also].some((each) => each.toLowerCase() === wanted),
  );
  // `5` and `05` are the scenario of that number as well.
  const numbered = all.filter(
    ({ kind, name }) => kind === "scenario" && numberOf(name) === wanted.padStart(2, "0"),
  );
  const found = [...new Set([...exact, ...numbered])];
  if (found.length > 0) return found;
  const near = suggestions(what.trim(), all);
  const topic = what.slice(0, 60);
  if (near.length === 0) throw new SettlementError("TOPIC_UNLISTED", { topic });
  throw new SettlementError("TOPIC_UNKNOWN", { topic, suggestion: listOf(near) });
}

function numberOf(name: string): string {
  return /^\d+/.exec(name)?.[0] ?? "";
}

/** What is indented is to be copied, and stays on its line. */
function wrapped(line: string, width: number): string[] {
  return line.startsWith(" ") ? [line] : wrap(line, width);
}
