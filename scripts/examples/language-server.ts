import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Milliseconds that an answer may take. */
const PATIENCE = 30_000;

/** A place in a text, from 0, as the Language Server Protocol counts. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Diagnostic {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly message: string;
  readonly severity: number;
}

export interface CompletionItem {
  readonly label: string;
  readonly insertText?: string;
  readonly documentation?: string | { readonly value: string };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/**
 * yaml-language-server as an editor speaks with it (Language Server Protocol 3.17, over standard input and output): the
 * server behind YAML in VS Code, Neovim, Emacs, Zed and Helix.
 */
export class YamlLanguageServer {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #folder: string;
  readonly #waiting = new Map<string | number, (value: unknown) => void>();
  #received = Buffer.alloc(0);
  #id = 0;

  /** @param folder A project in whose node_modules the server is. */
  private constructor(folder: string) {
    this.#folder = folder;
    const server = join(folder, "node_modules/yaml-language-server/bin/yaml-language-server");
    this.#child = spawn(process.execPath, [server, "--stdio"], { cwd: folder });
    this.#child.stdout.on("data", (chunk: Buffer) => this.#receive(chunk));
  }

  static async open(folder: string): Promise<YamlLanguageServer> {
    const server = new YamlLanguageServer(folder);
    const rootUri = pathToFileURL(folder).href;
    const workspaceFolders = [{ uri: rootUri, name: "project" }];
    await server.#ask("initialize", { processId: process.pid, rootUri, workspaceFolders, capabilities: {} });
    server.#send({ method: "initialized", params: {} });
    // No list of schemas from the network: what a file names is all that is used.
    const yaml = { schemaStore: { enable: false }, validate: true, hover: true, completion: true };
    server.#send({ method: "workspace/didChangeConfiguration", params: { settings: { yaml } } });
    return server;
  }

  /** Opens a text as a file of the project. @returns What is wrong in it. */
  async diagnostics(name: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = this.#uri(name);
    const found = this.#wait(uri);
    this.#send({
      method: "textDocument/didOpen",
      params: { textDocument: { uri, languageId: "yaml", version: 1, text } },
    });
    return (await found) as readonly Diagnostic[];
  }

  /** What is offered at a place of a file that was opened. */
  async completions(name: string, position: Position): Promise<readonly CompletionItem[]> {
    const answer = await this.#ask("textDocument/completion", this.#at(name, position));
    return Array.isArray(answer)
      ? (answer as CompletionItem[])
      : ((answer as { readonly items?: CompletionItem[] } | null)?.items ?? []);
  }

  /** The text that is shown over a place; empty where there is none. */
  async hover(name: string, position: Position): Promise<string> {
    const answer = await this.#ask("textDocument/hover", this.#at(name, position));
    return (answer as { readonly contents: { readonly value: string } } | null)?.contents.value ?? "";
  }

  close(): void {
    this.#child.kill();
  }

  #uri(name: string): string {
    return pathToFileURL(join(this.#folder, name)).href;
  }

  #at(name: string, position: Position): object {
    return { textDocument: { uri: this.#uri(name) }, position };
  }

  #ask(method: string, params: object): Promise<unknown> {
    this.#id += 1;
    const answer = this.#wait(this.#id);
    this.#send({ id: this.#id, method, params });
    return answer;
  }

  #wait(key: string | number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`yaml-language-server did not answer ${key}.`)),
        PATIENCE,
      );
      this.#waiting.set(key, (value) => {
        clearTimeout(timer);
        resolve(value);
      });
    });
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const end = this.#received.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.toString("latin1", 0, end))?.[1]);
      if (end < 0 || this.#received.length < end + 4 + length) return;
      const body = this.#received.toString("utf8", end + 4, end + 4 + length);
      this.#received = this.#received.subarray(end + 4 + length);
      this.#take(JSON.parse(body) as Message);
    }
  }

  #take({ id, method, params, result }: Message): void {
    if (method === "textDocument/publishDiagnostics") {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly Diagnostic[] };
      this.#waiting.get(uri)?.(diagnostics);
    } else if (method !== undefined && id !== undefined) {
      // A question of the server, such as for settings: those that were sent stand.
      this.#send({ id, result: method === "workspace/configuration" ? [] : null });
    } else if (id !== undefined) this.#waiting.get(id)?.(result);
  }
}
