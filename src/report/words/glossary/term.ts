import type { Status } from "../../../escrow/status.ts";
import type { Bilingual, Language } from "../../../language.ts";
import type { VERB_EXPLANATIONS } from "../verbs.ts";

/** A name that texts of this project do not use, because another one is taken or because it means something else. */
export interface AvoidedName {
  readonly language: Language;
  readonly word: string;
  /** What to write. */
  readonly instead: string;
  /** Only in what a class reads: scenarios, sentences of reports, README and tutorial. Elsewhere it is a name in code. */
  readonly only?: "class";
}

/** A comparison, in rows under headings. */
export interface TermTable {
  readonly head: readonly Bilingual[];
  readonly rows: readonly (readonly Bilingual[])[];
}

/** A term of the field, as this product uses it. */
export interface Term {
  /** Its name for programs and links: lower case, with hyphens. */
  readonly id: string;
  readonly name: Bilingual;
  /** Other names under which it is looked up. */
  readonly also?: Readonly<Partial<Record<Language, readonly string[]>>>;
  /** One to three sentences. */
  readonly means: Bilingual;
  /** Where the field defines it. */
  readonly source: Bilingual;
  readonly verbs?: readonly (keyof typeof VERB_EXPLANATIONS)[];
  readonly statuses?: readonly Status[];
  readonly table?: TermTable;
  /** Set where the product has nothing of it, and the glossary carries the term for what is taught. */
  readonly modelled?: false;
  readonly avoid?: readonly AvoidedName[];
}

/** Terms that belong together. */
export interface TermGroup {
  readonly title: Bilingual;
  readonly terms: readonly Term[];
}
