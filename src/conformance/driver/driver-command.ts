/** A program to start, without a shell. */
export interface DriverCommand {
  readonly command: string;
  readonly args?: readonly string[];
  /** The folder that it starts in; that of this process unless given. */
  readonly cwd?: string;
  /** Variables beside those of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** An address, such as a `URL`. */
export interface DriverAddress {
  /** `http:` or `https:`. */
  readonly href: string;
}
