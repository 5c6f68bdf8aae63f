import { embeddedSource } from "./embedded.ts";
import { serverSource } from "./server.ts";
import { siteSource } from "./site.ts";
import type { Source } from "./source.ts";

/** A file has its documents inside; a site is marked as one; otherwise there is a server. */
export async function openSource(): Promise<Source> {
  const embedded = document.getElementById("documents");
  if (embedded !== null) return embeddedSource(embedded.textContent ?? "");
  const site = document.querySelector<HTMLMetaElement>('meta[name="corridor-site"]');
  return site === null ? serverSource() : siteSource();
}
