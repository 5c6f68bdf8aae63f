import { id } from "ethers";
import { call, feedCall, tokenCall } from "../../../chain/call.ts";
import { currencyBytes } from "../../../escrow/code-bytes.ts";
import { callsOf } from "../../../chain/contracts/abi.ts";
import { asset } from "../../../money/asset.ts";
import { decimalToRational, parseDecimal } from "../../../money/decimal.ts";
import { Refused, refusalName } from "../../../conformance/asking/refused.ts";
import type { Converter } from "../../../conformance/converter/converter.ts";
import type { OpenPayment } from "../../../conformance/converter/payment-question.ts";
import { quoted } from "../../../conformance/cases/figures.ts";
import { LIBRARY_CONVERTER } from "../library-converter.ts";
import { approve, endow, escrowTerms, feedOf, firmQuote, openDesk, preview, redeemAtQuote } from "./desk.ts";
import type { TestSystem } from "./test-system.ts";

const USD = asset("USD", 6);

const chargingCall = callsOf<"FeeOnTransferToken">();

/** What `SettlementGateway` and `SettlementEscrow` make of payments. */
export function gatewayConverter(system: TestSystem) {
  const { on } = system;
  return {
    /** The library promises, and the contract carries it out. */
    quote: (request) => LIBRARY_CONVERTER.quote(request),

    async convertWithFee(request) {
      await system.begin();
      const way = request.feeIn === "sell" ? "pay" : "redeem";
      const desk = await openDesk(system, way, request, { feeBps: request.feeBps });
      return preview(system, way, desk, request.amount);
    },

    async convertAtLeast(request) {
      await system.begin();
      const { token, currency } = await openDesk(system, "pay", request);
      const deposit = {
        payer: on.addressOf("payer"),
        currency,
        amount: request.amount,
        depositReference: id("a deposit"),
      };
      const terms = [deposit, on.contractAddress(token), request.minimumOut] as const;
      await on.send("bank", call("gateway", "payAtSpot", terms));
      return on.read(tokenCall(token, "balanceOf", [on.addressOf("payer")]));
    },

    async withinLimit({ sold, bought, rate, toleranceBps }) {
      await system.begin();
      const ends = { from: sold.asset, to: bought.asset, rate };
      const desk = await openDesk(system, "redeem", ends, { maximumDeviationBps: toleranceBps });
      await endow(system, desk, "payee", sold.minor);
      const signed = await firmQuote(system, desk, { sellAmount: sold.minor, buyAmount: bought.minor });
      try {
        await redeemAtQuote(system, signed);
        return true;
      } catch (error) {
        if (refusalName(error) !== "QuoteOffMarket") throw error;
        return false;
      }
    },

    async useQuote({ expiresAt, now }) {
      await system.begin();
      const [from, to] = [asset("EUR", 2), asset("USD", 2)];
      await on.moveTo(now - 1_000n);
      const desk = await openDesk(system, "redeem", { from, to, rate: quoted("EUR/USD 1.0835") });
      await endow(system, desk, "payee", 10_000n);
      const signed = await firmQuote(system, desk, { sellAmount: 10_000n, buyAmount: 10_835n, expiresAt });
      await on.moveTo(now - 1n);
      await redeemAtQuote(system, signed);
    },

    async openPayment(terms): Promise<OpenPayment> {
      await system.begin();
      const { amount, from } = terms;
      const desk = await openDesk(system, "redeem", terms);
      await endow(system, desk, "payer", amount);
      await approve(system, desk.token, "payee");
      const agreed = escrowTerms(system, desk.token, amount);
      await on.send("payer", call("escrow", "fund", [agreed]));
      const locked = LIBRARY_CONVERTER.convert({ ...terms, rounding: "floor" });
      const signed = await firmQuote(system, desk, { sellAmount: amount, buyAmount: locked });
      return {
        async settle(market) {
          await system.publish(desk.feed, market.answer);
          await on.send("payer", call("escrow", "release", [agreed, amount]));
          const { events } = await redeemAtQuote(system, signed);
          const redeemed = events.find(({ name }) => name === "Redeemed")?.args ?? {};
          return { paid: redeemed.amount as bigint, providerGain: redeemed.spread as bigint };
        },
        async refund(market) {
          if (market === "none") await on.send("operator", feedCall(desk.feed, "setReverting", [true]));
          else await system.publish(desk.feed, market.answer);
          await on.send("payee", call("escrow", "refund", [agreed, amount]));
          const minor = await on.read(tokenCall(desk.token, "balanceOf", [on.addressOf("payer")]));
          return { minor, code: from.code };
        },
      };
    },

    async redeem({ amount, price, rule }) {
      await system.begin();
      const pegCode = currencyBytes("XUS");
      const ends = { from: USD, to: USD, rate: quoted("USD/USD 1") };
      const desk = await openDesk(system, "redeem", ends, { pegRule: rule, pegCode });
      const { numerator, denominator } = decimalToRational(parseDecimal(price));
      const answer = (numerator * 10n ** 8n) / denominator;
      await feedOf(system, { ...quoted(`XUS/USD ${price}`), answer, decimals: 8 });
      return (await preview(system, "redeem", desk, amount)).received;
    },

    async credit({ sent, arrived }) {
      await system.begin();
      const token = await on.deploy("FEE", "FeeOnTransferToken");
      await on.send("operator", call("escrow", "setTokenAllowed", [token, true]));
      await on.send("payer", chargingCall("FEE", "mint", [on.addressOf("payer"), sent]));
      await on.send("payer", chargingCall("FEE", "setTransferFee", [sent - arrived]));
      await approve(system, "FEE", "payer");
      await on.send("payer", call("escrow", "fund", [escrowTerms(system, "FEE", sent)]));
      return on.read(chargingCall("FEE", "balanceOf", [on.contractAddress("escrow")]));
    },

    async payFrozen(amount) {
      await system.begin();
      const ends = { from: USD, to: USD, rate: quoted("USD/USD 1") };
      const { token } = await openDesk(system, "redeem", ends);
      await endow(system, { token, feed: "", currency: "" }, "payer", amount);
      const agreed = escrowTerms(system, token, amount);
      await on.send("payer", call("escrow", "fund", [agreed]));
      const payee = on.addressOf("payee");
      await on.send("operator", tokenCall(token, "setFrozen", [payee, true]));
      await on.send("payer", call("escrow", "release", [agreed, amount]));
      const toPayee = await on.read(tokenCall(token, "balanceOf", [payee]));
      const kept = await withdrawn(system, token);
      if (kept !== 0n) throw new Refused("FrozenAndPaid");
      await on.send("operator", tokenCall(token, "setFrozen", [payee, false]));
      return { toPayee, recovered: await withdrawn(system, token) };
    },
  } satisfies Partial<Converter>;
}

/** What the payee gets of what the escrow holds for it; nothing where the escrow refuses. */
async function withdrawn(system: TestSystem, token: string): Promise<bigint> {
  const { on } = system;
  const payee = on.addressOf("payee");
  try {
    await on.send("payee", call("escrow", "withdrawCredit", [on.contractAddress(token), payee]));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
  return on.read(tokenCall(token, "balanceOf", [payee]));
}
