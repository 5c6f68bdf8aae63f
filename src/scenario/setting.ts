/** A value that decides what comes of a scenario, and where it is from. */
export interface Setting {
  /** Where it stands, or would stand, as `--set` writes it: `escrow.feeBps`. */
  readonly key: string;
  /** As a file writes it: `50`, `10d`. */
  readonly value: string;
  /** `file`, `set` for what the command line or a program set, `default` for what counts unless a file states it. */
  readonly from: "file" | "set" | "default";
  /** What it is, as the reference of scenario files describes it. */
  readonly about: string;
}
