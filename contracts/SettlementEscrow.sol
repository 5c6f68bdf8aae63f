// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AccessControlDefaultAdminRules} from "@openzeppelin/contracts/access/extensions/AccessControlDefaultAdminRules.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IERC7674} from "@openzeppelin/contracts/interfaces/draft-IERC7674.sol";
import {EscrowLedger} from "./base/EscrowLedger.sol";
import {IFundingSource} from "./interfaces/IFundingSource.sol";
import {IRedeemer} from "./interfaces/IRedeemer.sol";
import {ISettlementEscrow} from "./interfaces/ISettlementEscrow.sol";
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
    uint256 public constant MINIMUM_ARBITRATION_PERIOD = 1 days;
    /// @inheritdoc ISettlementEscrow
    uint256 public constant MAXIMUM_PERIOD = 730 days;
    /// @dev Bit of a packed payment that is set once delivery is attested.
    uint256 private constant DELIVERED = 1 << 248;

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

        // The permit may have been sent ahead of this transaction; then the allowance is already there.
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
        _checkReceived(terms.token, address(this), balance, terms.amount);
    }

    /// @inheritdoc ISettlementEscrow
    function fundFromGateway(PaymentTerms calldata terms) external nonReentrant returns (PaymentId id) {
        _onlyParty(gateway);
        id = paymentId(terms);
        _open(terms, id);

        uint256 balance = IERC20(terms.token).balanceOf(address(this));
        IFundingSource(msg.sender).provide(terms.token, terms.amount);
        _checkReceived(terms.token, address(this), balance, terms.amount);
    }

    /// @inheritdoc ISettlementEscrow
    function cancelTerms(PaymentTerms calldata terms) external {
        PaymentId id = paymentId(terms);
        Payment memory payment = _load(id);
        if (payment.status != Status.None) revert IllegalTransition(payment.status, Operation.Cancel);
        _onlyParty(terms.payer);

        payment.status = Status.Cancelled;
        payment.since = uint48(block.timestamp);
        _store(id, payment);
        emit TermsCancelled(id);
    }

    /* DELIVER AND RELEASE */

    /// @inheritdoc ISettlementEscrow
    function deliver(PaymentTerms calldata terms, bytes32 proofHash) external {
        PaymentId id = paymentId(terms);
        Payment memory payment = _load(id);
        bool disputed = payment.status == Status.Disputed && !payment.delivered;
        if (payment.status != Status.Funded && !disputed) revert IllegalTransition(payment.status, Operation.Deliver);
        _onlyParty(terms.carrier);
        _onlyBefore(terms.deliverBy);

        payment.delivered = true;
        uint256 releasableFrom = uint256(payment.since) + terms.arbitrationPeriod;
        // A dispute that the arbiter has let lapse is over: it does not cost the payer its inspection.
        if (!disputed || block.timestamp >= releasableFrom) {
            payment.status = Status.Delivered;
            payment.since = uint48(block.timestamp);
            releasableFrom = block.timestamp + terms.inspectionPeriod;
        } else if (releasableFrom < block.timestamp + terms.inspectionPeriod) {
            // The arbiter has the inspection's time to hear of what was delivered.
            releasableFrom = block.timestamp + terms.inspectionPeriod;
            payment.since = uint48(releasableFrom - terms.arbitrationPeriod);
        }
        _store(id, payment);
        emit Delivered(id, proofHash, releasableFrom);
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
        if (!_isOpen(payment.status)) revert IllegalTransition(payment.status, Operation.Refund);
        _onlyParty(terms.payee);
        _checkAmount(amount, payment.held);

        payment.held -= uint96(amount);
        // What was released before can still be returned.
        if (payment.held == 0) payment.status = payment.released == 0 ? Status.Refunded : Status.Released;
        _store(id, payment);
        emit Refunded(id, amount, payment.held, false);

        _payOut(terms.token, terms.payer, amount);
    }

    /// @inheritdoc ISettlementEscrow
    function reclaim(PaymentTerms calldata terms) external nonReentrant {
        PaymentId id = paymentId(terms);
        Payment memory payment = _load(id);
        if (payment.status == Status.Funded) _onlyFrom(terms.deliverBy);
        else if (payment.status == Status.Disputed && !payment.delivered) _onlyFrom(_reclaimableFrom(terms, payment));
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
        amountToPayee = _resolvable(terms, payment, amountToPayee);

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
            possible.release = possible.refund = true;
            if (payment.delivered) {
                possible.releaseByAnyone = silent;
            } else {
                possible.deliver = block.timestamp < terms.deliverBy && terms.carrier != address(0);
                possible.reclaim = block.timestamp >= _reclaimableFrom(terms, payment);
            }
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
        if (!_isOpen(payment.status)) revert IllegalTransition(payment.status, Operation.Release);
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
        amountToPayee = _resolvable(terms, payment, amountToPayee);
        fee = _feeUp(payment.released, amountToPayee, terms.feeBps);
        net = amountToPayee - fee;
        toPayer = payment.held - amountToPayee;
    }

    /// @inheritdoc ISettlementEscrow
    function previewRefund(PaymentTerms calldata terms) external view returns (uint256 maximum) {
        Payment memory payment = _load(paymentId(terms));
        if (_isOpen(payment.status)) return payment.held;
        if (payment.status == Status.Released && block.timestamp < terms.returnBy) return payment.released;
    }

    /// @inheritdoc ISettlementEscrow
    function paymentId(PaymentTerms calldata terms) public view returns (PaymentId) {
        return PaymentId.wrap(_hashTypedDataV4(terms.hash()));
    }

    /* INTERNALS */

    /// @dev Where there is no gateway its address is zero, which stands for "nobody" in terms.
    function _isReserved(address account, address token) internal view override returns (bool) {
        return account == address(this) || account == token || (account == gateway && account != address(0));
    }

    /// @dev Checks the terms and writes the payment. Money must follow in the same call.
    function _open(PaymentTerms calldata terms, PaymentId id) private {
        uint256 packed = _payments[id];
        if (packed != 0) revert IllegalTransition(_load(id).status, Operation.Fund);
        if (terms.payer == address(0) || terms.payee == address(0)) revert PartyMissing(terms.payer, terms.payee);
        _checkAmount(terms.amount, type(uint96).max);
        if (terms.feeBps > RateMath.BASIS_POINTS) revert FeeTooHigh(terms.feeBps, RateMath.BASIS_POINTS);
        if (terms.feeRecipient == address(0) && terms.feeBps != 0) revert FeeRecipientMissing(terms.feeBps);
        _checkAllowed(terms.token);
        _checkParties(terms);
        _checkPeriods(terms);

        _store(
            id,
            Payment({
                held: uint96(terms.amount),
                released: 0,
                since: uint48(block.timestamp),
                status: Status.Funded,
                delivered: false
            })
        );
        emit Funded(id, terms.payer, terms.payee, terms.token, terms.amount, terms.paymentReference);
    }

    function _pull(PaymentTerms calldata terms) private {
        uint256 balance = IERC20(terms.token).balanceOf(address(this));
        IERC20(terms.token).safeTransferFrom(terms.payer, address(this), terms.amount);
        _checkReceived(terms.token, address(this), balance, terms.amount);
    }

    /// @dev Checks and effects of a release; paying out is the caller's.
    function _release(PaymentTerms calldata terms, uint256 amount) private returns (PaymentId id, uint256 fee) {
        id = paymentId(terms);
        Payment memory payment = _load(id);
        if (!_isOpen(payment.status)) revert IllegalTransition(payment.status, Operation.Release);
        _checkAmount(amount, payment.held);
        if (msg.sender != terms.payer) {
            if (!payment.delivered) revert Unauthorized(msg.sender, terms.payer);
            bool disputed = payment.status == Status.Disputed;
            _onlyFrom(uint256(payment.since) + (disputed ? terms.arbitrationPeriod : terms.inspectionPeriod));
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

        IERC20 token = IERC20(terms.token);
        uint256 balance = token.balanceOf(terms.payer);
        if (token.trySafeTransferFrom(terms.payee, terms.payer, amount))
            return _checkReceived(terms.token, terms.payer, balance, amount);

        // A payer who cannot be paid does not keep the payee from giving back: the escrow takes it in as a credit.
        balance = token.balanceOf(address(this));
        token.safeTransferFrom(terms.payee, address(this), amount);
        _checkReceived(terms.token, address(this), balance, amount);
        _credit(terms.token, terms.payer, amount);
    }

    function _store(PaymentId id, Payment memory payment) private {
        _payments[id] =
            uint256(payment.held) |
            (uint256(payment.released) << 96) |
            (uint256(payment.since) << 192) |
            (uint256(payment.status) << 240) |
            (payment.delivered ? DELIVERED : 0);
    }

    /// @dev Arbiter and deadlines: a right that nobody could use, or that lies out of anyone's life, is refused.
    function _checkPeriods(PaymentTerms calldata terms) private view {
        _onlyBefore(terms.deliverBy);
        uint256 latest = block.timestamp + MAXIMUM_PERIOD;
        if (terms.deliverBy > latest) revert DeliverByTooLate(terms.deliverBy, latest);
        if (terms.inspectionPeriod > MAXIMUM_PERIOD) revert InspectionTooLong(terms.inspectionPeriod, MAXIMUM_PERIOD);

        uint256 minimum = terms.arbiter == address(0) ? 0 : MINIMUM_ARBITRATION_PERIOD;
        if (terms.arbitrationPeriod < minimum || terms.arbitrationPeriod > MAXIMUM_PERIOD)
            revert ArbitrationOutOfRange(terms.arbitrationPeriod, minimum, MAXIMUM_PERIOD);

        latest = uint256(terms.deliverBy) + MAXIMUM_PERIOD;
        if (terms.returnBy != 0 && (terms.returnBy < terms.deliverBy || terms.returnBy > latest))
            revert ReturnByOutOfRange(terms.returnBy, terms.deliverBy, latest);
    }

    /// @dev Nobody judges or attests in a cause of its own, and no role is a contract's that cannot act in it.
    function _checkParties(PaymentTerms calldata terms) private view {
        (address payer, address payee, address token) = (terms.payer, terms.payee, terms.token);
        (address arbiter, address carrier, address feeRecipient) = (terms.arbiter, terms.carrier, terms.feeRecipient);
        if (payer == payee) revert PayeeIsPayer(payee);
        if (arbiter == payer || arbiter == payee) revert ArbiterIsParty(arbiter);
        if (carrier == payee) revert CarrierIsPayee(carrier);
        if (terms.feeBps != 0 && (feeRecipient == arbiter || feeRecipient == carrier))
            revert FeeRecipientDecides(feeRecipient);

        // All at once, which costs a third of asking one by one; without a gateway its place is the escrow's.
        address fourth = gateway == address(0) ? address(this) : gateway;
        bool reserved;
        assembly ("memory-safe") {
            let own := address()
            reserved := or(or(eq(payer, own), eq(payer, token)), eq(payer, fourth))
            reserved := or(reserved, or(or(eq(payee, own), eq(payee, token)), eq(payee, fourth)))
            reserved := or(reserved, or(or(eq(arbiter, own), eq(arbiter, token)), eq(arbiter, fourth)))
            reserved := or(reserved, or(or(eq(carrier, own), eq(carrier, token)), eq(carrier, fourth)))
            reserved := or(reserved, or(or(eq(feeRecipient, own), eq(feeRecipient, token)), eq(feeRecipient, fourth)))
        }
        if (reserved) revert ReservedAddress(_reservedOf(terms));
    }

    /// @dev Which of the parties it is.
    function _reservedOf(PaymentTerms calldata terms) private view returns (address) {
        if (_isReserved(terms.payer, terms.token)) return terms.payer;
        if (_isReserved(terms.payee, terms.token)) return terms.payee;
        if (_isReserved(terms.arbiter, terms.token)) return terms.arbiter;
        return _isReserved(terms.carrier, terms.token) ? terms.carrier : terms.feeRecipient;
    }

    function _load(PaymentId id) private view returns (Payment memory payment) {
        uint256 packed = _payments[id];
        payment.held = uint96(packed);
        payment.released = uint96(packed >> 96);
        payment.since = uint48(packed >> 192);
        payment.status = Status(uint8(packed >> 240));
        payment.delivered = packed & DELIVERED != 0;
    }

    function _checkReceived(address token, address to, uint256 balanceBefore, uint256 amount) private view {
        uint256 received = IERC20(token).balanceOf(to) - balanceBefore;
        if (received != amount) revert IncompleteTransfer(amount, received);
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

    /// @dev The later of the two: a dispute does not shorten the time that the carrier has.
    function _reclaimableFrom(PaymentTerms calldata terms, Payment memory payment) private pure returns (uint256) {
        return Math.max(uint256(payment.since) + terms.arbitrationPeriod, terms.deliverBy);
    }

    /// @dev What a party released or gave back ahead of the resolution is no longer there to divide; that must not
    /// refuse the resolution, or a party could keep the arbiter out by moving a unit each time.
    function _resolvable(
        PaymentTerms calldata terms,
        Payment memory payment,
        uint256 amountToPayee
    ) private pure returns (uint256) {
        if (amountToPayee > terms.amount) revert AmountOutOfRange(amountToPayee, terms.amount);
        return Math.min(amountToPayee, payment.held);
    }

    /// @dev Whether something is held, and each party may give up its own claim to it.
    function _isOpen(Status status) private pure returns (bool) {
        return status != Status.None && status <= Status.Disputed;
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
