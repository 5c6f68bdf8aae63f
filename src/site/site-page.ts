import type { PageFiles } from "../files/page-files.ts";
import { OWN_MARK } from "../report/own-mark.ts";

/** The page of a site: it has its data beside it, wherever that is, and loads nothing else. */
const HEAD = [
  `<meta name="generator" content="${OWN_MARK}">`,
  '<meta name="corridor-site" content="1">',
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'">`,
  '<meta name="referrer" content="no-referrer">',
].join("\n    ");

export function sitePage({ html }: PageFiles): string {
  return html.replace("<head>", `<head>\n    ${HEAD}`);
}
