import type { Finding } from "../asking/verdict.ts";
import { findingInWords } from "../runner/conformance-failure.ts";

/** The error of a vector that a converter does not agree with. */
export class VectorFailure extends Error {
  override readonly name = "VectorFailure";
  /** The vector's id. */
  readonly code: string;
  readonly findings: readonly Finding[];

  constructor(id: string, op: string, finding: Finding) {
    super(`${id} ${op}\n  ${findingInWords(finding)}`);
    this.code = id;
    this.findings = [finding];
  }
}
