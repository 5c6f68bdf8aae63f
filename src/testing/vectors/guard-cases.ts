import { SettlementError } from "../../errors/settlement-error.ts";
import type { FeedRound } from "../../fx/oracle/feed-round.ts";
import { MedianFeed } from "../../fx/oracle/median-feed.ts";
import { observe } from "../../fx/oracle/observe.ts";
import { NOTHING_ACCEPTED, type BreakerState, type PairGuards } from "../../fx/oracle/pair-guards.ts";
import { requireSequencer, SEQUENCER_GRACE_PERIOD } from "../../fx/oracle/sequencer.ts";
import { plainCase, reachOf } from "./case-words.ts";

const NOW = 1_756_170_702n;
const ROUND: FeedRound = {
  roundId: 7n,
  answer: 420_000_000n,
  startedAt: NOW - 10n,
  updatedAt: NOW - 10n,
  decimals: 8,
};
const GUARDS: PairGuards = {
  decimals: 8,
  maximumAge: 600n,
  minimumAnswer: 400_000_000n,
  maximumAnswer: 440_000_000n,
  breakerBps: 100n,
  breakerCooldown: 0n,
  closedPolicy: "reject",
  closedSpreadBps: 0n,
  opensAtMinute: 0n,
  closesAtMinute: 0n,
  summerTime: "none",
  calendar: 0n,
};
const BEFORE: BreakerState = { ...NOTHING_ACCEPTED, accepted: ROUND.answer, roundId: ROUND.roundId };

interface Situation {
  readonly pattern: RegExp;
  /** Runs the guard. @returns Its faults. */
  readonly ask: (text: string) => readonly string[];
}

// The guard of the first match is run.
const SITUATIONS: readonly Situation[] = [
  {
    pattern: /sequencer/,
    ask: (text) => {
      const down = /down|offline|stopped|not (?:up|running)|answer(?: is| ==?)? ?1\b/.test(text);
      const passed =
        /grace (?:period )?(?:is |has |was )?(?:over|passed|elapsed|ended)|after (?:the )?grace/.test(text);
      const grace = /grace|just (?:up|restarted|came)|recent/.test(text) && !passed;
      const up = grace ? SEQUENCER_GRACE_PERIOD : SEQUENCER_GRACE_PERIOD + 1n;
      return refusalOf(() => {
        requireSequencer({ answer: down ? 1n : 0n, startedAt: NOW - up }, NOW);
      });
    },
  },
  {
    pattern: /quorum/,
    ask: (text) => {
      const kept =
        /quorum (?:is |was )?(?:reached|met|present|kept)|(?:has|have|with)(?: its| a| the)? quorum|enough/;
      return median(kept.test(text) && !/not |never |lost|without/.test(text) ? 2 : 1, 0n);
    },
  },
  {
    pattern: /diverge|disagree|(?:sources|reporters|reports) (?:are )?(?:too )?far apart/,
    ask: () => median(2, ROUND.answer),
  },
  {
    pattern:
      /decimals? (?:have |has |had |was |were |are |is )?(?:been )?(?:changed|different|differ|mismatch|wrong|not as)|(?:changed|different|wrong|other|unexpected) decimals/,
    ask: () => guarded({ decimals: 18 }),
  },
  {
    pattern:
      /round(?: ?id)?s? (?:\d+ )?(?:has |is |was |had )?(?:went back|gone back|goes back|decreas|lower|less|older|smaller|below|<(?!=)|backwards?)|(?:decreas|lower|older|smaller)\w* round/,
    ask: () => guarded({ roundId: ROUND.roundId - 1n }),
  },
  {
    pattern: /deviat|moved too far|price jump/,
    ask: (text) => {
      const step = GUARDS.breakerBps * (ROUND.answer / 10_000n);
      const move = { beyond: step + 1n, at: step, within: step - 1n }[reachOf(text)];
      return guarded({ answer: ROUND.answer + move });
    },
  },
  {
    pattern:
      /\b(?:min|minimum|max|maximum) ?(?:answer|price|rate)|out of (?:band|bounds|range)|(?:price|answer|rate) (?:is )?(?:below|under|above|over) (?:the |its )?(?:band|floor|cap|ceiling|min|max|minimum|maximum|limit)\b/,
    ask: (text) => {
      const low = /\bmin|floor/.test(text);
      const inside = low ? /above|over|> ?(?!=)|more than|within/ : /below|under|< ?(?!=)|less than|within/;
      const [edge, out] = low ? [GUARDS.minimumAnswer, -1n] : [GUARDS.maximumAnswer, 1n];
      if (inside.test(text) && !/out of|not (?:above|below|within)/.test(text))
        return guarded({ answer: edge - out });
      const at = /==|<=|>=|equal|exactly|\bat\b/.test(text);
      return guarded({ answer: at ? edge : edge + out });
    },
  },
];

/**
 * The verdict of the oracle's guards on a situation that the words of an `oracle.validate` case describe and that
 * concerns more than the readings of a path: `sequencer down`, `decimals changed`, `price below minAnswer`.
 *
 * @returns The faults, none where the guard lets it pass; undefined where the words describe no guard.
 */
export function guardFaults(words: string): readonly string[] | undefined {
  const text = plainCase(words);
  return SITUATIONS.find(({ pattern }) => pattern.test(text))?.ask(text);
}

function guarded(changed: Partial<FeedRound>): readonly string[] {
  // An answer at the edge of the band moved far, too, and only the band is asked about.
  const breaker = isNearby(changed.answer ?? ROUND.answer) ? BEFORE : NOTHING_ACCEPTED;
  return observe({ guards: GUARDS, halted: false, breaker }, { ...ROUND, ...changed }, NOW).refusals;
}

function isNearby(answer: bigint): boolean {
  return answer > GUARDS.minimumAnswer + 10n && answer < GUARDS.maximumAnswer - 10n;
}

function median(reports: number, apart: bigint): readonly string[] {
  const feed = new MedianFeed({
    decimals: 8,
    reporters: ["a", "b", "c"],
    quorum: 2,
    maximumAge: 600n,
    maximumDivergenceBps: 100n,
  });
  for (const [index, reporter] of ["a", "b"].slice(0, reports).entries()) {
    feed.report(reporter, { answer: ROUND.answer + BigInt(index) * apart, observedAt: NOW - 10n }, NOW);
  }
  return refusalOf(() => feed.latestRound(NOW));
}

function refusalOf(ask: () => unknown): readonly string[] {
  try {
    ask();
    return [];
  } catch (error) {
    if (error instanceof SettlementError) return [error.code];
    throw error;
  }
}
