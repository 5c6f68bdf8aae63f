import { exchangeRateCases } from "exchange-rate-conformance";
import { wrong } from "./wrong.js";

for (const one of exchangeRateCases(wrong)) it(one.title, one.run);
