import { appendFileSync } from "node:fs";
import { COMPLETE } from "../complete-converter.ts";
import { serve } from "./serve.ts";

// A file that is named is given each line that comes and goes.
const [file] = process.argv.slice(2);
serve(COMPLETE, file === undefined ? undefined : (line) => appendFileSync(file, `${line}\n`));
