// `npm run build:page`: builds the page in the browser, web/ into web/dist, where its sources have changed.
import { gzipSync } from "node:zlib";
import { ensurePage } from "../src/cli/ensure-page.ts";
import { readPage } from "../src/files/page-files.ts";

await ensurePage();
const { script, style } = readPage();
for (const [name, text] of Object.entries({ script, style })) {
  console.log(
    `${name.padEnd(7)}${kilobytes(Buffer.byteLength(text))} kB, ${kilobytes(gzipSync(text).length)} kB compressed`,
  );
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
