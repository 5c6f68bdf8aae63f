import { DIRECTION_AND_CROSSES } from "./direction-and-crosses.ts";
import { ORACLE_ANSWERS } from "./oracle-answers.ts";
import { ORACLE_IN_USE } from "./oracle-in-use.ts";
import { ORACLE_SOURCES } from "./oracle-sources.ts";
import { ROUNDING_AND_FEES } from "./rounding-and-fees.ts";
import { TIME_AND_LOCKS } from "./time-and-locks.ts";
import { RATE_DATA } from "./rate-data.ts";
import { UNITS_AND_SCALE } from "./units-and-scale.ts";
import { EXACT_ANSWERS } from "../random/cases.ts";
import { ORACLE_EXACT_ANSWERS } from "../random/feeds.ts";
import type { ConformanceCase, FamilyName } from "./conformance-case.ts";

/** A family of cases, as its page in the reference has it. */
export interface Family {
  readonly name: FamilyName;
  readonly title: string;
  readonly cases: readonly ConformanceCase[];
}

/** The families of examples, in the order of their letters. */
export const FAMILIES: readonly Family[] = [
  { name: "A", title: "Units and scale", cases: UNITS_AND_SCALE },
  { name: "B", title: "Direction and cross rates", cases: DIRECTION_AND_CROSSES },
  { name: "C", title: "Rounding and fees", cases: ROUNDING_AND_FEES },
  {
    name: "D",
    title: "Validity of an oracle",
    cases: [...ORACLE_ANSWERS, ...ORACLE_SOURCES, ...ORACLE_IN_USE],
  },
  { name: "E", title: "Time, locks, tokens and data", cases: [...TIME_AND_LOCKS, ...RATE_DATA] },
  { name: "F", title: "Exact answers", cases: [...EXACT_ANSWERS, ...ORACLE_EXACT_ANSWERS] },
];

/** All cases, in order. */
export const CASES: readonly ConformanceCase[] = FAMILIES.flatMap(({ cases }) => cases);
