import type { Bilingual } from "../../../language.ts";

/** What each error of a contract means; the arguments' names are in src/scenario/contract-errors.ts. */
export const CONTRACT_ERROR_EXPLANATIONS: Readonly<Record<string, Bilingual>> = {
  AccessControlBadConfirmation: {
    en: "A role can be renounced only by its holder.",
    zh: "角色只能由其持有者本人放弃。",
  },
  AccessControlEnforcedDefaultAdminDelay: {
    en: "The administrator's change was accepted before its delay was over.",
    zh: "管理员变更在延迟期满之前被接受。",
  },
  AccessControlEnforcedDefaultAdminRules: {
    en: "The administrator's role can be granted or revoked only in the two steps that it requires.",
    zh: "管理员角色的授予或收回没有经过所需的两步。",
  },
  AccessControlInvalidDefaultAdmin: {
    en: "The address cannot be the administrator.",
    zh: "该地址不能成为管理员。",
  },
  AccessControlUnauthorizedAccount: {
    en: "The caller does not have the role that the function needs.",
    zh: "调用者没有该函数所需的角色。",
  },
  AccountFrozen: {
    en: "An account that is frozen would pay, be paid, be burned from, redeem, spend an allowance, or give or be given one.",
    zh: "被冻结的账户将要付款、收款、被销毁代币、赎回、动用授权额度，或授予、获得授权额度。",
  },
  AccountMissing: {
    en: "The zero address cannot be frozen, made a minter, verified or put on the deny list.",
    zh: "不能冻结零地址、把零地址设为铸币方、对其身份核验或将其列入黑名单。",
  },
  AddressEmptyCode: {
    en: "There is no contract at the address.",
    zh: "该地址没有合约。",
  },
  AfterDeadline: {
    en: "The operation comes at or after its deadline.",
    zh: "操作发生在期限当时或之后。",
  },
  AlreadyDisclosed: {
    en: "The same content is disclosed to one recipient twice.",
    zh: "同一内容向同一接收方披露两次。",
  },
  AmountOutOfRange: {
    en: "The amount is zero or more than the operation can transfer.",
    zh: "金额为零，或超过该操作可动用的数额。",
  },
  AmountTooSmall: {
    en: "The amount is too small to become one minor unit, or a quote would sell or buy nothing.",
    zh: "金额过小，折合不到一个最小单位；或报价卖出或买入的数额为零。",
  },
  ArbiterIsParty: {
    en: "The arbiter is also payer or payee.",
    zh: "争议裁决人同时是付款人或收款人。",
  },
  ArbitrationOutOfRange: {
    en: "The arbitration is longer than 730 days or, where there is an arbiter, shorter than a day.",
    zh: "裁决期超过 730 天，或在有争议裁决人时不足一天。",
  },
  AttestationOutOfOrder: {
    en: "An attestation is dated in the future or before the last one.",
    zh: "证明的日期在未来，或早于上一次。",
  },
  BeforeDeadline: {
    en: "The operation comes before its deadline.",
    zh: "操作早于其期限。",
  },
  BelowMinimumOut: {
    en: "The conversion would give less than the caller, or the payee, accepts.",
    zh: "兑换所得低于调用者或收款人可接受的数额。",
  },
  BelowPar: {
    en: "The token's price is below par and the corridor's rule is to halt.",
    zh: "代币价格低于面值，而走廊规则是暂停。",
  },
  BreakerNotTripped: {
    en: "A circuit breaker that has not tripped is reset, or one is tripped on a price that is valid or refused for another reason.",
    zh: "熔断器未触发却要复位；或喂价有效、或因其他理由被拒绝，却要触发熔断器。",
  },
  BreakerOpen: {
    en: "The pair's circuit breaker has tripped and is open; until is zero where it waits for a reset.",
    zh: "该货币对的熔断器已触发；until 为零表示等待复位。",
  },
  CarrierIsPayee: {
    en: "The carrier, who attests delivery, is also the payee.",
    zh: "出具送达证明的承运人同时是收款人。",
  },
  CheckpointUnorderedInsertion: {
    en: "The token's record of what has left the reserve would go back in time; no operation ends with this.",
    zh: "代币对储备流出的记录将倒退；没有操作会以此结束。",
  },
  ContentHashMissing: {
    en: "A disclosure has no hash of its content.",
    zh: "披露内容时没有给出其哈希值。",
  },
  CorridorClosed: {
    en: "There is no open corridor between token and currency in this direction.",
    zh: "代币与货币之间没有此方向的开放走廊。",
  },
  CorridorLimitExceeded: {
    en: "The corridor's limit is used up for now; it refills with time.",
    zh: "走廊的限额暂时用尽；会随时间恢复。",
  },
  CostTooHigh: {
    en: "Redeeming what was released would cost the payee more than it consented to: fee, margin and price below par together.",
    zh: "放行后立即赎回，手续费、汇差与低于面值的损失合计超过收款人同意的上限。",
  },
  DecimalsChanged: {
    en: "The feed's decimals are not those pinned when the pair was registered.",
    zh: "喂价的小数位与登记时不同。",
  },
  DeliverByTooLate: {
    en: "The deadline for delivery is more than 730 days away.",
    zh: "交货期限在 730 天之后。",
  },
  DepositAlreadyUsed: {
    en: "A bank attests the same booking twice, or uses the id of a payment that is already in the escrow.",
    zh: "银行对同一笔入账证明两次，或以托管合约已有的付款编号作为入账编号。",
  },
  DeviationTooHigh: {
    en: "The price deviates from the last accepted one by more than the circuit breaker allows; after a cooldown, from the one that tripped it as well.",
    zh: "喂价与上次采用的相差超过熔断器允许的幅度；冷却期之后，与触发熔断的喂价也相差过大。",
  },
  ECDSAInvalidSignature: {
    en: "The bytes are not a valid signature.",
    zh: "这些字节不是有效签名。",
  },
  ECDSAInvalidSignatureLength: {
    en: "A signature has 65 bytes; this one has another length.",
    zh: "签名应为 65 字节，长度不符。",
  },
  ECDSAInvalidSignatureS: {
    en: "The signature is in its second form, which is not accepted.",
    zh: "签名采用了不被接受的第二种形式。",
  },
  ERC20InsufficientAllowance: {
    en: "The spender's allowance is less than the amount to be transferred.",
    zh: "授权额度小于要转账的数额。",
  },
  ERC20InsufficientBalance: {
    en: "The sender has fewer tokens than it would send.",
    zh: "发送方的代币少于要发送的数额。",
  },
  ERC20InvalidApprover: {
    en: "The zero address cannot approve.",
    zh: "零地址不能授权。",
  },
  ERC20InvalidReceiver: {
    en: "The receiver cannot hold tokens: it is the zero address or the token itself.",
    zh: "接收方不能持有代币：零地址或代币合约自身。",
  },
  ERC20InvalidSender: {
    en: "The zero address cannot send tokens.",
    zh: "零地址不能发送代币。",
  },
  ERC20InvalidSpender: {
    en: "The zero address cannot be approved as a spender.",
    zh: "零地址不能被授权。",
  },
  ERC2612ExpiredSignature: {
    en: "The signed permission has expired.",
    zh: "签名授权已过期。",
  },
  ERC2612InvalidSigner: {
    en: "The permission is not signed by the owner.",
    zh: "授权不是由所有者签署。",
  },
  ERC3009InvalidAuthorizationTime: {
    en: "The signed transfer is used before its validity begins, or after it ends.",
    zh: "签名转账在有效期之前或之后被使用。",
  },
  ERC3009InvalidSignature: {
    en: "The transfer is not signed by the payer.",
    zh: "转账不是由付款人签署。",
  },
  ERC3009UsedAuthorization: {
    en: "The signed transfer has been used or cancelled.",
    zh: "签名转账已被使用或撤销。",
  },
  Error: {
    en: "A contract refused with a text instead of a custom error.",
    zh: "合约以一段文字拒绝，而不是自定义错误。",
  },
  FailedCall: {
    en: "A call to another contract failed without a reason.",
    zh: "对另一合约的调用失败，未说明原因。",
  },
  FeeRecipientDecides: {
    en: "The fee's recipient is also the arbiter or the carrier, and would decide on its own fee.",
    zh: "费用收取方同时是争议裁决人或承运人，由其自己决定能否收费。",
  },
  FeeRecipientMissing: {
    en: "The terms have a fee but no recipient of it.",
    zh: "条款有费用，却没有收取方。",
  },
  FeeTooHigh: {
    en: "The fee would exceed the whole amount.",
    zh: "费用将超过全部金额。",
  },
  FeedReverted: {
    en: "The feed reverts or does not respond.",
    zh: "喂价回滚或无响应。",
  },
  FeedUnavailable: {
    en: "The feed is set to revert.",
    zh: "喂价被设定为回滚。",
  },
  FutureRate: {
    en: "The price's timestamp is after the current block's.",
    zh: "喂价的时间戳晚于当前区块。",
  },
  HopNotOver: {
    en: "A value is taken before the one before it is usable.",
    zh: "在前一个值可用之前取用下一个。",
  },
  IllegalTransition: {
    en: "The payment's status does not permit the operation.",
    zh: "付款的状态不允许该操作。",
  },
  IncompleteRound: {
    en: "The round has no start or no update.",
    zh: "该轮没有开始时间或更新时间。",
  },
  IncompleteTransfer: {
    en: "Less arrived than was sent, as with a token that takes a fee on transfer.",
    zh: "到账少于发送，例如代币收取转账费。",
  },
  InspectionTooLong: {
    en: "The inspection is longer than 730 days.",
    zh: "验货期超过 730 天。",
  },
  InsufficientBalance: {
    en: "The contract has less ether than it would send.",
    zh: "合约的以太币少于要发送的数额。",
  },
  InvalidAccountNonce: {
    en: "The signature's number is not the next one of its account.",
    zh: "签名的序号不是该账户的下一个。",
  },
  InvalidAnswer: {
    en: "The price is zero or negative.",
    zh: "喂价为零或负数。",
  },
  InvalidConfig: {
    en: "The configuration is invalid: no feed, base currency equal to quote currency, the reverse of a registered pair, an empty band, hours outside the week, a margin of 100% or more, or decimals in which the circuit breaker's reference does not fit.",
    zh: "配置无效：没有喂价、基准货币与计价货币相同、与已登记的货币对相反、上下限为空、时间超出一周、汇差达到 100%，或熔断基准在新的小数位数下无法表示。",
  },
  InvalidQuoteSignature: {
    en: "The quote's signer is not an FX dealer or did not sign it.",
    zh: "报价的签署者不是做市商，或没有签署。",
  },
  InvalidRate: {
    en: "The rate has a zero numerator or denominator.",
    zh: "汇率的分子或分母为零。",
  },
  InvalidReport: {
    en: "The reported price is zero, negative or too large; a reporter without a price reports nothing.",
    zh: "上报的喂价为零、负数或过大；没有价格时不应上报。",
  },
  InvalidReporters: {
    en: "There are no reporters, one is named twice, or there are fewer than the quorum.",
    zh: "没有上报方，或有重复，或少于法定数。",
  },
  InvalidShortString: {
    en: "A text is too long for one word of storage.",
    zh: "文本过长，存不进一个存储字。",
  },
  InvalidSignature: {
    en: "The signature is not the payer's.",
    zh: "签名不是付款人的。",
  },
  LengthMismatch: {
    en: "The lists of a batch differ in length.",
    zh: "批量中的列表长度不同。",
  },
  LimitTooHigh: {
    en: "A limit in basis points is above 10,000, and so would limit nothing.",
    zh: "以基点计的上限超过 10,000，等于没有上限。",
  },
  MarketClosed: {
    en: "The market is closed, and conversions are refused until it opens.",
    zh: "市场休市，开市之前拒绝兑换。",
  },
  MinterLimitExceeded: {
    en: "The mint would exceed the minter's present limit.",
    zh: "铸币将超过铸币方目前的限额。",
  },
  NoArbiter: {
    en: "The terms have no arbiter, so a dispute cannot be raised.",
    zh: "条款没有争议裁决人，不能提出争议。",
  },
  NoStandingInstruction: {
    en: "The payee has no standing instruction for the token.",
    zh: "收款人没有该代币的常设付款指示。",
  },
  NoSuchRound: {
    en: "The feed does not have the requested round.",
    zh: "请求的轮次不存在。",
  },
  NotABank: {
    en: "The bank has no role at the gateway.",
    zh: "该银行没有网关资格。",
  },
  NotAList: {
    en: "A holiday is set in a calendar that is not a list.",
    zh: "在并非列表的日历中设置节假日。",
  },
  NotAMinter: {
    en: "Caller is not a minter.",
    zh: "调用者不是铸币方。",
  },
  NotAParty: {
    en: "The caller is neither payer nor payee.",
    zh: "调用者既不是付款人也不是收款人。",
  },
  NotAReporter: {
    en: "Caller is not a reporter.",
    zh: "调用者不是上报方。",
  },
  NotThePayoutsBank: {
    en: "A different bank reported on this payout.",
    zh: "报告结果的银行不是负责该笔入账的银行。",
  },
  NotTheQuotesProvider: {
    en: "A different dealer cancels this quote.",
    zh: "撤销报价的不是该报价的提供方。",
  },
  NotVerified: {
    en: "The account's identity was never verified.",
    zh: "该账户从未经过身份核验。",
  },
  NothingOwed: {
    en: "Nothing is owed to the owner.",
    zh: "没有应付该所有者的款项。",
  },
  NothingUsable: {
    en: "The delayed feed has no usable value yet; zero: none has been taken.",
    zh: "延迟喂价尚无可用的值；零表示从未取值。",
  },
  OwnerNotPayable: {
    en: "What is owed to an owner whom the token cannot pay, as when it is frozen, would be paid to another account: it stays where it is.",
    zh: "代币无法付给待领款所有人（例如其代币已被冻结），款项却要付往其他账户：款项不予支付，仍为待领款。",
  },
  PairHalted: {
    en: "Conversions of the pair are halted.",
    zh: "该货币对已暂停兑换。",
  },
  Panic: {
    en: "Solidity itself refused: code 0x11 is an overflow, 0x12 a division by zero, 0x32 an index outside its list.",
    zh: "Solidity 自身拒绝：代码 0x11 为溢出，0x12 为除以零，0x32 为下标越界。",
  },
  PartialReleaseByOther: {
    en: "Only the payer may release a part of what is held.",
    zh: "只有付款人可以部分放行。",
  },
  ParticipantBlocked: {
    en: "The account is on the deny list.",
    zh: "该账户已被列入黑名单。",
  },
  PartyMissing: {
    en: "The terms name no payer or no payee.",
    zh: "条款没有付款人或收款人。",
  },
  PathTooLong: {
    en: "The path has more than four legs.",
    zh: "路径超过四段。",
  },
  PayeeIsPayer: {
    en: "The payee is also the payer.",
    zh: "收款人同时是付款人。",
  },
  PayoutNotOverdue: {
    en: "The payout's bank may still report on it.",
    zh: "负责该笔入账的银行仍可报告结果。",
  },
  PayoutOverdue: {
    en: "The payout is reported on, or moved, at or after its deadline.",
    zh: "在期限当时或之后才报告入账结果或转交。",
  },
  PayoutProbed: {
    en: "The escrow tried a transfer to see whether an owner could be paid, and undid it; no operation ends with this.",
    zh: "托管合约试转一笔以确认能否付给所有人，并已撤销；没有操作会以此结束。",
  },
  QueuedUntilOpen: {
    en: "The market is closed, and conversions wait until it opens.",
    zh: "市场休市，兑换须等到开市。",
  },
  QuorumLost: {
    en: "Fewer than the required number of reports are fresh.",
    zh: "有效期内的上报少于所需数量。",
  },
  QuoteAlreadyUsed: {
    en: "The quote was used or cancelled.",
    zh: "报价已被使用或撤销。",
  },
  QuoteExpired: {
    en: "The quote is used after its last second.",
    zh: "报价在最后一秒之后被使用。",
  },
  QuoteFeeTooHigh: {
    en: "The quote charges more than the corridor allows.",
    zh: "报价收取的费用超过走廊允许的上限。",
  },
  QuoteForOtherAccount: {
    en: "The quote is for another account.",
    zh: "报价属于另一账户。",
  },
  QuoteForOtherDirection: {
    en: "The quote is for the other direction of conversion.",
    zh: "报价的方向与兑换不同。",
  },
  QuoteForOtherPayment: {
    en: "The quote is for another payment.",
    zh: "报价属于另一笔付款。",
  },
  QuoteOffMarket: {
    en: "The quote deviates from the reference rate by more than the corridor allows.",
    zh: "报价偏离参考价超过走廊允许幅度。",
  },
  RateOutOfBand: {
    en: "The price is on or outside the bounds of the pair's band.",
    zh: "喂价等于或超出货币对的上下限。",
  },
  RateOverflow: {
    en: "A rate, crossed or with decimals and margin in it, does not fit in 256 bits, even in lowest terms.",
    zh: "套算的汇率，或计入小数位数与汇差的汇率，约分后仍超出 256 位。",
  },
  RedemptionNotConsented: {
    en: "Only payer and payee may ask for the redemption of a release to a payee who has set no minimum rate for it.",
    zh: "收款人没有设定最低汇率，而要求放行后立即赎回的既不是付款人也不是收款人。",
  },
  ReentrancyGuardReentrantCall: {
    en: "A contract was called again from inside its own call.",
    zh: "合约在自身调用途中被再次调用，被防重入锁拒绝。",
  },
  ReportOutOfOrder: {
    en: "A report is dated in the future or before the reporter's last one.",
    zh: "上报日期在未来，或早于该上报方的上一次。",
  },
  ReserveAttestationStale: {
    en: "The reserve was attested too long ago for a mint.",
    zh: "储备证明过旧，不能铸币。",
  },
  ReserveExceeded: {
    en: "The mint would raise the supply above the attested reserve.",
    zh: "铸币将使流通代币超过已证明的储备。",
  },
  ReservedAddress: {
    en: "The escrow itself, its gateway or the token would have a role in the terms or receive a withdrawal.",
    zh: "托管合约自身、网关合约或代币合约将在条款中担任角色，或收取提取的款项。",
  },
  ReturnByOutOfRange: {
    en: "The deadline for returns is before that for delivery, or more than 730 days after it.",
    zh: "退货期限早于交货期限，或比它晚 730 天以上。",
  },
  RoundWentBack: {
    en: "The round is older than one that was accepted.",
    zh: "该轮早于已采用的轮次。",
  },
  SafeCastOverflowedUintDowncast: {
    en: "A number is too large for its field.",
    zh: "数字超出字段的范围。",
  },
  SafeERC20FailedOperation: {
    en: "A token refused a transfer without a reason.",
    zh: "代币拒绝转账，未说明原因。",
  },
  SourcesDiverge: {
    en: "The fresh reports are further apart than allowed.",
    zh: "有效期内的上报彼此相差超过允许的幅度。",
  },
  SpreadTooWide: {
    en: "The margin would leave nothing.",
    zh: "汇差将使所剩为零。",
  },
  StalePath: {
    en: "A leg of the path is older than the path allows, its age counted as the leg's own is.",
    zh: "路径中有一段的喂价超过允许的时效，其时效按该段自身的方式计算。",
  },
  StaleRate: {
    en: "The price is older than the pair allows.",
    zh: "喂价超过货币对允许的时效。",
  },
  StillABank: {
    en: "A payout can be moved only from a bank that has lost its role.",
    zh: "负责该笔入账的银行仍有网关资格，不能转交。",
  },
  StringTooLong: {
    en: "A text is too long.",
    zh: "文本过长。",
  },
  TermsAboveBought: {
    en: "The terms need more than was bought for them.",
    zh: "条款所需多于为其买入的数额。",
  },
  TermsInOtherToken: {
    en: "The terms are in another token than the quote that should fund them.",
    zh: "条款的代币与为其供资的报价不同。",
  },
  TimestampSpreadTooHigh: {
    en: "The legs of the path were observed too far apart.",
    zh: "路径各段的观测时间相差过大。",
  },
  TokenNotAllowed: {
    en: "The token is not allowed for new payments.",
    zh: "该代币不允许用于新付款。",
  },
  TokenNotPaused: {
    en: "A token that is not paused cannot be unpaused.",
    zh: "代币并未暂停，不能解除暂停。",
  },
  TokenOwed: {
    en: "A rescue would take a token that is or was allowed.",
    zh: "取回操作将涉及已允许或曾允许的代币。",
  },
  TokenPaused: {
    en: "Transfers of the token are suspended.",
    zh: "代币已暂停转账。",
  },
  TokenStillPaused: {
    en: "A token that the pauser has paused cannot be allowed; only the pauser can lift the pause.",
    zh: "代币已被暂停，不能列为可用；只有暂停管理员可以解除暂停。",
  },
  Unauthorized: {
    en: "The caller is not the party that may carry out the operation.",
    zh: "调用者无权进行该操作。",
  },
  UnexpectedCallback: {
    en: "A callback does not come from the escrow, or is not expected.",
    zh: "回调不是来自托管合约，或不在预期之中。",
  },
  UnknownPair: {
    en: "Neither the pair nor a path between its currencies is known.",
    zh: "既没有该货币对，也没有连接其货币的路径。",
  },
  VerificationExpired: {
    en: "The identity verification has expired.",
    zh: "身份核验已过期。",
  },
  WrongCurrencyDecimals: {
    en: "The corridor counts the currency in other decimals than when the payee gave its instruction.",
    zh: "走廊对该货币的小数位与收款人作出指示时不同。",
  },
  WrongPayoutStatus: {
    en: "The payout is not in the status that the operation needs.",
    zh: "该笔入账不处于该操作所需的状态。",
  },
  WrongTokenCurrency: {
    en: "The corridor has another currency than its token.",
    zh: "走廊的货币与代币不符。",
  },
  WrongTokenDecimals: {
    en: "The corridor has other decimals than its token.",
    zh: "走廊的小数位数与代币不符。",
  },
};
