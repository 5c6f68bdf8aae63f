/** The statuses of something that a payment scheme keeps, as data: where it begins, and what may follow what. */
export interface StatusMachine<Status extends string = string> {
  /** The specification that the edges are taken from. */
  readonly source: string;
  readonly initial: readonly Status[];
  /** Those in which it stays, in the order of the specification. */
  readonly terminal: readonly Status[];
  /** What may follow each status that something follows. */
  readonly transitions: Readonly<Partial<Record<Status, readonly Status[]>>>;
}

/**
 * Whether a status may follow another.
 *
 * @example mayFollow(SEP31, "pending_stellar", "completed"); // true
 */
export function mayFollow<Status extends string>(
  machine: StatusMachine<Status>,
  from: Status,
  to: Status,
): boolean {
  return machine.transitions[from]?.includes(to) === true;
}
