// Commands that are not run here: each with its reason, and with what of the repository runs it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../check/run-tool.ts";

interface Elsewhere {
  readonly command: RegExp;
  readonly reason: string;
  /** A file that runs the command, and a text of it that does; none where only people run it. */
  readonly by?: readonly [file: string, text: string];
}

const ELSEWHERE: readonly Elsewhere[] = [
  { command: /^npm test$/, reason: "CI runs it", by: [".ci/run", "count npm test"] },
  {
    command: /^npm run test:(?!wrong|commands)[\w-]+(?: -- --only .*)?$/,
    reason: "CI runs it",
    by: [".ci/run", "count npm run test:"],
  },
  {
    command: /^npm run test:commands$/,
    reason: "it is this",
    by: [".ci/run", "count npm run test:commands"],
  },
  {
    command: /^npx corridor run .* --watch$/,
    reason: "goes on until Ctrl-C",
    by: ["test/cli/run/watch.test.ts", "runs again on each save"],
  },
  { command: /^npm run check$/, reason: "a part of npm test", by: ["scripts/test.ts", "runChecks"] },
  {
    command: /^npm run format$/,
    reason: "npm run check holds what it writes",
    by: ["scripts/check/run-checks.ts", "prettier"],
  },
  {
    command: /^npm test -- /,
    reason: "a part of npm test; the selection has a test of its own",
    by: ["test/scripts/runners.test.ts", "are given their arguments and the selection"],
  },
  {
    command: /^npx -y (?:-p \S+ )?corridor init /,
    reason: "begins in an empty folder, and installs",
    by: ["scripts/examples/starts.ts", 'blocksOf("README.md")'],
  },
  {
    command: /^npm (?:init|install|pkg|pack|ci)\b/,
    reason: "needs an empty folder",
    by: ["scripts/examples/packed.ts", "npm"],
  },
  {
    command: /^(?:pnpm (?:add|exec)|yarn|yarn add) corridor\b/,
    reason: "needs an empty folder, and the package in a registry",
    by: ["scripts/examples/package-managers.ts", 'PAGE = "docs/how-to/install.md"'],
  },
  { command: /^npm (?:cache clean|uninstall|config get) /, reason: "takes away what the machine has" },
  {
    command: /^npm publish --dry-run$/,
    reason: "needs the package as it is packed",
    by: ["scripts/examples/package-quality.ts", '"publish", "--dry-run"'],
  },
  {
    command: /^npm run release -- --rehearse/,
    reason: "takes minutes, and is made at every push",
    by: [".github/workflows/ci.yml", "npm run release -- --rehearse"],
  },
  {
    command: /^npx corridor site /,
    reason: "takes minutes: it runs every scenario with every fault",
    by: ["test/page/site.spec.ts", "makeSite"],
  },
  {
    command: /^npm run build$|^npx hardhat build$/,
    reason: "compiles all contracts, as the first command in a clone does",
    by: ["examples/solidity-hardhat/package.json", "hardhat build"],
  },
  {
    command: /^npm run build:package\b/,
    reason: "npm pack calls it",
    by: ["package.json", '"prepack": "node scripts/bootstrap.cjs scripts/build-package.ts"'],
  },
  { command: /^npm run release$|^git tag /, reason: "is done once for each version, by who releases it" },
  {
    command: /^forge test$/,
    reason: "needs a Foundry project, and its binary from npm",
    by: ["scripts/examples/solidity-projects.ts", "forge test"],
  },
  {
    command: /^npm run build:kit/,
    reason: "the packages are made by it",
    by: ["scripts/examples/packed.ts", "scripts/build-kit.ts"],
  },
  {
    command: /^npx (?:mocha|vitest)\b|^node --test |^node --experimental-vm-modules /,
    reason: "needs the runner's project",
    by: ["scripts/examples/runner-projects.ts", "commandOf(PAGE, command)"],
  },
  {
    command: /^npm run test:wrong$/,
    reason: "needs the runner's project",
    by: ["scripts/examples/runner-projects.ts", "npm run test:wrong"],
  },
  {
    command:
      /^npx hardhat settle run payment\.yaml(?: --network early)?$|^npm run settle$|^node unchanged\.ts$/,
    reason: "needs a Hardhat project",
    by: [
      "scripts/examples/host-project.ts",
      'commandOf(PAGE, "npx hardhat settle run payment.yaml --network")',
    ],
  },
  {
    command: /^npx corridor run scenarios\/\d[\w-]+\.yaml$/,
    reason: "run with all others of its folder",
    by: ["docs/reference/command-line.md", "run scenarios --check"],
  },
  { command: /\.\.\.$/, reason: "stands for any command" },
  {
    command: /^npm run (?:bench:\w+|libraries|picture)\b/,
    reason: "minutes to hours, for who releases a version",
  },
];

/** Why a command is not run here; nothing where it is to be run. */
export function reasonNotHere(command: string): string | undefined {
  return ELSEWHERE.find((row) => row.command.test(command))?.reason;
}

/** Rows whose file does not run what it is said to run, and rows that no text needs. */
export function staleRows(commands: readonly string[]): string[] {
  return ELSEWHERE.flatMap(({ command, by }) => {
    const unused = commands.some((each) => command.test(each)) ? [] : [`${command.source}: no text shows it`];
    return by === undefined || readFileSync(join(ROOT, by[0]), "utf8").includes(by[1])
      ? unused
      : [...unused, `${command.source}: ${by[0]} has no "${by[1]}"`];
  });
}
