// A command as it is run: placeholders filled, and what a sentence leaves out added.

/** What stands for any value of its kind, and the value that the tests take. */
const VALUES: readonly (readonly [placeholder: RegExp, value: string])[] = [
  // A line of usage: what may be left out is.
  [/ \[[^\]]*\]/g, ""],
  [/(?<![\w-])(?:FILE|SCENARIO)(?:\.\.\.)?(?![\w-])|\{file\}/g, "my-corridor.yaml"],
  [/(?<![\w-])LEFT RIGHT(?![\w-])/g, "before.json after.json"],
  // One of several: `bash|zsh`.
  [/(?<= )(?:bash\|[\w|]+)/g, "bash"],
  [/(?<![\w-])TRACE(?:\.\.\.)?(?![\w-])/g, "trace.json"],
  [/(?<![\w-])(?:NAME|TERM)(?![\w-])|名称|术语/g, "escrow"],
  [/(?<![\w-])CODE(?![\w-])|\{code\}/g, "RATE_MISSING"],
  [/(?<![\w-])NUMBER(?![\w-])|\{lesson\}/g, "5"],
  [/(?<![\w-])COMMAND(?![\w-])|\{command\}/g, "list"],
  [/(?<![\w-])SHELL(?![\w-])/g, "bash"],
  [/\{fault\}/g, "stale-rate"],
  [/\{stage\}/g, "predict"],
  [/\{example\}/g, "B"],
  [/(?<![\w-])FOLDER(?![\w-])|\{folder\}/g, "public"],
];

/** What a sentence leaves out of a command that takes files: `corridor report` for `corridor report trace.json`. */
const FILES: Readonly<Record<string, string>> = {
  run: "my-corridor.yaml",
  check: "my-corridor.yaml",
  compare: "before.json after.json",
  explain: "escrow",
  report: "trace.json",
  site: "public",
  init: "my-corridor",
};

/** The way of calling that sentences shorten: `settle check` and `corridor check` for `npx corridor check`. */
const SHORT = /^(?:settle|corridor) /;

/** @param typed Whether the text shows it as a line to be typed, which has to be complete. */
export function filled(command: string, typed: boolean): string {
  const valued = VALUES.reduce((text, [placeholder, value]) => text.replaceAll(placeholder, value), command);
  return typed
    ? valued
    : completed(valued.replace(SHORT, "npx corridor ").replace(/^hardhat node$/, "npm run hardhat -- node"));
}

function completed(command: string): string {
  const { call = "", name = "", rest = "" } = CALL.exec(command)?.groups ?? {};
  const files = FILES[name];
  if (call === "" || files === undefined) return command;
  const withFile = rest.replace(/ --trace$/, " --trace trace.json");
  const hasPlace = / (?!-)\S/.test(
    withFile.replaceAll(/ --(?!json|update|check|bail|force)[\w-]+ (?:"[^"]*"|\S+)/g, ""),
  );
  return hasPlace ? `${call} ${name}${withFile}` : `${call} ${name} ${files}${withFile}`;
}

const CALL =
  /^(?<call>npx corridor|npm run settle --|npx hardhat settle|npm run hardhat -- settle) (?<name>[a-z]+)(?<rest>.*)$/s;
