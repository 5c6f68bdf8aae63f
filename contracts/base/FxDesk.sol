// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AccessControlDefaultAdminRules} from "@openzeppelin/contracts/access/extensions/AccessControlDefaultAdminRules.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {BitMaps} from "@openzeppelin/contracts/utils/structs/BitMaps.sol";
import {IRateOracle} from "../interfaces/IRateOracle.sol";
import {ISettlementGateway} from "../interfaces/ISettlementGateway.sol";
import {IStableToken} from "../interfaces/IStableToken.sol";
import {CurrencyCode} from "../libraries/CurrencyCode.sol";
import {Direction, FxQuote, FxQuoteLib} from "../libraries/FxQuote.sol";
import {PaymentId} from "../libraries/PaymentTerms.sol";
import {Rate, RateMath} from "../libraries/RateMath.sol";
import {TokenBucket, TokenBucketLib} from "../libraries/TokenBucket.sol";

/// @title FxDesk
/// @notice What a conversion is worth: corridors with their spread, fee and limit, the guarded spot rate, and firm
/// quotes measured against it. It moves no money.
abstract contract FxDesk is ISettlementGateway, AccessControlDefaultAdminRules, EIP712 {
    using BitMaps for BitMaps.BitMap;
    using FxQuoteLib for FxQuote;
    using RateMath for Rate;
    using RateMath for uint256;
    using TokenBucketLib for TokenBucket;

    /// @dev A conversion worked out: what is bought, the fiat fee, what mid would have given, and mid. Filled in by those
    /// who work it out, because a structure that is returned is built twice.
    struct Conversion {
        uint256 amountOut;
        uint256 fee;
        uint256 midAmount;
        Rate mid;
    }

    /// @notice May sign quotes. A quote is asked for the role of its signer when it is used: revoked, none of a provider's
    /// quotes is good any more, and what was converted at one stays converted.
    bytes32 public constant FX_PROVIDER_ROLE = keccak256("FX_PROVIDER_ROLE");

    /// @notice The oracle that spot rates come from and quotes are measured against.
    IRateOracle public immutable oracle;

    mapping(bytes32 key => Corridor corridor) private _corridors;
    mapping(bytes32 key => TokenBucket limit) private _limits;
    mapping(address provider => BitMaps.BitMap nonces) private _quotes;

    constructor(IRateOracle oracle_) {
        oracle = oracle_;
    }

    /* QUOTES */

    /// @inheritdoc ISettlementGateway
    function cancelQuote(FxQuote calldata quote) external {
        if (msg.sender != quote.provider) revert NotTheQuotesProvider(msg.sender, quote.provider);
        if (isQuoteUsed(quote)) revert QuoteAlreadyUsed(msg.sender, quote.nonce);
        _quotes[msg.sender].set(quote.nonce);
        emit QuoteCancelled(msg.sender, quote.nonce);
    }

    /* ADMINISTRATION */

    /// @inheritdoc ISettlementGateway
    function setCorridor(
        address token,
        CurrencyCode currency,
        Direction direction,
        Corridor calldata corridor_
    ) external onlyRole(DEFAULT_ADMIN_ROLE) {
        if (corridor_.spreadBps >= RateMath.BASIS_POINTS)
            revert SpreadTooWide(corridor_.spreadBps, RateMath.BASIS_POINTS - 1);
        if (corridor_.feeBps > RateMath.BASIS_POINTS) revert FeeTooHigh(corridor_.feeBps, RateMath.BASIS_POINTS);
        _checkLimit(corridor_.maximumFeeBps);
        _checkLimit(corridor_.maximumDeviationBps);
        if (corridor_.open) {
            uint8 decimals = IERC20Metadata(token).decimals();
            if (corridor_.tokenDecimals != decimals) revert WrongTokenDecimals(corridor_.tokenDecimals, decimals);
            CurrencyCode tokenCurrency = IStableToken(token).currency();
            if (!(corridor_.tokenCurrency == tokenCurrency))
                revert WrongTokenCurrency(corridor_.tokenCurrency, tokenCurrency);
        }
        _corridors[_key(token, currency, direction)] = corridor_;
        emit CorridorSet(token, currency, direction, corridor_);
    }

    /// @inheritdoc ISettlementGateway
    function setCorridorLimit(
        address token,
        CurrencyCode currency,
        Direction direction,
        uint88 capacity,
        uint32 window
    ) external onlyRole(DEFAULT_ADMIN_ROLE) {
        _limits[_key(token, currency, direction)].configure(capacity, window);
        emit CorridorLimitSet(token, currency, direction, capacity, window);
    }

    /* VIEWS */

    /// @inheritdoc ISettlementGateway
    function corridor(
        address token,
        CurrencyCode currency,
        Direction direction
    ) external view returns (Corridor memory corridor_, uint256 available) {
        bytes32 key = _key(token, currency, direction);
        return (_corridors[key], _limits[key].available());
    }

    /// @inheritdoc ISettlementGateway
    function previewSpot(
        address token,
        CurrencyCode currency,
        Direction direction,
        uint256 amount
    ) external view returns (uint256 amountOut, uint256 fee, int256 spread) {
        Corridor storage way = _openCorridor(token, currency, direction);
        Conversion memory worked;
        if (direction == Direction.Pay) {
            worked.mid = _view(currency, way.tokenCurrency);
            _buy(worked, way, amount);
            return (worked.amountOut, worked.fee, _spreadOf(worked, 0));
        }
        worked.mid = _view(way.tokenCurrency, currency);
        if (way.pegRule != PegRule.Par)
            worked.mid = _atPeg(way, token, worked.mid, _view(way.pegCode, way.tokenCurrency));
        _sell(worked, way, amount);
        return (worked.amountOut, worked.fee, _spreadOf(worked, worked.fee));
    }

    /// @inheritdoc ISettlementGateway
    function isQuoteUsed(FxQuote calldata quote) public view returns (bool) {
        return
            _quotes[quote.provider].get(quote.nonce) ||
            (PaymentId.unwrap(quote.paymentId) != 0 && _isPaymentKnown(quote.paymentId));
    }

    /// @inheritdoc ISettlementGateway
    function quoteId(FxQuote calldata quote) public view returns (bytes32) {
        return _hashTypedDataV4(quote.hash());
    }

    /* INTERNALS */

    /// @dev What a quote buys, once it has been checked against its signer, its time, its use and the market.
    function _atQuote(
        Conversion memory converted,
        FxQuote calldata quote,
        bytes calldata signature,
        Direction direction,
        PaymentId id
    ) internal {
        if (quote.direction != direction) revert QuoteForOtherDirection(quote.direction, direction);
        Corridor storage way = _openCorridor(quote.token, quote.currency, direction);
        _useQuote(quote, signature, id);

        (converted.fee, converted.amountOut) = (quote.fee, quote.buyAmount);
        if (quote.buyAmount == 0) revert AmountTooSmall(quote.sellAmount);
        uint256 quoted = quote.buyAmount;
        if (direction == Direction.Pay) {
            _checkFee(quote.fee, quote.sellAmount, way.maximumFeeBps);
            converted.mid = _midRate(quote.currency, way.tokenCurrency);
            uint256 sold = quote.sellAmount - quote.fee;
            converted.midAmount = sold.convertDown(converted.mid, way.currencyDecimals, way.tokenDecimals);
        } else {
            quoted += quote.fee;
            _checkFee(quote.fee, quoted, way.maximumFeeBps);
            converted.mid = _priced(way, quote.token, _midRate(way.tokenCurrency, quote.currency));
            converted.midAmount = quote.sellAmount.convertDown(converted.mid, way.tokenDecimals, way.currencyDecimals);
        }
        _checkDeviation(quoted, converted.midAmount, way.maximumDeviationBps);
    }

    /// @dev Mid for selling tokens: mid at par, with the token's own price below par counted as the corridor's rule says.
    function _priced(Corridor storage way, address token, Rate memory par) internal returns (Rate memory) {
        if (way.pegRule == PegRule.Par) return par;
        return _atPeg(way, token, par, oracle.acceptRate(way.pegCode, way.tokenCurrency));
    }

    /// @dev A token's own currency needs no rate.
    function _midRate(CurrencyCode base, CurrencyCode quote) internal returns (Rate memory) {
        return base == quote ? _one() : oracle.acceptRate(base, quote);
    }

    /// @dev Counts an amount of tokens against the corridor's limit.
    function _consume(address token, CurrencyCode currency, Direction direction, uint256 amount) internal {
        (bool taken, uint256 left) = _limits[_key(token, currency, direction)].take(amount);
        if (!taken) revert CorridorLimitExceeded(amount, left);
    }

    /// @dev Takes back from what was counted against the corridor's limit `elapsed` seconds ago.
    function _giveBack(
        address token,
        CurrencyCode currency,
        Direction direction,
        uint256 amount,
        uint256 elapsed
    ) internal {
        _limits[_key(token, currency, direction)].giveBack(amount, elapsed);
    }

    /// @dev Whether the escrow knows a payment, so that its id, and a quote for it, are used.
    function _isPaymentKnown(PaymentId id) internal view virtual returns (bool);

    /// @dev All that tokens sold for less than at mid at par, fee, spread, closed market and peg together, is at most so
    /// much of what they are worth at par.
    function _checkCost(
        Conversion memory sold,
        Rate memory par,
        Corridor storage way,
        uint256 amount,
        uint256 maximumCostBps
    ) internal view {
        uint256 minimumOut = amount.convertDownLessSpread(par, maximumCostBps, way.tokenDecimals, way.currencyDecimals);
        if (sold.amountOut < minimumOut) revert CostTooHigh(sold.amountOut, minimumOut, maximumCostBps);
    }

    /// @dev What fiat buys: less fee, at mid less spread.
    function _buy(Conversion memory bought, Corridor storage way, uint256 amount) internal view {
        (uint256 from, uint256 to) = (way.currencyDecimals, way.tokenDecimals);
        bought.fee = amount.basisPointsUp(way.feeBps);
        uint256 sold = amount - bought.fee;
        bought.amountOut = sold.convertDownLessSpread(bought.mid, _spreadBps(way, bought.mid), from, to);
        bought.midAmount = sold.convertDown(bought.mid, from, to);
        if (bought.amountOut == 0) revert AmountTooSmall(amount);
    }

    /// @dev What tokens sell for: at mid less spread, less fee.
    function _sell(Conversion memory sold, Corridor storage way, uint256 amount) internal view {
        (uint256 from, uint256 to) = (way.tokenDecimals, way.currencyDecimals);
        uint256 gross = amount.convertDownLessSpread(sold.mid, _spreadBps(way, sold.mid), from, to);
        sold.fee = gross.basisPointsUp(way.feeBps);
        sold.amountOut = gross - sold.fee;
        sold.midAmount = amount.convertDown(sold.mid, from, to);
        if (sold.amountOut == 0) revert AmountTooSmall(amount);
    }

    function _openCorridor(
        address token,
        CurrencyCode currency,
        Direction direction
    ) internal view returns (Corridor storage way) {
        way = _corridors[_key(token, currency, direction)];
        if (!way.open) revert CorridorClosed(token, currency, direction);
    }

    /// @dev Minor-unit digits that the corridor from a token to a currency counts in; zero where there is none.
    function _currencyDecimals(address token, CurrencyCode currency) internal view returns (uint8) {
        return _corridors[_key(token, currency, Direction.Redeem)].currencyDecimals;
    }

    function _spreadBps(Corridor storage way, Rate memory mid) internal view returns (uint256 spreadBps) {
        spreadBps = way.spreadBps + mid.closedSpreadBps;
        if (spreadBps >= RateMath.BASIS_POINTS) revert SpreadTooWide(spreadBps, RateMath.BASIS_POINTS - 1);
    }

    /// @dev A limit in basis points above 10,000 would be none.
    function _checkLimit(uint256 limitBps) internal pure {
        if (limitBps > RateMath.BASIS_POINTS) revert LimitTooHigh(limitBps, RateMath.BASIS_POINTS);
    }

    /// @dev What mid would have given more than the conversion did, the fee left out where it is in what is bought.
    function _spreadOf(Conversion memory worked, uint256 feeBought) internal pure returns (int256) {
        return int256(worked.midAmount) - int256(worked.amountOut + feeBought);
    }

    /// @dev A quote for one payment is used up with that payment's id; any other by its nonce.
    function _useQuote(FxQuote calldata quote, bytes calldata signature, PaymentId id) private {
        if (block.timestamp > quote.expiresAt) revert QuoteExpired(block.timestamp, quote.expiresAt);
        if (_quotes[quote.provider].get(quote.nonce)) revert QuoteAlreadyUsed(quote.provider, quote.nonce);
        (address signer, , ) = ECDSA.tryRecoverCalldata(quoteId(quote), signature);
        if (signer != quote.provider || !hasRole(FX_PROVIDER_ROLE, signer))
            revert InvalidQuoteSignature(quote.provider);

        if (PaymentId.unwrap(quote.paymentId) == 0) _quotes[quote.provider].set(quote.nonce);
        else if (PaymentId.unwrap(quote.paymentId) != PaymentId.unwrap(id))
            revert QuoteForOtherPayment(id, quote.paymentId);
    }

    function _view(CurrencyCode base, CurrencyCode quote) private view returns (Rate memory) {
        return base == quote ? _one() : oracle.rate(base, quote);
    }

    function _one() private view returns (Rate memory) {
        return Rate({numerator: 1, denominator: 1, updatedAt: block.timestamp, closedSpreadBps: 0});
    }

    function _atPeg(
        Corridor storage way,
        address token,
        Rate memory mid,
        Rate memory price
    ) private view returns (Rate memory) {
        if (price.numerator >= price.denominator) return mid;
        if (way.pegRule == PegRule.Halt) revert BelowPar(token, price.numerator, price.denominator);
        return price.compose(mid);
    }

    function _checkFee(uint256 fee, uint256 amount, uint256 maximumFeeBps) private pure {
        uint256 maximumFee = amount.basisPointsUp(maximumFeeBps);
        if (fee > maximumFee) revert QuoteFeeTooHigh(fee, maximumFee);
    }

    function _checkDeviation(uint256 amount, uint256 midAmount, uint256 maximumBps) private pure {
        uint256 difference = amount > midAmount ? amount - midAmount : midAmount - amount;
        if (difference > midAmount.basisPointsDown(maximumBps)) revert QuoteOffMarket(amount, midAmount, maximumBps);
    }

    function _key(address token, CurrencyCode currency, Direction direction) private pure returns (bytes32) {
        return bytes20(token) | (bytes32(CurrencyCode.unwrap(currency)) >> 160) | bytes32(uint256(direction));
    }
}
