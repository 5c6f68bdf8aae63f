import { ANSWER, config, CNY, EUR, USD } from "../../contracts/oracle/fixture.ts";
import { NO_ROLE, type FunctionRow } from "./function-row.ts";

const row = (given: Omit<FunctionRow, "contract">): FunctionRow => ({ contract: "oracle", ...given });

/** What a rate is, and what it may be. */
export const ORACLE: readonly FunctionRow[] = [
  row({
    name: "acceptRate",
    may: "anyone",
    limit: "an answer that every guard lets through",
    refused: "",
    arrange: () => [EUR, USD],
  }),
  row({
    name: "tripBreaker",
    may: "anyone",
    limit: "an answer that the breaker alone refuses",
    refused: "",
    arrange: async ({ oracle, eurUsd }) => {
      await oracle.acceptRate(EUR, USD);
      await eurUsd.publish((ANSWER * 120n) / 100n);
      return [EUR, USD];
    },
  }),
  row({
    name: "resetBreaker",
    may: ["guardian"],
    limit: "a breaker that tripped; the next answer within the band becomes its reference",
    refused: NO_ROLE,
    arrange: async ({ oracle, eurUsd }) => {
      await oracle.acceptRate(EUR, USD);
      await eurUsd.publish((ANSWER * 120n) / 100n);
      await oracle.tripBreaker(EUR, USD);
      return [EUR, USD];
    },
  }),
  row({
    name: "setHalted",
    may: ["guardian"],
    limit: "",
    refused: NO_ROLE,
    arrange: () => [EUR, USD, true],
  }),
  row({
    name: "setPair",
    may: ["admin"],
    limit: "keeps a halt, a tripped breaker, its reference and the round",
    refused: NO_ROLE,
    arrange: ({ eurUsd }) => [EUR, USD, config(eurUsd)],
  }),
  row({
    name: "setPath",
    may: ["admin"],
    limit: "four legs at most",
    refused: NO_ROLE,
    arrange: () => [USD, CNY, [EUR], 1_000n, 1_000n],
  }),
  row({
    name: "setHoliday",
    may: ["admin"],
    limit: "in a calendar that is a list",
    refused: NO_ROLE,
    arrange: () => [7n, 20_000n, 0n],
  }),
];
