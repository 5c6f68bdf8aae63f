import { z } from "zod";
import { line } from "../../fields/fields.ts";
import { sentence } from "./text-fields.ts";

const proof = {
  step: line(
    "The step that it is about: its label, its verb, its verb and which of them, or its number in the file; of the end where it is left out.",
    "redeem 2",
  ).exactOptional(),
  expect: z
    .unknown()
    .meta({
      description: "What must hold right after the step, or at the end, for the sentence to be true.",
    })
    .exactOptional(),
  given: z
    .array(line("A key of the file.", "rates.EUR/CHF"))
    .min(1)
    .meta({ description: "Keys whose values the sentence only repeats, in place of an expectation." })
    .exactOptional(),
};

export const proofSchema = z
  .strictObject(proof)
  .meta({ description: "What makes a part of the sentence true: an expectation, or keys." });

export type ProofText = z.output<typeof proofSchema>;

/** A sentence of the file's text, and where what makes it true stands. What is expected is read apart. */
export const claimSchema = z
  .strictObject({
    claim: z
      .union([
        sentence(
          "A sentence of the title, of what it teaches or of a comment.",
          "The payee is paid.",
        ).transform((text): { readonly en: string; readonly zh?: string } => ({ en: text })),
        z.strictObject({
          en: sentence("A sentence of the title, of what it teaches or of a comment.", "The payee is paid."),
          zh: sentence(
            "The same in Chinese; of a comment it is left out.",
            "收款人收到款项。",
          ).exactOptional(),
        }),
      ])
      .meta({ description: "The sentence, as it stands in the text: a text, or one by language." }),
    ...proof,
    because: z
      .array(proofSchema)
      .min(1)
      .meta({ description: "In place of these, where it takes more than one to make it true: each of them." })
      .exactOptional(),
  })
  .meta({ description: "A sentence of the scenario's text, and what makes it true." });
