import { Refused } from "corridor/testing";

export const mine = {
  name: "ten lines of bigint",
  roundings: ["floor", "ceil"],
  convert({ amount, from, to, rate, rounding }) {
    const forwards = from.code === rate.base && to.code === rate.quote;
    const backwards = from.code === rate.quote && to.code === rate.base;
    if (!(forwards || backwards) || rate.answer <= 0n) throw new Refused("NoSuchRate");
    const unit = 10n ** BigInt(rate.decimals) * rate.per;
    const [times, over] = forwards ? [rate.answer, unit] : [unit, rate.answer];
    const [above, below] = [amount * times * 10n ** BigInt(to.decimals), over * 10n ** BigInt(from.decimals)];
    const rest = ((above % below) + below) % below;
    return (above - rest) / below + (rounding === "ceil" && rest > 0n ? 1n : 0n);
  },
};
