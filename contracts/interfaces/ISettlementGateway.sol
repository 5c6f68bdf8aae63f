// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {CurrencyCode} from "../libraries/CurrencyCode.sol";
import {Direction, FxQuote} from "../libraries/FxQuote.sol";
import {PaymentId, PaymentTerms} from "../libraries/PaymentTerms.sol";

/// @title ISettlementGateway
/// @notice Where fiat becomes tokens and tokens become fiat, at a firm quote or at the guarded spot rate.
///
/// A bank is the caller of what it attests: that a deposit arrived, that a payout was made or failed. The fee of a
/// conversion is always fiat; mid rate, spread and fee are three figures of its event.
interface ISettlementGateway {
    /// @notice Where a payout stands.
    enum PayoutStatus {
        None,
        Owed,
        Paid,
        Returned,
        Returnable
    }

    /// @notice What a redemption is worth while the token's own price is below par.
    /// @dev Par: one token is one unit. Market: the lower of par and the token's price. Halt: no redemption below par.
    enum PegRule {
        Par,
        Market,
        Halt
    }

    /// @notice A fiat deposit that the calling bank attests.
    /// @param payer Whose money it is.
    /// @param currency ISO 4217 code.
    /// @param amount Minor units of the currency.
    /// @param depositReference The bank's reference of the booking; counts once. A payment into the escrow has its own:
    /// the payment's id, which is the reference of no other deposit.
    struct Deposit {
        address payer;
        CurrencyCode currency;
        uint256 amount;
        bytes32 depositReference;
    }

    /// @notice A fiat payout that a bank owes.
    /// @param redeemer Whose tokens were burned, and who is paid.
    /// @param bank Who pays.
    /// @param token The token that was burned.
    /// @param tokenAmount Minor units of it.
    /// @param currency ISO 4217 code.
    /// @param amount Minor units of the currency.
    /// @param number Counts the redeemer's payouts in this token, from 1.
    /// @param reportBy Unix seconds. Its bank reports while `block.timestamp < reportBy`; from this second on nobody does,
    /// and anyone may bring the tokens back.
    struct Payout {
        address redeemer;
        address bank;
        address token;
        uint256 tokenAmount;
        CurrencyCode currency;
        uint256 amount;
        uint256 number;
        uint48 reportBy;
    }

    /// @notice A way between a token and a currency in one direction.
    /// @param open Whether it is in use.
    /// @param tokenCurrency ISO 4217 code of the token: what the token answers, while open.
    /// @param tokenDecimals Decimals of the token: what the token answers, while open.
    /// @param currencyDecimals Minor-unit digits of the currency.
    /// @param spreadBps Basis points by which the spot rate is worse than mid.
    /// @param feeBps Basis points of the fiat amount, at spot.
    /// @param maximumFeeBps The most that a quote may charge, in basis points of the fiat amount with the fee, 0 to 10,000.
    /// @param maximumDeviationBps How far a quote may be from mid, either way, its fee left out; 0 to 10,000.
    /// @param pegRule What a redemption is worth below par.
    /// @param pegCode The code under which the oracle quotes the token's own price in its currency; unused under `Par`.
    struct Corridor {
        bool open;
        CurrencyCode tokenCurrency;
        uint8 tokenDecimals;
        uint8 currencyDecimals;
        uint16 spreadBps;
        uint16 feeBps;
        uint16 maximumFeeBps;
        uint16 maximumDeviationBps;
        PegRule pegRule;
        CurrencyCode pegCode;
    }

    /// @notice Where a payee wants to be paid when a release is redeemed at once, and on what terms at worst.
    /// @param bank Who pays out; zero: no standing instruction.
    /// @param currency ISO 4217 code.
    /// @param maximumCostBps The most that it gives up of what the tokens are worth at mid and at par: fee, spread, a
    /// closed market's too, and a price below par together, in basis points, 0 to 10,000. The least payout is rounded
    /// down to a minor unit.
    /// @param minimumRate The least minor units of the currency for one whole token, whatever the hour, binding for every
    /// redemption of a release and rounded up; zero: none, and then nobody but payer and payee may have a release
    /// redeemed.
    struct StandingInstruction {
        address bank;
        CurrencyCode currency;
        uint16 maximumCostBps;
        uint128 minimumRate;
    }

    /* EVENTS */

    /// @notice A deposit became tokens. `spread` is what the same fiat less `fee` would have bought at mid, less
    /// `tokenAmount`; negative where a quote was better than mid.
    event Paid(
        address indexed payer,
        address indexed bank,
        bytes32 indexed depositReference,
        address token,
        uint256 tokenAmount,
        CurrencyCode currency,
        uint256 amount,
        uint256 fee,
        int256 spread,
        uint256 midNumerator,
        uint256 midDenominator
    );

    /// @notice Tokens were burned and a payout is owed, and reported on before `reportBy`. `spread` is in minor units of
    /// the currency.
    event Redeemed(
        bytes32 indexed payoutId,
        address indexed redeemer,
        address indexed bank,
        uint256 number,
        uint256 reportBy,
        address token,
        uint256 tokenAmount,
        CurrencyCode currency,
        uint256 amount,
        uint256 fee,
        int256 spread,
        uint256 midNumerator,
        uint256 midDenominator
    );

    /// @notice A provider withdrew a quote, and with it every other of that number that was not used.
    event QuoteCancelled(address indexed provider, uint256 indexed nonce);

    /// @notice The bank made a payout.
    event PayoutConfirmed(bytes32 indexed payoutId);

    /// @notice The bank could not make a payout.
    /// @param reason ISO 20022 external status reason, such as `"AC04"`.
    event PayoutFailed(bytes32 indexed payoutId, bytes4 reason);

    /// @notice A payout that the bank had confirmed came back to it.
    /// @param reason ISO 20022 external return reason, such as `"AC04"`.
    event PayoutSentBack(bytes32 indexed payoutId, bytes4 reason);

    /// @notice The bank did not report on a payout in time; the tokens come back.
    event PayoutExpired(bytes32 indexed payoutId);

    /// @notice The administrator moved a payout to another bank; it has another id from then on.
    event PayoutReassigned(bytes32 indexed oldId, bytes32 indexed newId, address indexed bank);

    /// @notice The tokens of a payout that failed, expired or was sent back came back to the redeemer.
    event PayoutReturned(bytes32 indexed payoutId, address indexed redeemer, uint256 tokenAmount);

    /// @notice A payee said where it wants to be paid.
    event StandingInstructionSet(
        address indexed payee,
        address indexed token,
        address bank,
        CurrencyCode currency,
        uint256 maximumCostBps,
        uint256 minimumRate
    );

    /// @notice A corridor was set.
    event CorridorSet(address indexed token, CurrencyCode indexed currency, Direction direction, Corridor corridor);

    /// @notice A corridor's limit was set: `capacity` minor units of the token at once, refilled over `window` seconds.
    event CorridorLimitSet(
        address indexed token,
        CurrencyCode indexed currency,
        Direction direction,
        uint256 capacity,
        uint256 window
    );

    /* ERRORS */

    /// @notice Thrown when there is no open corridor.
    error CorridorClosed(address token, CurrencyCode currency, Direction direction);

    /// @notice Thrown when a corridor's limit is used up for now. Minor units of the token.
    error CorridorLimitExceeded(uint256 amount, uint256 available);

    /// @notice Thrown when a bank attests the same booking twice, or one by the id of a payment that the escrow knows.
    error DepositAlreadyUsed(address bank, bytes32 depositReference);

    /// @notice Thrown when a quote is used after its last second. Unix seconds.
    error QuoteExpired(uint256 timestamp, uint256 expiresAt);

    /// @notice Thrown when a quote was used or cancelled.
    error QuoteAlreadyUsed(address provider, uint256 nonce);

    /// @notice Thrown when another than its provider withdraws a quote.
    error NotTheQuotesProvider(address caller, address provider);

    /// @notice Thrown when a quote charges more than its corridor allows. Minor units of the currency.
    error QuoteFeeTooHigh(uint256 fee, uint256 maximumFee);

    /// @notice Thrown when a quote is for another account.
    error QuoteForOtherAccount(address account, address required);

    /// @notice Thrown when a quote is for another direction than the conversion.
    error QuoteForOtherDirection(Direction direction, Direction required);

    /// @notice Thrown when a quote was given for another payment.
    error QuoteForOtherPayment(PaymentId paymentId, PaymentId required);

    /// @notice Thrown when a quote's signer is no FX provider or did not sign it.
    error InvalidQuoteSignature(address provider);

    /// @notice Thrown when a quote is further from mid than the corridor allows. Minor units of what is bought.
    error QuoteOffMarket(uint256 buyAmount, uint256 midAmount, uint256 maximumDeviationBps);

    /// @notice Thrown when a conversion would give less than the caller, or the payee, accepts. Minor units of what is
    /// bought.
    error BelowMinimumOut(uint256 amountOut, uint256 minimumOut);

    /// @notice Thrown when a redemption of a release would cost the payee more than it consented to. Minor units of the
    /// currency.
    error CostTooHigh(uint256 amountOut, uint256 minimumOut, uint256 maximumCostBps);

    /// @notice Thrown when anyone but payer and payee asks for the redemption of a release to a payee who has set no least
    /// rate for it.
    error RedemptionNotConsented(address payee, address token);

    /// @notice Thrown when an amount is too small to become one minor unit, or a quote would sell or buy nothing.
    error AmountTooSmall(uint256 amount);

    /// @notice Thrown when a spread would leave nothing.
    error SpreadTooWide(uint256 spreadBps, uint256 maximumBps);

    /// @notice Thrown when terms need more than was bought for them. Minor units of the token.
    error TermsAboveBought(uint256 amount, uint256 bought);

    /// @notice Thrown when terms are in another token than the quote that should fund them.
    error TermsInOtherToken(address token, address required);

    /// @notice Thrown when a call back comes from anyone but the escrow, or is not expected.
    error UnexpectedCallback(address caller);

    /// @notice Thrown when the payee has no standing instruction for the token.
    error NoStandingInstruction(address payee, address token);

    /// @notice Thrown when a bank is not one that this gateway works with.
    error NotABank(address bank);

    /// @notice Thrown when a payout would be moved from a bank that still has its role.
    error StillABank(address bank);

    /// @notice Thrown when a payout is reported on, or moved, at its `reportBy` or later. Unix seconds.
    error PayoutOverdue(uint256 timestamp, uint256 reportBy);

    /// @notice Thrown when a payout is to come back whose bank may still report on it. Unix seconds.
    error PayoutNotOverdue(uint256 timestamp, uint256 reportBy);

    /// @notice Thrown when another than its bank reports on a payout.
    error NotThePayoutsBank(address caller, address bank);

    /// @notice Thrown when a corridor would charge more than everything.
    error FeeTooHigh(uint256 feeBps, uint256 maximum);

    /// @notice Thrown when a limit in basis points is above everything, and so would be none.
    error LimitTooHigh(uint256 limitBps, uint256 maximum);

    /// @notice Thrown when a corridor has other decimals than its token.
    error WrongTokenDecimals(uint256 tokenDecimals, uint256 actual);

    /// @notice Thrown when a release would be redeemed through a corridor that counts the currency in other decimals than
    /// when the payee gave its instruction, whose bounds are measured in them.
    error WrongCurrencyDecimals(uint256 currencyDecimals, uint256 agreed);

    /// @notice Thrown when a corridor has another currency than its token.
    error WrongTokenCurrency(CurrencyCode tokenCurrency, CurrencyCode actual);

    /// @notice Thrown when a payout is not in the status that the operation needs.
    error WrongPayoutStatus(bytes32 payoutId, PayoutStatus actual, PayoutStatus required);

    /// @notice Thrown when the token's price is below par and the corridor's rule is to halt.
    error BelowPar(address token, uint256 numerator, uint256 denominator);

    /* PAY */

    /// @notice A bank attests a deposit, which becomes tokens of its payer at the guarded spot rate.
    /// @param minimumOut The least tokens that the payer accepts.
    function payAtSpot(
        Deposit calldata deposit,
        address token,
        uint256 minimumOut
    ) external returns (uint256 tokenAmount);

    /// @notice A bank attests the deposit of what a quote sells, which becomes tokens of the quote's account.
    function payAtQuote(FxQuote calldata quote, bytes calldata signature, bytes32 depositReference) external;

    /// @notice As `payAtSpot`, straight into the escrow under the payer's terms; what is bought above their amount goes
    /// to the payer. The deposit's reference is the payment's id.
    /// @dev The bank acts for the payer, whose customer it is: no signature of the payer is asked for, neither here nor at
    /// a quote. What the payer agreed to with its bank is between the two; a bank that is not to be trusted loses its role.
    /// @param amount Minor units of the currency.
    function payIntoEscrowAtSpot(
        PaymentTerms calldata terms,
        CurrencyCode currency,
        uint256 amount,
        uint256 minimumOut
    ) external returns (PaymentId id);

    /// @notice As `payAtQuote`, straight into the escrow under the payer's terms; what is bought above their amount
    /// goes to the payer. The deposit's reference is the payment's id.
    function payIntoEscrowAtQuote(
        PaymentTerms calldata terms,
        FxQuote calldata quote,
        bytes calldata signature
    ) external returns (PaymentId id);

    /* REDEEM */

    /// @notice The caller's tokens are burned and a payout is owed at the guarded spot rate.
    /// @param minimumOut The least fiat that the caller accepts.
    function redeemAtSpot(
        address token,
        uint256 amount,
        address bank,
        CurrencyCode currency,
        uint256 minimumOut
    ) external returns (Payout memory payout);

    /// @notice The caller's tokens are burned and a payout is owed at a quote.
    function redeemAtQuote(
        FxQuote calldata quote,
        bytes calldata signature,
        address bank
    ) external returns (Payout memory payout);

    /// @notice The caller sets where releases in `token` shall be paid out when they are redeemed at once, and on what
    /// terms at worst; it counts for every release from then on. Its figures are in the decimals in which the corridor
    /// counts the currency now: while that is another, nothing is redeemed by it (`WrongCurrencyDecimals`). Reverts with `NotABank` and `LimitTooHigh`.
    function setStandingInstruction(address token, StandingInstruction calldata instruction) external;

    /* PAYOUTS */

    /// @notice The bank reports that it made the payout, before its `reportBy`; the token's reserve falls by the tokens that
    /// were burned for it, unless the gateway is a minter no more; then it falls with the next attestation. Reverts with `NotThePayoutsBank`, `NotABank` once the bank has lost its role, `PayoutOverdue`
    /// and `WrongPayoutStatus`.
    function confirmPayout(Payout calldata payout) external;

    /// @notice The bank reports that it could not make the payout, before its `reportBy`; the tokens come back to the
    /// redeemer, or, where they cannot be minted now, wait for `claimReturn`. They come back to the corridor's limit as
    /// well, and are minted anew: they count against the gateway's limit at the token, and wait where it is used up.
    /// Reverts as `confirmPayout` does.
    function failPayout(Payout calldata payout, bytes4 reason) external;

    /// @notice The bank reports that a payout which it confirmed has come back to it, before its `reportBy` and once; the
    /// tokens come back as those of `failPayout` do, no more than were burned. Its confirmation lowered the reserve, so that
    /// they are minted against what is attested now: where that does not cover them they wait for `claimReturn`. A payout
    /// that the redeemer's sixteenth redemption after it has replaced is known no more. Reverts as `confirmPayout` does.
    function returnPayout(Payout calldata payout, bytes4 reason) external;

    /// @notice Anyone brings back the tokens of a failed payout that could not be minted at once, or, from its `reportBy`
    /// on, those of a payout on which its bank has not reported. Reverts with `PayoutNotOverdue`, `WrongPayoutStatus`,
    /// and as the token does where it cannot mint now: then they stay claimable.
    function claimReturn(Payout calldata payout) external;

    /// @notice The administrator moves an owed payout of a bank that has lost its role to another bank, which reports on it
    /// by the same `reportBy`. Reverts with `WrongPayoutStatus`, `PayoutOverdue`, `StillABank` and `NotABank`.
    /// @return newId The payout's id with its new bank.
    function reassignPayout(Payout calldata payout, address bank) external returns (bytes32 newId);

    /* QUOTES */

    /// @notice A provider withdraws a quote of its own that was not used, and with it every other that has its number.
    /// Reverts with `NotTheQuotesProvider` and `QuoteAlreadyUsed`.
    function cancelQuote(FxQuote calldata quote) external;

    /* ADMINISTRATION */

    /// @notice Sets a corridor; its limit stays as it is. What is closed need not agree with its token. Reverts with
    /// `SpreadTooWide`, `FeeTooHigh`, `LimitTooHigh`, `WrongTokenDecimals` and `WrongTokenCurrency`.
    /// A token's own price goes by a code of its own: `pegCode` is not the token's currency.
    function setCorridor(
        address token,
        CurrencyCode currency,
        Direction direction,
        Corridor calldata corridor_
    ) external;

    /// @notice Sets a corridor's limit, a token bucket; what is used of it stays used. At most `capacity` passes at once,
    /// yet up to twice as much within one `window`: a limit per day it is not.
    function setCorridorLimit(
        address token,
        CurrencyCode currency,
        Direction direction,
        uint88 capacity,
        uint32 window
    ) external;

    /* VIEWS */

    /// @notice A quote's digest: what the provider signs.
    function quoteId(FxQuote calldata quote) external view returns (bytes32);

    /// @notice A payout's id: bound to this gateway and its chain.
    function payoutId(Payout calldata payout) external view returns (bytes32);

    /// @notice Seconds from a redemption to the second from which its bank can no longer report on the payout.
    function PAYOUT_PERIOD() external view returns (uint48);

    /// @notice Where a payout stands. A payout that has ended is remembered until its redeemer's sixteenth after it;
    /// from then on only the events tell, and this says `None`.
    function payoutStatus(Payout calldata payout) external view returns (PayoutStatus);

    /// @notice Whether a quote was used or cancelled. A quote for one payment is used up with that payment's id, however
    /// the payment was funded.
    function isQuoteUsed(FxQuote calldata quote) external view returns (bool);

    /// @notice Whether a bank's booking was counted, or its reference is the id of a payment that the escrow knows.
    function isDepositUsed(address bank, bytes32 depositReference) external view returns (bool);

    /// @notice A payee's standing instruction.
    function standingInstruction(address payee, address token) external view returns (StandingInstruction memory);

    /// @notice A corridor, and the minor units of the token that its limit has left.
    function corridor(
        address token,
        CurrencyCode currency,
        Direction direction
    ) external view returns (Corridor memory corridor_, uint256 available);

    /// @notice What `amount` would become now at the guarded spot rate.
    /// @return amountOut Minor units of what is bought, `fee` of the fiat amount, and `spread` against mid in minor
    /// units of what is bought.
    function previewSpot(
        address token,
        CurrencyCode currency,
        Direction direction,
        uint256 amount
    ) external view returns (uint256 amountOut, uint256 fee, int256 spread);
}
