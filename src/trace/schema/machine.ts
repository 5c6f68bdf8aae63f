import { z } from "zod";

const deadlines = z.array(z.enum(["deliverBy", "inspectionEnds", "arbitrationEnds", "returnBy"]));

const edge = z
  .strictObject({
    operation: z.string(),
    from: z.string(),
    to: z.string(),
    by: z
      .array(z.enum(["payer", "payee", "carrier", "arbiter", "anyone"]))
      .describe(
        "Whose it is, by their names in the payment's terms; missing where an earlier build wrote it.",
      )
      .exactOptional(),
    before: deadlines.describe("Only while the block's time is before all of these.").exactOptional(),
    at: deadlines.describe("Only when the block's time has reached all of these.").exactOptional(),
    partial: z
      .boolean()
      .describe("That a part may be moved, and the payment then stays where it is.")
      .exactOptional(),
    delivered: z
      .boolean()
      .describe("Only where delivery has been attested, or only where it has not; missing: either way.")
      .exactOptional(),
    afterRelease: z
      .boolean()
      .describe("Only where a part was released before, or only where none was; missing: either way.")
      .exactOptional(),
    needs: z.enum(["carrier", "arbiter"]).describe("Whom the terms must name.").exactOptional(),
  })
  .describe("What can be done to a payment in one state: who may, until when, and where it leads.");

export const machine = z
  .strictObject({ states: z.array(z.string()), edges: z.array(edge) })
  .describe("The escrow's states and the legal edges between them.");
