import type { CorridorPlan, PairPlan, PartyName, SystemPlan, TokenPlan, Value } from "../ports.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { codeBytes, currencyBytes } from "../escrow/code-bytes.ts";
import { enumValue } from "../escrow/enum-value.ts";
import { DIRECTIONS } from "../escrow/fx-quote.ts";
import { PEG_RULES } from "../fx/oracle/at-peg.ts";
import { CLOSED_POLICIES } from "../fx/oracle/pair-guards.ts";
import { SUMMER_TIMES } from "../fx/oracle/summer-time.ts";
import { pairName } from "../fx/pair-name.ts";
import { id } from "ethers";
import { artifact, type Artifact, type ArtifactName } from "./artifact.ts";
import type { EvmChain } from "./evm-chain.ts";

/** A minter without a limit of its own: the corridors of the gateway have theirs. */
const UNLIMITED = 2n ** 88n - 1n;

/**
 * Deploys the system that a plan describes and gives everybody the roles they have in it.
 *
 * @param artifactOf Where compiled contracts come from; the build, unless a test deploys changed ones.
 * @returns Unix seconds of the last block that this took.
 * @throws SETUP_REFUSED when a contract refuses a setting.
 */
export async function deploySystem(
  chain: EvmChain,
  plan: SystemPlan,
  artifactOf: (name: ArtifactName) => Artifact = artifact,
): Promise<bigint> {
  const { operator } = plan;
  let now = plan.startsAt - 1n;
  const deploy = (name: string, code: ArtifactName, args: readonly Value[]): Promise<string> =>
    chain.deploy(operator, name, artifactOf(code), args, (now += 1n));
  const set = async (contract: string, method: string, args: readonly Value[]): Promise<void> => {
    const { revert } = await chain.send(operator, { contract, method, args }, (now += 1n));
    if (revert !== undefined)
      throw new SettlementError("SETUP_REFUSED", { contract, method, error: revert.error });
  };
  const grant = (contract: string, role: string, party: PartyName): Promise<void> =>
    set(contract, "grantRole", [id(role), chain.addressOf(party)]);
  const admin = [chain.addressOf(operator), 0n];

  const oracle = await deploy("oracle", "RateOracle", admin);
  const registry = await deploy("registry", "ParticipantRegistry", admin);
  // Escrow and gateway know each other for good: the escrow is told the gateway's address before it exists.
  const gateway = await chain.addressToBeDeployed(operator, 1);
  const escrow = await deploy("escrow", "SettlementEscrow", [gateway, ...admin]);
  await deploy("gateway", "SettlementGateway", [escrow, oracle, registry, ...admin]);

  await grant("escrow", "PAUSER_ROLE", operator);
  await grant("escrow", "RESCUER_ROLE", operator);
  await grant("oracle", "GUARDIAN_ROLE", operator);
  for (const role of ["VERIFIER_ROLE", "COMPLIANCE_ROLE", "DISCLOSER_ROLE"])
    await grant("registry", role, operator);
  for (const bank of plan.banks) await grant("gateway", "BANK_ROLE", bank);
  for (const provider of plan.providers) await grant("gateway", "FX_PROVIDER_ROLE", provider);

  for (const token of plan.tokens) {
    await deploy(token.symbol, "StableToken", [...tokenArguments(token), ...admin]);
    for (const role of ["PAUSER_ROLE", "COMPLIANCE_ROLE", "RESCUER_ROLE"])
      await grant(token.symbol, role, operator);
    await grant(token.symbol, "RESERVE_ATTESTER_ROLE", plan.attester);
    await set(token.symbol, "setMinter", [gateway, UNLIMITED, 0n]);
    await set("escrow", "setTokenAllowed", [chain.contractAddress(token.symbol), true]);
  }

  for (const pair of plan.pairs) {
    const name = pairName(pair);
    const feed = await deploy(name, "SimulatedFeed", [`${pair.base} / ${pair.quote}`, BigInt(pair.decimals)]);
    await set("oracle", "setPair", [
      currencyBytes(pair.base),
      currencyBytes(pair.quote),
      pairConfig(feed, pair),
    ]);
  }
  for (const path of plan.paths) {
    const vehicles = path.vehicles.map(currencyBytes);
    const ends = [currencyBytes(path.base), currencyBytes(path.quote)];
    await set("oracle", "setPath", [...ends, vehicles, path.maximumAge, path.maximumSpread]);
  }

  for (const corridor of plan.corridors) {
    const key = [
      chain.contractAddress(corridor.token),
      currencyBytes(corridor.currency),
      enumValue(DIRECTIONS, corridor.direction),
    ];
    const token = plan.tokens.find(({ symbol }) => symbol === corridor.token);
    await set("gateway", "setCorridor", [...key, corridorConfig(corridor, token)]);
    await set("gateway", "setCorridorLimit", [...key, corridor.capacity, corridor.window]);
  }

  for (const { party, country, tier, verifiedUntil } of plan.participants)
    await set("registry", "verify", [chain.addressOf(party), verifiedUntil, codeBytes(country, 2), tier]);
  return now;
}

function tokenArguments(token: TokenPlan): readonly Value[] {
  const { name, symbol, currency, decimals, maximumReserveAge } = token;
  return [name, symbol, currencyBytes(currency), BigInt(decimals), maximumReserveAge];
}

function pairConfig(feed: string, pair: PairPlan): Value {
  return {
    feed,
    maximumAge: pair.maximumAge,
    minimumAnswer: pair.minimumAnswer,
    maximumAnswer: pair.maximumAnswer,
    breakerBps: pair.breakerBps,
    breakerCooldown: pair.breakerCooldown,
    opensAtMinute: pair.opensAtMinute,
    closesAtMinute: pair.closesAtMinute,
    closedPolicy: enumValue(CLOSED_POLICIES, pair.closedPolicy),
    closedSpreadBps: pair.closedSpreadBps,
    summerTime: enumValue(SUMMER_TIMES, pair.summerTime),
    calendar: pair.calendar,
  };
}

function corridorConfig(corridor: CorridorPlan, token: TokenPlan | undefined): Value {
  return {
    open: true,
    tokenCurrency: currencyBytes(token?.currency ?? ""),
    tokenDecimals: BigInt(token?.decimals ?? 0),
    currencyDecimals: BigInt(corridor.currencyDecimals),
    spreadBps: corridor.spreadBps,
    feeBps: corridor.feeBps,
    maximumDeviationBps: corridor.maximumDeviationBps,
    pegRule: enumValue(PEG_RULES, corridor.pegRule),
    pegCode: currencyBytes(corridor.pegCode),
  };
}
