import type { Problem } from "../../src/report/player/page-documents.ts";
import { ProblemError } from "./source.ts";

/** A document from beside the page. @throws ProblemError as the server reports it */
export async function getJson<Document>(path: string, options: RequestInit = {}): Promise<Document> {
  const response = await fetch(path, options);
  const body = (await response.json()) as Document | { readonly problem: Problem };
  if (typeof body === "object" && body !== null && "problem" in body && !response.ok)
    throw new ProblemError(body.problem);
  return body as Document;
}
