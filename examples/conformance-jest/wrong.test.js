import { exchangeRateCases } from "exchange-rate-conformance";
import { wrong } from "./wrong.js";

for (const one of exchangeRateCases(wrong)) (one.skip === undefined ? test : test.skip)(one.title, one.run);
