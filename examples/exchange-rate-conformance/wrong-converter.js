// Three mistakes at once, each of which somebody made with real money: floating-point numbers, an inverse that was
// rounded and stored, and an amount on the way that was rounded to cents.
const ROUND = { floor: Math.floor, ceil: Math.ceil, "half-up": Math.round, "half-even": Math.round };

function multiply(amount, from, to, rate, round) {
  const units = Number(amount) / 10 ** from.decimals;
  return BigInt(round(units * rate * 10 ** to.decimals));
}

function rateFrom(code, { base, value, per }) {
  const rate = Number(value) / Number(per);
  return code === base ? rate : Number((1 / rate).toFixed(6));
}

export const wrongConverter = {
  name: "floats, a stored inverse and a pivot in cents",
  convert({ amount, from, to, rate, rounding }) {
    return multiply(amount, from, to, rateFrom(from.code, rate), ROUND[rounding]);
  },
  convertOverPath({ amount, from, to, legs, rounding }) {
    const [first, second] = legs;
    const cents = { code: first.base === from.code ? first.quote : first.base, decimals: 2 };
    const pivot = multiply(amount, from, cents, rateFrom(from.code, first), Math.round);
    return multiply(pivot, cents, to, rateFrom(cents.code, second), ROUND[rounding]);
  },
};
