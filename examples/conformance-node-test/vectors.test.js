import { vectorCases } from "exchange-rate-conformance";
import vectors from "exchange-rate-conformance/vectors/exchange-rates.json" with { type: "json" };
import { test } from "node:test";
import converter from "./my-converter.js";

for (const one of vectorCases(converter, vectors)) test(one.title, one.run);
