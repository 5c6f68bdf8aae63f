import fs from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "../chain/package-root.ts";

/** Whether this is a clone of the repository; otherwise it is an installed package, which nothing is written into. */
export const IS_CLONE: boolean = fs.existsSync(path.join(PACKAGE_ROOT, "scripts/bootstrap.cjs"));
