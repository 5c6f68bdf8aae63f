import { NotOffered } from "exchange-rate-conformance";
import { mine } from "./mine.js";

export default {
  ...mine,
  answerVector({ op, inputs }) {
    if (op !== "split") throw new NotOffered("no such operation");
    const [amount, parts] = [BigInt(inputs.amount), BigInt(inputs.n)];
    const one = amount / parts;
    const shares = Array.from({ length: inputs.n }, (_, at) =>
      BigInt(at) < amount % parts ? one + 1n : one,
    );
    return { shares: shares.map(String) };
  },
};
