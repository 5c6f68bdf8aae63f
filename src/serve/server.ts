import { createAdaptorServer } from "@hono/node-server";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { SettlementError } from "../errors/settlement-error.ts";
import { readPage } from "../files/page-files.ts";
import { BY_NPX } from "../language.ts";
import { WorkerPool } from "../workers/worker-pool.ts";
import { serveApp } from "./app.ts";
import { secure } from "./guards.ts";
import { LessonShelf } from "./lesson-shelf.ts";
import { Library } from "./library.ts";
import { SERVE_LIMITS, type ServeLimits } from "./limits.ts";
import { Shelf } from "./shelf.ts";

/** How the page is served. */
export interface ServeOptions {
  /** Scenarios, and folders of them, of the user. */
  readonly folders?: readonly string[];
  /** 0: any that is free; unless given, 5173 or the next free one. */
  readonly port?: number;
  readonly limits?: Partial<ServeLimits>;
  /** The words that commands are called by, for the page to show; those of npx unless given. */
  readonly calledAs?: string;
}

/** A server that runs. */
export interface Served {
  /** `http://127.0.0.1:5173/` */
  readonly url: string;
  close(): Promise<void>;
}

/** Other machines cannot reach it. */
const HOSTNAME = "127.0.0.1";
const FIRST_PORT = 5_173;
const PORTS_TRIED = 20;

/** Serves the page on this machine. @throws PAGE_NOT_BUILT, PORT_TAKEN */
export async function serve({
  folders = [],
  port,
  limits: given = {},
  calledAs = BY_NPX.corridor,
}: ServeOptions = {}): Promise<Served> {
  const limits = { ...SERVE_LIMITS, ...given };
  const page = readPage();
  const shelf = new Shelf(folders);
  const pool = new WorkerPool(limits);
  const lessons = new LessonShelf(pool);
  const library = new Library(shelf, lessons, pool, limits);
  const app = serveApp({ page, library, lessons, limits, calledAs, port: () => listening.port });
  let listening = { port: 0 };
  const server = createAdaptorServer({
    fetch: app.fetch,
    hostname: HOSTNAME,
    autoCleanupIncoming: false,
    // What has none is refused with the headers of every other answer.
    serverOptions: { requireHostHeader: false },
  }) as Server;
  secure(server);
  try {
    listening = await listen(server, port);
  } catch (error) {
    pool.close();
    throw error;
  }
  return {
    url: `http://${HOSTNAME}:${listening.port}/`,
    close: async () => {
      pool.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Listens on the port that is given, otherwise on the first that is free. @throws PORT_TAKEN */
async function listen(server: Server, port: number | undefined): Promise<AddressInfo> {
  const ports = port === undefined ? Array.from({ length: PORTS_TRIED }, (_, at) => FIRST_PORT + at) : [port];
  let cause: unknown;
  for (const each of ports) {
    try {
      return await listenOn(server, each);
    } catch (error) {
      cause = error;
    }
  }
  const problem = (cause as NodeJS.ErrnoException).code ?? String(cause);
  throw new SettlementError("PORT_TAKEN", { port: port ?? FIRST_PORT, problem }, { cause });
}

function listenOn(server: Server, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOSTNAME, () => {
      server.off("error", reject);
      resolve(server.address() as AddressInfo);
    });
  });
}
