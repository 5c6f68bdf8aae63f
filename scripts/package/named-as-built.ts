/** The text of a file of declarations, in which the compiler leaves `./file.ts`, which is no file of the package. */
export function namedAsBuilt(declarations: string): string {
  return declarations.replaceAll(/((?:from |import |import\()["'])(\.{1,2}\/[^"']+)\.ts(["'])/g, "$1$2.js$3");
}
