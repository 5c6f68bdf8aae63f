// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AccessControlDefaultAdminRules} from "@openzeppelin/contracts/access/extensions/AccessControlDefaultAdminRules.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {Errors} from "@openzeppelin/contracts/utils/Errors.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {FxDesk} from "./base/FxDesk.sol";
import {IParticipantRegistry} from "./interfaces/IParticipantRegistry.sol";
import {IRateOracle} from "./interfaces/IRateOracle.sol";
import {IFundingSource} from "./interfaces/IFundingSource.sol";
import {IRedeemer} from "./interfaces/IRedeemer.sol";
import {ISettlementEscrow} from "./interfaces/ISettlementEscrow.sol";
import {ISettlementGateway} from "./interfaces/ISettlementGateway.sol";
import {IStableToken} from "./interfaces/IStableToken.sol";
import {CurrencyCode} from "./libraries/CurrencyCode.sol";
import {Direction, FxQuote} from "./libraries/FxQuote.sol";
import {PaymentId, PaymentTerms} from "./libraries/PaymentTerms.sol";
import {Rate, RateMath} from "./libraries/RateMath.sol";

/// @title SettlementGateway
/// @notice Fiat in, fiat out. It holds no money between transactions: what it mints goes to the payer or the escrow,
/// what it burns comes from the redeemer or the escrow.
contract SettlementGateway is FxDesk, IFundingSource, IRedeemer {
    /// @dev A redeemer's standing instruction, how many payouts it was owed so far, and the records of the latest: the
    /// first 31 bytes of a payout's id, which commit to everything else, and its status in the last. The floor is read
    /// only where there is one.
    struct Account {
        address bank;
        CurrencyCode currency;
        uint16 maximumCostBps;
        bool hasFloor;
        uint8 currencyDecimals;
        uint40 payouts;
        uint128 minimumRate;
        mapping(uint256 index => bytes32 record) records;
    }

    /// @notice May attest deposits and pay out. Revoked, a bank reports on no payout any more, not even on one that it
    /// owes: the administrator moves that to another bank, or it ends at its `reportBy` with the tokens back.
    bytes32 public constant BANK_ROLE = keccak256("BANK_ROLE");
    /// @notice Seconds from a redemption to its payout's `reportBy`.
    uint48 public constant PAYOUT_PERIOD = 30 days;

    /// @dev Bytes of encoded `PaymentTerms`.
    uint256 private constant TERMS_LENGTH = 13 * 32;

    /// @dev A redeemer's records that are used again when their payout has ended, which makes a payout cost 5,000 gas
    /// of storage instead of 22,100. While the one that is due is still open, a payout gets a record of its own.
    uint256 private constant REUSED_RECORDS = 16;

    /// @notice The escrow that payments go into and are released out of.
    ISettlementEscrow public immutable escrow;
    /// @notice The registry of verified participants.
    IParticipantRegistry public immutable registry;

    mapping(address bank => mapping(bytes32 depositReference => bool used)) private _deposits;
    mapping(address redeemer => mapping(address token => Account account)) private _accounts;

    /// @dev What the escrow may call back for, within one transaction.
    uint256 private transient _provided;

    /// @param admin First default admin.
    /// @param adminDelay Seconds between the two steps of an admin transfer.
    constructor(
        ISettlementEscrow escrow_,
        IRateOracle oracle_,
        IParticipantRegistry registry_,
        address admin,
        uint48 adminDelay
    ) FxDesk(oracle_) AccessControlDefaultAdminRules(adminDelay, admin) EIP712("SettlementGateway", "1") {
        escrow = escrow_;
        registry = registry_;
    }

    /* PAY */

    /// @inheritdoc ISettlementGateway
    function payAtSpot(
        Deposit calldata deposit,
        address token,
        uint256 minimumOut
    ) external returns (uint256 tokenAmount) {
        _useDeposit(deposit.depositReference);
        tokenAmount = _payAtSpot(deposit, token, minimumOut);
        IStableToken(token).mint(deposit.payer, tokenAmount);
    }

    /// @inheritdoc ISettlementGateway
    function payAtQuote(FxQuote calldata quote, bytes calldata signature, bytes32 depositReference) external {
        _useDeposit(depositReference);
        _payAtQuote(quote, signature, PaymentId.wrap(0), depositReference);
        IStableToken(quote.token).mint(quote.account, quote.buyAmount);
    }

    /// @inheritdoc ISettlementGateway
    function payIntoEscrowAtSpot(
        PaymentTerms calldata terms,
        CurrencyCode currency,
        uint256 amount,
        uint256 minimumOut
    ) external returns (PaymentId id) {
        id = escrow.paymentId(terms);
        Deposit memory deposit = Deposit({
            payer: terms.payer,
            currency: currency,
            amount: amount,
            depositReference: PaymentId.unwrap(id)
        });
        _checkDeposit(PaymentId.unwrap(id));
        _fund(terms, _payAtSpot(deposit, terms.token, minimumOut));
    }

    /// @inheritdoc ISettlementGateway
    function payIntoEscrowAtQuote(
        PaymentTerms calldata terms,
        FxQuote calldata quote,
        bytes calldata signature
    ) external returns (PaymentId id) {
        if (quote.account != terms.payer) revert QuoteForOtherAccount(terms.payer, quote.account);
        if (quote.token != terms.token) revert TermsInOtherToken(terms.token, quote.token);
        id = _fund(terms, quote.buyAmount);
        _checkDeposit(PaymentId.unwrap(id));
        _payAtQuote(quote, signature, id, PaymentId.unwrap(id));
    }

    /// @inheritdoc IFundingSource
    function provide(address token, uint256 amount) external {
        if (msg.sender != address(escrow) || amount == 0 || _provided != amount) revert UnexpectedCallback(msg.sender);
        _provided = 0;
        IStableToken(token).mint(msg.sender, amount);
    }

    /* REDEEM */

    /// @inheritdoc ISettlementGateway
    function redeemAtSpot(
        address token,
        uint256 amount,
        address bank,
        CurrencyCode currency,
        uint256 minimumOut
    ) external returns (Payout memory payout) {
        Corridor storage way = _openCorridor(token, currency, Direction.Redeem);
        Conversion memory sold;
        sold.mid = _priced(way, token, _midRate(way.tokenCurrency, currency));
        _sell(sold, way, amount);
        if (sold.amountOut < minimumOut) revert BelowMinimumOut(sold.amountOut, minimumOut);
        payout = Payout({
            redeemer: msg.sender,
            bank: bank,
            token: token,
            tokenAmount: amount,
            currency: currency,
            amount: sold.amountOut,
            number: 0,
            reportBy: 0
        });
        _owe(payout, sold);
    }

    /// @inheritdoc ISettlementGateway
    function redeemAtQuote(
        FxQuote calldata quote,
        bytes calldata signature,
        address bank
    ) external returns (Payout memory payout) {
        if (quote.account != msg.sender) revert QuoteForOtherAccount(msg.sender, quote.account);
        Conversion memory sold;
        _atQuote(sold, quote, signature, Direction.Redeem, PaymentId.wrap(0));
        payout = Payout({
            redeemer: msg.sender,
            bank: bank,
            token: quote.token,
            tokenAmount: quote.sellAmount,
            currency: quote.currency,
            amount: quote.buyAmount,
            number: 0,
            reportBy: 0
        });
        _owe(payout, sold);
    }

    /// @inheritdoc IRedeemer
    function redeemReleased(address payee, address token, uint256 amount, bool byParty) external returns (bytes32 id) {
        if (msg.sender != address(escrow)) revert UnexpectedCallback(msg.sender);
        Account storage account = _accounts[payee][token];
        (address bank, CurrencyCode currency) = (account.bank, account.currency);
        if (bank == address(0)) revert NoStandingInstruction(payee, token);
        if (!byParty && !account.hasFloor) revert RedemptionNotConsented(payee, token);

        Corridor storage way = _openCorridor(token, currency, Direction.Redeem);
        if (way.currencyDecimals != account.currencyDecimals)
            revert WrongCurrencyDecimals(way.currencyDecimals, account.currencyDecimals);
        Conversion memory sold;
        Rate memory par = _midRate(way.tokenCurrency, currency);
        sold.mid = _priced(way, token, par);
        _sell(sold, way, amount);
        _checkCost(sold, par, way, amount, account.maximumCostBps);
        if (account.hasFloor) _checkFloor(sold.amountOut, amount, account.minimumRate, way.tokenDecimals);
        return
            _owe(
                Payout({
                    redeemer: payee,
                    bank: bank,
                    token: token,
                    tokenAmount: amount,
                    currency: currency,
                    amount: sold.amountOut,
                    number: 0,
                    reportBy: 0
                }),
                sold
            );
    }

    /// @inheritdoc ISettlementGateway
    function setStandingInstruction(address token, StandingInstruction calldata instruction) external {
        if (instruction.bank != address(0)) _checkBank(instruction.bank);
        _checkLimit(instruction.maximumCostBps);
        Account storage account = _accounts[msg.sender][token];
        account.bank = instruction.bank;
        account.currency = instruction.currency;
        account.maximumCostBps = instruction.maximumCostBps;
        account.currencyDecimals = _currencyDecimals(token, instruction.currency);
        account.hasFloor = instruction.minimumRate != 0;
        account.minimumRate = instruction.minimumRate;
        emit StandingInstructionSet(
            msg.sender,
            token,
            instruction.bank,
            instruction.currency,
            instruction.maximumCostBps,
            instruction.minimumRate
        );
    }

    /* PAYOUTS */

    /// @inheritdoc ISettlementGateway
    function confirmPayout(Payout calldata payout) external {
        bytes32 id = _moveAsBank(payout, PayoutStatus.Owed, PayoutStatus.Paid);
        emit PayoutConfirmed(id);
        // A token that has ended this gateway's minting does not keep the bank from reporting; one that ran out of gas does.
        try IStableToken(payout.token).lowerReserve(payout.tokenAmount) {} catch (bytes memory reason) {
            if (reason.length == 0) revert Errors.FailedCall();
        }
    }

    /// @inheritdoc ISettlementGateway
    function failPayout(Payout calldata payout, bytes4 reason) external {
        bytes32 id = _moveAsBank(payout, PayoutStatus.Owed, PayoutStatus.Returned);
        emit PayoutFailed(id, reason);
        _mintBack(id, payout);
    }

    /// @inheritdoc ISettlementGateway
    function returnPayout(Payout calldata payout, bytes4 reason) external {
        bytes32 id = _moveAsBank(payout, PayoutStatus.Paid, PayoutStatus.Returned);
        emit PayoutSentBack(id, reason);
        _mintBack(id, payout);
    }

    /// @inheritdoc ISettlementGateway
    function claimReturn(Payout calldata payout) external {
        (bytes32 id, uint256 index, PayoutStatus status) = _recordOf(payout);
        if (status == PayoutStatus.Owed) {
            if (block.timestamp < payout.reportBy) revert PayoutNotOverdue(block.timestamp, payout.reportBy);
            emit PayoutExpired(id);
        } else if (status != PayoutStatus.Returnable) {
            revert WrongPayoutStatus(id, status, PayoutStatus.Returnable);
        }
        _setRecord(payout, index, id, PayoutStatus.Returned);
        _returned(id, payout);
        IStableToken(payout.token).mint(payout.redeemer, payout.tokenAmount);
    }

    /// @inheritdoc ISettlementGateway
    function reassignPayout(
        Payout calldata payout,
        address bank
    ) external onlyRole(DEFAULT_ADMIN_ROLE) returns (bytes32 newId) {
        (bytes32 id, uint256 index, PayoutStatus status) = _recordOf(payout);
        if (status != PayoutStatus.Owed) revert WrongPayoutStatus(id, status, PayoutStatus.Owed);
        _checkNotOverdue(payout);
        if (hasRole(BANK_ROLE, payout.bank)) revert StillABank(payout.bank);
        _checkBank(bank);
        Payout memory moved = payout;
        moved.bank = bank;
        newId = _idOf(moved);
        _setRecord(payout, index, newId, PayoutStatus.Owed);
        emit PayoutReassigned(id, newId, bank);
    }

    /* VIEWS */

    /// @inheritdoc ISettlementGateway
    function payoutStatus(Payout calldata payout) external view returns (PayoutStatus) {
        (, , PayoutStatus status) = _recordOf(payout);
        return status;
    }

    /// @inheritdoc ISettlementGateway
    function isDepositUsed(address bank, bytes32 depositReference) external view returns (bool) {
        return _deposits[bank][depositReference] || _isPaymentKnown(PaymentId.wrap(depositReference));
    }

    /// @inheritdoc ISettlementGateway
    function standingInstruction(address payee, address token) external view returns (StandingInstruction memory) {
        Account storage account = _accounts[payee][token];
        return
            StandingInstruction({
                bank: account.bank,
                currency: account.currency,
                maximumCostBps: account.maximumCostBps,
                minimumRate: account.minimumRate
            });
    }

    /// @inheritdoc ISettlementGateway
    function payoutId(Payout calldata payout) external view returns (bytes32) {
        return _idOf(payout);
    }

    /* INTERNALS */

    function _isPaymentKnown(PaymentId id) internal view override returns (bool) {
        return escrow.stateOf(id).status != ISettlementEscrow.Status.None;
    }

    function _payAtSpot(Deposit memory deposit, address token, uint256 minimumOut) private returns (uint256) {
        Corridor storage way = _openCorridor(token, deposit.currency, Direction.Pay);
        Conversion memory bought;
        bought.mid = _midRate(deposit.currency, way.tokenCurrency);
        _buy(bought, way, deposit.amount);
        if (bought.amountOut < minimumOut) revert BelowMinimumOut(bought.amountOut, minimumOut);
        _book(deposit.payer, token, deposit.currency, deposit.amount, deposit.depositReference, bought);
        return bought.amountOut;
    }

    function _payAtQuote(
        FxQuote calldata quote,
        bytes calldata signature,
        PaymentId id,
        bytes32 depositReference
    ) private {
        Conversion memory bought;
        _atQuote(bought, quote, signature, Direction.Pay, id);
        _book(quote.account, quote.token, quote.currency, quote.sellAmount, depositReference, bought);
    }

    /// @dev Who may, how much, and the record of it.
    function _book(
        address payer,
        address token,
        CurrencyCode currency,
        uint256 amount,
        bytes32 depositReference,
        Conversion memory bought
    ) private onlyRole(BANK_ROLE) {
        registry.requireVerified(payer);
        _consume(token, currency, Direction.Pay, bought.amountOut);
        emit Paid(
            payer,
            msg.sender,
            depositReference,
            token,
            bought.amountOut,
            currency,
            amount,
            bought.fee,
            _spreadOf(bought, 0),
            bought.mid.numerator,
            bought.mid.denominator
        );
    }

    /// @dev Mints into the escrow through its call back, and what is left to the payer. The terms are the first argument
    /// of the caller's and of the escrow's function alike, and go on as they came: encoding them anew costs 2,000 gas.
    function _fund(PaymentTerms calldata terms, uint256 bought) private returns (PaymentId id) {
        if (terms.amount > bought) revert TermsAboveBought(terms.amount, bought);
        _provided = terms.amount;
        bytes memory call = bytes.concat(ISettlementEscrow.fundFromGateway.selector, msg.data[4:4 + TERMS_LENGTH]);
        id = abi.decode(Address.functionCall(address(escrow), call), (PaymentId));
        if (bought > terms.amount) IStableToken(terms.token).mint(terms.payer, bought - terms.amount);
    }

    /// @dev Numbers the payout, burns and owes.
    function _owe(Payout memory payout, Conversion memory sold) private returns (bytes32 id) {
        _checkBank(payout.bank);
        registry.requireVerified(payout.redeemer);
        _consume(payout.token, payout.currency, Direction.Redeem, payout.tokenAmount);
        id = _record(payout);
        emit Redeemed(
            id,
            payout.redeemer,
            payout.bank,
            payout.number,
            payout.reportBy,
            payout.token,
            payout.tokenAmount,
            payout.currency,
            payout.amount,
            sold.fee,
            _spreadOf(sold, sold.fee),
            sold.mid.numerator,
            sold.mid.denominator
        );

        // The caller is the redeemer itself, or the escrow that holds the tokens for it.
        IStableToken(payout.token).burnFor(msg.sender, payout.redeemer, payout.tokenAmount);
    }

    /// @dev Gives the payout the redeemer's next number, and commits to it.
    function _record(Payout memory payout) private returns (bytes32 id) {
        Account storage account = _accounts[payout.redeemer][payout.token];
        uint256 number = ++account.payouts;
        payout.number = number;
        payout.reportBy = uint48(block.timestamp) + PAYOUT_PERIOD;
        id = _idOf(payout);

        uint256 index = number % REUSED_RECORDS;
        PayoutStatus occupant = _statusIn(account.records[index]);
        if (occupant == PayoutStatus.Owed || occupant == PayoutStatus.Returnable) index = REUSED_RECORDS + number;
        account.records[index] = _recordFor(id, PayoutStatus.Owed);
    }

    function _moveAsBank(Payout calldata payout, PayoutStatus from, PayoutStatus to) private returns (bytes32 id) {
        if (msg.sender != payout.bank) revert NotThePayoutsBank(msg.sender, payout.bank);
        _checkBank(msg.sender);
        _checkNotOverdue(payout);
        return _move(payout, from, to);
    }

    /// @dev A redeemer who cannot be given tokens now (frozen, paused, no fresh reserve) does not hold up the bank.
    function _mintBack(bytes32 id, Payout calldata payout) private {
        try IStableToken(payout.token).mint(payout.redeemer, payout.tokenAmount) {
            _returned(id, payout);
        } catch {
            _move(payout, PayoutStatus.Returned, PayoutStatus.Returnable);
        }
    }

    function _move(Payout calldata payout, PayoutStatus from, PayoutStatus to) private returns (bytes32 id) {
        uint256 index;
        PayoutStatus status;
        (id, index, status) = _recordOf(payout);
        if (status != from) revert WrongPayoutStatus(id, status, from);
        _setRecord(payout, index, id, to);
    }

    function _setRecord(Payout calldata payout, uint256 index, bytes32 id, PayoutStatus status) private {
        _accounts[payout.redeemer][payout.token].records[index] = _recordFor(id, status);
    }

    /// @dev What a payout that came to nothing gives back beside the tokens: its part of the corridor's limit.
    function _returned(bytes32 id, Payout calldata payout) private {
        emit PayoutReturned(id, payout.redeemer, payout.tokenAmount);
        _giveBack(
            payout.token,
            payout.currency,
            Direction.Redeem,
            payout.tokenAmount,
            block.timestamp + PAYOUT_PERIOD - payout.reportBy
        );
    }

    /// @dev A deposit of its own: its reference is not the id of a payment, which is the reference of that payment.
    function _useDeposit(bytes32 depositReference) private {
        _checkDeposit(depositReference);
        if (_isPaymentKnown(PaymentId.wrap(depositReference))) revert DepositAlreadyUsed(msg.sender, depositReference);
        _deposits[msg.sender][depositReference] = true;
    }

    function _checkDeposit(bytes32 depositReference) private view {
        if (_deposits[msg.sender][depositReference]) revert DepositAlreadyUsed(msg.sender, depositReference);
    }

    function _checkBank(address bank) private view {
        if (!hasRole(BANK_ROLE, bank)) revert NotABank(bank);
    }

    function _checkNotOverdue(Payout calldata payout) private view {
        if (block.timestamp >= payout.reportBy) revert PayoutOverdue(block.timestamp, payout.reportBy);
    }

    /// @dev Bound to chain and gateway, so that no payout of another one has the same id.
    function _idOf(Payout memory payout) private view returns (bytes32) {
        return keccak256(abi.encode(block.chainid, address(this), payout));
    }

    /// @dev A payout's record, if it still has one.
    function _recordOf(Payout calldata payout) private view returns (bytes32 id, uint256 index, PayoutStatus status) {
        id = _idOf(payout);
        Account storage account = _accounts[payout.redeemer][payout.token];
        index = payout.number % REUSED_RECORDS;
        unchecked {
            // A number that no payout has may be too large: what it wraps to is not its record.
            if (bytes31(account.records[index]) != bytes31(id)) index = REUSED_RECORDS + payout.number;
        }
        bytes32 record = account.records[index];
        status = bytes31(record) == bytes31(id) ? _statusIn(record) : PayoutStatus.None;
    }

    /// @dev At least so much for each whole token, rounded up: the payee never receives less than it agreed to.
    function _checkFloor(uint256 amountOut, uint256 amount, uint256 minimumRate, uint256 decimals) private pure {
        uint256 minimumOut = RateMath.mulDivUp(amount, minimumRate, 10 ** decimals);
        if (amountOut < minimumOut) revert BelowMinimumOut(amountOut, minimumOut);
    }

    function _recordFor(bytes32 id, PayoutStatus status) private pure returns (bytes32) {
        return bytes31(id) | bytes32(uint256(status));
    }

    function _statusIn(bytes32 record) private pure returns (PayoutStatus) {
        return PayoutStatus(uint8(uint256(record)));
    }
}
