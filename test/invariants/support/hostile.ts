import { Interface } from "ethers";
import type { ContractCall, PartyName } from "../../../src/ports.ts";
import { mockArtifact } from "./compiled.ts";
import { termsMessage } from "./messages.ts";
import { escrowCall, paymentOf, type Payment } from "./payments.ts";
import type { World } from "./world.ts";

/** Tokens that can be told whom not to pay, each refusing in its own way. */
export const REFUSING_TOKENS = [
  "ReturnsFalseToken",
  "ReturnsNothingToken",
  "RevertingToken",
  "HugeAnswerToken",
] as const;

/** Parties that are contracts. Calls in their name are sent as if they came from within. */
export const WALLETS = ["walletPayer", "walletPayee", "walletArbiter", "walletFees"] as const;

const WEALTH = 10n ** 12n;

/** Deploys every hostile token, allows it, and gives the wallets plenty of it. */
export async function deployHostiles(world: World): Promise<void> {
  for (const wallet of WALLETS)
    await world.deploy(wallet, mockArtifact("ContractWallet"), [world.addressOf("walletOwner")]);
  for (const token of [...REFUSING_TOKENS, "ReentrantToken", "FeeOnTransferToken"]) {
    const address = await world.deploy(token, mockArtifact(token));
    await world.must("operator", { contract: "escrow", method: "setTokenAllowed", args: [address, true] });
    for (const wallet of WALLETS) {
      await world.must("operator", {
        contract: token,
        method: "mint",
        args: [world.addressOf(wallet), WEALTH],
      });
      const args = [world.addressOf("escrow"), 2n ** 256n - 1n];
      await world.must(wallet, { contract: token, method: "approve", args });
    }
  }
}

/** A payment between wallets with everything in it. */
export function hostilePayment(world: World, token: string, amount: bigint, reference: number): Payment {
  const plan = {
    payer: "walletPayer",
    payee: "walletPayee",
    token,
    amount,
    hasArbiter: true,
    hasCarrier: true,
    deliverIn: 100n,
    inspectionPeriod: 100n,
    arbitrationPeriod: 100_000n,
    returnIn: 100_000n,
    feeBps: 1_000n,
    feeRecipient: "walletFees",
  };
  const payment = paymentOf(world, plan, reference);
  const terms = { ...payment.terms, arbiter: world.addressOf("walletArbiter") };
  return { plan, terms, id: world.chain.digest(termsMessage(terms)) };
}

/** A way in which the escrow moves tokens: what must come before, and who then calls what. */
export interface Movement {
  readonly prepare: (world: World, payment: Payment) => Promise<void>;
  readonly from: PartyName;
  readonly call: (world: World, payment: Payment) => ContractCall | Promise<ContractCall>;
}

const nothing = async (): Promise<void> => {};

const funded = async (world: World, payment: Payment): Promise<void> => {
  await world.must("walletPayer", escrowCall("fund", payment));
};

const released = async (world: World, payment: Payment): Promise<void> => {
  await funded(world, payment);
  await world.must("walletPayer", escrowCall("release", payment, payment.terms.amount));
};

/** Released while the payee could not be paid, who can be now. */
const credited = async (world: World, payment: Payment): Promise<void> => {
  await setRefused(world, payment.plan.token, "walletPayee", true);
  await released(world, payment);
  await setRefused(world, payment.plan.token, "walletPayee", false);
};

export async function setRefused(
  world: World,
  token: string,
  party: PartyName,
  refused: boolean,
): Promise<void> {
  await world.must("operator", {
    contract: token,
    method: "setRefused",
    args: [world.addressOf(party), refused],
  });
}

function consent(world: World, { terms }: Payment): Promise<string> {
  return world.chain.sign("walletOwner", termsMessage(terms));
}

function half(payment: Payment): bigint {
  return payment.terms.amount / 2n;
}

const FOREVER = 2n ** 40n;

/** Every function through which tokens come in or go out. */
export const MOVEMENTS: Readonly<Record<string, Movement>> = {
  fund: { prepare: nothing, from: "walletPayer", call: (_, payment) => escrowCall("fund", payment) },
  fundBySignature: {
    prepare: nothing,
    from: "stranger",
    call: async (world, payment) => escrowCall("fundBySignature", payment, await consent(world, payment)),
  },
  fundByPermit: {
    prepare: nothing,
    from: "stranger",
    call: async (world, payment) =>
      escrowCall(
        "fundByPermit",
        payment,
        await consent(world, payment),
        FOREVER,
        27n,
        payment.id,
        payment.id,
      ),
  },
  fundByAuthorization: {
    prepare: nothing,
    from: "stranger",
    call: (_, payment) => escrowCall("fundByAuthorization", payment, 0n, FOREVER, "0x"),
  },
  release: {
    prepare: funded,
    from: "walletPayer",
    call: (_, payment) => escrowCall("release", payment, half(payment)),
  },
  releaseMany: {
    prepare: funded,
    from: "walletPayer",
    call: (_, payment) => ({
      contract: "escrow",
      method: "releaseMany",
      args: [[{ ...payment.terms }], [half(payment)]],
    }),
  },
  refund: {
    prepare: funded,
    from: "walletPayee",
    call: (_, payment) => escrowCall("refund", payment, half(payment)),
  },
  giveBack: {
    prepare: released,
    from: "walletPayee",
    call: (_, payment) => escrowCall("refund", payment, half(payment)),
  },
  giveBackAsCredit: {
    prepare: async (world, payment) => {
      await released(world, payment);
      await setRefused(world, payment.plan.token, "walletPayer", true);
    },
    from: "walletPayee",
    call: (_, payment) => escrowCall("refund", payment, half(payment)),
  },
  reclaim: {
    prepare: async (world, payment) => {
      await funded(world, payment);
      await world.moveTo(payment.terms.deliverBy);
    },
    from: "stranger",
    call: (_, payment) => escrowCall("reclaim", payment),
  },
  resolve: {
    prepare: async (world, payment) => {
      await funded(world, payment);
      await world.must("walletPayer", escrowCall("dispute", payment, payment.id));
    },
    from: "walletArbiter",
    call: (_, payment) => escrowCall("resolve", payment, half(payment)),
  },
  withdrawCredit: {
    prepare: credited,
    from: "walletPayee",
    call: (_, { terms }) => ({
      contract: "escrow",
      method: "withdrawCredit",
      args: [terms.token, terms.payee],
    }),
  },
  withdrawCreditElsewhere: {
    prepare: credited,
    from: "walletPayee",
    call: (world, { terms }) => ({
      contract: "escrow",
      method: "withdrawCredit",
      args: [terms.token, world.addressOf("walletOwner")],
    }),
  },
  payCredit: {
    prepare: credited,
    from: "stranger",
    call: (_, { terms }) => ({ contract: "escrow", method: "payCredit", args: [terms.payee, terms.token] }),
  },
  payFees: {
    prepare: released,
    from: "stranger",
    call: (_, { terms }) => ({
      contract: "escrow",
      method: "payFees",
      args: [terms.feeRecipient, terms.token],
    }),
  },
  withdrawFees: {
    prepare: released,
    from: "walletFees",
    call: (_, { terms }) => ({
      contract: "escrow",
      method: "withdrawFees",
      args: [terms.token, terms.feeRecipient],
    }),
  },
};

/** The call as `execute` of the wallet that makes it, for a token to make on its way. */
export function throughWallet(world: World, call: ContractCall): string {
  const data = world.artifactOf(call.contract).abi.encodeFunctionData(call.method, [...call.args]);
  const wallet = new Interface(["function execute(address target, bytes call)"]);
  return wallet.encodeFunctionData("execute", [world.addressOf(call.contract), data]);
}
