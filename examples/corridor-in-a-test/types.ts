// Compiled, never run: the types of the package as it is packed.
import { convertDown, rational } from "corridor/rates";
import { describeExchangeRateConformance, type Converter } from "corridor/testing";

const converter: Converter = {
  name: "typed",
  convert: ({ amount, from, to }) => convertDown(amount, rational(1n), from.decimals, to.decimals),
};

describeExchangeRateConformance(converter, { skip: { A1: "a reason" } });
