import manifest from "../package.json" with { type: "json" };

/** The version of this package, as its package.json has it: one folder above this file, in src/ and in dist/ alike. */
export const VERSION: string = manifest.version;
