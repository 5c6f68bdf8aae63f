// Measures one library of JavaScript in a process of its own: `node measure-one.ts ID FOLDER`, figures as JSON on stdout.
import { createRequire } from "node:module";
import { join } from "node:path";
import { MODULES } from "./adapters/modules.ts";
import type { Load } from "./library.ts";
import { measure } from "./measure.ts";

const [id = "", folder = ""] = process.argv.slice(2);
const library = MODULES.find((one) => one.id === id);
if (library === undefined) throw new Error(`There is no library ${id}.`);
const required = createRequire(join(folder, "package.json"));
const load: Load = (name) => required(name);
process.stdout.write(JSON.stringify(await measure(library.open(load))));
