// Writes docs/reference/libraries-measured.md from the figures that npm run libraries wrote beside it.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { LIBRARIES } from "../libraries/all-libraries.ts";
import { FAULTS } from "../libraries/faults/faults.ts";
import { readMeasurements } from "../libraries/measurements.ts";
import { libraryPage } from "../libraries/page.ts";

const FILE = path.resolve(import.meta.dirname, "../../docs/reference/libraries-measured.md");

const text = libraryPage(readMeasurements(), LIBRARIES, FAULTS);
writeFileSync(
  FILE,
  await format(text, { parser: "markdown", printWidth: 110, embeddedLanguageFormatting: "off" }),
);
