// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {PaymentId, PaymentTerms} from "../libraries/PaymentTerms.sol";

/// @title ISettlementEscrow
/// @notice Holds a payment in a token until the goods arrive, and settles what happens when they do not.
///
/// Deadlines are half-open: what may be done before a deadline may be done while `block.timestamp < deadline`, what
/// may be done at it while `block.timestamp >= deadline`; no second belongs to both.
interface ISettlementEscrow {
    /// @notice Where a payment stands. `Refunded`, `Reclaimed` and `Resolved` are terminal.
    enum Status {
        None,
        Funded,
        Delivered,
        Disputed,
        Released,
        Refunded,
        Reclaimed,
        Resolved
    }

    /// @notice What can be done to a payment.
    enum Operation {
        Fund,
        Deliver,
        Release,
        Refund,
        Reclaim,
        Dispute,
        Resolve
    }

    /// @notice Whether a token may be used for new payments. `Paused` and `Retired` let nothing in and everything out.
    enum Listing {
        Unknown,
        Allowed,
        Paused,
        Retired
    }

    /// @notice All that is stored of a payment, in one slot.
    /// @param held Minor units still in escrow.
    /// @param released While open: minor units released so far, fee included. Once `Released`: what of them the payee
    /// has not returned.
    /// @param since Unix seconds of the delivery while `Delivered`, of the dispute while `Disputed`, otherwise of the
    /// funding.
    struct Payment {
        uint96 held;
        uint96 released;
        uint48 since;
        Status status;
    }

    /// @notice What status and time have made possible, for `statusOf`; who may do it stands in the terms.
    /// @param releaseByAnyone True where inspection has ended, so that `release` no longer waits for the payer.
    struct Possible {
        bool deliver;
        bool release;
        bool releaseByAnyone;
        bool refund;
        bool reclaim;
        bool dispute;
        bool resolve;
    }

    /* EVENTS */

    /// @notice The payment's amount entered the escrow.
    event Funded(
        PaymentId indexed paymentId,
        address indexed payer,
        address indexed payee,
        address token,
        uint256 amount,
        bytes32 paymentReference
    );

    /// @notice The carrier attested delivery; from now on the time-out is in the payee's favour.
    event Delivered(PaymentId indexed paymentId, bytes32 proofHash, uint256 inspectionEnds);

    /// @notice `amount` left the escrow for the payee: `amount - fee` to the payee, `fee` accrued.
    event Released(PaymentId indexed paymentId, uint256 amount, uint256 fee, uint256 held);

    /// @notice The payee gave back `amount`: out of the escrow, or, where `returned`, of what had been released.
    event Refunded(PaymentId indexed paymentId, uint256 amount, uint256 held, bool returned);

    /// @notice A deadline passed and what was held went back to the payer.
    event Reclaimed(PaymentId indexed paymentId, uint256 amount);

    /// @notice A party disputed; only the arbiter can move the payment until `arbitrationEnds`.
    event Disputed(PaymentId indexed paymentId, address indexed by, bytes32 evidenceHash, uint256 arbitrationEnds);

    /// @notice The arbiter divided what was held: `toPayee` after `fee`, and `toPayer`.
    event Resolved(PaymentId indexed paymentId, uint256 toPayee, uint256 fee, uint256 toPayer);

    /// @notice A payout did not go through and is kept for its owner.
    event CreditAdded(address indexed owner, address indexed token, uint256 amount);

    /// @notice A credit was paid out.
    event CreditWithdrawn(address indexed owner, address indexed token, address to, uint256 amount);

    /// @notice Accrued fees were paid out.
    event FeesWithdrawn(address indexed recipient, address indexed token, address to, uint256 amount);

    /// @notice Whether a token may be used for new payments has changed.
    event TokenListed(address indexed token, Listing listing);

    /// @notice A token that was never allowed was moved out.
    event Rescued(address indexed token, address to, uint256 amount);

    /* ERRORS */

    /// @notice Thrown when the payment's status does not permit the operation.
    error IllegalTransition(Status status, Operation operation);

    /// @notice Thrown when the caller is not who the operation belongs to.
    error Unauthorized(address caller, address required);

    /// @notice Thrown when the caller is neither payer nor payee.
    error NotAParty(address caller, address payer, address payee);

    /// @notice Thrown when an operation comes before its deadline. Unix seconds.
    error BeforeDeadline(uint256 timestamp, uint256 deadline);

    /// @notice Thrown when an operation comes at or after its deadline. Unix seconds.
    error AfterDeadline(uint256 timestamp, uint256 deadline);

    /// @notice Thrown when an amount is zero or above what the operation can move.
    error AmountOutOfRange(uint256 amount, uint256 maximum);

    /// @notice Thrown when somebody other than the payer releases a part of what is held.
    error PartialReleaseByOther(address caller, uint256 amount, uint256 held);

    /// @notice Thrown when terms name no payer or no payee.
    error PartyMissing(address payer, address payee);

    /// @notice Thrown when the arbiter is also payer or payee.
    error ArbiterIsParty(address arbiter);

    /// @notice Thrown when a dispute is raised on terms without an arbiter.
    error NoArbiter();

    /// @notice Thrown when terms ask for more than 10,000 basis points.
    error FeeTooHigh(uint256 feeBps, uint256 maximum);

    /// @notice Thrown when terms have a fee and nobody to receive it.
    error FeeRecipientMissing(uint256 feeBps);

    /// @notice Thrown when a token is not allowed for new payments.
    error TokenNotAllowed(address token, Listing listing);

    /// @notice Thrown when a token that is not paused is resumed.
    error TokenNotPaused(address token, Listing listing);

    /// @notice Thrown when less arrived than was sent, as with a token that takes a fee on transfer.
    error IncompleteTransfer(uint256 expected, uint256 received);

    /// @notice Thrown when a signature is not the payer's.
    error InvalidSignature(address signer);

    /// @notice Thrown when nothing is owed to the caller.
    error NothingOwed(address owner, address token);

    /// @notice Thrown when the owner of a credit is frozen by its token: the credit stays where it is.
    error OwnerFrozen(address owner, address token);

    /// @notice Thrown when a rescue would touch a token that is or was allowed.
    error TokenOwed(address token);

    /// @notice Thrown when the lists of a batch differ in length.
    error LengthMismatch(uint256 termsLength, uint256 amountsLength);

    /* FUND */

    /// @notice The payer locks the amount of the terms, which the escrow must be approved for.
    function fund(PaymentTerms calldata terms) external returns (PaymentId id);

    /// @notice As `fund`, sent by anyone who holds the payer's signature over the payment's id (ECDSA or ERC-1271).
    function fundBySignature(PaymentTerms calldata terms, bytes calldata signature) external returns (PaymentId id);

    /// @notice As `fundBySignature`, approving the escrow with an EIP-2612 permit first.
    /// @param signature The payer's signature over the payment's id; may be empty where the payer is the caller.
    /// @dev A permit that was already used is no error as long as the allowance is there.
    function fundByPermit(
        PaymentTerms calldata terms,
        bytes calldata signature,
        uint256 permitDeadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external returns (PaymentId id);

    /// @notice As `fund`, with an ERC-3009 `receiveWithAuthorization` whose nonce is the payment's id: one signature
    /// consents to the terms and moves the money.
    function fundByAuthorization(
        PaymentTerms calldata terms,
        uint256 validAfter,
        uint256 validBefore,
        bytes calldata signature
    ) external returns (PaymentId id);

    /// @notice The gateway locks what it mints in a call back (`IFundingSource.provide`).
    function fundFromGateway(PaymentTerms calldata terms) external returns (PaymentId id);

    /* DELIVER AND RELEASE */

    /// @notice The carrier attests delivery before `deliverBy`.
    /// @param proofHash Hash of the proof of delivery.
    function deliver(PaymentTerms calldata terms, bytes32 proofHash) external;

    /// @notice The payer releases all or a part of what is held; once inspection has ended, anyone releases all of it.
    /// @param amount Minor units, fee included.
    function release(PaymentTerms calldata terms, uint256 amount) external;

    /// @notice Several releases in one transaction, paid out once per payee and token; equal to the same releases one
    /// after the other in what everybody holds and in this contract's events.
    function releaseMany(PaymentTerms[] calldata terms, uint256[] calldata amounts) external;

    /// @notice As `release`, turned into fiat by the gateway at the payee's standing instruction.
    /// @return payoutId The payout that the gateway now owes.
    function releaseAndRedeem(PaymentTerms calldata terms, uint256 amount) external returns (bytes32 payoutId);

    /* GIVE BACK */

    /// @notice The payee gives back all or a part: of what is held, or, before `returnBy`, of what was released.
    function refund(PaymentTerms calldata terms, uint256 amount) external;

    /// @notice Anyone returns what is held to the payer: at `deliverBy` without delivery, or at the end of an
    /// arbitration in which the arbiter was silent.
    function reclaim(PaymentTerms calldata terms) external;

    /* DISPUTE */

    /// @notice A party disputes: payer or payee before `deliverBy`, the payer also during inspection.
    /// @param evidenceHash Hash of the evidence.
    function dispute(PaymentTerms calldata terms, bytes32 evidenceHash) external;

    /// @notice The arbiter divides what is held before the arbitration ends.
    /// @param amountToPayee Minor units for the payee, fee included; the rest goes to the payer.
    function resolve(PaymentTerms calldata terms, uint256 amountToPayee) external;

    /* WITHDRAW */

    /// @notice Pays out the caller's credit in `token` to `to`, unless the token has frozen the caller.
    function withdrawCredit(address token, address to) external returns (uint256 amount);

    /// @notice Pays out the caller's accrued fees in `token` to `to`.
    function withdrawFees(address token, address to) external returns (uint256 amount);

    /* ADMINISTRATION */

    /// @notice Allows a token for new payments, or retires it. Payments in flight are not touched.
    function setTokenAllowed(address token, bool allowed) external;

    /// @notice Stops new payments in a token; every way out stays open.
    function pause(address token) external;

    /// @notice Lets new payments in a token in again.
    function unpause(address token) external;

    /// @notice Moves out a token that was never allowed, such as one sent here by mistake.
    function rescue(address token, address to, uint256 amount) external;

    /* VIEWS */

    /// @notice The contract that may fund from a mint and burn out of the escrow; nobody can change it.
    function gateway() external view returns (address);

    /// @notice The payment's id.
    function paymentId(PaymentTerms calldata terms) external view returns (PaymentId);

    /// @notice What is stored of a payment.
    function stateOf(PaymentId id) external view returns (Payment memory);

    /// @notice The status, and what could be done to the payment in the current block by whoever it belongs to.
    function statusOf(PaymentTerms calldata terms) external view returns (Status status, Possible memory possible);

    /// @notice What a release of `amount` would pay: `net` to the payee, `fee` to the fee's recipient.
    function previewRelease(
        PaymentTerms calldata terms,
        uint256 amount
    ) external view returns (uint256 net, uint256 fee);

    /// @notice What a resolution would pay to each.
    function previewResolve(
        PaymentTerms calldata terms,
        uint256 amountToPayee
    ) external view returns (uint256 net, uint256 fee, uint256 toPayer);

    /// @notice The most that the payee could refund now.
    function previewRefund(PaymentTerms calldata terms) external view returns (uint256 maximum);

    /// @notice Minor units of `token` owed to `owner` because a payout failed.
    function creditOf(address owner, address token) external view returns (uint256);

    /// @notice Minor units of `token` accrued as fees for `recipient`.
    function feesOf(address recipient, address token) external view returns (uint256);

    /// @notice Whether new payments may use `token`.
    function listingOf(address token) external view returns (Listing);
}

/// @notice What the escrow calls back while the gateway funds a payment.
interface IFundingSource {
    /// @notice Delivers exactly `amount` of `token` to the caller.
    function provide(address token, uint256 amount) external;
}

/// @notice What the escrow calls to turn a release into fiat.
interface IRedeemer {
    /// @notice Burns `amount` of the caller's `token`, which it has approved, and owes `payee` the payout.
    /// @param byParty Whether the payer or the payee asked for it; anyone else needs the payee's consent.
    function redeemReleased(
        address payee,
        address token,
        uint256 amount,
        bool byParty
    ) external returns (bytes32 payoutId);
}
