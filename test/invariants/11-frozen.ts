import { Signature, toBeHex } from "ethers";
import { expect } from "chai";
import fc from "fast-check";
import { currencyBytes } from "../../src/escrow/code-bytes.ts";
import type { PartyName, Value } from "../../src/ports.ts";
import type { Invariant } from "./support/invariant.ts";
import { PERMIT_TYPE, RECEIVE_TYPE } from "./support/messages.ts";
import { amountRead, escrowCall, paymentOf, stateOf, type Payment } from "./support/payments.ts";
import { anyPart, holds, partOf, type Part } from "./support/property.ts";
import type { Outcome, World } from "./support/world.ts";

export const name = "11 frozen balances";

export const statement = "A frozen balance does not move by any path.";

const TOKEN = "XUSD";
/** Payer and payee are parties of a payment in escrow; the payer is a minter, too, and may burn. */
const PARTIES = ["payer", "payee", "payerTwo"] as const;
type Party = (typeof PARTIES)[number];

/** What each party has at the beginning, and what is in escrow from the payer to the payee. */
const MONEY = 10n ** 9n;
const TRANSFER_TYPE = { TransferWithAuthorization: RECEIVE_TYPE.ReceiveWithAuthorization };

interface Move {
  readonly from: Party;
  readonly to: Party;
  readonly amount: bigint;
  /** Makes what is signed different each time. */
  readonly number: number;
}

type Path = (world: World, move: Move, payment: Payment) => Promise<Outcome>;

const token = (world: World, from: PartyName, method: string, ...args: Value[]): Promise<Outcome> =>
  world.send(from, { contract: TOKEN, method, args });

/** An ERC-3009 authorization in both forms of its signature. */
function authorized(kind: "transfer" | "receive", form: "bytes" | "split"): Path {
  return async (world, { from, to, amount, number }) => {
    const message = {
      from: world.addressOf(from),
      to: world.addressOf(to),
      value: amount,
      validAfter: 0n,
      validBefore: world.now + 1_000n,
      nonce: toBeHex(number, 32),
    };
    const types = kind === "transfer" ? TRANSFER_TYPE : RECEIVE_TYPE;
    const signature = await world.chain.sign(from, { contract: TOKEN, types, message });
    const { v, r, s } = Signature.from(signature);
    const method = `${kind}WithAuthorization(address,address,uint256,uint256,uint256,bytes32,${
      form === "bytes" ? "bytes" : "uint8,bytes32,bytes32"
    })`;
    const proof = form === "bytes" ? [signature] : [BigInt(v), r, s];
    return token(world, to, method, ...Object.values(message), ...proof);
  };
}

/** Every way that the system has to move tokens out of a party's hands or into them. */
const PATHS: Readonly<Record<string, Path>> = {
  transfer: (world, { from, to, amount }) => token(world, from, "transfer", world.addressOf(to), amount),
  transferFrom: (world, { from, to, amount }) =>
    token(world, "stranger", "transferFrom", world.addressOf(from), world.addressOf(to), amount),
  permit: async (world, { from, to, amount }) => {
    const message = {
      owner: world.addressOf(from),
      spender: world.addressOf(to),
      value: amount,
      nonce: await amountRead(world, TOKEN, "nonces", world.addressOf(from)),
      deadline: world.now + 1_000n,
    };
    const signature = await world.chain.sign(from, { contract: TOKEN, types: PERMIT_TYPE, message });
    const { v, r, s } = Signature.from(signature);
    const { owner, spender, value, deadline } = message;
    await token(world, "stranger", "permit", owner, spender, value, deadline, BigInt(v), r, s);
    return token(world, to, "transferFrom", owner, spender, value);
  },
  transferWithAuthorization: authorized("transfer", "bytes"),
  transferWithSplitAuthorization: authorized("transfer", "split"),
  receiveWithAuthorization: authorized("receive", "bytes"),
  receiveWithSplitAuthorization: authorized("receive", "split"),
  mint: (world, { to, amount }) => token(world, "operator", "mint", world.addressOf(to), amount),
  burn: (world, { from, amount }) => token(world, "operator", "burn", world.addressOf(from), amount),
  burnOwn: (world, { amount }) => token(world, "payer", "burn", world.addressOf("payer"), amount),
  rescue: (world, { to, amount }) =>
    token(world, "operator", "rescue", world.addressOf(TOKEN), world.addressOf(to), amount),
  fund: (world, { from, to, amount, number }, payment) => {
    const plan = { ...payment.plan, payer: from, payee: to, amount };
    return world.send(from, escrowCall("fund", paymentOf(world, plan, number)));
  },
  release: async (world, { amount }, payment) => {
    const { held } = await stateOf(world, payment);
    return world.send("payer", escrowCall("release", payment, held < amount ? held : amount));
  },
  refund: async (world, { amount }, payment) => {
    const { held } = await stateOf(world, payment);
    return world.send("payee", escrowCall("refund", payment, held < amount ? held : amount));
  },
  withdrawCredit: (world, { from, to }) => {
    const args = [world.addressOf(TOKEN), world.addressOf(to)];
    return world.send(from, { contract: "escrow", method: "withdrawCredit", args });
  },
  pay: (world, { to, amount, number }) => {
    const deposit = {
      payer: world.addressOf(to),
      currency: currencyBytes("EUR"),
      amount: amount / 10_000n,
      depositReference: toBeHex(number, 32),
    };
    const args = [deposit, world.addressOf(TOKEN), 0n];
    return world.send("bank", { contract: "gateway", method: "payAtSpot", args });
  },
  redeem: (world, { from, amount }) => {
    const args = [world.addressOf(TOKEN), amount, world.addressOf("payoutBank"), currencyBytes("CNY"), 0n];
    return world.send(from, { contract: "gateway", method: "redeemAtSpot", args });
  },
};

const anyParty = fc.constantFrom(...PARTIES);

const anyStep = fc.oneof(
  { weight: 2, arbitrary: fc.record({ account: anyParty, frozen: fc.boolean() }) },
  {
    weight: 5,
    arbitrary: fc.record({
      path: fc.constantFrom(...Object.keys(PATHS)),
      from: anyParty,
      to: anyParty,
      part: anyPart,
    }),
  },
);

export const check: Invariant["check"] = async (openWorld, options) => {
  const world = await openWorld();
  const payment = await prepare(world);
  await world.begin();

  await holds(
    fc.array(anyStep, { minLength: 12, maxLength: 24, size: "max" }),
    async (steps) => {
      await world.reset();
      const frozen = new Map<Party, bigint>();
      let number = 1_000;
      for (const step of steps) {
        if ("path" in step) {
          number += 1;
          await follow(world, payment, { ...step, number });
        } else {
          await token(world, "operator", "setFrozen", world.addressOf(step.account), step.frozen);
          if (!step.frozen) frozen.delete(step.account);
          else if (!frozen.has(step.account)) frozen.set(step.account, await balanceOf(world, step.account));
        }
        for (const [account, balance] of frozen)
          expect(
            await balanceOf(world, account),
            `${account}, frozen, after ${JSON.stringify(step)}`,
          ).to.equal(balance);
        for (const account of PARTIES)
          expect(await world.read(TOKEN, "isFrozen", world.addressOf(account)), account).to.equal(
            frozen.has(account),
          );
      }
    },
    options,
  );
};

const balanceOf = (world: World, account: Party): Promise<bigint> =>
  amountRead(world, TOKEN, "balanceOf", world.addressOf(account));

/** Goes a path, with a part of what its payer has. Whether it gets there is not the question. */
async function follow(
  world: World,
  payment: Payment,
  { path, from, to, part, number }: Omit<Move, "amount"> & { readonly path: string; readonly part: Part },
): Promise<void> {
  const most = await balanceOf(world, from);
  const amount = partOf(most > MONEY ? MONEY : most, part);
  await (PATHS[path] as Path)(world, { from, to, amount, number }, payment);
}

/** Everybody may spend everybody's, everything is verified, and a payment is in escrow. */
async function prepare(world: World): Promise<Payment> {
  const must = (from: PartyName, contract: string, method: string, ...args: Value[]): Promise<Outcome> =>
    world.must(from, { contract, method, args });
  const unlimited = 2n ** 88n - 1n;
  await must("operator", TOKEN, "setMinter", world.addressOf("payer"), unlimited, 0n);
  await must("operator", TOKEN, "mint", world.addressOf(TOKEN), MONEY);
  for (const party of PARTIES) {
    const country = ["0x4445", 1n] as const;
    await must("operator", "registry", "verify", world.addressOf(party), world.now + 10n ** 7n, ...country);
    for (const spender of ["operator", "stranger", "gateway", ...PARTIES])
      await must(party, TOKEN, "approve", world.addressOf(spender), 2n ** 256n - 1n);
  }
  const plan = {
    payer: "payer",
    payee: "payee",
    token: TOKEN,
    amount: MONEY,
    hasArbiter: false,
    hasCarrier: false,
    deliverIn: 100_000n,
    inspectionPeriod: 0n,
    arbitrationPeriod: 0n,
    returnIn: undefined,
    feeBps: 100n,
    feeRecipient: "payerTwo",
  };
  const payment = paymentOf(world, plan, 1);
  await world.must("payer", escrowCall("fund", payment));
  return payment;
}
