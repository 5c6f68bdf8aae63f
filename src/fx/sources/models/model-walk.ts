import { SettlementError } from "../../../errors/settlement-error.ts";
import { randomStream, type RandomStream } from "../../../random/random-stream.ts";
import { standardNormal } from "../../../random/standard-normal.ts";
import { utcTime } from "../../oracle/summer-time.ts";
import { pairName } from "../../pair-name.ts";
import type { QuotedFeed, RatePath, RatePoint } from "../rate-path.ts";
import { quantiseHalfUp, type PathBand } from "./floats.ts";
import { type LogStep, stepOf } from "./step-of.ts";
import type { PathModel } from "./path-model.ts";

/** A pair whose market is a model. */
export interface ModelledLeg {
  readonly feed: QuotedFeed;
  /** The first answer, in the feed's decimals, inside the band. */
  readonly start: bigint;
  /** Above zero; answers beyond it are put on its edge and counted, while the model goes on underneath. */
  readonly band: PathBand;
  readonly model: PathModel;
}

/** The largest answer that the contracts' bands can hold. */
const MAXIMUM_ANSWER = 2n ** 96n - 1n;

/**
 * One leg on its way. It draws from streams of its own, named after its pair, so that no other leg shifts its draws.
 *
 * @throws PATH_BAND_INVALID, MODEL_PARAMETER_INVALID, HISTORY_INVALID from the constructor.
 */
export class ModelWalk {
  readonly #leg: ModelledLeg;
  readonly #shocks: RandomStream;
  readonly #step: LogStep;
  readonly #points: RatePoint[];
  #level = 0;
  #clamps = 0;

  constructor(leg: ModelledLeg, seed: string, from: bigint) {
    const { minimum, maximum } = leg.band;
    if (minimum <= 0n || leg.start < minimum || leg.start > maximum || maximum > MAXIMUM_ANSWER) {
      throw new SettlementError("PATH_BAND_INVALID", { start: leg.start, minimum, maximum });
    }
    const pair = pairName(leg.feed);
    this.#leg = leg;
    this.#shocks = randomStream(seed, `shocks ${pair}`);
    this.#step = stepOf(leg.model, leg.start, (purpose) => randomStream(seed, `${purpose} ${pair}`));
    this.#points = [{ at: from, answer: leg.start, carriedDays: 0 }];
  }

  /** The leg's own draw for its next step. */
  shock(): number {
    return standardNormal(this.#shocks);
  }

  /** Goes on to `at` and quantises. @throws PATH_NOT_FINITE, which no parameters that were let in lead to */
  move(at: bigint, years: number, shock: number): void {
    const { start, band, feed, model } = this.#leg;
    this.#level = this.#step(this.#level, years, shock);
    if (!Number.isFinite(this.#level)) {
      throw new SettlementError("PATH_NOT_FINITE", {
        model: model.kind,
        pair: pairName(feed),
        level: this.#level,
        at: utcTime(at),
      });
    }
    const { answer, clamped } = quantiseHalfUp(start, this.#level, band);
    if (clamped) this.#clamps += 1;
    this.#points.push({ at, answer, carriedDays: 0 });
  }

  path(): RatePath {
    const { feed, model } = this.#leg;
    return { ...feed, source: model.kind, clamps: this.#clamps, points: this.#points };
  }
}
