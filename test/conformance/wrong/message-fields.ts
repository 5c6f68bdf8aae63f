import { Refused } from "../../../src/conformance/asking/refused.ts";
import { power, right, type WrongConverter } from "./mistake.ts";

/** What goes wrong with the length of figures in messages. */
export const WRONG_MESSAGE_FIELDS: readonly WrongConverter[] = [
  {
    mistake: "11 digits of a rate after the point",
    fails: ["E13"],
    converter: {
      iso20022Rate: (value, rounding) =>
        /^0\.[0-9]{11}$/.test(value) && rounding === undefined ? value : right.iso20022Rate(value, rounding),
    },
  },
  {
    mistake: "10 digits of a rate after the point, whatever is before it",
    fails: ["E13"],
    converter: {
      iso20022Rate: (value, rounding) =>
        /^[0-9]{2,}\.[0-9]{10}$/.test(value) ? value : right.iso20022Rate(value, rounding),
    },
  },
  {
    mistake: "10 digits of a rate in all",
    fails: ["E13"],
    converter: {
      iso20022Rate(value, rounding) {
        const text = right.iso20022Rate(value, rounding);
        if (text.replace(".", "").length > 10 && rounding === undefined) throw new Refused("TooLong");
        return text;
      },
    },
  },
  {
    mistake: "a rate cut off to fit the message",
    fails: ["E13"],
    converter: { iso20022Rate: (value) => right.iso20022Rate(value, "floor") },
  },
  {
    mistake: "amounts of any length in a message",
    fails: ["E13"],
    converter: {
      iso20022Amount: ({ minor, asset }) =>
        `${minor / power(asset.decimals)}${asset.decimals === 0 ? "" : `.${String(minor % power(asset.decimals)).padStart(asset.decimals, "0")}`}`,
    },
  },
];
