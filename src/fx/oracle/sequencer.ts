import { SettlementError } from "../../errors/settlement-error.ts";
import { utcTime } from "./summer-time.ts";

/** The round of a Chainlink sequencer feed of a rollup: it changes when the sequencer does, and has no heartbeat. */
export interface SequencerStatus {
  /** 0: up, 1: down. */
  readonly answer: bigint;
  /** When it came up or went down, in Unix seconds; zero: the round is not valid. */
  readonly startedAt: bigint;
}

/** Chainlink's own examples wait an hour. */
export const SEQUENCER_GRACE_PERIOD = 3_600n;

/**
 * Refuses every rate of a rollup whose sequencer is down, or has been up for no longer than the grace period, in which
 * those who were locked out cannot yet react: exactly the period is still refused. Ask this before the oracle; the
 * contracts here run on a chain without a sequencer and have no such gate.
 *
 * @throws SEQUENCER_UNKNOWN, SEQUENCER_DOWN, SEQUENCER_GRACE
 */
export function requireSequencer(
  { answer, startedAt }: SequencerStatus,
  now: bigint,
  grace: bigint = SEQUENCER_GRACE_PERIOD,
): void {
  if (startedAt === 0n || (answer !== 0n && answer !== 1n)) {
    throw new SettlementError("SEQUENCER_UNKNOWN", { answer, startedAt });
  }
  if (answer === 1n) throw new SettlementError("SEQUENCER_DOWN", { startedAt: utcTime(startedAt), grace });
  if (now - startedAt <= grace) throw new SettlementError("SEQUENCER_GRACE", { up: now - startedAt, grace });
}
