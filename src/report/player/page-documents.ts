import type { PlayerDocument, Text } from "./player-document.ts";

/** What the page gets beside runs: from the server, from the static files of a site, or from the file that it stands in. */

export interface LibraryDocument {
  /** Subjects in reading order, each with its scenarios; `own`: files and folders that the server was started with. */
  readonly groups: readonly {
    readonly subject: string;
    readonly title: Text;
    readonly scenarios: readonly ScenarioCard[];
  }[];
  readonly lessons: readonly LessonCard[];
}

export interface ScenarioCard {
  readonly name: string;
  readonly title: Text;
  readonly teaches: Text;
  readonly minutes?: number;
  /** One mark a step, as in the step bar; of the last run that is known. */
  readonly marks: readonly {
    readonly verb: Text;
    readonly mark: "normal" | "refusal" | "fault" | "way-out";
  }[];
  /** The last verdict that is known. */
  readonly outcome?: { readonly name: "passed" | "failed" | "broken"; readonly label: Text };
}

/** A scenario as its file has it, and what can be done with it. */
export interface ScenarioDocument {
  readonly name: string;
  /** Of one of the user's own: its path, as it was named when the server was started. */
  readonly file?: string;
  readonly title: Text;
  /** The YAML. */
  readonly source: string;
  /** Faults that fit before each step of the file, from step 1 on; the last list is for after the last step. */
  readonly faults: readonly (readonly string[])[];
  readonly whatIf: readonly WhatIfField[];
  /** Of a static site: runs that are there, by the key of their request (`runKey`). */
  readonly runs?: readonly string[];
}

export interface FaultCard {
  readonly name: string;
  readonly title: Text;
  /** What goes wrong. */
  readonly what: Text;
  /** Why nothing is lost by it. */
  readonly safe: Text;
  /** What it can be given: `pair`, `size`, `duration`. */
  readonly takes: readonly string[];
}

/** A value of the scenario that a slider moves. */
export interface WhatIfField {
  /** The path of `--set`: `corridors.pay.feeBps`. */
  readonly set: string;
  readonly label: Text;
  /** `bp`, `EUR`, `h`: what follows the number. */
  readonly unit: string;
  readonly value: string;
  /** The values of the slider from left to right, as the file would have them. */
  readonly points: readonly string[];
}

/** What to run. The address of the page, the command line and the server's request are made of it. */
export interface RunRequest {
  /** A scenario of the library, unless `source` is given. */
  readonly scenario?: string;
  readonly source?: string;
  /** Values in place of the file's, by path. */
  readonly set?: Readonly<Record<string, string>>;
  /** `NAME@STEP`. */
  readonly faults?: readonly string[];
  readonly until?: string;
  /** Whether what the file expects decides the outcome and ends the run; not for what-if runs. */
  readonly expect?: boolean;
}

/** A line of the answer to a request for a run, as newline-delimited JSON. */
export type RunLine =
  | { readonly progress: { readonly done: number; readonly total: number; readonly verb: string } }
  | {
      readonly run: { readonly id: string; readonly document: PlayerDocument; readonly milliseconds: number };
    }
  | { readonly problem: Problem };

/** Why something could not be done, in a form that an editor can put in its place. */
export interface Problem {
  readonly code: string;
  readonly message: Text;
  /** What to try. */
  readonly hint?: Text;
  readonly places: readonly {
    readonly line: number;
    readonly column: number;
    readonly message: Text;
    readonly hint?: Text;
    readonly code: string;
  }[];
}

export interface GlossaryDocument {
  readonly terms: readonly GlossaryTerm[];
}

export interface GlossaryTerm {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  readonly sentence: Text;
  /** The standard or law that it comes from. */
  readonly source: Text;
  /** Other words that it is found by. */
  readonly also: readonly string[];
}

export interface LessonCard {
  readonly number: number;
  readonly id: string;
  readonly title: Text;
  readonly aim: Text;
  readonly minutes: { readonly core: number; readonly make: number };
}

/** A block of a lesson's text; spans of a text are marked as `**strong**`, `` `code` `` and `[term](term:escrow)`. */
export type TextBlock = BlockOf<Text>;

/** A block whose texts are of one kind: in both languages, or plain. */
export type BlockOf<Words> =
  | { readonly kind: "heading"; readonly text: Words; readonly level: 2 | 3 }
  | { readonly kind: "paragraph"; readonly text: Words }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      /** The number of the first item, where a list goes on after something else; otherwise 1. */
      readonly start?: number;
      readonly items: readonly Words[];
    }
  | { readonly kind: "code"; readonly text: string }
  | {
      readonly kind: "table";
      readonly columns: readonly Words[];
      readonly rows: readonly (readonly Words[])[];
    };

export const STAGES = ["predict", "run", "investigate", "modify", "make"] as const;
export type StageName = (typeof STAGES)[number];

export interface LessonStage {
  readonly name: StageName;
  readonly minutes: number;
  readonly blocks: readonly TextBlock[];
}

/** A lesson up to its question: nothing of what comes after, and no answer, is in it. */
export interface LessonDocument extends LessonCard {
  /** Which section of the paper it stands for, and where that promises more than a chain can do. */
  readonly paper: Text;
  /** Ids of the glossary. */
  readonly vocabulary: readonly string[];
  /** All five, with the texts of the first alone: the others come with the reveal. */
  readonly stages: readonly LessonStage[];
  readonly questions: readonly LessonQuestion[];
  /** The terms of the payment and the opening balances; none in lesson 0. */
  readonly terms: readonly TextBlock[];
  /** The run up to the question; none in lesson 0. */
  readonly shown?: PlayerDocument;
  /** The two panels that the lesson needs. */
  readonly panels: readonly PanelName[];
  /** The name of the lesson's scenario, for the player, break it and what if after the question. */
  readonly scenario?: string;
}

export type PanelName = "sequence" | "escrow" | "money" | "where" | "rate";

export interface LessonQuestion {
  readonly id: string;
  /** Those of later stages are asked there, after the reveal. */
  readonly stage: StageName;
  readonly kind: "choice" | "number" | "state";
  readonly text: Text;
  /** Choices, each with why it is chosen; for `state` their ids are states. A number has none. */
  readonly options: readonly LessonOption[];
  /** Of a number: its unit. */
  readonly unit?: string;
}

export interface LessonOption {
  readonly id: string;
  readonly label: Text;
  readonly because: Text;
}

/** What is shown once an answer was committed. */
export interface LessonReveal {
  /** The whole run. */
  readonly document?: PlayerDocument;
  /** The stages after the question, with their texts. */
  readonly stages: readonly LessonStage[];
  /** Questions of those stages. */
  readonly questions: readonly LessonQuestion[];
  readonly answers: readonly {
    readonly question: string;
    /** The id of the right option; of a number its digits without groups and unit, `7346.25`. */
    readonly right: string;
    readonly explanation: Text;
    /** The step that shows it. */
    readonly step?: number;
    /**
     * For every wrong option, or number with its digits: the misconception, the sentence that refutes it, and the step
     * that does.
     */
    readonly refutations: readonly {
      readonly option: string;
      readonly misconception: string;
      readonly text: Text;
      readonly step?: number;
    }[];
  }[];
  /** The number that the lesson ends with, in a sentence or two. */
  readonly closing: readonly TextBlock[];
}
