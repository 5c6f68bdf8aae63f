import type { Converter } from "../../src/conformance/index.ts";

/** In the order of the page. */
export const LANGUAGES = [
  "JavaScript",
  "Python",
  "Java",
  "Rust",
  "Go",
  "PHP",
  "Ruby",
  "Perl",
  "C",
  "C++",
  "Tcl",
] as const;

export type Language = (typeof LANGUAGES)[number];

/** Loads a module of JavaScript from the folder that the libraries are installed in; its shape is what an adapter uses of it. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- an adapter states the shape of what it uses
export type Load = <Shape>(name: string) => Shape;

/** What is stated of a library by hand; the figures beside it are measured. */
export interface Described {
  /** Of the row: `dinero-bigint`. */
  readonly id: string;
  /** As its own page writes it. */
  readonly name: string;
  /** Which of its ways is used, where it has several: a number type, an option, the rounding. */
  readonly by?: string;
  readonly language: Language;
  /** Its numbers are binary floating point, which explains most of what fails. */
  readonly doubles?: true;
}

/** A package of the npm registry, or JavaScript itself, asked in a process of Node. */
export interface ModuleLibrary extends Described {
  readonly language: "JavaScript";
  /** The packages, each with its exact version; the first is the library. None for JavaScript itself. */
  readonly npm: readonly string[];
  open(load: Load): Converter;
}

/** A library of another language, asked over a driver of that language. */
export interface DriverLibrary extends Described {
  readonly language: Exclude<Language, "JavaScript">;
  /** Its packages of Debian, the first of which is the library, with its exact version; none for a standard library. */
  readonly debian: readonly string[];
}

export type Library = ModuleLibrary | DriverLibrary;

export function isModule(library: Library): library is ModuleLibrary {
  return "open" in library;
}
