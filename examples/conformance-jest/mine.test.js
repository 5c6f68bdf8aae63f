import { describeExchangeRateConformance } from "exchange-rate-conformance";
import { mine } from "./mine.js";

describeExchangeRateConformance(mine);
