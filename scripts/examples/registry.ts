// A registry of npm on this machine, which has the packages that were packed here; every other is where npm has it.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { run } from "./report.ts";

export interface Registry {
  readonly url: string;
  /** What commands get in their environment, so that a page's `npm install corridor` finds what was packed. */
  readonly env: Readonly<Record<"npm_config_registry" | "npm_config_cache", string>>;
  /** Offers a tarball, in place of an earlier one of its name. */
  readonly offer: (tarball: string) => void;
  readonly close: () => Promise<void>;
}

interface Offered {
  readonly file: string;
  readonly bytes: Buffer;
  readonly manifest: { readonly name: string; readonly version: string };
}

/**
 * @param folder Where its cache of npm is put: beside the machine's packages it has an npx of its own, which knows no
 * corridor of before.
 */
export async function startRegistry(folder: string): Promise<Registry> {
  const [upstream, cache] = await Promise.all([npmConfig("registry"), npmConfig("cache")]);
  const offered = new Map<string, Offered>();
  const server = createServer((request, response) => answer(request, response, offered, upstream));
  const url = await listening(server);
  mkdirSync(join(cache, "_cacache"), { recursive: true });
  const ownCache = join(folder, "npm-cache");
  cacheBeside(cache, ownCache);
  return {
    url,
    env: { npm_config_registry: url, npm_config_cache: ownCache },
    offer: (tarball) => {
      const bytes = readFileSync(tarball);
      const manifest = manifestIn(bytes);
      offered.set(manifest.name, { file: basename(tarball), bytes, manifest });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A cache of npm with the packages of another, and an npx of its own. */
export function cacheBeside(cache: string, own: string): void {
  mkdirSync(own, { recursive: true });
  symlinkSync(join(cache, "_cacache"), join(own, "_cacache"), "junction");
}

async function npmConfig(key: string): Promise<string> {
  const { code, out, all } = await run("npm", ["config", "get", key], process.cwd());
  if (code !== 0) throw new Error(all);
  return out.trim();
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** Another run may have the same port, and another tarball. */
const UNKEPT = { "cache-control": "no-store" };

/** `/NAME` is what a registry knows of a package, `/NAME/-/FILE` a tarball; what is not offered here is sent on. */
function answer(
  { url = "/", headers }: IncomingMessage,
  response: ServerResponse,
  offered: ReadonlyMap<string, Offered>,
  upstream: string,
): void {
  const [, name = "", file] = /^\/([^/?]+)(?:\/-\/([^/?]+))?$/.exec(url) ?? [];
  const found = offered.get(decodeURIComponent(name));
  if (found === undefined) {
    response.writeHead(302, { location: new URL(url.slice(1), upstream.replace(/\/?$/, "/")).href }).end();
  } else if (file === found.file) {
    response.writeHead(200, { ...UNKEPT, "content-type": "application/octet-stream" }).end(found.bytes);
  } else if (file === undefined) {
    const text = JSON.stringify(packument(found, `http://${headers.host ?? "127.0.0.1"}/`));
    response.writeHead(200, { ...UNKEPT, "content-type": "application/json" }).end(text);
  } else {
    response.writeHead(404).end();
  }
}

/** https://github.com/npm/registry/blob/main/docs/responses/package-metadata.md, as far as npm needs it. */
function packument({ file, bytes, manifest }: Offered, url: string): object {
  const { name, version } = manifest;
  const dist = {
    tarball: `${url}${name}/-/${file}`,
    integrity: `sha512-${createHash("sha512").update(bytes).digest("base64")}`,
    shasum: createHash("sha1").update(bytes).digest("hex"),
  };
  return { name, "dist-tags": { latest: version }, versions: { [version]: { ...manifest, dist } } };
}

const BLOCK = 512;

/** `package.json` of a tarball as npm packs it: a tar of plain files, each below `package/`. */
function manifestIn(tarball: Buffer): Offered["manifest"] {
  const tar = gunzipSync(tarball);
  for (let at = 0; at + BLOCK <= tar.length;) {
    const text = (from: number, to: number): string =>
      tar.toString("utf8", at + from, at + to).replace(/\0.*$/s, "");
    const size = Number.parseInt(text(124, 136), 8) || 0;
    const begin = at + BLOCK;
    if (text(0, 100) === "package/package.json")
      return JSON.parse(tar.toString("utf8", begin, begin + size)) as Offered["manifest"];
    at = begin + Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new Error("The tarball has no package/package.json.");
}
