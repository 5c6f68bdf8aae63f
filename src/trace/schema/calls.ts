import { z } from "zod";
import { args, count } from "./values.ts";

export interface Call {
  contract: string;
  method: string;
  args: z.infer<typeof args>;
  gas: string;
  source?: { file: string; line: number };
  refused?: string;
  calls: Call[];
}

/** A call inside a transaction, and those that it made in turn; the outermost is the signer's. */
export const call: z.ZodType<Call> = z
  .lazy(() =>
    z.strictObject({
      contract: z
        .string()
        .describe("The contract that was called; a party, or an address, where it was none."),
      method: z.string().describe("Its function; the first four bytes of the call where that is not known."),
      args,
      gas: count.describe("What the call used, with the calls that it made."),
      source: z
        .strictObject({ file: z.string(), line: z.int().min(1) })
        .describe("Where the function begins; missing where the source is not known, as in a package.")
        .exactOptional(),
      refused: z.string().describe("The error that it ended with.").exactOptional(),
      calls: z.array(call),
    }),
  )
  .meta({ id: "call" });
