import { Refused } from "corridor/testing";

export const rightConverter = {
  name: "ten lines of bigint",
  roundings: ["floor", "ceil"],
  convert({ amount, from, to, rate, rounding }) {
    const way = [rate.base + rate.quote, rate.quote + rate.base].indexOf(from.code + to.code);
    if (way < 0 || rate.answer <= 0n) throw new Refused("NoSuchRate");
    const [figure, unit] = [rate.answer, 10n ** BigInt(rate.decimals) * rate.per];
    const [times, over] = way === 0 ? [figure, unit] : [unit, figure];
    const above = amount * times * 10n ** BigInt(to.decimals);
    const below = over * 10n ** BigInt(from.decimals);
    const rest = ((above % below) + below) % below;
    const converted = (above - rest) / below + (rounding === "ceil" && rest > 0n ? 1n : 0n);
    if (converted === 0n) throw new Refused("AmountTooSmall");
    return converted;
  },
};
