// A driver that answers what a transcript has, to exactly the requests that it has: what a driver of that time understood.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { isDeepStrictEqual } from "node:util";

const [, , transcript = ""] = process.argv;
const lines = readFileSync(transcript, "utf8").trimEnd().split("\n");

for await (const line of createInterface({ input: process.stdin })) {
  const [wanted = "{}", answer = "{}"] = lines.splice(0, 2);
  const asked: unknown = JSON.parse(line);
  const isAsWas = isDeepStrictEqual(asked, JSON.parse(wanted));
  const { id } = asked as { readonly id: number };
  console.log(isAsWas ? answer : JSON.stringify({ id, crashed: "another request", message: line }));
}
