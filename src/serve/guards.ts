import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { Server } from "node:http";
import { SettlementError } from "../errors/settlement-error.ts";

/** The page may load what this server has, run no other script, and send nothing elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  // A page of an older build would ask for what this one does not have.
  "cache-control": "no-store",
};

/** The names under which this machine alone reaches a server. */
const NAMES = ["127.0.0.1", "localhost", "[::1]"];

/** What is printed on paper brings its style along, and nothing else. @param style The text of its style element. */
export function paperPolicy(style: string): string {
  const hash = createHash("sha256").update(style).digest("base64");
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

/** What a link of another site may open. */
const PAGES = ["/", "/index.html"];

/** The answer to what is no request at all: it has no body, as its sender is no browser. */
const MALFORMED = [
  "HTTP/1.1 400 Bad Request",
  ...Object.entries(HEADERS).map(([name, value]) => `${name}: ${value}`),
  "connection: close",
].join("\r\n");

/** Puts the headers on every answer, those included that are given before a route is looked for. */
export function secure(server: Server): void {
  server.prependListener("request", (_request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  });
  server.on("clientError", (_error, socket) => {
    if (socket.writable) socket.end(`${MALFORMED}\r\n\r\n`);
    else socket.destroy();
  });
}

/**
 * Refuses what a page of another site could make a browser send: a name that leads to this machine by way of another site's
 * DNS, and requests that another page makes.
 *
 * @throws HOST_REFUSED, ORIGIN_REFUSED
 */
export const ownPageOnly =
  (port: () => number): MiddlewareHandler =>
  async (context, next) => {
    const hosts = NAMES.map((name) => `${name}:${port()}`);
    const host = context.req.header("host") ?? "";
    if (!hosts.includes(host.toLowerCase()))
      throw new SettlementError("HOST_REFUSED", { host: short(host), known: hosts.join(", ") });
    const origin = context.req.header("origin");
    if (origin !== undefined && !hosts.includes(origin.toLowerCase().replace(/^http:\/\//, "")))
      throw new SettlementError("ORIGIN_REFUSED", { origin: short(origin), known: hosts.join(", ") });
    // Browsers name no origin where a page embeds something.
    const site = context.req.header("sec-fetch-site") ?? "none";
    const opened = context.req.header("sec-fetch-mode") === "navigate" && PAGES.includes(context.req.path);
    if (site !== "same-origin" && site !== "none" && !opened)
      throw new SettlementError("ORIGIN_REFUSED", { origin: short(site), known: hosts.join(", ") });
    await next();
  };

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
