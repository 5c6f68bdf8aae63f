/** A document that was deflated and written in base64, so that a file of a thousand steps stays small. */
export async function inflated<Document>(base64: string): Promise<Document> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return (await new Response(stream).json()) as Document;
}
