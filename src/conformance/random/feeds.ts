import type { ConformanceCase } from "../cases/conformance-case.ts";
import { CONFIDENT_PATHS } from "./confident-paths.ts";
import { FALLBACKS, GUARDED } from "./feeds-guards.ts";
import { MARKET_HOURS } from "./feeds-hours.ts";
import { MODEL_PATHS } from "./feeds-models.ts";
import { CONFIDENT_PRICES, DELAYED, MEDIANS, PATH_DATES, SEQUENCERS } from "./feeds-sources.ts";
import { LOCKED_PAYMENTS, REFUNDED_PAYMENTS } from "./locked-payments.ts";
import { MESSAGE_AMOUNTS, MESSAGE_RATES } from "./messages.ts";
import { FIRM_QUOTES, LIMITS, REDEMPTIONS, REPLACEMENTS } from "./payments.ts";
import { REFERENCE_RATES } from "./reference-rates.ts";
import { CREDITS, FROZEN } from "./transfers.ts";

/** F20 and above. Random questions about feeds, reference rates, payments and messages. */
export const ORACLE_EXACT_ANSWERS: readonly ConformanceCase[] = [
  {
    id: "F20",
    failure: "A guard is right for the examples of a page and for no others",
    rule: "An answer is used where every rule of its feed holds, and refused where a single one does not.",
    reason:
      "A guard that is off by one second or one unit lets through the one answer that it was written for.",
    source: "the rules of D1 to D4, D8 to D12, D19 and D20",
    examples: [GUARDED],
  },
  {
    id: "F21",
    failure: "A market is open at the wrong hour of some week of the year",
    rule: "A market is open by its own clock, summer time and holidays included, in every year.",
    reason: "Most weeks of the year forgive a wrong clock; the three between two summer times do not.",
    source: "Mento, MarketHoursBreaker; Chainlink, market hours; Energy Policy Act of 2005, section 110",
    examples: [MARKET_HOURS],
  },
  {
    id: "F22",
    failure: "A path is as fresh as one of its legs",
    rule: "A path is dated by its oldest leg, and refused where a leg, the path or the distance of its legs is beyond its limit.",
    reason: "A cross rate of this minute's dollar and yesterday's yen is a rate that there never was.",
    source: "the rules of B10, D3 and D4",
    examples: [PATH_DATES],
  },
  {
    id: "F23",
    failure: "A fallback is taken out of turn",
    rule: "Of several feeds the first counts that keeps every rule; where none does, there is no rate.",
    reason: "Whoever can make the first feed fail must not choose the price.",
    source: "the rule of D22",
    examples: [FALLBACKS],
  },
  {
    id: "F24",
    failure: "A median is right for three reports and wrong for four",
    rule: "A median is that of the fresh reports, of as many as are needed, no further apart than allowed.",
    reason: "A stale report that is counted moves the price, or makes a quorum that there is not.",
    source: "the rules of D13 and D14",
    examples: [MEDIANS],
  },
  {
    id: "F25",
    failure: "A confidence interval is scaled by another power than its price",
    rule: "Price, bid and ask are exact, whichever way the exponent goes; beyond the limits there is no price.",
    reason: "An exponent with its sign lost makes a price of 122 one of twelve millions of millions.",
    source: "Pyth, best practices: fixed-point representation, confidence intervals",
    examples: [CONFIDENT_PRICES],
  },
  {
    id: "F26",
    failure: "A delayed value counts a second early or late",
    rule: "The value that counts is the last one that was posted a hop ago or earlier.",
    reason: "A second early is a second in which everybody knows tomorrow's price.",
    source: "the rule of D21",
    examples: [DELAYED],
  },
  {
    id: "F27",
    failure: "A grace period ends a second early",
    rule: "Rates are used once a sequencer has been up for more than its grace period.",
    reason: "The first second belongs to whoever was locked out.",
    source: "the rule of D18",
    examples: [SEQUENCERS],
  },
  {
    id: "F28",
    failure: "A reference rate is right on most days",
    rule: "The newest figure counts that was published at the moment, over weekends, closing days and changes of the clock, and no longer than it may be carried.",
    reason: "A backtest that is an hour ahead on two weeks of the year has a return that nobody will have.",
    source:
      "European Central Bank, press release of 7 December 2015 and TARGET closing days; Directive 2000/84/EC",
    examples: [REFERENCE_RATES],
  },
  {
    id: "F29",
    failure: "A firm quote is good in the wrong second",
    rule: "A firm quote is good up to its last second, and never after it.",
    reason: "A quote that outlives its time is an option that nobody was paid for.",
    source: "the rule of E1",
    examples: [FIRM_QUOTES],
  },
  {
    id: "F30",
    failure: "A limit is held against another figure than is paid",
    rule: "A conversion that comes to its limit or more is carried out, any other is refused.",
    reason: "A limit that is off by a cent is refused at the price that was quoted.",
    source: "the rule of E2",
    examples: [LIMITS],
  },
  {
    id: "F31",
    failure: "A token is redeemed at a price above par",
    rule: "At par a token redeems for its amount; at the market's price for its worth, and for no more than its amount.",
    reason: "Whoever pays above par out of a reserve at par pays with other people's money.",
    source: "the rule of E6",
    examples: [REDEMPTIONS],
  },
  {
    id: "F32",
    failure: "An amount is converted by another factor than the law's",
    rule: "An amount in a currency that was replaced is divided by the factor of the law and rounded half up to the hundredth, from the day of the law on.",
    reason: "The last market rate is near enough for a hundred and wrong for a thousand.",
    source:
      "Turkish law 5083, article 2; Council Regulation (EC) 1103/97, articles 4 and 5; (EC) 2866/98 with its amendments",
    examples: [REPLACEMENTS],
  },
  {
    id: "F33",
    failure: "A rate fits the message by luck",
    rule: "A rate goes into a message as it is, or rounded by name to as many of its decimals as fit, or not at all.",
    reason:
      "What the receiver's schema refuses comes back the next day; what it accepts and is wrong does not.",
    source: "ISO 20022, BaseOneRate; XML Schema part 2, totalDigits and fractionDigits",
    examples: [MESSAGE_RATES],
  },
  {
    id: "F34",
    failure: "An amount is counted with its zeros",
    rule: "An amount goes into a message where its value has 14 digits at most, zeros at its end not counted.",
    reason: "A payment of a million millions is refused that every receiver would have taken.",
    source: "CBPR+ usage guidelines: an amount of up to 14 digits; XML Schema part 2, totalDigits",
    examples: [MESSAGE_AMOUNTS],
  },
  {
    id: "F35",
    failure: "A model's path depends on more than its settings",
    rule: "Whatever the settings, a path starts where it should, has its steps, keeps its band and comes again as it was.",
    reason: "A run that cannot be repeated explains nothing.",
    source: "the rule of E12",
    examples: [MODEL_PATHS],
  },
  {
    id: "F36",
    failure: "A path is as certain as its legs added up",
    rule: "What a path may be off is the product of what its prices may be off, and is held to the path's own limit.",
    reason: "A sum leaves out what the legs do to each other, and lets through what lies between the two.",
    source: "the rule of D16",
    examples: [CONFIDENT_PATHS],
  },
  {
    id: "F37",
    failure: "A lock is kept for the amounts that were tried",
    rule: "A locked payment pays by its own rate, its provider bears the move of the market, and a refund is what was paid in.",
    reason: "What the payee is short of, or the provider is not charged with, is a loss that no book has.",
    source: "the rules of D23, E3 and E4",
    examples: [LOCKED_PAYMENTS, REFUNDED_PAYMENTS],
  },
  {
    id: "F38",
    failure: "A part kept by a token is noticed where it is large",
    rule: "What arrived is credited, or a transfer that falls short is refused; one that arrives whole is credited.",
    reason: "A unit that was credited and did not arrive is missing when the last one is paid.",
    source: "the rule of E7",
    examples: [CREDITS],
  },
  {
    id: "F39",
    failure: "A part of a frozen payment is lost",
    rule: "Nothing of a payment reaches a frozen payee, and all of it stays to be had.",
    reason: "What is neither paid nor to be had is lost to both of them.",
    source: "the rule of E8",
    examples: [FROZEN],
  },
];
