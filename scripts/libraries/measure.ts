import { checkExchangeRateConformance, type Converter } from "../../src/conformance/index.ts";

/** What came of one library: the only place that knows how the kit is called. */
export interface Figures {
  readonly profiles: readonly string[];
  /** Cases that there are in those profiles. */
  readonly of: number;
  readonly passed: number;
  readonly failed: number;
  readonly notOffered: number;
  readonly failures: readonly Failure[];
}

/** A case that failed, with the first thing that was wrong. */
export interface Failure {
  readonly id: string;
  readonly given: string;
  readonly expected: string;
  readonly got: string;
}

/** Puts every case of its profiles to a converter. */
export async function measure(converter: Converter): Promise<Figures> {
  const reports = await checkExchangeRateConformance(converter);
  const count = (outcome: string): number => reports.filter((report) => report.outcome === outcome).length;
  const [passed, failed, notOffered] = [count("passed"), count("failed"), count("not-offered")];
  return {
    profiles: converter.profiles ?? ["arithmetic"],
    of: passed + failed + notOffered,
    passed,
    failed,
    notOffered,
    failures: reports.flatMap(({ id, findings }) => {
      const [first] = findings;
      if (first === undefined) return [];
      return [{ id, given: first.given, expected: first.expected, got: first.got }];
    }),
  };
}
