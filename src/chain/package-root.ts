import { existsSync } from "node:fs";
import path from "node:path";

/** The folder of this package: the nearest one above that has a package.json, in the repository and installed. */
export const PACKAGE_ROOT: string = nearestPackage(import.meta.dirname);

function nearestPackage(folder: string): string {
  const above = path.dirname(folder);
  return existsSync(path.join(folder, "package.json")) || above === folder ? folder : nearestPackage(above);
}
