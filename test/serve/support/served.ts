import { request } from "node:http";
import { connect } from "node:net";
import { ensureBuild } from "../../../src/cli/ensure-build.ts";
import { ensurePage } from "../../../src/cli/ensure-page.ts";
import type { RunLine } from "../../../src/report/player/page-documents.ts";
import { serve, type Served, type ServeOptions } from "../../../src/serve/server.ts";

/** A server on a port that is free, with everything that it needs built. */
export async function served(options: ServeOptions = {}): Promise<Served> {
  await ensureBuild();
  await ensurePage();
  return serve({ port: 0, ...options });
}

export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** What comes back for a text that may be no request at all. */
export function sentAsIs({ url }: Served, text: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.setEncoding("utf8").on("data", (chunk) => (answer += String(chunk)));
    socket.on("close", () => resolve(answer));
    socket.on("error", reject);
  });
}

/** A request as it is written: `fetch` would tidy the path up and set Host by itself. */
export function raw(
  { url }: Served,
  path: string,
  { method = "GET", headers = {}, body }: Sent = {},
): Promise<Received> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk) => (text += String(chunk)));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

export function post(served: Served, path: string, body: unknown, headers = {}): Promise<Received> {
  const sent = { "content-type": "application/json", ...headers };
  return raw(served, path, { method: "POST", headers: sent, body: JSON.stringify(body) });
}

/** The lines of the answer to a request for a run. */
export async function runLines(served: Served, body: unknown): Promise<RunLine[]> {
  const { text } = await post(served, "/api/runs", body);
  return linesOf(text);
}

export function linesOf(text: string): RunLine[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as RunLine);
}

/** The run of an answer. @throws where it is a problem, with its text */
export function runOf(lines: readonly RunLine[]): Extract<RunLine, { readonly run: unknown }>["run"] {
  const last = lines.at(-1);
  if (last !== undefined && "run" in last) return last.run;
  throw new Error(JSON.stringify(last));
}

export function problemOf(
  lines: readonly RunLine[],
): Extract<RunLine, { readonly problem: unknown }>["problem"] {
  const last = lines.at(-1);
  if (last !== undefined && "problem" in last) return last.problem;
  throw new Error("there is no problem");
}

/** The code of a refusal. */
export function codeOf({ text }: Received): string {
  return (JSON.parse(text) as { readonly problem: { readonly code: string } }).problem.code;
}
