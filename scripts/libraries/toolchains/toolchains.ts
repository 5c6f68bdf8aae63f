import { C, CPP, GO, JAVA, RUST } from "./compiled.ts";
import { PERL, PHP, PYTHON, RUBY, TCL } from "./interpreted.ts";
import type { Toolchain } from "./toolchain.ts";

/** One for each language beside JavaScript. */
export const TOOLCHAINS: readonly Toolchain[] = [PYTHON, JAVA, RUST, GO, PHP, RUBY, PERL, C, CPP, TCL];
