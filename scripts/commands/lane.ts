// Runs commands in one place, one after the other, and reports each.
import { leaveOut, report } from "../examples/report.ts";
import { missingPrograms } from "./environment.ts";
import { ByNpx } from "./by-npx.ts";
import { asksANode, exitCodeOf, NODE, staysUntil, wordsOf } from "./expected.ts";
import { filled } from "./fill.ts";
import { converters, mistaken, write } from "./fixtures.ts";
import { formOf } from "./form.ts";
import { problemsOf } from "./judge.ts";
import { runsAll, withFew } from "./library.ts";
import { perform, start, type Performed } from "./perform.ts";
import { asKept, runnable, type Place } from "./places.ts";
import { commandsInSentence } from "./sentence.ts";
import { isShown, type Given, type Page, type Shown } from "./shown.ts";
import { reasonNotHere } from "./elsewhere.ts";

/** Commands that run every scenario, or many: the second way of calling the same is not worth its time. */
const LONG = /^(?:npx corridor|npm run settle --|npx hardhat settle) (?=run scenarios\b(?!\/)|site )/;

/** One at a time of what listens on a port that is stated. */
let ports: Promise<unknown> = Promise.resolve();

/** What was run in a place, in whichever copy of it. */
export class Done {
  readonly commands = new Set<string>();
  readonly forms = new Set<string>();
  /** Whether all scenarios of the library were run. */
  all = false;
}

export class Lane {
  readonly #place: Place;
  /** The clone, where a node can be started. */
  readonly #clone: Place;
  readonly #done: Done;
  readonly #printed: Shown[] = [];

  readonly #pages: readonly Page[];
  readonly #byNpx: ByNpx;

  private constructor(place: Place, clone: Place, all: readonly Page[], done: Done, byNpx: ByNpx) {
    this.#place = place;
    this.#done = done;
    this.#byNpx = byNpx;
    this.#clone = clone;
    this.#pages = all;
  }

  static async in(place: Place, clone: Place, all: readonly Page[], done: Done): Promise<Lane> {
    return new Lane(place, clone, all, done, await ByNpx.in(place));
  }

  /** What a page has its reader do, in order, and then what became of it is taken away. */
  async page(page: Page): Promise<void> {
    const { parts } = page;
    if (this.#place.name === "package") converters(this.#place.folder, page, this.#pages);
    const own = parts.filter((part): part is Given => !isShown(part));
    let touched = mistaken(this.#place.folder, page, this.#pages);
    for (const part of parts) {
      if (!isShown(part)) {
        write(this.#place.folder, part.name, part.text);
        touched = true;
      } else touched = (await this.#command(part, own)) || touched;
    }
    await this.#whatWasPrinted(own);
    if (touched) asKept(this.#place);
  }

  /** Commands that belong to no page. */
  async hints(shown: readonly Shown[]): Promise<void> {
    for (const each of shown) await this.#inItsForm(each, []);
    await this.#whatWasPrinted([]);
    asKept(this.#place);
  }

  /** What the outputs so far name is typed beside the files that they were about, until there is nothing new. */
  async #whatWasPrinted(own: readonly Given[]): Promise<void> {
    for (let next = this.#printed.shift(); next !== undefined; next = this.#printed.shift())
      await this.#inItsForm(next, own);
  }

  /** What the program itself shows, unless another of its form was run. */
  async #inItsForm(shown: Shown, own: readonly Given[]): Promise<void> {
    if (!this.#done.forms.has(formOf(filled(shown.command, shown.typed)))) await this.#command(shown, own);
  }

  /** @returns Whether it was run. */
  async #command(shown: Shown, own: readonly Given[]): Promise<boolean> {
    const command = filled(shown.command, shown.typed);
    if (this.#isDone(command, own) && shown.output === undefined) return false;
    // What is on neither list is reported as such, and never tried.
    if (reasonNotHere(command) !== undefined || !runnable(command) || !this.#place.runs(command))
      return false;
    if (shown.once && this.#place.name === "clone") return false;
    const what = `${this.#place.name}: ${command} (${shown.place})`;
    const missing = missingPrograms(command);
    if (missing.length > 0) {
      leaveOut(what, `no ${missing.join(", ")} here`);
      return false;
    }
    this.#done.forms.add(formOf(command));
    const begun = performance.now();
    const ended = await this.#perform(command);
    const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
    const stays = staysUntil(command) !== undefined;
    const exit = shown.exit ?? exitCodeOf(command);
    const words = wordsOf(command);
    // So does a list of what has a word: both show texts of errors as they are before they are filled in.
    const explainsAnError = / (?:explain [A-Z_]+\b|list (?!-))/.test(command);
    const problems = problemsOf(ended, {
      exit,
      stays,
      words,
      explainsAnError,
      ...(shown.output && { output: shown.output }),
    });
    report(
      `${what} ${seconds} s`,
      problems.length === 0 ? "" : [...problems, ended.out, ended.errors].join("\n"),
    );
    this.#note(ended, command, words);
    return true;
  }

  /** Whether it was run before, and with the same files where it names one that the page has its reader save. */
  #isDone(command: string, own: readonly Given[]): boolean {
    const files = own.filter(({ name }) => command.includes(name)).map(({ text }) => text);
    const key = [command.replace(LONG, ""), ...files].join("\n");
    const isDone = this.#done.commands.has(key);
    this.#done.commands.add(key);
    return isDone;
  }

  #perform(command: string): Promise<Performed> {
    const { folder } = this.#place;
    const stays = staysUntil(command);
    const call = this.#byNpx.callOf(command);
    const go = () => perform(call.command, folder, call.environment, stays);
    if (runsAll(command)) {
      if (this.#done.all) return withFew(folder, go);
      this.#done.all = true;
    }
    if (stays === undefined && !asksANode(command)) return go();
    const result = ports.then(() => (asksANode(command) ? this.#besideANode(go) : go()));
    ports = result.catch(() => undefined);
    return result;
  }

  async #besideANode(go: () => Promise<Performed>): Promise<Performed> {
    const { folder, environmentFor } = this.#clone;
    const node = start(NODE, folder, environmentFor(NODE), staysUntil(NODE));
    await node.ready;
    try {
      return await go();
    } finally {
      node.interrupt();
      await node.ended;
    }
  }

  /** A command that is printed in the words of the call is one that its reader types. */
  #note({ out, errors }: Performed, command: string, words: string): void {
    for (const named of commandsInSentence(`${out}\n${errors}`, words))
      this.#printed.push({ place: `printed by ${command}`, command: named, typed: false });
  }
}
