import { useEffect, useState } from "preact/hooks";
import type { Problem } from "../../src/report/player/page-documents.ts";
import { problemOf } from "./store.ts";

export interface Loaded<Value> {
  /** What it was loaded for. */
  readonly key: string;
  readonly value?: Value;
  readonly problem?: Problem;
}

/** A document that a view needs; the one of the key before stays until the new one is there. */
export function useLoaded<Value>(key: string, load: () => Promise<Value>): Loaded<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ key: "" });
  useEffect(() => {
    let isWanted = true;
    const show = (next: Loaded<Value>): void => {
      if (isWanted) setLoaded(next);
    };
    load().then(
      (value) => show({ key, value }),
      (error: unknown) => show({ key, problem: problemOf(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [key]);
  return loaded;
}
