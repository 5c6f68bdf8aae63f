// `npm run build:kit`: the conformance kit as a package of its own, exchange-rate-conformance, in dist-kit/.
// `-- --update` writes the list of its files, kit/files.txt, anew.
import { buildKit } from "./kit/build.ts";
import { consumerFindings } from "./kit/consumer.ts";
import { measure, measureFindings } from "./kit/measure.ts";
import { shippedFiles } from "./kit/shipped-files.ts";
import { targetFindings } from "./kit/targets.ts";
import { fileFindings, KIT_FILES, writeFileList } from "./package/file-list.ts";

const problem = await buildKit();
if (problem === undefined) {
  if (process.argv.includes("--update")) writeFileList(KIT_FILES, shippedFiles());
  const measured = await measure();
  const { files, bytes, milliseconds } = measured;
  console.log(
    `dist-kit: ${files} files, ${(bytes / 1000).toFixed(0)} kB unpacked, imported in ${milliseconds.toFixed(0)} ms`,
  );
  const findings = [
    ...fileFindings(KIT_FILES, shippedFiles()),
    ...targetFindings(),
    ...measureFindings(measured),
    ...(await consumerFindings()),
  ];
  for (const finding of findings) console.error(finding);
  process.exitCode = findings.length === 0 ? 0 : 1;
} else {
  console.error(problem);
  process.exitCode = 1;
}
