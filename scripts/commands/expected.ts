// Exit codes other than 0 of commands that no comment states them for, and commands that stay until they are interrupted.
import type { Stays } from "./perform.ts";

const EXIT_CODES: readonly (readonly [command: RegExp, code: number, reason: string])[] = [
  [/ --set escrow\.feeBps=100,seed=7 /, 1, "an expectation of the scenario as it stands is not met"],
  [/ scenarios\/mine\.yaml --format unix$/, 2, "its first line has a mistake, which the page shows"],
  [/ compare before\.json after\.json/, 5, "the two traces differ"],
  [
    /--driver ["']python3 my_converter\.py["'] --(?:junit|seed|skip)/,
    1,
    "it keeps 28 digits, and has not stated it",
  ],
];

const STAYING: readonly (readonly [command: RegExp, ready: RegExp])[] = [
  [/ serve\b|^npm run page$/, /http:\/\/127\.0\.0\.1:\d+/],
  [/^npm run hardhat -- node$|^npx hardhat node$|^anvil /, /127\.0\.0\.1:8545/],
];

/** Commands that ask a node at 127.0.0.1:8545. */
const ASKS_A_NODE = /--network localhost|scripts\/deploy\.ts/;

export const NODE = "npm run hardhat -- node";

export function exitCodeOf(command: string): number {
  return EXIT_CODES.find(([row]) => row.test(command))?.[1] ?? 0;
}

export function staysUntil(command: string): Stays | undefined {
  const [, ready] = STAYING.find(([row]) => row.test(command)) ?? [];
  return ready === undefined ? undefined : { ready };
}

export function asksANode(command: string): boolean {
  return ASKS_A_NODE.test(command);
}

/** The words in which a command calls the command line. */
export function wordsOf(command: string): string {
  if (command === "npm run page") return "npm run settle --";
  return WAYS.exec(command)?.[0] ?? "npx corridor";
}

const WAYS = /^(?:npm run settle --|npm run hardhat -- settle|npx hardhat settle)/;
