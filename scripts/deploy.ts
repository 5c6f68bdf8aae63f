import { deploySystem } from "../src/chain/deploy.ts";
import { EvmChain } from "../src/chain/evm-chain.ts";
import { openChain } from "../src/chain/open.ts";
import { ensureBuild } from "../src/cli/ensure-build.ts";
import { exitWith } from "../src/cli/exit-with.ts";
import { scriptOptions } from "../src/cli/script-options.ts";
import { planOf } from "../src/engine/system-plan.ts";
import { table } from "../src/report/table.ts";
import { happyPath } from "../src/files/scenarios.ts";

try {
  const { url = "" } = scriptOptions("scripts/deploy.ts", process.argv.slice(2), "localhost");
  await ensureBuild(() => console.error("Compiling the contracts, once; this takes about 40 seconds ..."));
  const chain = await EvmChain.connect(await openChain(url));
  const plan = { ...planOf(happyPath()), startsAt: (await chain.lastBlockAt()) + 1n };
  await deploySystem(chain, plan);
  const deployed = chain.contracts().map(({ name, address }) => [name, address]);
  console.log([`Deployed to ${url}, chain ${chain.chainId}`, ""].join("\n"));
  console.log(table([{ heading: "contract" }, { heading: "address" }], deployed).join("\n"));
} catch (error) {
  exitWith(error);
}
