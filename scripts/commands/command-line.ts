// What of a text is a command line.

/** Programs whose command lines pages show; a line of a block of shell commands is one whatever its program is. */
const PROGRAM =
  /^(?:npx|npm|pnpm|yarn|bun|node|corridor|settle|hardhat|anvil|git|cp|mkdir|cd|curl|python3|pip|rustc|cargo|javac|java|jq|forge|docker)(?= )/;

/** Names of this project that sentences write in the same way: `corridor package`. */
const OWN = /^(?:corridor|settle) (?<command>[\w-]+)/;

const EXIT = /(?:exit code|退出码) (?<code>\d+)/;

/** Words of a shell with their quotes, and a comment behind a blank. */
const WORDS = /^(?<command>(?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|\S|\s+(?!#\s|#$))*?)(?:\s+#(?<comment>.*))?$/s;

/** @param commands Names of the commands of `corridor`. */
export function isCommand(text: string, commands: readonly string[]): boolean {
  const { command } = OWN.exec(text)?.groups ?? {};
  return command === undefined ? PROGRAM.test(text) : commands.includes(command);
}

/** A line of a block without its comment, and the exit code that the comment states. */
export function withoutComment(line: string): { readonly command: string; readonly exit?: number } {
  const { command = line, comment = "" } = WORDS.exec(line)?.groups ?? {};
  const { code } = EXIT.exec(comment)?.groups ?? {};
  return { command: command.trim(), ...(code === undefined ? {} : { exit: Number(code) }) };
}
