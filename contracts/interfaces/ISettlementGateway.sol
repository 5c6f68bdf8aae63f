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
    /// the payment's id.
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
    struct Payout {
        address redeemer;
        address bank;
        address token;
        uint256 tokenAmount;
        CurrencyCode currency;
        uint256 amount;
        uint256 number;
    }

    /// @notice A way between a token and a currency in one direction.
    /// @param open Whether it is in use.
    /// @param tokenCurrency ISO 4217 code of the token.
    /// @param tokenDecimals Decimals of the token.
    /// @param currencyDecimals Minor-unit digits of the currency.
    /// @param spreadBps Basis points by which the spot rate is worse than mid.
    /// @param feeBps Basis points of the fiat amount, at spot.
    /// @param maximumDeviationBps How far a quote may be from mid, either way.
    /// @param pegRule What a redemption is worth below par.
    /// @param pegCode The code under which the oracle quotes the token's own price in its currency; unused under `Par`.
    struct Corridor {
        bool open;
        CurrencyCode tokenCurrency;
        uint8 tokenDecimals;
        uint8 currencyDecimals;
        uint16 spreadBps;
        uint16 feeBps;
        uint16 maximumDeviationBps;
        PegRule pegRule;
        CurrencyCode pegCode;
    }

    /// @notice Where a payee wants to be paid when a release is redeemed at once.
    /// @param bank Who pays out; zero: no standing instruction.
    /// @param currency ISO 4217 code.
    /// @param maximumSpreadBps The widest spread, a closed market's included, at which the payee consents.
    struct StandingInstruction {
        address bank;
        CurrencyCode currency;
        uint16 maximumSpreadBps;
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

    /// @notice Tokens were burned and a payout is owed. `spread` is in minor units of the currency.
    event Redeemed(
        bytes32 indexed payoutId,
        address indexed redeemer,
        address indexed bank,
        uint256 number,
        address token,
        uint256 tokenAmount,
        CurrencyCode currency,
        uint256 amount,
        uint256 fee,
        int256 spread,
        uint256 midNumerator,
        uint256 midDenominator
    );

    /// @notice A provider withdrew a quote.
    event QuoteCancelled(address indexed provider, uint256 indexed nonce);

    /// @notice The bank made a payout.
    event PayoutConfirmed(bytes32 indexed payoutId);

    /// @notice The bank could not make a payout.
    /// @param reason ISO 20022 external status reason, such as `"AC04"`.
    event PayoutFailed(bytes32 indexed payoutId, bytes4 reason);

    /// @notice The tokens of a failed payout came back to the redeemer.
    event PayoutReturned(bytes32 indexed payoutId, address indexed redeemer, uint256 tokenAmount);

    /// @notice A payee said where it wants to be paid.
    event StandingInstructionSet(
        address indexed payee,
        address indexed token,
        address bank,
        CurrencyCode currency,
        uint16 maximumSpreadBps
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

    /// @notice Thrown when a bank attests the same booking twice.
    error DepositAlreadyUsed(address bank, bytes32 depositReference);

    /// @notice Thrown when a quote is used after its last second. Unix seconds.
    error QuoteExpired(uint256 timestamp, uint256 expiresAt);

    /// @notice Thrown when a quote was used or cancelled.
    error QuoteAlreadyUsed(address provider, uint256 nonce);

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

    /// @notice Thrown when a conversion would give less than the caller accepts.
    error BelowMinimumOut(uint256 amountOut, uint256 minimumOut);

    /// @notice Thrown when an amount is too small to become one minor unit.
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

    /// @notice Thrown when another than its bank reports on a payout.
    error NotThePayoutsBank(address caller, address bank);

    /// @notice Thrown when a corridor would charge more than everything.
    error FeeTooHigh(uint256 feeBps, uint256 maximum);

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

    /// @notice The caller says where releases in `token` shall be paid out when they are redeemed at once.
    function setStandingInstruction(address token, StandingInstruction calldata instruction) external;

    /* PAYOUTS */

    /// @notice The bank says that it made the payout.
    function confirmPayout(Payout calldata payout) external;

    /// @notice The bank says that it could not make the payout; the tokens come back to the redeemer, or, where they
    /// cannot be minted now, wait for `claimReturn`.
    function failPayout(Payout calldata payout, bytes4 reason) external;

    /// @notice Anyone brings back the tokens of a failed payout that could not be minted at once.
    function claimReturn(Payout calldata payout) external;

    /* QUOTES */

    /// @notice A provider withdraws a quote of its own that was not used.
    function cancelQuote(uint256 nonce) external;

    /* ADMINISTRATION */

    /// @notice Sets a corridor.
    function setCorridor(
        address token,
        CurrencyCode currency,
        Direction direction,
        Corridor calldata corridor_
    ) external;

    /// @notice Sets a corridor's limit, a token bucket.
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

    /// @notice A payout's id.
    function payoutId(Payout calldata payout) external view returns (bytes32);

    /// @notice Where a payout stands. A payout that has ended is remembered until its redeemer's sixteenth after it;
    /// from then on only the events tell, and this says `None`.
    function payoutStatus(Payout calldata payout) external view returns (PayoutStatus);

    /// @notice Whether a provider's nonce was used or cancelled. A quote for one payment is used up with its id.
    function isQuoteUsed(address provider, uint256 nonce) external view returns (bool);

    /// @notice Whether a bank's booking was counted.
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
