/** A role of another system: the columns of the table of this one. From its source, at the version named. */
export interface ComparedRole {
  readonly role: string;
  /** Functions that it may call. */
  readonly may: readonly string[];
  readonly limit: string;
  /** What an attacker with the key takes at most. */
  readonly takes: string;
  /** For how long, and what ends it. */
  readonly howLong: string;
}

export interface ComparedSystem {
  readonly name: string;
  /** Where it was read, and which version. */
  readonly source: string;
  readonly roles: readonly ComparedRole[];
  /** What it does otherwise than this system, in one or two sentences. */
  readonly difference: string;
}

export const COMPARED: readonly ComparedSystem[] = [
  {
    name: "Circle FiatToken",
    source:
      "circlefin/stablecoin-evm at 18c2eaa: FiatTokenV2_2, its parents, its proxy and contracts/minting; doc/tokendesign.md at 9343b15",
    roles: [
      {
        role: "admin of the proxy",
        may: ["changeAdmin", "upgradeTo", "upgradeToAndCall"],
        limit: "The new implementation must be a contract; the admin cannot call the token through the proxy",
        takes: "Everything: new code may write every balance and every role",
        howLong: "At once, no delay; no other role removes it, only its own `changeAdmin`, in one step",
      },
      {
        role: "owner",
        may: [
          "transferOwnership",
          "updateMasterMinter",
          "updatePauser",
          "updateBlacklister",
          "updateRescuer",
        ],
        limit: "Not the zero address, not the admin of the proxy; works while paused",
        takes: "All roles of the token: minting without limit, the pause, every freeze",
        howLong: "At once, no delay; only its own `transferOwnership`, in one step, or an upgrade ends it",
      },
      {
        role: "masterMinter",
        may: ["configureMinter", "removeMinter"],
        limit:
          "Any number of minters, any allowance; `configureMinter` not while paused, `removeMinter` always",
        takes: "Minting without limit, with itself as minter",
        howLong:
          "Until the owner's `updateMasterMinter`, at once; minters that it made stay until `removeMinter`",
      },
      {
        role: "owner of a `MasterMinter` contract",
        may: ["configureController", "removeController", "setMinterManager", "transferOwnership"],
        limit: "Only through controllers, and while the token names that contract its masterMinter",
        takes: "Minting without limit, with a controller and a minter of its own",
        howLong:
          "Until its own `transferOwnership`, or until the owner of the token names another masterMinter",
      },
      {
        role: "controller at a `MasterMinter` contract",
        may: ["configureMinter", "incrementMinterAllowance", "decrementMinterAllowance", "removeMinter"],
        limit: "The one minter assigned to it; any allowance",
        takes: "Nothing alone; with the key of that minter, minting without limit",
        howLong: "Until `removeController` of the owner of that contract, at once",
      },
      {
        role: "minter",
        may: ["mint", "burn"],
        limit:
          "What is left of its allowance, which burning does not restore; burns its own balance; not while paused or blacklisted",
        takes: "What is left of its allowance, and its own balance",
        howLong:
          "Until `removeMinter` of the masterMinter, also while paused, or `pause`, or `blacklist`; at once",
      },
      {
        role: "pauser",
        may: ["pause", "unpause"],
        limit:
          "All or nothing; does not stop `removeMinter`, `blacklist`, `rescueERC20`, changes of roles or upgrades",
        takes: "No tokens; stops every transfer, approval, mint and burn, or undoes a pause",
        howLong: "Without limit of time, until the owner's `updatePauser`; then the new pauser's `unpause`",
      },
      {
        role: "blacklister",
        may: ["blacklist", "unBlacklist"],
        limit: "Any address, one in each call, also while paused; no seizure",
        takes: "No tokens; no transfer to, from or by the accounts that it names; frees frozen ones",
        howLong:
          "Without limit of time, until the owner's `updateBlacklister`; then `unBlacklist`, one by one",
      },
      {
        role: "rescuer",
        may: ["rescueERC20"],
        limit:
          "ERC-20 tokens that the token contract holds; its own token not while it is on its own blacklist, as v2.1 and v2.2 put it",
        takes: "All other ERC-20 tokens sent to the token contract; nothing of a holder",
        howLong: "Until the owner's `updateRescuer`, at once",
      },
      {
        role: "holder",
        may: ["transfer", "approve", "increaseAllowance", "decreaseAllowance"],
        limit:
          "Its own balance, not while paused; no `transfer` from or to a blacklisted one, which may still approve (v2.2)",
        takes: "Its balance, also by a signed `permit` or authorization",
        howLong:
          "Until `blacklist`; an authorization until `validBefore` or `cancelAuthorization`, a `permit` until its deadline, if any",
      },
      {
        role: "spender",
        may: ["transferFrom"],
        limit:
          "What is left of the allowance; not while paused, nor if spender, payer or receiver is blacklisted",
        takes: "What is left of the allowances given to it",
        howLong:
          "Until the holder's `approve` or `decreaseAllowance`, which fail while paused, as `transferFrom` does",
      },
      {
        role: "anyone else",
        may: [
          "permit",
          "transferWithAuthorization",
          "receiveWithAuthorization",
          "cancelAuthorization",
          "initialize",
          "initializeV2",
          "initializeV2_1",
          "initializeV2_2",
        ],
        limit:
          "The holder's signature, used once; `receiveWithAuthorization` by the payee alone; each initializer once, caller not checked",
        takes: "Nothing beyond what was signed; all roles of a proxy that is not initialized yet",
        howLong: "Each signature as for the holder; each initializer until it has been called",
      },
    ],
    difference:
      "An admin replaces the code and an owner every role, each in one step without delay. A minter's allowance does not refill, and no reserve bounds it.",
  },
  {
    name: "Base commerce-payments",
    source:
      "base/commerce-payments: AuthCaptureEscrow at 0980cd8, OperatorRefundCollector at a0b6195, docs/Security.md at 06be995; not the change of v1.1.0 (#90)",
    roles: [
      {
        role: "owner, admin, pauser",
        may: [],
        limit: "There is none: not in the escrow, its token stores or its collectors",
        takes: "Nothing",
        howLong: "Does not apply",
      },
      {
        role: "operator, named in the payment",
        may: ["authorize", "charge", "capture", "void", "refund"],
        limit:
          "Payments that name it, up to `maxAmount`, fee in its signed range, receiver fixed; each before its expiry, `void` always",
        takes:
          "The fee, up to `maxFeeBps` (at most 100 %), to itself if no `feeReceiver` is named; or it voids, or does nothing",
        howLong: "Until the expiries of each payment; no function replaces or revokes an operator",
      },
      {
        role: "payer",
        may: ["reclaim", "preApprove"],
        limit:
          "`reclaim`: from `authorizationExpiry` on, what is not captured; `preApprove`: once, before `preApprovalExpiry`",
        takes: "What is not captured of its payments, to the payer's address alone",
        howLong:
          "`reclaim` has no end; no function takes back `preApprove`; earlier only the operator's `void` pays back",
      },
      {
        role: "receiver, feeReceiver",
        may: [],
        limit: "Named in the payment, a `feeReceiver` of zero excepted; neither calls anything",
        takes: "What the operator captures or charges for them",
        howLong:
          "Cannot be changed in a payment; if the token refuses one of them, `capture` reverts as a whole",
      },
      {
        role: "token collector for payments",
        may: ["collectTokens"],
        limit:
          "Called by the escrow; any contract that the operator picks; the token store must gain the exact amount; no reentrancy",
        takes: "What payers approved or signed to it; nothing of a token store",
        howLong: "Picked anew in each call; the escrow has no list of collectors and none to remove",
      },
      {
        role: "operator refund collector",
        may: ["collectTokens"],
        limit:
          "Called by the escrow alone, in `refund` by the operator; draws on that operator's allowance, not on the receiver",
        takes:
          "Nothing: the sum goes from the operator to the payer, at most what was captured and not refunded",
        howLong: "Until `refundExpiry` of each payment",
      },
      {
        role: "anyone else",
        may: [],
        limit: "`InvalidSender`; but may be the operator of payments that name it, without registration",
        takes: "Nothing",
        howLong: "Does not apply",
      },
    ],
    difference:
      "Nobody pauses, freezes or upgrades. Only the operator captures; without it, only the payer gets its money back, after the expiry. No dispute, no arbiter.",
  },
  {
    name: "Sablier Lockup and Flow",
    source:
      "sablier-labs/evm-monorepo: SablierLockup at d35103f (v4), SablierFlow at c25463a (v3), SablierComptroller at b90f531 (v1.1); Adminable at lockup afa0fc3",
    roles: [
      {
        role: "admin of the comptroller",
        may: [
          "transferAdmin",
          "grantRole",
          "revokeRole",
          "execute",
          "setOracle",
          "withdrawERC20Token",
          "upgradeToAndCall",
        ],
        limit:
          "Has the three roles of the comptroller too; `execute` makes any call as the comptroller; Lockup and Flow themselves are no proxies",
        takes:
          "Surplus, native fees, tokens of the comptroller; no deposit, but it can make each `withdraw` cost any sum",
        howLong: "At once, no delay; only its own `transferAdmin`, in one step, ends it",
      },
      {
        role: "comptroller, a contract",
        may: ["recover", "setComptroller", "setNativeToken", "setNFTDescriptor", "allowToHook"],
        limit:
          "`recover`: balance less `aggregateAmount`; `setNativeToken`: once; a new comptroller must support its interface",
        takes:
          "Tokens that no stream counts; `withdraw` asks it for the fee, so it can stop withdrawals, not `cancel` or `refund`",
        howLong: "Until its own `setComptroller`; nobody else replaces it",
      },
      {
        role: "FEE_MANAGEMENT_ROLE",
        may: ["setMinFeeUSD", "setCustomFeeUSDFor", "disableCustomFeeUSDFor", "lowerMinFeeUSDForCampaign"],
        limit: "`MAX_FEE_USD`: 100 USD for a `withdraw`, of streams that exist too",
        takes: "Nothing for itself: fees go to the comptroller, in native coin",
        howLong: "Until the admin's `revokeRole`, at once",
      },
      {
        role: "FEE_COLLECTOR_ROLE",
        may: ["transferFees"],
        limit: "Native coin of the comptroller and of the protocols named",
        takes: "All fees not yet collected, to any address",
        howLong: "Until the admin's `revokeRole`, at once",
      },
      {
        role: "ATTESTOR_MANAGER_ROLE",
        may: ["setAttestor", "setAttestorForCampaign"],
        limit: "Attestor of airdrop campaigns; Lockup and Flow do not ask for it",
        takes: "Nothing of a stream",
        howLong: "Until the admin's `revokeRole`, at once",
      },
      {
        role: "sender of a Lockup stream",
        may: ["cancel", "cancelMultiple", "renounce"],
        limit: "Cancelable streams that are not settled; the refund goes to the sender's address",
        takes: "What is not streamed yet; all of a price-gated stream before its target price and end",
        howLong:
          "Until the stream is settled or canceled, or `renounce`, which is final; the sender cannot be changed",
      },
      {
        role: "sender of a Flow stream",
        may: [
          "adjustRatePerSecond",
          "pause",
          "depositAndPause",
          "refund",
          "refundMax",
          "refundAndPause",
          "restart",
          "restartAndDeposit",
          "void",
        ],
        limit:
          "`refund`: balance less covered debt, to the sender's address; `void` is final and writes off uncovered debt",
        takes: "The balance that is not owed yet, whoever deposited it",
        howLong: "`void` ends the stream, not `refund`; the sender cannot be changed",
      },
      {
        role: "recipient: owner of the NFT, or approved",
        may: [
          "withdraw",
          "withdrawMax",
          "withdrawMaxAndTransfer",
          "burn",
          "void",
          "transferFrom",
          "transferFromPayable",
          "safeTransferFrom",
          "approve",
          "setApprovalForAll",
        ],
        limit:
          "What is streamed and covered, the fee paid; `burn` (Lockup) when depleted, `void` in Flow; transfers if the stream allows",
        takes: "All withdrawable, to any address; with the NFT, if transferable, what is streamed later",
        howLong:
          "While it owns the NFT or is approved; the sender's `cancel`, `pause` or `refund` may end what would come later",
      },
      {
        role: "recipient contract on the list of hooks",
        may: ["onSablierLockupCancel", "onSablierLockupWithdraw"],
        limit: "Put there by `allowToHook`; called after `cancel`, and after `withdraw` by another",
        takes: "Nothing, but it can make `cancel`, and `withdraw` by others, of its streams revert",
        howLong: "For ever: no function takes a contract off the list",
      },
      {
        role: "anyone else",
        may: [
          "withdraw",
          "withdrawMax",
          "withdrawMultiple",
          "deposit",
          "create",
          "createAndDeposit",
          "createWithDurationsLL",
          "createWithTimestampsLL",
          "createWithDurationsLD",
          "createWithTimestampsLD",
          "createWithDurationsLT",
          "createWithTimestampsLT",
          "createWithTimestampsLPG",
          "transferTokens",
          "batch",
          "transferFees",
          "transferFeesToComptroller",
        ],
        limit:
          "Withdraws to the recipient alone and pays the fee; deposits its own tokens; `transferFees` to the admin alone",
        takes: "Nothing",
        howLong: "Does not apply",
      },
    ],
    difference:
      "No admin freezes or takes a deposit. But one, without delay, sets what a withdrawal costs, and so may stop it, and recovers what no stream counts.",
  },
];
