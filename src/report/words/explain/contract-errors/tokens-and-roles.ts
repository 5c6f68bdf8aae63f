import type { Bilingual } from "../../../../language.ts";

/** What the token and the registry refuse, and the contracts of OpenZeppelin under all of them. */
export const TOKEN_AND_ROLE_ERRORS = {
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
  AlreadyDisclosed: {
    en: "The same content is disclosed to one recipient twice.",
    zh: "同一内容向同一接收方披露两次。",
  },
  AttestationOutOfOrder: {
    en: "An attestation is dated in the future or before the last one.",
    zh: "证明的日期在未来，或早于上一次。",
  },
  CheckpointUnorderedInsertion: {
    en: "The token's record of what has left the reserve would go back in time; no operation ends with this.",
    zh: "代币对储备流出的记录将倒退；没有操作会以此结束。",
  },
  ContentHashMissing: {
    en: "A disclosure has no hash of its content.",
    zh: "披露内容时没有给出其哈希值。",
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
  FeedUnavailable: {
    en: "The feed is set to revert.",
    zh: "喂价被设定为回滚。",
  },
  HopNotOver: {
    en: "A value is taken before the one before it is usable.",
    zh: "在前一个值可用之前取用下一个。",
  },
  InsufficientBalance: {
    en: "The contract has less ether than it would send.",
    zh: "合约的以太币少于要发送的数额。",
  },
  InvalidAccountNonce: {
    en: "The signature's number is not the next one of its account.",
    zh: "签名的序号不是该账户的下一个。",
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
  MinterLimitExceeded: {
    en: "The mint would exceed the minter's present limit.",
    zh: "铸币将超过铸币方目前的限额。",
  },
  NoSuchRound: {
    en: "The feed does not have the requested round.",
    zh: "请求的轮次不存在。",
  },
  NotAMinter: {
    en: "Caller is not a minter.",
    zh: "调用者不是铸币方。",
  },
  NotAReporter: {
    en: "Caller is not a reporter.",
    zh: "调用者不是上报方。",
  },
  NotVerified: {
    en: "The account's identity was never verified.",
    zh: "该账户从未经过身份核验。",
  },
  NothingUsable: {
    en: "The delayed feed has no usable value yet; zero: none has been taken.",
    zh: "延迟喂价尚无可用的值；零表示从未取值。",
  },
  Panic: {
    en: "Solidity itself refused: code 0x11 is an overflow, 0x12 a division by zero, 0x32 an index outside its list.",
    zh: "Solidity 自身拒绝：代码 0x11 为溢出，0x12 为除以零，0x32 为下标越界。",
  },
  ParticipantBlocked: {
    en: "The account is on the deny list.",
    zh: "该账户已被列入黑名单。",
  },
  QuorumLost: {
    en: "Fewer than the required number of reports are fresh.",
    zh: "有效期内的上报少于所需数量。",
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
  StringTooLong: {
    en: "A text is too long.",
    zh: "文本过长。",
  },
  TokenPaused: {
    en: "Transfers of the token are suspended.",
    zh: "代币已暂停转账。",
  },
  VerificationExpired: {
    en: "The identity verification has expired.",
    zh: "身份核验已过期。",
  },
} as const satisfies Record<string, Bilingual>;
