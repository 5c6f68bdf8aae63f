import { z } from "zod";
import { hex } from "./values.ts";

/** What can have a name. */
const NAME_KINDS = [
  "party",
  "provider",
  "authority",
  "bank",
  "contract",
  "token",
  "feed",
  "account",
] as const;

/** From the payer's country to the payee's. */
const ZONES = ["payer", "providers", "chain", "neutral", "payee"] as const;

export const name = z
  .strictObject({
    name: z.string(),
    kind: z
      .enum(NAME_KINDS)
      .describe(
        "`party`: a customer of a bank. `provider`: whoever serves both sides. `authority`: whoever decides between them. `account`: what a bank keeps for no customer, or an address without a name.",
      ),
    zone: z.enum(ZONES).describe("Where it stands between the payer's country and the payee's."),
    address: hex.describe("On the chain.").exactOptional(),
    country: z.string().describe("ISO 3166-1 code.").exactOptional(),
    source: z.string().describe("Of a contract: the file that it is written in.").exactOptional(),
  })
  .describe("Who or what a name of the trace is of.");
