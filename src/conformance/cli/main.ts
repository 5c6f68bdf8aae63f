#!/usr/bin/env node
// The command `exchange-rate-conformance`: npx exchange-rate-conformance --driver "python3 my_converter.py"
import { runCommand } from "./run-command.ts";

// Whoever reads the report may have read enough: exchange-rate-conformance ... | head
process.stdout.on("error", () => process.exit());
// What is left of a driver is ended when the process is.
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)
  process.once(signal, () => process.exit(code));

process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  folder: process.cwd(),
});
