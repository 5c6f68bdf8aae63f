import { id } from "ethers";
import { call, feedCall, tokenCall } from "../../../chain/call.ts";
import { currencyBytes } from "../../../escrow/code-bytes.ts";
import { callsOf } from "../../../chain/contracts/abi.ts";
import { asset } from "../../../money/asset.ts";
import { decimalToRational, parseDecimal } from "../../../money/decimal.ts";
import { Refused, refusalName } from "../../kit/refused.ts";
import type { Converter, OpenPayment } from "../converter.ts";
import { quoted } from "../figures.ts";
import { LIBRARY_CONVERTER } from "../library-converter.ts";
import { approve, endow, escrowTerms, feedOf, firmQuote, openDesk, preview, redeemAtQuote } from "./desk.ts";
import type { Stage } from "./stage.ts";

const USD = asset("USD", 6);

const chargingCall = callsOf<"FeeOnTransferToken">();

/** What `SettlementGateway` and `SettlementEscrow` make of payments. */
export function gatewayConverter(stage: Stage) {
  const { on } = stage;
  return {
    /** The library promises, and the contract carries it out. */
    quote: (request) => LIBRARY_CONVERTER.quote(request),

    async convertWithFee(request) {
      await stage.begin();
      const way = request.feeIn === "sell" ? "pay" : "redeem";
      const desk = await openDesk(stage, way, request, { feeBps: request.feeBps });
      return preview(stage, way, desk, request.amount);
    },

    async convertAtLeast(request) {
      await stage.begin();
      const { token, currency } = await openDesk(stage, "pay", request);
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
      await stage.begin();
      const ends = { from: sold.asset, to: bought.asset, rate };
      const desk = await openDesk(stage, "redeem", ends, { maximumDeviationBps: toleranceBps });
      await endow(stage, desk, "payee", sold.minor);
      const signed = await firmQuote(stage, desk, { sellAmount: sold.minor, buyAmount: bought.minor });
      try {
        await redeemAtQuote(stage, signed);
        return true;
      } catch (error) {
        if (refusalName(error) !== "QuoteOffMarket") throw error;
        return false;
      }
    },

    async useQuote({ expiresAt, now }) {
      await stage.begin();
      const [from, to] = [asset("EUR", 2), asset("USD", 2)];
      await on.moveTo(now - 1_000n);
      const desk = await openDesk(stage, "redeem", { from, to, rate: quoted("EUR/USD 1.0835") });
      await endow(stage, desk, "payee", 10_000n);
      const signed = await firmQuote(stage, desk, { sellAmount: 10_000n, buyAmount: 10_835n, expiresAt });
      await on.moveTo(now - 1n);
      await redeemAtQuote(stage, signed);
    },

    async openPayment(terms): Promise<OpenPayment> {
      await stage.begin();
      const { amount, from } = terms;
      const desk = await openDesk(stage, "redeem", terms);
      await endow(stage, desk, "payer", amount);
      await approve(stage, desk.token, "payee");
      const agreed = escrowTerms(stage, desk.token, amount);
      await on.send("payer", call("escrow", "fund", [agreed]));
      const locked = LIBRARY_CONVERTER.convert({ ...terms, rounding: "floor" });
      const signed = await firmQuote(stage, desk, { sellAmount: amount, buyAmount: locked });
      return {
        async settle(market) {
          await stage.publish(desk.feed, market.answer);
          await on.send("payer", call("escrow", "release", [agreed, amount]));
          const { events } = await redeemAtQuote(stage, signed);
          const redeemed = events.find(({ name }) => name === "Redeemed")?.args ?? {};
          return { paid: redeemed.amount as bigint, providerGain: redeemed.spread as bigint };
        },
        async refund(market) {
          if (market === "none") await on.send("operator", feedCall(desk.feed, "setReverting", [true]));
          else await stage.publish(desk.feed, market.answer);
          await on.send("payee", call("escrow", "refund", [agreed, amount]));
          const minor = await on.read(tokenCall(desk.token, "balanceOf", [on.addressOf("payer")]));
          return { minor, code: from.code };
        },
      };
    },

    async redeem({ amount, price, rule }) {
      await stage.begin();
      const pegCode = currencyBytes("XUS");
      const ends = { from: USD, to: USD, rate: quoted("USD/USD 1") };
      const desk = await openDesk(stage, "redeem", ends, { pegRule: rule, pegCode });
      const { numerator, denominator } = decimalToRational(parseDecimal(price));
      const answer = (numerator * 10n ** 8n) / denominator;
      await feedOf(stage, { ...quoted(`XUS/USD ${price}`), answer, decimals: 8 });
      return (await preview(stage, "redeem", desk, amount)).received;
    },

    async credit({ sent, arrived }) {
      await stage.begin();
      const token = await on.deploy("FEE", "FeeOnTransferToken");
      await on.send("operator", call("escrow", "setTokenAllowed", [token, true]));
      await on.send("payer", chargingCall("FEE", "mint", [on.addressOf("payer"), sent]));
      await on.send("payer", chargingCall("FEE", "setTransferFee", [sent - arrived]));
      await approve(stage, "FEE", "payer");
      await on.send("payer", call("escrow", "fund", [escrowTerms(stage, "FEE", sent)]));
      return on.read(chargingCall("FEE", "balanceOf", [on.contractAddress("escrow")]));
    },

    async payFrozen(amount) {
      await stage.begin();
      const ends = { from: USD, to: USD, rate: quoted("USD/USD 1") };
      const { token } = await openDesk(stage, "redeem", ends);
      await endow(stage, { token, feed: "", currency: "" }, "payer", amount);
      const agreed = escrowTerms(stage, token, amount);
      await on.send("payer", call("escrow", "fund", [agreed]));
      const payee = on.addressOf("payee");
      await on.send("operator", tokenCall(token, "setFrozen", [payee, true]));
      await on.send("payer", call("escrow", "release", [agreed, amount]));
      const toPayee = await on.read(tokenCall(token, "balanceOf", [payee]));
      const kept = await withdrawn(stage, token);
      if (kept !== 0n) throw new Refused("FrozenAndPaid");
      await on.send("operator", tokenCall(token, "setFrozen", [payee, false]));
      return { toPayee, recovered: await withdrawn(stage, token) };
    },
  } satisfies Partial<Converter>;
}

/** What the payee gets of what the escrow holds for it; nothing where the escrow refuses. */
async function withdrawn(stage: Stage, token: string): Promise<bigint> {
  const { on } = stage;
  const payee = on.addressOf("payee");
  try {
    await on.send("payee", call("escrow", "withdrawCredit", [on.contractAddress(token), payee]));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
  return on.read(tokenCall(token, "balanceOf", [payee]));
}
