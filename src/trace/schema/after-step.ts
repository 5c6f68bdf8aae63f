import { z } from "zod";
import { part } from "./parts.ts";
import { digest, integer, money, time } from "./values.ts";

/** Why tokens are where they are. */
export const OWNERSHIPS = ["own", "held", "fee", "credit"] as const;

const owed = z
  .strictObject({
    holder: z.string().describe("The contract that has the tokens."),
    why: z
      .enum(OWNERSHIPS)
      .describe(
        "`held` for a payment, an earned `fee`, a `credit` of who could not be paid, or its `own`: owed to nobody.",
      ),
    owner: z.string().describe("Whose they are; empty while they are held for a payment."),
    payment: z.string().describe("Of what is held, and of a credit.").exactOptional(),
    asset: z.string(),
    minor: integer,
  })
  .describe("Whose the tokens in a contract are, as it stands after the step.");

const message = z
  .strictObject({
    name: z.string().describe("The message's identifier, `pacs.008.001.08`."),
    text: z.string().describe("The message itself."),
  })
  .describe("A message that banks exchanged. Reserved: nothing writes one yet.");

const clearing = z
  .strictObject({
    system: z.string().describe("The clearing system."),
    from: z.string(),
    to: z.string(),
    amount: money,
    at: time,
  })
  .describe("A transfer between two banks in a clearing system. Reserved: nothing writes one yet.");

/** What a step holds of how things stand after it, and the link to the step before. */
export const afterStep = {
  parts: z
    .array(part)
    .describe(
      "Parts of the step's payment that it changed, as they stand after it. The last of each name and asset, up to any step, make up what was sent at mid.",
    )
    .exactOptional(),
  owed: z
    .array(owed)
    .describe("Whose the tokens in contracts are, where the step changed it; nothing any more: 0.")
    .exactOptional(),
  messages: z.array(message).exactOptional(),
  clearing: z.array(clearing).exactOptional(),
  previous: digest
    .describe("SHA-256 of the step before in canonical JSON; of the head in the first step.")
    .exactOptional(),
} as const;
