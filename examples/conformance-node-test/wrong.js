// Two mistakes that cost real money: floating-point numbers, and an inverse that was rounded and stored.
const ROUND = { floor: Math.floor, ceil: Math.ceil, "half-up": Math.round };

export const wrong = {
  name: "doubles and a stored inverse",
  roundings: Object.keys(ROUND),
  convert({ amount, from, to, rate, rounding }) {
    const price = Number(rate.value) / Number(rate.per);
    const factor = from.code === rate.base ? price : Number((1 / price).toFixed(6));
    const units = Number(amount) / 10 ** from.decimals;
    return BigInt(ROUND[rounding](units * factor * 10 ** to.decimals));
  },
};
