import { powerOfTen } from "../../money/decimal.ts";
import type { Trace, TraceRate, TraceStep, TraceTerms } from "../../trace/trace.ts";
import { rationalOf } from "../../trace/trace-figures.ts";
import { endingDecimal, significantDigits } from "../digits.ts";
import type { Speaker } from "../speaker.ts";
import type { PlayerPair, PlayerStep, RateAge } from "./player-document.ts";
import type { Texts } from "./texts.ts";
import { spanText } from "./spans.ts";
import { longTime, unixOf } from "./times.ts";

type Guards = TraceTerms["pairs"][number];
type Point = PlayerPair["points"][number];

/** The pairs of a run that have a feed, and what each step knew of them. */
export class Rates {
  readonly pairs: readonly PlayerPair[];
  readonly #guards: ReadonlyMap<string, Guards>;
  readonly #texts: Texts;

  constructor(trace: Trace, texts: Texts) {
    this.#texts = texts;
    this.#guards = new Map(
      (trace.terms?.pairs ?? []).map((guards) => [`${guards.base}/${guards.quote}`, guards] as const),
    );
    const rates = trace.rates.map((rate) => [`${rate.base}/${rate.quote}`, rate] as const);
    const names = new Set([...this.#guards.keys(), ...rates.map(([pair]) => pair)]);
    const published = Map.groupBy(
      trace.steps.flatMap(({ reports }) => reports),
      ({ pair }) => pair,
    );
    this.pairs = [...names].map((pair) => {
      const observed = rates.filter(([name]) => name === pair).map(([, rate]) => rate);
      const reported = (published.get(pair) ?? []).map(reportPoint);
      return this.#pair(pair, observed, reported);
    });
  }

  #pair(pair: string, observed: readonly TraceRate[], reported: readonly Point[]): PlayerPair {
    const guards = this.#guards.get(pair);
    const texts = this.#texts;
    const [first] = observed;
    // A path of rates has more than its first in it: what feeds published comes from reports.
    const begin = first === undefined ? [] : [ratePoint(first)];
    return {
      pair,
      source: first === undefined ? "" : texts.of((speaker) => speaker.source(first.source)),
      allowedAge: guards === undefined ? "" : texts.of((speaker) => agesText(guards, speaker)),
      guards: guards === undefined ? [] : texts.all((speaker) => guardTexts(guards, speaker)),
      points: distinct([...begin, ...reported]),
    };
  }

  /** Rates that a step used, and how old each pair's was when it began. */
  ofStep(step: TraceStep): PlayerStep["rates"] {
    const at = unixOf(step.at);
    return { used: usedIn(step, this.#texts), ages: this.pairs.flatMap((pair) => this.#age(pair, at)) };
  }

  #age({ pair, points }: PlayerPair, at: number): RateAge[] {
    const point = points.findLast((one) => one.at <= at);
    const allowed = allowedAge(this.#guards.get(pair), point?.at ?? 0);
    if (point === undefined) return [];
    const seconds = at - point.at;
    return [
      {
        pair,
        rate: point.text,
        age: this.#texts.of((speaker) => spanText(seconds, speaker.language)),
        share: allowed === undefined ? 0 : Math.round((seconds / allowed) * 1_000) / 1_000,
        tooOld: allowed !== undefined && seconds > allowed,
      },
    ];
  }
}

function ratePoint(rate: TraceRate): Point {
  const { numerator, denominator } = rationalOf(rate);
  return {
    at: unixOf(rate.observedAt),
    value: Number(numerator) / Number(denominator),
    text: endingDecimal(rate) ?? significantDigits(rate),
  };
}

function reportPoint({ answer, decimals, at }: TraceStep["reports"][number]): Point {
  return { at: unixOf(at), value: Number(answer) / 10 ** decimals, text: answerText(answer, decimals) };
}

/** A feed's answer in as few digits as it has. */
function answerText(answer: string, decimals: number): string {
  const fraction = { numerator: answer, denominator: powerOfTen(decimals).toString() };
  return endingDecimal(fraction) ?? significantDigits(fraction);
}

/** Points in the order of time, each once. */
function distinct(points: readonly Point[]): Point[] {
  const seen = new Map(points.map((point) => [`${point.at} ${point.text}`, point]));
  return [...seen.values()].toSorted((left, right) => left.at - right.at);
}

/** Seconds that an answer of a time may be old. */
function allowedAge(guards: Guards | undefined, publishedAt: number): number | undefined {
  if (guards === undefined) return undefined;
  const own = (guards.ages ?? []).findLast((age) => unixOf(age.publishedAt) <= publishedAt);
  return Number(own?.seconds ?? guards.maximumAge);
}

function agesText({ maximumAge, ages = [] }: Guards, speaker: Speaker): string {
  const all = new Set(ages.length === 0 ? [maximumAge] : ages.map(({ seconds }) => seconds));
  return speaker.list([...all].map((seconds) => speaker.duration(seconds)));
}

function guardTexts(guards: Guards, speaker: Speaker): string[] {
  const { decimals, minimumAnswer, maximumAnswer, breakerBps, breakerCooldown } = guards;
  return [
    speaker.say("player.guards.band", {
      minimum: answerText(minimumAnswer, decimals),
      maximum: answerText(maximumAnswer, decimals),
    }),
    speaker.say(breakerKey(guards), {
      breaker: speaker.percent(breakerBps),
      cooldown: speaker.duration(breakerCooldown),
    }),
  ];
}

function breakerKey({ breakerBps, breakerCooldown }: Guards) {
  if (breakerBps === "0") return "player.guards.no-breaker";
  return breakerCooldown === "0" ? "player.guards.breaker-by-hand" : "player.guards.breaker";
}

/** Rates that its sentences name, then those that it was reckoned with: each once. */
function usedIn({ narration, rates, spreads }: TraceStep, texts: Texts): PlayerStep["rates"]["used"] {
  const named = narration.flatMap(({ values }) =>
    Object.values(values).flatMap((value) => ("rate" in value ? [value.rate] : [])),
  );
  const mids = named.length > 0 ? [] : spreads.flatMap(({ mid }) => (mid === undefined ? [] : [mid]));
  const alike = new Map([...named, ...rates, ...mids].map((rate) => [texts.en.rate(rate), rate] as const));
  return [...alike.values()].map((rate) => ({
    text: texts.of((speaker) => speaker.rate(rate)),
    source: texts.of((speaker) => sourceText(rate, speaker)),
  }));
}

function sourceText({ source, observedAt }: TraceRate, speaker: Speaker): string {
  const sources = speaker.source([...new Set(source.split(" × "))].join(" × "));
  if (observedAt === "") return sources;
  return speaker.say("player.source", { source: sources, time: longTime(observedAt, speaker) });
}
