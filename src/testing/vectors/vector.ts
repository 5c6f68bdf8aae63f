/** A numeric case: what goes in, and what must come out. Amounts and rates are texts. */
export interface Vector {
  readonly id: string;
  /** The specification or the test that the figures come from. */
  readonly source: string;
  /** `op`, the operation, and its inputs. */
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
}

/** What an operation gives back, under the names that vector files use. */
export type Outputs = Readonly<Record<string, unknown>>;
