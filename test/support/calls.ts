import { Session, type Profiler } from "node:inspector";

/**
 * How many functions a piece of work calls, native ones aside: the same on a machine under load as on an idle one, which no
 * clock is. Whatever takes a step for each pair of things calls something for each.
 */
export function callsOf(work: () => void): number {
  const session = new Session();
  session.connect();
  try {
    session.post("Profiler.enable");
    session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
    work();
    let scripts: readonly Profiler.ScriptCoverage[] = [];
    session.post("Profiler.takePreciseCoverage", (error, { result }) => {
      if (error !== null) throw error;
      scripts = result;
    });
    return scripts
      .flatMap(({ functions }) => functions)
      .reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);
  } finally {
    session.post("Profiler.stopPreciseCoverage");
    session.disconnect();
  }
}
