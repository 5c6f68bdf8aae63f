/** How a text is set off for the eye. */
export type Tone = "good" | "bad" | "quiet";

/** What a line of a cell is, so that each report can set it in its own way. */
export type LineKind = "sentence" | "movement" | "report" | "refusal" | "unmet" | "event" | "call";

export interface Line {
  readonly kind: LineKind;
  readonly text: string;
}

/** The contents of a table's cell: a text, or lines of several kinds. */
export type Cell = string | readonly Line[];

export interface DocumentColumn {
  readonly heading: string;
  readonly align?: "left" | "right";
  /** The most columns of a terminal that it takes, and the least beside others; 36 unless given. */
  readonly width?: number;
  readonly least?: number;
  /** Whether HTML has one cell for rows in succession whose texts in it are the same: a long table repeats nothing. */
  readonly joined?: boolean;
}

/** Part of a report, in one language, before it becomes text for a terminal, Markdown or HTML. */
export type Block =
  | { readonly kind: "title"; readonly text: string; readonly level: 1 | 2 }
  | { readonly kind: "text"; readonly text: string; readonly tone?: Tone }
  | {
      readonly kind: "table";
      /** What it shows; printed where the report has captions. */
      readonly caption: string;
      readonly columns: readonly DocumentColumn[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | {
      /** The escrow's states and edges, where a report can draw. */
      readonly kind: "machine";
      readonly caption: string;
      readonly states: readonly MachineState[];
      readonly edges: readonly MachineEdge[];
    };

export interface MachineState {
  readonly id: string;
  readonly label: string;
  /** Whether a payment of this run was in it. */
  readonly visited: boolean;
}

export interface MachineEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly visited: boolean;
}

export type TableBlock = Extract<Block, { kind: "table" }>;

/** How much detail a report has. */
export interface Detail {
  /** The events of every step. */
  readonly events: boolean;
  /** Every expectation and invariant, not only those that failed. */
  readonly verdicts: boolean;
  /** The calls inside each transaction, of a trace that has them; not shown unless true. */
  readonly calls?: boolean;
}
