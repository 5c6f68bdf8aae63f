// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {PaymentId, PaymentTerms} from "../libraries/PaymentTerms.sol";

/// @title ISettlementEscrow
/// @notice Holds a payment in a token until the goods arrive, and settles what happens when they do not.
///
/// Deadlines are half-open: what may be done before a deadline may be done while `block.timestamp < deadline`, what
/// may be done at it while `block.timestamp >= deadline`; no second belongs to both.
interface ISettlementEscrow {
    /// @notice Where a payment stands. `Refunded`, `Reclaimed`, `Resolved` and `Cancelled` are terminal: what was
    /// released before one of them cannot be returned through the escrow any more.
    enum Status {
        None,
        Funded,
        Delivered,
        Disputed,
        Released,
        Refunded,
        Reclaimed,
        Resolved,
        Cancelled
    }

    /// @notice What can be done to a payment.
    enum Operation {
        Fund,
        Deliver,
        Release,
        Refund,
        Reclaim,
        Dispute,
        Resolve,
        Cancel
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
    /// @param since Unix seconds: of the delivery while `Delivered`; while `Disputed`, of the dispute, or later where
    /// delivery was attested late in it, so that the arbitration lasts as long as the inspection would have; of the
    /// cancellation while `Cancelled`; otherwise of the last of these or of the funding.
    /// @param delivered Whether the carrier has attested delivery, before the dispute or during it.
    struct Payment {
        uint96 held;
        uint96 released;
        uint48 since;
        Status status;
        bool delivered;
    }

    /// @notice What status and time have made possible, for `statusOf`; who may do it stands in the terms.
    /// @param releaseByAnyone True where inspection has ended, or the arbitration of a delivered payment, so that
    /// `release` no longer waits for the payer.
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

    /// @notice The payer voided terms that were not funded; they never can be.
    event TermsCancelled(PaymentId indexed paymentId);

    /// @notice The carrier attested delivery; from now on the time-out is in the payee's favour.
    /// @param releasableFrom Unix seconds from which anyone may release, unless the payer disputes before or the arbiter
    /// resolves: the end of the inspection or, in a dispute, of the arbitration, which an attestation may have put off.
    event Delivered(PaymentId indexed paymentId, bytes32 proofHash, uint256 releasableFrom);

    /// @notice `amount` left the escrow for the payee: `amount - fee` to the payee, `fee` accrued.
    event Released(PaymentId indexed paymentId, uint256 amount, uint256 fee, uint256 held);

    /// @notice The payee gave back `amount`: out of the escrow, or, where `returned`, of what had been released.
    event Refunded(PaymentId indexed paymentId, uint256 amount, uint256 held, bool returned);

    /// @notice A deadline passed and what was held went back to the payer.
    event Reclaimed(PaymentId indexed paymentId, uint256 amount);

    /// @notice A party disputed; until `arbitrationEnds` the arbiter may resolve, and each party may give up its own claim.
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

    /// @notice Thrown when anyone other than the payer releases a part of what is held.
    error PartialReleaseByOther(address caller, uint256 amount, uint256 held);

    /// @notice Thrown when terms name no payer or no payee.
    error PartyMissing(address payer, address payee);

    /// @notice Thrown when the arbiter is also payer or payee.
    error ArbiterIsParty(address arbiter);

    /// @notice Thrown when payer and payee are the same.
    error PayeeIsPayer(address payee);

    /// @notice Thrown when who receives a fee is also the arbiter or the carrier, and would decide about it.
    error FeeRecipientDecides(address feeRecipient);

    /// @notice Thrown when the carrier, who attests delivery, is also the payee, whom it favours.
    error CarrierIsPayee(address carrier);

    /// @notice Thrown when the escrow itself, its gateway or the token would have a role in terms or receive a withdrawal.
    error ReservedAddress(address account);

    /// @notice Thrown when `deliverBy` is more than `MAXIMUM_PERIOD` away. Unix seconds.
    error DeliverByTooLate(uint256 deliverBy, uint256 latest);

    /// @notice Thrown when the inspection is longer than `MAXIMUM_PERIOD`. Seconds.
    error InspectionTooLong(uint256 period, uint256 longest);

    /// @notice Thrown when the arbitration is longer than `MAXIMUM_PERIOD` or, where there is an arbiter, shorter than
    /// `MINIMUM_ARBITRATION_PERIOD`. Seconds.
    error ArbitrationOutOfRange(uint256 period, uint256 shortest, uint256 longest);

    /// @notice Thrown when `returnBy` is before `deliverBy` or more than `MAXIMUM_PERIOD` after it. Unix seconds.
    error ReturnByOutOfRange(uint256 returnBy, uint256 earliest, uint256 latest);

    /// @notice Thrown when a dispute is raised on terms without an arbiter.
    error NoArbiter();

    /// @notice Thrown when terms ask for more than 10,000 basis points.
    error FeeTooHigh(uint256 feeBps, uint256 maximum);

    /// @notice Thrown when terms have a fee and no recipient for it.
    error FeeRecipientMissing(uint256 feeBps);

    /// @notice Thrown when a token is not allowed for new payments.
    error TokenNotAllowed(address token, Listing listing);

    /// @notice Thrown when a token that is not paused is resumed.
    error TokenNotPaused(address token, Listing listing);

    /// @notice Thrown when a token that the pauser has paused would be allowed or retired: resuming it is the pauser's.
    error TokenStillPaused(address token);

    /// @notice Thrown when less arrived than was sent, as with a token that takes a fee on transfer.
    error IncompleteTransfer(uint256 expected, uint256 received);

    /// @notice Thrown when a signature is not the payer's.
    error InvalidSignature(address signer);

    /// @notice Thrown when nothing is owed to the owner.
    error NothingOwed(address owner, address token);

    /// @notice Thrown when what is owed to an owner whom the token cannot pay would go to another account: it stays.
    error OwnerNotPayable(address owner, address token);

    /// @notice How `probePayout` answers: whether the owner could be paid. No other function throws it.
    error PayoutProbed(bool paid);

    /// @notice Thrown when a rescue would touch a token that is or was allowed.
    error TokenOwed(address token);

    /// @notice Thrown when the lists of a batch differ in length.
    error LengthMismatch(uint256 termsLength, uint256 amountsLength);

    /* FUND */

    /// @notice The payer locks the amount of the terms, which the escrow must be approved for. Refused are terms that
    /// make a right worthless: without payer or payee (`PartyMissing`); with the payer as payee (`PayeeIsPayer`), payer
    /// or payee as arbiter (`ArbiterIsParty`), the payee as carrier (`CarrierIsPayee`); with the escrow, its gateway or
    /// the token in any role (`ReservedAddress`); with periods out of bounds or order (`AfterDeadline` at `deliverBy`
    /// and after it, `DeliverByTooLate`, `InspectionTooLong`, `ArbitrationOutOfRange`, `ReturnByOutOfRange`); with a fee
    /// above everything or for nobody (`FeeTooHigh`, `FeeRecipientMissing`).
    /// @dev Exactly the amount must arrive (`IncompleteTransfer`), and from then on the token must not rebase or take a
    /// fee on transfer: the escrow counts what came in and divides no loss, so that the first to leave would be paid in
    /// full and the last hold a credit that nothing covers. Which tokens are allowed is the administrator's to judge.
    function fund(PaymentTerms calldata terms) external returns (PaymentId id);

    /// @notice As `fund`, sent by anyone who holds the payer's signature over the payment's id (ECDSA or ERC-1271). The
    /// signature is good until `deliverBy`, once, and until the payer cancels the terms.
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

    /// @notice The payer voids terms that are not funded, at any time and for good, whatever was signed for them: every
    /// way of funding them is refused afterwards (`IllegalTransition`). Refused to anyone else (`Unauthorized`), and for
    /// terms that were funded or cancelled before (`IllegalTransition`).
    function cancelTerms(PaymentTerms calldata terms) external;

    /* DELIVER AND RELEASE */

    /// @notice The carrier attests delivery before `deliverBy`, once; refused from that second on (`AfterDeadline`).
    /// The payment is `Delivered`, and the inspection begins. In a dispute, before the arbitration ends, the attestation
    /// is recorded, and decides whom the arbiter's silence favours; the status stays, and the arbitration lasts for
    /// `inspectionPeriod` from then on at least, so that the arbiter hears of what was delivered. From the second on in
    /// which the arbitration ends, the dispute is over, and a delivery is one as without it: the inspection begins, in
    /// which the payer may dispute anew.
    /// @param proofHash Hash of the proof of delivery.
    function deliver(PaymentTerms calldata terms, bytes32 proofHash) external;

    /// @notice The payer releases all or a part of what is held, at any time, while disputed too. Once delivery is
    /// attested anyone releases all of it, from the second on in which the inspection ends or, while disputed, the
    /// arbitration (`BeforeDeadline` before it, `Unauthorized` without delivery, `PartialReleaseByOther`).
    /// @param amount Minor units, fee included.
    /// @dev A payee whom the token refuses gets a credit, also where the token has frozen the escrow itself; nothing is
    /// lost, and `payCredit` pays it when the token lets it.
    function release(PaymentTerms calldata terms, uint256 amount) external;

    /// @notice Several releases in one transaction, paid out once per payee and token; equal to the same releases one
    /// after the other in what everybody holds and in the events of payments; what cannot be paid out is one credit.
    function releaseMany(PaymentTerms[] calldata terms, uint256[] calldata amounts) external;

    /// @notice As `release`, turned into fiat by the gateway at the payee's standing instruction. The gateway is told
    /// whether payer or payee called: what anyone else may turn into fiat is the payee's to instruct. The payee itself
    /// may call it once anyone may release.
    /// @return payoutId The payout that the gateway now owes.
    function releaseAndRedeem(PaymentTerms calldata terms, uint256 amount) external returns (bytes32 payoutId);

    /* GIVE BACK */

    /// @notice The payee gives back all or a part: of what is held, at any time, while disputed too; or of what was
    /// released, once nothing is held, before `returnBy` (`AfterDeadline` from that second on). Where nothing is held
    /// any more and a part was released before, the payment ends as `Released`, otherwise as `Refunded`.
    /// @dev What was released comes out of the payee's own tokens, and must arrive in full (`IncompleteTransfer`).
    /// `returnBy` is a time of the clock: a pause of the token that lasts over it ends the returns through the escrow,
    /// and the payee then gives back by a transfer of its own.
    function refund(PaymentTerms calldata terms, uint256 amount) external;

    /// @notice Anyone returns what is held, and was not delivered, to the payer: from the second `deliverBy` on or, while
    /// disputed, from the later of `deliverBy` and the end of the arbitration (`BeforeDeadline` before it). What was
    /// delivered is not reclaimed (`IllegalTransition`): there the arbiter's silence is in the payee's favour.
    function reclaim(PaymentTerms calldata terms) external;

    /* DISPUTE */

    /// @notice A party disputes: payer or payee before `deliverBy`, the payer also before the inspection ends; refused
    /// from that second on (`AfterDeadline`). Each dispute begins an arbitration of its own: one in the inspection of what
    /// was delivered once the arbitration of an earlier dispute had ended, too.
    /// @param evidenceHash Hash of the evidence.
    function dispute(PaymentTerms calldata terms, bytes32 evidenceHash) external;

    /// @notice The arbiter divides what is held before the arbitration ends; refused from that second on
    /// (`AfterDeadline`).
    /// @param amountToPayee Minor units for the payee, fee included, at most the amount of the terms
    /// (`AmountOutOfRange`); the rest goes to the payer. Where less is held, because a party gave up its claim to a part
    /// ahead of the resolution, the payee gets what is held.
    function resolve(PaymentTerms calldata terms, uint256 amountToPayee) external;

    /* WITHDRAW */

    /// @notice Pays the caller's credit in `token` to `to`. To another account than the caller only where the token
    /// would pay the caller as well (`OwnerNotPayable`), so that no freeze is walked round that refuses the owner as a
    /// receiver, whatever the token calls it; never to the escrow, the gateway or the token (`ReservedAddress`).
    function withdrawCredit(address token, address to) external returns (uint256 amount);

    /// @notice Pays the caller's accrued fees in `token` to `to`, under the same conditions as a credit.
    function withdrawFees(address token, address to) external returns (uint256 amount);

    /// @notice Anyone has an owner's credit paid to that owner; an owner that cannot call the escrow gets its money so.
    function payCredit(address owner, address token) external returns (uint256 amount);

    /// @notice Anyone has accrued fees paid to their recipient.
    function payFees(address recipient, address token) external returns (uint256 amount);

    /* ADMINISTRATION */

    /// @notice Allows a token for new payments, or retires it. Payments in flight are not touched. A token that was never
    /// allowed cannot be retired (`TokenNotAllowed`), which would put it out of reach of a rescue; a paused one can be neither
    /// allowed nor retired, which would lift the pauser's pause in one step or in two (`TokenStillPaused`).
    function setTokenAllowed(address token, bool allowed) external;

    /// @notice Stops new payments in a token; every way out stays open.
    function pause(address token) external;

    /// @notice Lets new payments in a token in again.
    function unpause(address token) external;

    /// @notice Moves out a token that was never allowed, such as one sent here by mistake.
    /// @dev What reaches the escrow outside a payment in a token that is or was allowed stays for good: telling it from
    /// what is owed would need a total for each token, which every payment would have to write.
    function rescue(address token, address to, uint256 amount) external;

    /* VIEWS */

    /// @notice Seconds: the shortest arbitration of terms that name an arbiter, this length included.
    function MINIMUM_ARBITRATION_PERIOD() external view returns (uint256);

    /// @notice Seconds: the longest time to `deliverBy`, inspection, arbitration, and time from `deliverBy` to
    /// `returnBy`, this length included.
    function MAXIMUM_PERIOD() external view returns (uint256);

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
