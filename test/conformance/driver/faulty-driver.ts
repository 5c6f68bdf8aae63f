// A driver with one thing wrong, which its first argument names; nothing but Node's own modules.
import { closeSync, writeSync } from "node:fs";
import { createInterface } from "node:readline";

const [fault = "", more = ""] = process.argv.slice(2);
const HELLO = { protocol: 1, name: "a faulty driver", calls: ["convert"] };
const print = (text: string) => writeSync(1, text);
const say = (answer: unknown) => print(`${JSON.stringify(answer)}\n`);

if (fault === "dies at once") {
  writeSync(2, "starting\nModuleNotFoundError: No module named 'moneyed'\n\n");
  process.exit(1);
}
if (fault === "ends at once") process.exit(0);
if (fault === "warns at once") print("Warning: this library is deprecated\n");
if (fault === "ignores SIGTERM") process.on("SIGTERM", () => {});
if (fault === "leaves a child") {
  const { spawn } = await import("node:child_process");
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" });
  child.unref();
}

const ANSWERS: Readonly<Record<string, (id: number) => unknown>> = {
  "dies in the middle": () => {
    writeSync(2, "Traceback\nZeroDivisionError: division by zero\n");
    process.exit(3);
  },
  "exits with 0": () => process.exit(0),
  "is killed": () => process.kill(process.pid, "SIGKILL"),
  "is silent": () => {},
  "ignores SIGTERM": () => {},
  "leaves a child": () => {},
  "warns in the middle": (id) => {
    print("rounding 0.125\n");
    say({ id, value: "1" });
  },
  "warns afterwards": (id) => print(`{"id":${id},"value":"1"}\ndone\n`),
  "answers twice": (id) => {
    say({ id, value: "1" });
    setTimeout(() => say({ id, value: "1" }), 30);
  },
  "repeats the last id": (id) => say({ id: id - 1, value: "1" }),
  "answers another id": (id) => say({ id: id + 7, value: "1" }),
  "answers an id as text": (id) => say({ id: String(id), value: "1" }),
  "answers no id": () => say({ value: "1" }),
  "answers a list": (id) => say([{ id, value: "1" }]),
  "answers null": () => say(null),
  "answers nothing of the four": (id) => say({ id, result: "1" }),
  "answers two of the four": (id) => say({ id, value: "1", refused: "Both" }),
  "refuses without a name": (id) => say({ id, refused: "" }),
  "refuses by null": (id) => say({ id, refused: null }),
  "refuses with a message that is a number": (id) => say({ id, refused: "TooLow", message: 7 }),
  "prints a huge line": (id) => process.stdout.write(`{"id":${id},"value":"${"9".repeat(1_200_000)}"}\n`),
  "prints without end": () => {
    for (let turn = 0; turn < 40; turn += 1) process.stdout.write("9".repeat(65_536));
  },
  "forgets the end of the line": (id) => print(`{"id":${id},"value":"1"}`),
  "is not UTF-8": (id) => {
    const text = Buffer.from(`{"id":${id},"value":"1","message":"caf?"}\n`);
    text[text.indexOf("?")] = 0xe9;
    writeSync(1, text);
  },
  "ends lines as Windows does": (id) => print(`{"id":${id},"value":"1"}\r\n`),
  "prints a line in pieces": (id) => {
    const bytes = Buffer.from(`{"id":${id},"refused":"Caf\u00e9","message":"\u4e0d"}\n`);
    [...bytes].forEach((byte, at) => setTimeout(() => writeSync(1, Buffer.of(byte)), at));
  },
  "closes its input": (id) => {
    say({ id, value: "1" });
    closeSync(0);
    setInterval(() => {}, 1_000);
  },
  value: (id) => print(`{"id":${id},"value":${more}}\n`),
  answer: (id) => print(`{"id":${id},${more}}\n`),
};

createInterface({ input: process.stdin }).on("line", (line) => {
  const { id, call }: { id: number; call: string } = JSON.parse(line);
  if (call !== "hello") return void ANSWERS[fault]?.(id);
  if (fault === "never says hello") return;
  if (fault === "hello") print(`{"id":${id},${more}}\n`);
  else say({ id, value: HELLO });
});
