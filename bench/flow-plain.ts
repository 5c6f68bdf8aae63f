import hre from "hardhat";
import { deploySystem } from "../src/chain/deploy.ts";
import { partyKey } from "../src/chain/accounts.ts";
import { artifact } from "../src/chain/artifact.ts";
import { EvmChain } from "../src/chain/evm-chain.ts";
import { planOf } from "../src/engine/system-plan.ts";
import { FX_QUOTE_TYPE } from "../src/escrow/fx-quote.ts";
import { PAYMENT_TERMS_TYPE } from "../src/escrow/payment-terms.ts";
import { happyPath } from "../src/files/scenarios.ts";

const RECEIVE = {
  ReceiveWithAuthorization: [
    { name: "from", type: "address" },
    { name: "to", type: "address" },
    { name: "value", type: "uint256" },
    { name: "validAfter", type: "uint256" },
    { name: "validBefore", type: "uint256" },
    { name: "nonce", type: "bytes32" },
  ],
};
const EUR = "0x455552";
const CNY = "0x434e59";
const NO_PAYMENT = `0x${"00".repeat(32)}`;

/**
 * The same five transactions written with ethers alone: no ledgers, no records, no
 * checks; amounts worked out beforehand.
 *
 * @returns Milliseconds for `count` settlements, the deployment left out.
 */
export async function plainSettlements(count: number): Promise<number> {
  const connection = await hre.network.create();
  const { ethers, provider, networkHelpers } = connection;
  const chain = await EvmChain.connect({
    request: (method, params = []) => provider.request({ method, params: [...params] }),
    close: async () => {},
  });
  const scenario = happyPath();
  await deploySystem(chain, planOf(scenario));
  const wallet = (name: string) => new ethers.Wallet(partyKey(name), ethers.provider);
  const names = ["platform", "desk", "custodian", "buyer", "seller", "carrier", "Rhein Bank", "Pearl Bank"];
  const [platform, desk, custodian, buyer, seller, carrier, bank, payoutBank] = names.map(wallet);
  if (!platform || !desk || !custodian || !buyer || !seller || !carrier || !bank || !payoutBank) return 0;
  for (const { address } of [platform, desk, custodian, buyer, seller, carrier, bank])
    await networkHelpers.setBalance(address, 10n ** 24n);

  const at = (name: string): string => chain.contractAddress(name);
  const contract = (name: string, kind: Parameters<typeof artifact>[0]) =>
    new ethers.Contract(at(name), artifact(kind).abi);
  const [escrow, gateway, token] = [
    contract("escrow", "SettlementEscrow"),
    contract("gateway", "SettlementGateway"),
    contract("XUSD", "StableToken"),
  ];
  const as = (signer: typeof platform, of: typeof escrow, method: string, ...args: unknown[]) => {
    const call = of.connect(signer).getFunction(method);
    return call(...args).then((sent: { wait(): Promise<unknown> }) => sent.wait());
  };
  const { startsAt } = scenario;
  await networkHelpers.time.increaseTo(startsAt);
  await as(platform, contract("EUR/USD", "SimulatedFeed"), "publish", 104_040_000n);
  await as(platform, contract("EUR/CNY", "SimulatedFeed"), "publish", 758_290_000n);
  await as(custodian, token, "attestReserve", 10n ** 15n, startsAt);
  await as(seller, token, "approve", at("gateway"), 2n ** 256n - 1n);

  const { chainId } = await ethers.provider.getNetwork();
  const domain = (name: string, verifyingContract: string) => ({
    name,
    version: "1",
    chainId,
    verifyingContract,
  });
  const [amount, net] = [103_572_340n, 103_054_478n];
  const started = performance.now();
  for (let index = 0; index < count; index += 1) {
    const quote = {
      provider: desk.address,
      account: buyer.address,
      direction: 0n,
      token: at("XUSD"),
      currency: EUR,
      sellAmount: 10_000n,
      buyAmount: amount,
      fee: 20n,
      expiresAt: startsAt + 86_400n,
      paymentId: NO_PAYMENT,
      nonce: BigInt(index),
    };
    const terms = {
      payer: buyer.address,
      payee: seller.address,
      token: at("XUSD"),
      amount,
      arbiter: custodian.address,
      carrier: carrier.address,
      deliverBy: startsAt + 864_000n,
      inspectionPeriod: 259_200n,
      arbitrationPeriod: 604_800n,
      returnBy: 0n,
      feeBps: 50n,
      feeRecipient: platform.address,
      paymentReference: ethers.id(`payment ${index}`),
    };
    const gatewayDomain = domain("SettlementGateway", at("gateway"));
    const quoted = await desk.signTypedData(gatewayDomain, { FxQuote: [...FX_QUOTE_TYPE.FxQuote] }, quote);
    await as(bank, gateway, "payAtQuote", quote, quoted, ethers.id(`deposit ${index}`));
    const types = { PaymentTerms: [...PAYMENT_TERMS_TYPE.PaymentTerms] };
    const id = ethers.TypedDataEncoder.hash(domain("SettlementEscrow", at("escrow")), types, terms);
    const validBefore = startsAt + 86_400n;
    const authorized = await buyer.signTypedData(domain("Corridor XUSD", at("XUSD")), RECEIVE, {
      from: buyer.address,
      to: at("escrow"),
      value: amount,
      validAfter: 0n,
      validBefore,
      nonce: id,
    });
    await as(platform, escrow, "fundByAuthorization", terms, 0n, validBefore, authorized);
    await as(carrier, escrow, "deliver", terms, ethers.id(`proof ${index}`));
    await as(buyer, escrow, "release", terms, amount);
    await as(seller, gateway, "redeemAtSpot", at("XUSD"), net, payoutBank.address, CNY, 0n);
  }
  const elapsed = performance.now() - started;
  await connection.close();
  return elapsed;
}
