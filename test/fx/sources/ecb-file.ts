import { readFileSync } from "node:fs";
import { parseEcbRates } from "../../../src/fx/sources/ecb/parse-ecb-rates.ts";
import { unix } from "../../support/unix.ts";

/** The whole history where `CORRIDOR_ECB_FILE` names it, otherwise the lines that are kept for tests. */
export const ECB_FILE: string =
  process.env.CORRIDOR_ECB_FILE ?? new URL("../../data/ecb-extract.csv", import.meta.url).pathname;

export const ECB_TEXT: string = readFileSync(ECB_FILE, "utf8");

export const ECB_RATES = parseEcbRates(ECB_TEXT, ECB_FILE);

/** Days since 1970-01-01 of a date. */
export const dayOf = (date: string): bigint => unix(`${date}T00:00:00Z`) / 86_400n;
