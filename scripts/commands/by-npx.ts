// How `npx corridor` is run: by npx where npx itself can make a difference, otherwise by what npx would start.
import { perform } from "./perform.ts";
import type { Place } from "./places.ts";

/** Where a shell calls it. */
const CALLS = /(?<=^|&& |\| )npx corridor(?= |$)/g;

/** npx quotes what it is given once more. */
const QUOTED = /["']/;

/** Prints the variables of a command that npx runs. */
const SHOW_VARIABLES = `npx -c 'node -p "JSON.stringify(process.env)"'`;

/** What a command is run as. */
export interface Call {
  readonly command: string;
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Calls of one place. npx takes most of a second of processor time, finds the program's file, and starts it with variables
 * that do not depend on the command. So npx runs the first call of each command and each with quotes, and every other is
 * given to that file, under the same Node and with the variables that npx gives.
 */
export class ByNpx {
  readonly #place: Place;
  readonly #variables: NodeJS.ProcessEnv;
  readonly #seen = new Set<string>();

  private constructor(place: Place, variables: NodeJS.ProcessEnv) {
    this.#place = place;
    this.#variables = variables;
  }

  static async in(place: Place): Promise<ByNpx> {
    const environment = place.environmentFor("npx corridor");
    const { code, out, errors } = await perform(SHOW_VARIABLES, place.folder, environment);
    if (code !== 0) throw new Error(`${SHOW_VARIABLES} ends with ${code ?? "no code"}: ${errors}`);
    return new ByNpx(place, JSON.parse(out) as NodeJS.ProcessEnv);
  }

  callOf(command: string): Call {
    const name = /^npx corridor(?: (?<name>[\w-]+))?/.exec(command)?.groups?.["name"] ?? "";
    const isFirst = !this.#seen.has(name);
    if (!command.startsWith("npx corridor") || isFirst || QUOTED.test(command)) {
      if (command.startsWith("npx corridor")) this.#seen.add(name);
      return { command, environment: this.#place.environmentFor(command) };
    }
    return { command: command.replaceAll(CALLS, this.#place.program), environment: this.#variables };
  }
}
