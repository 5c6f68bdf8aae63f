import type { Problem } from "../../src/report/player/page-documents.ts";
import { missing } from "./embedded.ts";
import { ProblemError } from "./source.ts";

/** A document from beside the page. @throws ProblemError as the server reports it */
export async function getJson<Document>(path: string, options: RequestInit = {}): Promise<Document> {
  const response = await fetch(path, options);
  // A server that only has files answers with a page of its own for what it lacks.
  const body = (await response.json().catch(() => missing(path))) as Document | { readonly problem: Problem };
  if (typeof body === "object" && body !== null && "problem" in body && !response.ok)
    throw new ProblemError(body.problem);
  return body as Document;
}
