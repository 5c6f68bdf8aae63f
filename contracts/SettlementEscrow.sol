// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AccessControlDefaultAdminRules} from "@openzeppelin/contracts/access/extensions/AccessControlDefaultAdminRules.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {IERC7674} from "@openzeppelin/contracts/interfaces/draft-IERC7674.sol";
import {EscrowLedger} from "./base/EscrowLedger.sol";
import {IFundingSource, IRedeemer, ISettlementEscrow} from "./interfaces/ISettlementEscrow.sol";
import {IStableToken} from "./interfaces/IStableToken.sol";
import {PaymentId, PaymentTerms, PaymentTermsLib} from "./libraries/PaymentTerms.sol";
import {RateMath} from "./libraries/RateMath.sol";

/// @title SettlementEscrow
/// @notice The payment state machine. It knows nothing of currencies or exchange rates, holds no terms, takes no fee of
/// its own, and no role can move what is owed: administration decides only what may come in.
contract SettlementEscrow is EscrowLedger, EIP712 {
    using PaymentTermsLib for PaymentTerms;
    using SafeERC20 for IERC20;

    /// @inheritdoc ISettlementEscrow
    address public immutable gateway;

    mapping(PaymentId id => uint256 packed) private _payments;

    /// @param gateway_ The contract that may fund from a mint and burn out of the escrow; zero: none, ever.
    /// @param admin First default admin.
    /// @param adminDelay Seconds between the two steps of an admin transfer.
    constructor(
        address gateway_,
        address admin,
        uint48 adminDelay
    ) AccessControlDefaultAdminRules(adminDelay, admin) EIP712("SettlementEscrow", "1") {
        gateway = gateway_;
    }

    /* FUND */

    /// @inheritdoc ISettlementEscrow
    function fund(PaymentTerms calldata terms) external nonReentrant returns (PaymentId id) {
        _onlyParty(terms.payer);
        id = paymentId(terms);
        _open(terms, id);
        _pull(terms);
    }

    /// @inheritdoc ISettlementEscrow
    function fundBySignature(
        PaymentTerms calldata terms,
        bytes calldata signature
    ) external nonReentrant returns (PaymentId id) {
        id = paymentId(terms);
        _checkSignature(terms.payer, id, signature);
        _open(terms, id);
        _pull(terms);
    }

    /// @inheritdoc ISettlementEscrow
    function fundByPermit(
        PaymentTerms calldata terms,
        bytes calldata signature,
        uint256 permitDeadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external nonReentrant returns (PaymentId id) {
        id = paymentId(terms);
        if (msg.sender != terms.payer) _checkSignature(terms.payer, id, signature);
        _open(terms, id);

        // Somebody may have sent the permit ahead of this transaction; then the allowance is already there.
        try
            IERC20Permit(terms.token).permit(terms.payer, address(this), terms.amount, permitDeadline, v, r, s)
        {} catch {}
        _pull(terms);
    }

    /// @inheritdoc ISettlementEscrow
    function fundByAuthorization(
        PaymentTerms calldata terms,
        uint256 validAfter,
        uint256 validBefore,
        bytes calldata signature
    ) external nonReentrant returns (PaymentId id) {
        id = paymentId(terms);
        _open(terms, id);

        uint256 balance = IERC20(terms.token).balanceOf(address(this));
        IStableToken(terms.token).receiveWithAuthorization(
            terms.payer,
            address(this),
            terms.amount,
            validAfter,
            validBefore,
            PaymentId.unwrap(id),
            signature
        );
        _checkReceived(terms, balance);
    }

    /// @inheritdoc ISettlementEscrow
    function fundFromGateway(PaymentTerms calldata terms) external nonReentrant returns (PaymentId id) {
        _onlyParty(gateway);
        id = paymentId(terms);
        _open(terms, id);

        uint256 balance = IERC20(terms.token).balanceOf(address(this));
        IFundingSource(msg.sender).provide(terms.token, terms.amount);
        _checkReceived(terms, balance);
    }

    /* DELIVER AND RELEASE */

    /// @inheritdoc ISettlementEscrow
    function deliver(PaymentTerms calldata terms, bytes32 proofHash) external {
        PaymentId id = paymentId(terms);
        Payment memory payment = _load(id);
        if (payment.status != Status.Funded) revert IllegalTransition(payment.status, Operation.Deliver);
        _onlyParty(terms.carrier);
        _onlyBefore(terms.deliverBy);

        payment.status = Status.Delivered;
        payment.since = uint48(block.timestamp);
        _store(id, payment);
        emit Delivered(id, proofHash, block.timestamp + terms.inspectionPeriod);
    }

    /// @inheritdoc ISettlementEscrow
    function release(PaymentTerms calldata terms, uint256 amount) external nonReentrant {
        (, uint256 fee) = _release(terms, amount);
        _accrue(terms.feeRecipient, terms.token, fee);
        _payOut(terms.token, terms.payee, amount - fee);
    }

    /// @inheritdoc ISettlementEscrow
    function releaseMany(PaymentTerms[] calldata terms, uint256[] calldata amounts) external nonReentrant {
        if (terms.length != amounts.length) revert LengthMismatch(terms.length, amounts.length);

        Payout[] memory payouts = new Payout[](terms.length);
        Payout[] memory fees = new Payout[](terms.length);
        uint256 payoutCount;
        uint256 feeCount;
        for (uint256 i = 0; i < terms.length; ++i) {
            (, uint256 fee) = _release(terms[i], amounts[i]);
            payoutCount = _net(payouts, payoutCount, terms[i].token, terms[i].payee, amounts[i] - fee);
            feeCount = _net(fees, feeCount, terms[i].token, terms[i].feeRecipient, fee);
        }

        for (uint256 i = 0; i < feeCount; ++i) _accrue(fees[i].to, fees[i].token, fees[i].amount);
        for (uint256 i = 0; i < payoutCount; ++i) _payOut(payouts[i].token, payouts[i].to, payouts[i].amount);
    }

    /// @inheritdoc ISettlementEscrow
    function releaseAndRedeem(
        PaymentTerms calldata terms,
        uint256 amount
    ) external nonReentrant returns (bytes32 payoutId) {
        (, uint256 fee) = _release(terms, amount);
        _accrue(terms.feeRecipient, terms.token, fee);

        // Lasts for this transaction only, so that the gateway can burn what was released and nothing else.
        IERC7674(terms.token).temporaryApprove(gateway, amount - fee);
        bool byParty = msg.sender == terms.payer || msg.sender == terms.payee;
        return IRedeemer(gateway).redeemReleased(terms.payee, terms.token, amount - fee, byParty);
    }

    /* GIVE BACK */

    /// @inheritdoc ISettlementEscrow
    function refund(PaymentTerms calldata terms, uint256 amount) external nonReentrant {
        PaymentId id = paymentId(terms);
        Payment memory payment = _load(id);
        if (payment.status == Status.Released) return _return(terms, id, payment, amount);
        if (payment.status != Status.Funded && payment.status != Status.Delivered)
            revert IllegalTransition(payment.status, Operation.Refund);
        _onlyParty(terms.payee);
        _checkAmount(amount, payment.held);

        payment.held -= uint96(amount);
        if (payment.held == 0) payment.status = Status.Refunded;
        _store(id, payment);
        emit Refunded(id, amount, payment.held, false);

        _payOut(terms.token, terms.payer, amount);
    }

    /// @inheritdoc ISettlementEscrow
    function reclaim(PaymentTerms calldata terms) external nonReentrant {
        PaymentId id = paymentId(terms);
        Payment memory payment = _load(id);
        if (payment.status == Status.Funded) _onlyFrom(terms.deliverBy);
        else if (payment.status == Status.Disputed) _onlyFrom(uint256(payment.since) + terms.arbitrationPeriod);
        else revert IllegalTransition(payment.status, Operation.Reclaim);

        uint256 amount = payment.held;
        payment.held = 0;
        payment.status = Status.Reclaimed;
        _store(id, payment);
        emit Reclaimed(id, amount);

        _payOut(terms.token, terms.payer, amount);
    }

    /* DISPUTE */

    /// @inheritdoc ISettlementEscrow
    function dispute(PaymentTerms calldata terms, bytes32 evidenceHash) external {
        PaymentId id = paymentId(terms);
        Payment memory payment = _load(id);
        if (payment.status == Status.Funded) {
            if (msg.sender != terms.payer && msg.sender != terms.payee)
                revert NotAParty(msg.sender, terms.payer, terms.payee);
            _onlyBefore(terms.deliverBy);
        } else if (payment.status == Status.Delivered) {
            _onlyParty(terms.payer);
            _onlyBefore(uint256(payment.since) + terms.inspectionPeriod);
        } else {
            revert IllegalTransition(payment.status, Operation.Dispute);
        }
        if (terms.arbiter == address(0)) revert NoArbiter();

        payment.status = Status.Disputed;
        payment.since = uint48(block.timestamp);
        _store(id, payment);
        emit Disputed(id, msg.sender, evidenceHash, block.timestamp + terms.arbitrationPeriod);
    }

    /// @inheritdoc ISettlementEscrow
    function resolve(PaymentTerms calldata terms, uint256 amountToPayee) external nonReentrant {
        PaymentId id = paymentId(terms);
        Payment memory payment = _load(id);
        if (payment.status != Status.Disputed) revert IllegalTransition(payment.status, Operation.Resolve);
        _onlyParty(terms.arbiter);
        _onlyBefore(uint256(payment.since) + terms.arbitrationPeriod);
        if (amountToPayee > payment.held) revert AmountOutOfRange(amountToPayee, payment.held);

        uint256 fee = _feeUp(payment.released, amountToPayee, terms.feeBps);
        uint256 toPayer = payment.held - amountToPayee;
        payment.held = 0;
        payment.status = Status.Resolved;
        _store(id, payment);
        emit Resolved(id, amountToPayee - fee, fee, toPayer);

        _accrue(terms.feeRecipient, terms.token, fee);
        _payOut(terms.token, terms.payee, amountToPayee - fee);
        _payOut(terms.token, terms.payer, toPayer);
    }

    /* VIEWS */

    /// @inheritdoc ISettlementEscrow
    function stateOf(PaymentId id) external view returns (Payment memory) {
        return _load(id);
    }

    /// @inheritdoc ISettlementEscrow
    function statusOf(PaymentTerms calldata terms) external view returns (Status status, Possible memory possible) {
        Payment memory payment = _load(paymentId(terms));
        status = payment.status;
        if (status == Status.Funded) {
            bool due = block.timestamp >= terms.deliverBy;
            possible.deliver = !due && terms.carrier != address(0);
            possible.dispute = !due && terms.arbiter != address(0);
            possible.reclaim = due;
            possible.release = possible.refund = true;
        } else if (status == Status.Delivered) {
            bool inspected = block.timestamp >= uint256(payment.since) + terms.inspectionPeriod;
            possible.dispute = !inspected && terms.arbiter != address(0);
            possible.releaseByAnyone = inspected;
            possible.release = possible.refund = true;
        } else if (status == Status.Disputed) {
            bool silent = block.timestamp >= uint256(payment.since) + terms.arbitrationPeriod;
            possible.resolve = !silent;
            possible.reclaim = silent;
        } else if (status == Status.Released) {
            possible.refund = block.timestamp < terms.returnBy && payment.released != 0;
        }
    }

    /// @inheritdoc ISettlementEscrow
    function previewRelease(
        PaymentTerms calldata terms,
        uint256 amount
    ) external view returns (uint256 net, uint256 fee) {
        Payment memory payment = _load(paymentId(terms));
        if (payment.status != Status.Funded && payment.status != Status.Delivered)
            revert IllegalTransition(payment.status, Operation.Release);
        _checkAmount(amount, payment.held);
        fee = _feeUp(payment.released, amount, terms.feeBps);
        net = amount - fee;
    }

    /// @inheritdoc ISettlementEscrow
    function previewResolve(
        PaymentTerms calldata terms,
        uint256 amountToPayee
    ) external view returns (uint256 net, uint256 fee, uint256 toPayer) {
        Payment memory payment = _load(paymentId(terms));
        if (payment.status != Status.Disputed) revert IllegalTransition(payment.status, Operation.Resolve);
        if (amountToPayee > payment.held) revert AmountOutOfRange(amountToPayee, payment.held);
        fee = _feeUp(payment.released, amountToPayee, terms.feeBps);
        net = amountToPayee - fee;
        toPayer = payment.held - amountToPayee;
    }

    /// @inheritdoc ISettlementEscrow
    function previewRefund(PaymentTerms calldata terms) external view returns (uint256 maximum) {
        Payment memory payment = _load(paymentId(terms));
        if (payment.status == Status.Funded || payment.status == Status.Delivered) return payment.held;
        if (payment.status == Status.Released && block.timestamp < terms.returnBy) return payment.released;
    }

    /// @inheritdoc ISettlementEscrow
    function paymentId(PaymentTerms calldata terms) public view returns (PaymentId) {
        return PaymentId.wrap(_hashTypedDataV4(terms.hash()));
    }

    /* INTERNALS */

    /// @dev Checks the terms and writes the payment. Money must follow in the same call.
    function _open(PaymentTerms calldata terms, PaymentId id) private {
        uint256 packed = _payments[id];
        if (packed != 0) revert IllegalTransition(_load(id).status, Operation.Fund);
        if (terms.payer == address(0) || terms.payee == address(0)) revert PartyMissing(terms.payer, terms.payee);
        _checkAmount(terms.amount, type(uint96).max);
        _onlyBefore(terms.deliverBy);
        if (terms.feeBps > RateMath.BASIS_POINTS) revert FeeTooHigh(terms.feeBps, RateMath.BASIS_POINTS);
        if (terms.feeRecipient == address(0) && terms.feeBps != 0) revert FeeRecipientMissing(terms.feeBps);
        if (terms.arbiter == terms.payer || terms.arbiter == terms.payee) revert ArbiterIsParty(terms.arbiter);
        _checkAllowed(terms.token);
        _readRest(terms);

        _store(
            id,
            Payment({held: uint96(terms.amount), released: 0, since: uint48(block.timestamp), status: Status.Funded})
        );
        emit Funded(id, terms.payer, terms.payee, terms.token, terms.amount, terms.paymentReference);
    }

    function _pull(PaymentTerms calldata terms) private {
        uint256 balance = IERC20(terms.token).balanceOf(address(this));
        IERC20(terms.token).safeTransferFrom(terms.payer, address(this), terms.amount);
        _checkReceived(terms, balance);
    }

    /// @dev Checks and effects of a release; paying out is the caller's.
    function _release(PaymentTerms calldata terms, uint256 amount) private returns (PaymentId id, uint256 fee) {
        id = paymentId(terms);
        Payment memory payment = _load(id);
        if (payment.status != Status.Funded && payment.status != Status.Delivered)
            revert IllegalTransition(payment.status, Operation.Release);
        _checkAmount(amount, payment.held);
        if (msg.sender != terms.payer) {
            if (payment.status == Status.Funded) revert Unauthorized(msg.sender, terms.payer);
            _onlyFrom(uint256(payment.since) + terms.inspectionPeriod);
            if (amount != payment.held) revert PartialReleaseByOther(msg.sender, amount, payment.held);
        }

        fee = _feeUp(payment.released, amount, terms.feeBps);
        unchecked {
            // amount ≤ held, and held + released never exceed the funded amount, which fits in 96 bits.
            payment.held -= uint96(amount);
            payment.released += uint96(amount);
        }
        if (payment.held == 0) payment.status = Status.Released;
        _store(id, payment);
        emit Released(id, amount, fee, payment.held);
    }

    /// @dev The payee gives back what was released, straight to the payer.
    function _return(PaymentTerms calldata terms, PaymentId id, Payment memory payment, uint256 amount) private {
        _onlyParty(terms.payee);
        _onlyBefore(terms.returnBy);
        _checkAmount(amount, payment.released);

        payment.released -= uint96(amount);
        _store(id, payment);
        emit Refunded(id, amount, 0, true);

        // A payer who cannot be paid does not keep the payee from giving back: the escrow takes it in as a credit.
        IERC20 token = IERC20(terms.token);
        if (token.trySafeTransferFrom(terms.payee, terms.payer, amount)) return;
        uint256 balance = token.balanceOf(address(this));
        token.safeTransferFrom(terms.payee, address(this), amount);
        uint256 received = token.balanceOf(address(this)) - balance;
        if (received != amount) revert IncompleteTransfer(amount, received);
        _credit(terms.token, terms.payer, amount);
    }

    function _store(PaymentId id, Payment memory payment) private {
        _payments[id] =
            uint256(payment.held) |
            (uint256(payment.released) << 96) |
            (uint256(payment.since) << 192) |
            (uint256(payment.status) << 240);
    }

    function _load(PaymentId id) private view returns (Payment memory payment) {
        uint256 packed = _payments[id];
        payment.held = uint96(packed);
        payment.released = uint96(packed >> 96);
        payment.since = uint48(packed >> 192);
        payment.status = Status(packed >> 240);
    }

    function _checkReceived(PaymentTerms calldata terms, uint256 balanceBefore) private view {
        uint256 received = IERC20(terms.token).balanceOf(address(this)) - balanceBefore;
        if (received != terms.amount) revert IncompleteTransfer(terms.amount, received);
    }

    function _checkSignature(address signer, PaymentId id, bytes calldata signature) private view {
        if (!SignatureChecker.isValidSignatureNowCalldata(signer, PaymentId.unwrap(id), signature))
            revert InvalidSignature(signer);
    }

    function _onlyParty(address required) private view {
        if (msg.sender != required) revert Unauthorized(msg.sender, required);
    }

    function _onlyBefore(uint256 deadline) private view {
        if (block.timestamp >= deadline) revert AfterDeadline(block.timestamp, deadline);
    }

    function _onlyFrom(uint256 deadline) private view {
        if (block.timestamp < deadline) revert BeforeDeadline(block.timestamp, deadline);
    }

    /// @dev The fields that funding has no other use for: read, so that a word wider than its type is refused here and
    /// not when the money is inside.
    function _readRest(PaymentTerms calldata terms) private pure {
        (terms.carrier, terms.inspectionPeriod, terms.arbitrationPeriod, terms.returnBy);
    }

    /// @dev The fee on `amount` more of releases: the whole so far rounded up, less what was charged before, so that
    /// splitting neither lowers nor raises it. With `feeBps` ≤ 10,000 never above `amount`.
    function _feeUp(uint256 released, uint256 amount, uint256 feeBps) private pure returns (uint256) {
        if (feeBps == 0) return 0;
        uint256 total = RateMath.basisPointsUp(released + amount, feeBps);
        return released == 0 ? total : total - RateMath.basisPointsUp(released, feeBps);
    }

    function _checkAmount(uint256 amount, uint256 maximum) private pure {
        if (amount == 0 || amount > maximum) revert AmountOutOfRange(amount, maximum);
    }
}
