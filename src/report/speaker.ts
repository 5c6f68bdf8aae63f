import { fillTemplate } from "../language.ts";
import { STATUSES } from "../escrow/status.ts";
import { formatDecimal } from "../money/decimal.ts";
import { isoTime } from "../trace/iso-time.ts";
import type {
  Narration,
  NarrationValue,
  Trace,
  TraceAsset,
  TraceFraction,
  TraceMoney,
  TraceMovement,
  TraceRate,
  TraceStep,
} from "../trace/trace.ts";
import {
  digitsOf,
  endingDecimal,
  formulaOf,
  roundedUnits,
  significantDigits,
  SHOWN_DECIMALS,
  visibleUnits,
} from "./digits.ts";
import { dictionary } from "./words/dictionary.ts";
import { claimedFrom } from "../trace/bank-asset.ts";
import type { Language } from "../language.ts";
import type { WordKey, Words } from "./words/dictionary.ts";
import { ownValue } from "../own-value.ts";

/** The accounts at a custodian that are in no party's name. */
const CUSTODIAL: readonly string[] = ["reserve", "payouts", "cash"];

/** The first second of the year 10000. */
const LATEST_TIME = 253_402_300_800n;

/** Decimals shown of a percentage that has no last one. */
const RATIO_DECIMALS = 4;

/** Units of time from the largest, in seconds. */
const PERIODS = [
  ["days", 86_400n],
  ["hours", 3_600n],
  ["minutes", 60n],
] as const;

/** Names of a sentence's values, and what it has in brackets of either language. */
const NAMES = /(?<=\{)\w+(?=\})/g;
const IN_BRACKETS = / ?\([^()]*\)|（[^（）]*）/g;

/** Writes sentences, names and figures of a trace in one language: amounts with their codes, rates as `1 EUR = 1.0404 USD`. */
export class Speaker {
  readonly language: Language;
  /** What refusals of traces without units are read by. */
  readonly trace: Pick<Trace, "assets" | "parties">;
  readonly #words: Words;
  readonly #assets: ReadonlyMap<string, TraceAsset>;
  /** Decimals of the feeds of the scenario's pairs. */
  readonly #feedDecimals: ReadonlyMap<string, number>;

  constructor(
    language: Language,
    {
      assets,
      steps = [],
      parties = [],
      terms,
    }: Pick<Trace, "assets"> & Partial<Pick<Trace, "steps" | "parties" | "terms">>,
  ) {
    this.language = language;
    this.trace = { assets, parties };
    this.#words = dictionary(language);
    this.#assets = new Map(assets.map((asset) => [asset.code, asset]));
    const reports = steps.flatMap((step) => step.reports);
    this.#feedDecimals = new Map([
      ...reports.map(({ pair, decimals }) => [pair, decimals] as const),
      ...(terms?.pairs ?? []).map(({ base, quote, decimals }) => [`${base}/${quote}`, decimals] as const),
    ]);
  }

  /** A phrase with its placeholders filled; of a key that a newer version wrote, the key. */
  say(key: WordKey, values: Readonly<Record<string, string>> = {}): string {
    return fillTemplate(ownValue(this.#words, key) ?? key, values);
  }

  /** A sentence of a step, without what is in brackets, or open, where a trace of an earlier version has no value for it. */
  sentence({ key, values }: Narration): string {
    const filled = Object.entries(values).map(([name, value]) => [name, this.value(value)] as const);
    const lacking = (text: string): string[] => (text.match(NAMES) ?? []).filter((name) => !(name in values));
    const text = (ownValue(this.#words, key) ?? key).replace(IN_BRACKETS, (aside) =>
      lacking(aside).length > 0 ? "" : aside,
    );
    const open = lacking(text).map((name) => [name, "–"] as const);
    return fillTemplate(text, Object.fromEntries([...filled, ...open]));
  }

  value(value: NarrationValue): string {
    if ("money" in value) return this.money(value.money);
    if ("rate" in value) return this.rate(value.rate);
    if ("party" in value) return this.party(value.party);
    if ("time" in value) return this.time(value.time);
    if ("basisPoints" in value) return this.percent(value.basisPoints);
    if ("fraction" in value) return this.fraction(value.fraction);
    // A bank's reason code and a rounding have words; other texts are names and stand as they are.
    return this.#word(`reason.${value.text}`, value.text);
  }

  /** `1,000.00 EUR`. */
  money({ minor, asset }: TraceMoney): string {
    return `${this.amount(minor, asset)} ${this.symbolOf(asset)}`;
  }

  /** `1,000.00`, with the decimals of the asset; what is no whole number, in a trace of others, as it is. */
  amount(minor: string, asset: string): string {
    if (!/^-?\d+$/.test(minor)) return minor;
    return formatDecimal({ units: BigInt(minor), decimals: this.decimalsOf(asset) }, { group: true });
  }

  /** The decimals of a feed that published something. */
  feedDecimals(pair: string): number | undefined {
    return this.#feedDecimals.get(pair);
  }

  /** A currency or token by the three letters of an oracle's pair: `XUSD` for XUS. */
  codeOfPair(code: string): string {
    const tokens = [...this.#assets.values()].filter(
      (asset) => asset.kind === "token" && asset.symbol.startsWith(code),
    );
    return this.#assets.has(code) || tokens.length !== 1 ? code : (tokens[0]?.symbol ?? code);
  }

  /** `1000.00`, as programs read it. */
  plainAmount(minor: string, asset: string): string {
    return formatDecimal({ units: BigInt(minor), decimals: this.decimalsOf(asset) });
  }

  /**
   * `1 EUR = 1.0404 USD`; a crossed rate with the quotations that it was made from, `1 USD = 7.5829 ÷ 1.0404 CNY ≈
   * 7.288447 (crossed over EUR)`; another whose digits do not end as its fraction too.
   */
  rate({ base, quote, legs = [], ...fraction }: TraceRate): string {
    const [from, to] = [this.symbolOf(base), this.symbolOf(quote)];
    const exact = endingDecimal(fraction);
    if (exact !== undefined && legs.length === 0) return `1 ${from} = ${exact} ${to}`;
    const digits = exact === undefined ? `≈ ${significantDigits(fraction)}` : `= ${exact}`;
    const formula = legs.length === 0 ? `${fraction.numerator}/${fraction.denominator}` : formulaOf(legs);
    const rate = `1 ${from} = ${formula} ${to} ${digits}`;
    const over = legs.slice(0, -1).map((leg) => (leg.reversed ? leg.base : leg.quote));
    return over.length === 0 ? rate : this.say("rate.crossed", { rate, over: over.join(", ") });
  }

  /** A rate with its source and time. */
  namedRate(rate: TraceRate): string {
    const { source, observedAt } = rate;
    if (source === "" || observedAt === "") return this.rate(rate);
    const sources = this.source([...new Set(source.split(" × "))].join(" × "));
    return this.say("rate.named", { rate: this.rate(rate), source: sources, time: this.time(observedAt) });
  }

  /** A part of a minor unit or any other ratio: in digits where they end, otherwise as it is. */
  fraction(fraction: TraceFraction): string {
    return digitsOf(fraction);
  }

  /** Minor units of an asset that need not be whole, in whole units: `≈` where digits are left out, never all of them. */
  exactly(fraction: TraceFraction, asset: string): string {
    const own = this.decimalsOf(asset);
    const { units, exact, decimals } = visibleUnits(fraction, Math.max(SHOWN_DECIMALS, own), own);
    return `${exact ? "" : "≈"}${formatDecimal({ units, decimals }, { group: true })}`;
  }

  /** The same with six digits beyond the asset's own, and its symbol: `≈0.00078297 CNY`. */
  finely(fraction: TraceFraction, asset: string): string {
    const own = this.decimalsOf(asset);
    const { units, exact } = roundedUnits(fraction, SHOWN_DECIMALS);
    const digits = formatDecimal({ units, decimals: own + SHOWN_DECIMALS }, { group: true });
    return `${exact ? "" : "≈"}${digits} ${this.symbolOf(asset)}`;
  }

  /** What was gained, with a plus, or lost. */
  signed(fraction: TraceFraction, asset: string): string {
    const { numerator, denominator } = fraction;
    const amount =
      denominator === "1" ? this.money({ minor: numerator, asset }) : this.finely(fraction, asset);
    return numerator.startsWith("-") || numerator === "0" ? amount : amount.replace(/^≈?/, "$&+");
  }

  /** Wei in gwei: `0.5 gwei`. */
  gwei(wei: string): string {
    return `${endingDecimal({ numerator: wei, denominator: "1000000000" }) ?? wei} gwei`;
  }

  /** Seconds in the largest unit that they are whole in: `3 days`, `25 h`. */
  duration(seconds: string): string {
    const all = BigInt(seconds);
    if (all === 86_400n) return this.say("duration.day", { count: "1" });
    const [unit, size] = PERIODS.find(([, one]) => all % one === 0n && all !== 0n) ?? ["seconds", 1n];
    return this.say(`duration.${unit}`, { count: this.integer((all / size).toString()) });
  }

  /** Basis points as a percentage: `0.25%`. */
  percent(basisPoints: string): string {
    return `${formatDecimal({ units: BigInt(basisPoints), decimals: 2 })}%`;
  }

  /** A ratio as a percentage to four places, or more where those would be zeros. */
  ratio(fraction: TraceFraction): string {
    const { units, exact, decimals } = visibleUnits(fraction, RATIO_DECIMALS, -2);
    return `${exact ? "" : "≈"}${formatDecimal({ units, decimals })}%`;
  }

  /** `2025-01-23 15:30:00`. */
  time(iso: string): string {
    return iso.replace("T", " ").replace("Z", "");
  }

  /** Unix seconds as `2025-01-23 15:30:00`; what is no time of this era, as it is. */
  unixTime(seconds: string): string {
    const unix = BigInt(seconds);
    return unix > 0n && unix < LATEST_TIME ? this.time(isoTime(unix)) : seconds;
  }

  /** A party by its word where it has one, otherwise by its name; a bank's claim on one. */
  party(name: string): string {
    const debtor = claimedFrom(name);
    return debtor === undefined
      ? this.#word(`party.${name}`, name)
      : this.say("claim-on", { party: this.party(debtor) });
  }

  /** Several of a kind: `pay, redeem`. */
  list(texts: readonly string[]): string {
    return texts.join(this.#words["join.list"]);
  }

  /** `seller: 7,477.30 CNY`. */
  labelled(label: string, text: string): string {
    return this.say("join.label", { label, text });
  }

  /** A name of files and commands, with its word where the language has another: `pay 付款`. */
  named(name: string, word: string): string {
    return word === name ? name : this.say("join.named", { name, word });
  }

  /** Who acts in a step, as people read it: the market where the rate changes, otherwise the party. */
  actor({ verb, actor }: Pick<TraceStep, "verb" | "actor">): string {
    return this.#word(`actor.${verb}`, this.party(actor));
  }

  /** Where a rate or a cost is from, by its word where it has one; of a crossed rate, where each part is from. */
  source(text: string): string {
    return text
      .split(" × ")
      .map((one) => this.#word(`source.${one}`, this.#composedSource(one)))
      .join(" × ");
  }

  /** A source that is made of names: the median of reporters, a file. */
  #composedSource(text: string): string {
    const [, kind, names = ""] = /^(median|path) (?:of )?(.+)$/.exec(text) ?? [];
    if (kind === undefined) return text;
    return this.say(kind === "median" ? "source.of-median" : "source.of-path", {
      names: this.list(names.split(", ")),
    });
  }

  verb(name: string): string {
    return this.#word(`verb.${name}`, name);
  }

  /** A step by its verb, by the label that the file gives it, and by what it is in its run where it is out of the ordinary. */
  step({ verb, label, role }: Pick<TraceStep, "verb" | "label" | "role">): string {
    const lines = [this.verb(verb), label ?? "", role === "normal" ? "" : this.say(`role.${role}`)];
    return lines.filter((line) => line !== "").join("\n");
  }

  /** A step in a sentence: `redeem`, and where it has a label, `redeem “second-refund”`. */
  stepName({ verb, label }: Pick<TraceStep, "verb" | "label">): string {
    return label === undefined
      ? this.verb(verb)
      : this.say("step.labelled", { verb: this.verb(verb), label });
  }

  /** The same in one line. */
  stepInLine({ verb, role }: Pick<TraceStep, "verb" | "role">): string {
    const own = this.verb(verb);
    return role === "normal" ? own : this.say("join.step", { verb: own, role: this.say(`role.${role}`) });
  }

  /** A status of the escrow. */
  status(name: string): string {
    return this.#word(`status.${name}`, name);
  }

  /** A status by its number in the contract. */
  statusNumber(index: number): string {
    const name = STATUSES[index];
    return name === undefined ? String(index) : this.status(name);
  }

  /** A text of the scenario in this language; in English where there is none. */
  translated(text: Readonly<Record<string, string>>): string {
    return text[this.language] ?? text["en"] ?? "";
  }

  fault(name: string): string {
    return this.#word(`fault.${name}`, name);
  }

  invariant(name: string): string {
    return this.#word(`invariant.${name}`, name);
  }

  /** Where a holding lies: `EUR at Rhein Bank`, `USD pledged at custodian`, `XUSD on the chain`. */
  place({ holder, place, asset }: Pick<TraceMovement, "holder" | "place" | "asset">): string {
    const symbol = this.symbolOf(asset);
    if (place === "chain") return this.say("movement.chain", { asset: symbol });
    return this.say(this.isPledged({ holder, asset }) ? "movement.pledged" : "movement.at", {
      asset: symbol,
      place: this.party(place),
    });
  }

  /** Whether a party has pledged a holding: what stands beside the reserve at the custodian in its name. */
  isPledged({ holder, asset }: Pick<TraceMovement, "holder" | "asset">): boolean {
    return asset === `${this.symbolOf(asset)}-reserve` && !CUSTODIAL.includes(holder);
  }

  /** Which payments a published figure is about: a corridor, `US-IN`, a global average, or nothing that was stated. */
  scope(scope: string | undefined): string {
    if (scope === undefined) return this.say("alternatives.unstated");
    const [from = "", to] = scope.split("-");
    return to === undefined
      ? this.say("alternatives.global")
      : this.say("alternatives.corridor", { from, to });
  }

  /** An integer in groups of three digits. */
  integer(digits: string): string {
    return this.decimal(digits, 0);
  }

  /** Units of a number of decimals: `1.04040000`. */
  decimal(units: string, decimals: number): string {
    return formatDecimal({ units: BigInt(units), decimals }, { group: true });
  }

  /** A name by its word where there is one, otherwise as it is. */
  word(key: string, name: string): string {
    return this.#word(key, name);
  }

  #word(key: string, name: string): string {
    return key in this.#words ? this.say(key as WordKey) : name;
  }

  decimalsOf(asset: string): number {
    return this.#assets.get(asset)?.decimals ?? 0;
  }

  /** The currency that a token stands for; of another asset, the asset. */
  currencyOf(token: string): string {
    return this.#assets.get(token)?.currency ?? token;
  }

  /** The symbol that people read for an asset. */
  symbolOf(asset: string): string {
    return this.#assets.get(asset)?.symbol ?? asset;
  }
}
