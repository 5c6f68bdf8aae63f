import type { ErrorCode } from "../../errors.ts";

/** 每个错误码的说明（发生了什么）与建议（可以怎么办），占位符与 src/errors.ts 相同。 */
export const errorsZh: Readonly<Record<ErrorCode, { readonly what: string; readonly hint: string }>> = {
  ACCOUNT_CLOSED: {
    what: "{bank} 已关闭 {account} 的账户",
    hint: "让兑付失败，使代币退回；或重新开户。",
  },
  ALLOCATION_RATIOS_INVALID: {
    what: "无法按比例 {ratios} 分配金额",
    hint: "至少给出一个比例，均不小于零，且至少一个大于零。",
  },
  AMOUNT_ABOVE_MAXIMUM: {
    what: "{amount} 超过兑换台单次兑换上限 {maximum}",
    hint: "可行的最大金额是 {largest}。",
  },
  AMOUNT_BELOW_MINIMUM: {
    what: "{amount} 低于兑换台的兑换下限 {minimum}",
    hint: "可行的最小金额是 {smallest}。",
  },
  AMOUNT_MALFORMED: {
    what: "“{text}”不是金额",
    hint: "请写数字，小数前用点号，不用千位分隔符，例如 1000.00。",
  },
  AMOUNT_NOT_POSITIVE: {
    what: "{text} {asset} 不是大于零的金额",
    hint: "请给出至少一个最小单位的金额。",
  },
  AMOUNT_TOO_LARGE: {
    what: "{text} 的整数部分有 {digits} 位，最多允许 {maximum} 位",
    hint: "请检查金额；若确实如此，请拆分。",
  },
  AMOUNT_TOO_PRECISE: {
    what: "{text} 有 {decimals} 位小数，而 {asset} 有 {allowed} 位",
    hint: "去掉 {asset} 没有的小数位，或指定舍入方式。",
  },
  AMOUNT_TOO_SMALL: {
    what: "{amount} 折合不足一个单位的 {target}",
    hint: "可行的最小金额是 {smallest}。",
  },
  ANSWER_NOT_POSITIVE: {
    what: "喂价返回 {answer}，不是价格",
    hint: "请使用返回值大于零的喂价；已停用的喂价会返回零。",
  },
  ARBITRAGE_POSSIBLE: {
    what: "{pair} 的汇率偏离超过 {thresholdBps} 个基点才会上报，而按它兑换的成本为 {costBps} 个基点",
    hint: "让费用与点差之和不低于该阈值，或经延迟读取汇率。",
  },
  ASSET_INVALID: {
    what: "“{code}”带 {decimals} 位小数不是资产",
    hint: "代码须以字母开头，由字母、数字、点、连字符或下划线组成，小数位为 0 到 77。",
  },
  ASSET_MISMATCH: {
    what: "{left} 与 {right} 不是同一资产",
    hint: "先把一个兑换成另一个；若方向反了，请取倒数。",
  },
  BANK_UNKNOWN: {
    what: "没有名为“{bank}”的银行；现有 {known}",
    hint: "请使用其中之一。",
  },
  BELOW_PAR: {
    what: "{token} 只值其货币的 {price}，低于 1 时暂停赎回",
    hint: "等待价格恢复，或按市价赎回。",
  },
  BREAKER_NOT_HERE: {
    what: "故障 {name} 在 {step} 之前不起作用",
    hint: "它在这些步骤之前起作用：{works}。",
  },
  BREAKER_NOT_TRIPPED: {
    what: "{pair} 的熔断器尚未触发",
    hint: "只有在报价变动过大之后才触发它，触发之后才复位。",
  },
  BREAKER_OPEN: {
    what: "{pair} 的熔断器于 {trippedAt} 触发，直到 {until} 才关闭",
    hint: "请等待，或由监护人复位。",
  },
  CALENDAR_NOT_A_LIST: {
    what: "日历 {calendar} 不是节假日列表",
    hint: "请使用 {first} 到 255 之间的数。",
  },
  CALL_REFUSED: {
    what: "查询 {contract}.{method} 得到 {error}",
    hint: "请附上场景报告；对合约的查询不应被拒绝。",
  },
  CHAIN_AHEAD: {
    what: "链上最后一个区块的时间是 {now}，而场景需要从 {start} 开始的区块",
    hint: "请使用时钟更早的新节点：npm run hardhat -- node，或 anvil --timestamp 915148800。",
  },
  CHARACTER_REFUSED: {
    what: "文本中有 {character}",
    hint: "请去掉它；用空格缩进，其他符号照原样书写。",
  },
  CHARGES_EXCEED_AMOUNT: {
    what: "费用 {charges} 个最小单位，使 {settled} 所剩无几",
    hint: "请多付，或由汇款人承担费用（OUR）。",
  },
  CHARGES_UNBALANCED: {
    what: "从 {from} 到 {to} 的报文结算 {settled}，与 33B × 36 + 71G − 71F 不符",
    hint: "请附上费用报告。",
  },
  CHARGE_BEARER_UNUSED: {
    what: "一端金额已固定，费用承担方（{chargeBearer}）不起作用",
    hint: "请用 instructed 给出未计费用的指示金额；send 已含费用，receive 是到账金额。",
  },
  CLOCK_WENT_BACK: {
    what: "现在是 {now}（Unix 秒），而时钟要被拨回 {wanted}",
    hint: "请移到更晚的时刻；链上的时间只会向前。",
  },
  CONFORMANCE_CASE_UNKNOWN: {
    what: "没有编号为“{id}”的一致性用例",
    hint: "请使用 {cases} 个编号之一，A1 至 E13。",
  },
  CONTRACT_UNKNOWN: {
    what: "这条链上没有合约“{contract}”；现有 {known}",
    hint: "请先部署，或更正名称。",
  },
  CORRELATION_INVALID: {
    what: "{legs} 的相关系数不可能成立：{problem}",
    hint: "请给出对角线为 1 的对称表，且各相关系数能同时成立。",
  },
  CURRENCY_UNFIT: {
    what: "{amount} 的币种是 {given}，而 {whose} 的是 {wanted}",
    hint: "请用 {wanted} 书写金额。",
  },
  CURRENCY_UNKNOWN: {
    what: "“{code}”不是 ISO 4217 货币（{date} 的表）",
    hint: "是否想写 {suggestion}？",
  },
  CURRENCY_WITHOUT_MINOR_UNIT: {
    what: "{code}（{name}）在 ISO 4217 中没有辅币单位",
    hint: "请说明按几位小数计数。",
  },
  DEADLINE_BEFORE_QUOTE: {
    what: "{payment} 报价之前，{deadline} 尚不可知",
    hint: "请在这一步之前加入报价步骤。",
  },
  DEADLINE_UNKNOWN: {
    what: "步骤 {step}（{verb}）按 {payment} 的 {deadline} 开始，而它尚不可知",
    hint: "请放在确定该期限的步骤之后：quote、deliver 或 dispute。",
  },
  DEADLINE_WITHOUT_PAYMENT: {
    what: "{verb} 不针对任何付款，而 {deadline} 是付款的期限",
    hint: "请写 UTC 时刻，或写 +5m 表示上一步之后五分钟。",
  },
  DECIMALS_CHANGED: {
    what: "{pair} 的喂价有 {actual} 位小数，而登记的是 {pinned} 位",
    hint: "查明哪个正确之后，重新登记该货币对。",
  },
  DEPLOYMENT_REFUSED: {
    what: "{contract} 无法部署：{error}",
    hint: "请重新编译合约；若仍不行，请报告。",
  },
  DESK_TERMS_INVALID: {
    what: "兑换台无法在 {minimum} 与 {maximum} 之间交易",
    hint: "两者都用卖出资产表示，且上限不低于下限。",
  },
  DEVIATION_TOO_HIGH: {
    what: "{pair} 的返回值 {answer} 与上次采用的 {accepted} 相差超过 {breakerBps} 个基点",
    hint: "触发熔断器并等待其冷却，或由监护人复位。",
  },
  DIVISION_BY_ZERO: {
    what: "{dividend} 不能除以零",
    hint: "请给出非零的除数。",
  },
  ECB_CURRENCY_UNKNOWN: {
    what: "参考汇率中没有 {code} 这一列；现有 {known}",
    hint: "请使用其中之一；汇率均以欧元为基准。",
  },
  ECB_FILE_INVALID: {
    what: "参考汇率不是欧洲央行的格式：{problem}",
    hint: "请使用原样发布的文件，日期升序或降序均可，首行是货币代码。",
  },
  EURO_FACTOR_UNKNOWN: {
    what: "{code} 没有兑欧元的法定折算率",
    hint: "请使用 {known} 之一，或市场汇率。",
  },
  EURO_PIVOT_TOO_COARSE: {
    what: "两种国家货币单位之间的欧元金额只保留 {decimals} 位小数",
    hint: "至少保留 {least} 位（欧盟第 1103/97 号条例第 4 条第 4 款）。",
  },
  EXPECTATION_WITHOUT_PAYMENT: {
    what: "{verb} 不针对任何付款，而只有付款才有状态",
    hint: "去掉状态，或在针对该付款的步骤上预期。",
  },
  FEED_REVERTED: {
    what: "{pair} 的喂价没有应答",
    hint: "请等待，或把该货币对登记到另一个喂价。",
  },
  FEE_INVALID: {
    what: "无法收取 {basisPoints} 个基点、固定 {fixed}、最低 {minimum} 的费用",
    hint: "基点取 0 到 10,000（须有剩余时小于 10,000），金额不小于零。",
  },
  FEE_TIERS_INVALID: {
    what: "止于 {upTo} 的档位不能跟在止于 {before} 的档位之后",
    hint: "每档的上限须高于前一档，只有最后一档没有上限。",
  },
  FIELDS_NOT_ONE: {
    what: "以下各项恰好需要一项：{fields}",
    hint: "给出其中一项，去掉其余。",
  },
  FIELD_MALFORMED: {
    what: "“{text}”不是 {wanted}",
    hint: "请这样书写：{example}。",
  },
  FIELD_OUT_OF_RANGE: {
    what: "{text} 超出范围",
    hint: "请写 {least} 到 {most} 之间的整数。",
  },
  FILES_MISSING: {
    what: "没有给 {command} 指定 {what}",
    hint: "请指定一个或多个：{example}。",
  },
  FILE_EMPTY: {
    what: "文件是空的",
    hint: "请从标题、时钟、参与方和步骤写起；可参照 scenarios/01-happy-path.yaml。",
  },
  FILE_NOT_UTF8: {
    what: "字节 {byte} 不是 UTF-8",
    hint: "请把文件存为 UTF-8。",
  },
  FILE_TOO_COMPLEX: {
    what: "{what} 超过 {most} 个",
    hint: "去掉不需要的内容；许多相同的付款可以写成带数量的一组。",
  },
  FILE_TOO_LARGE: {
    what: "文件有 {bytes} 字节，最多读取 {maximum} 字节",
    hint: "去掉不需要的内容；许多相同的付款可以写成带数量的一组。",
  },
  FILE_UNREADABLE: {
    what: "无法读取 {file}：{problem}",
    hint: "请给出从当前文件夹算起的文件路径。",
  },
  FILE_UNWRITABLE: {
    what: "无法写入 {file}：{problem}",
    hint: "请指定一个可以写入的文件夹中的路径。",
  },
  FUNDS_INSUFFICIENT: {
    what: "{account} 在 {bank} 有 {held} {asset}，而 {reference} 需要 {needed} {asset}",
    hint: "提高账户的期初余额，或少付一些。",
  },
  FUTURE_RATE: {
    what: "{pair} 的返回值日期为 {updatedAt}，而现在是 {now}",
    hint: "请校正喂价的时钟。",
  },
  GOLDEN_MISSING: {
    what: "{scenario} 没有基准轨迹 {file}",
    hint: "用 settle run --update 写出，查看之后提交。",
  },
  HISTORY_INVALID: {
    what: "{answers} 个返回值的历史无法按 {block} 个一块重新抽样",
    hint: "给出大于零的返回值，至少比一块多一个，且每块至少一个。",
  },
  HOP_NOT_OVER: {
    what: "上次接管的值从 {usableAt} 起可用，而现在是 {now}",
    hint: "到那时再接管下一个。",
  },
  INCOMPLETE_ROUND: {
    what: "{pair} 的第 {roundId} 轮始于 {startedAt}，更新于 {updatedAt}，零表示从未",
    hint: "请等待下一轮。",
  },
  INVALID_ANSWER: {
    what: "{pair} 的喂价返回 {answer}，不是价格",
    hint: "等待大于零的返回值；已停用的喂价会返回零。",
  },
  INVENTORY_INSUFFICIENT: {
    what: "{provider} 可用 {available}，而需要 {needed}",
    hint: "少要一些，等待报价过期，或给提供方更多库存。",
  },
  ISO20022_LIMIT: {
    what: "{value} 放不进 {digits} 位数字、{decimals} 位小数",
    hint: "请明确舍入，或拆分付款。",
  },
  KEY_MISSING: {
    what: "缺少“{key}”",
    hint: "请加上 {key}：{example}",
  },
  KEY_MISSPELT: {
    what: "这里没有“{key}”",
    hint: "是否想写 {suggestion}？",
  },
  KEY_REPEATED: {
    what: "“{key}”在第 {line} 行已经有了",
    hint: "两者留一个。",
  },
  KEY_UNKNOWN: {
    what: "这里没有“{key}”",
    hint: "可用的有：{known}。",
  },
  KEY_WITHOUT_VALUE: {
    what: "“{key}”写成了键，却没有值",
    hint: "含逗号的文本请加引号，小数请用点号。",
  },
  LEDGER_UNBALANCED: {
    what: "{bank} 将为 {reference} 记入借方 {debits} {asset} 与贷方 {credits} {asset}",
    hint: "请附上场景报告：每笔记账两边必须相等。",
  },
  MARKET_CLOSED: {
    what: "{pair} 的市场在 {now} 休市，{opensAt} 开市",
    hint: "届时再来，或让该货币对在休市期间加宽点差。",
  },
  MARKET_NEVER_CLOSES: {
    what: "{pair} 的市场从不休市",
    hint: "给该货币对设定开市时间，或去掉这一步。",
  },
  MODEL_PARAMETER_INVALID: {
    what: "{parameter} 是 {value}，而需要 {wanted}",
    hint: "变动率以一年的比例表示：7 % 写作 0.07。",
  },
  NAME_MISSPELT: {
    what: "没有名为“{name}”的 {what}",
    hint: "是否想写 {suggestion}？",
  },
  NAME_TAKEN: {
    what: "“{name}”已经是 {what}",
    hint: "请换一个名称。",
  },
  NAME_UNKNOWN: {
    what: "没有名为“{name}”的 {what}",
    hint: "现有：{known}。",
  },
  NODE_UNREACHABLE: {
    what: "{url} 没有应答",
    hint: "请在那里启动节点，例如 npm run hardhat -- node，或去掉 --network。",
  },
  NOTHING_USABLE: {
    what: "延迟喂价在 {now} 没有可用的值；下一个从 {usableAt} 起可用",
    hint: "请等到那时；从未推动过的喂价不会有下一个。",
  },
  NOT_A_REPORTER: {
    what: "{reporter} 不在上报方 {known} 之中",
    hint: "请由其中之一上报。",
  },
  NOT_COMPILED: {
    what: "{contract} 尚未编译",
    hint: "请运行 npm run build。",
  },
  OBLIGATION_INVALID: {
    what: "{from} 欠 {to} {amount} 不是一笔债务",
    hint: "请使用两个不同的参与方和大于零的金额。",
  },
  OPTIONS_EXCLUSIVE: {
    what: "{left} 与 {right} 不能同时使用",
    hint: "请只用其中之一。",
  },
  OPTION_INVALID: {
    what: "{option} 不能是 {value}",
    hint: "请使用 {known} 之一。",
  },
  OPTION_UNKNOWN: {
    what: "{problem}",
    hint: "可用的有 --lang en|zh 和 --network localhost。",
  },
  ORACLE_PROCESS_INVALID: {
    what: "预言机无法以 {parameter} {value} 运作",
    hint: "请使用 {wanted}。",
  },
  PAIR_CONFIG_INVALID: {
    what: "{pair} 的防护不能用 {field} {value}",
    hint: "请使用 {wanted}。",
  },
  PAIR_HALTED: {
    what: "{pair} 已停用",
    hint: "等待监护人恢复。",
  },
  PARTY_UNKNOWN: {
    what: "没有名为“{party}”的参与方；现有 {known}",
    hint: "请更正名称，或声明该参与方。",
  },
  PATH_BAND_INVALID: {
    what: "从 {start} 开始、区间为 {minimum} 到 {maximum} 的路径不可能成立",
    hint: "请给出大于零、小于 2^96 且包含起点的区间，均以喂价的末位小数为单位。",
  },
  PATH_FILE_INVALID: {
    what: "存储的路径不符合预期：{problem}",
    hint: "请使用原样写出的文件，或重新运行来源并另存。",
  },
  PATH_HASH_MISMATCH: {
    what: "存储的路径声称其 SHA-256 是 {stated}，而实际是 {actual}",
    hint: "文件写出后被改动：请还原，或重新运行来源并另存。",
  },
  PATH_INVALID: {
    what: "{path} 各段不能构成一条路径",
    hint: "请给出 1 到 {maximum} 段，每段从上一段的终点开始。",
  },
  PATH_NOT_FINITE: {
    what: "{pair} 的 {model} 路径在 {at} 到达 {level}",
    hint: "请附上种子与参数报告。",
  },
  PATH_STEPS_INVALID: {
    what: "{at} 的返回值 {answer} 不能跟在 {before} 之后",
    hint: "请按时间顺序给出，不得同时，返回值均大于零。",
  },
  PAYER_IS_PAYEE: {
    what: "{party} 会付款给自己",
    hint: "请指定两个不同的参与方。",
  },
  PAYMENT_ALREADY_PAID: {
    what: "付款 {payment} 已经支付，条款不能再改",
    hint: "请在支付之前报价，或另行声明一笔付款。",
  },
  PAYMENT_NEEDED: {
    what: "有多笔付款，而 {verb} 只针对一笔",
    hint: "请在动词下说明是哪一笔，例如 payment: {example}。",
  },
  PAYMENT_NOT_PAID: {
    what: "付款 {payment} 尚未支付",
    hint: "请在这一步之前加入未被拒绝的 pay 步骤。",
  },
  PAYMENT_NOT_QUOTED: {
    what: "付款 {payment} 还没有报价",
    hint: "请在这一步之前加入报价步骤。",
  },
  PAYMENT_UNKNOWN: {
    what: "没有名为“{payment}”的付款；现有 {known}",
    hint: "请更正名称，或声明该付款。",
  },
  PAYOUT_MISSING: {
    what: "付款 {payment} 没有应付的兑付",
    hint: "请在这一步之前加入赎回步骤。",
  },
  PRICE_EXPONENT_OUT_OF_RANGE: {
    what: "价格的指数是 {exponent}",
    hint: "指数的绝对值最多为 {maximum}。",
  },
  PRICE_UNCERTAIN: {
    what: "价格 {price} 的置信区间是 {confidence}，超过它的 {maximum} 个基点",
    hint: "等待更好的价格，或放宽不确定度。",
  },
  QUEUED_UNTIL_OPEN: {
    what: "{pair} 的市场在 {now} 休市，兑换须等到 {opensAt}",
    hint: "届时再来。",
  },
  QUORUM_LOST: {
    what: "只有 {fresh} 份上报是新的，而需要 {required} 份",
    hint: "等待更多上报方；切勿对剩下的取平均。",
  },
  QUOTE_ALREADY_USED: {
    what: "报价 {id} 已于 {usedAt} 使用",
    hint: "请另行询价：每个报价只能用于一笔付款。",
  },
  QUOTE_CANCELLED: {
    what: "报价 {id} 已于 {cancelledAt} 取消",
    hint: "请另行询价。",
  },
  QUOTE_EXPIRED: {
    what: "报价 {id} 有效至 {expiresAt}，而现在是 {now}",
    hint: "请另行询价，最迟在那一秒使用。",
  },
  QUOTE_FOR_OTHER_ACCOUNT: {
    what: "报价 {id} 属于 {account}，而 {user} 要使用它",
    hint: "请由 {account} 使用，或另行询价。",
  },
  QUOTE_NOT_SETTLEABLE: {
    what: "合约无法结算卖出 {sell}、买入 {buy}、费用为 {fee} 的报价",
    hint: "请卖出或买入 {token}，并用另一种资产收费。",
  },
  QUOTE_UNKNOWN: {
    what: "没有编号为“{id}”的报价",
    hint: "请使用兑换台给出的编号。",
  },
  QUOTE_VALIDITY_INVALID: {
    what: "报价不能从 {now} 起有效 {validFor} 秒",
    hint: "请使用零秒或更长。",
  },
  RANDOM_PARAMETER_INVALID: {
    what: "随机抽样的 {parameter} 是 {value}，而需要 {wanted}",
    hint: "请更正参数。",
  },
  RANGE_REVERSED: {
    what: "{least} 与 {most} 之间没有任何值",
    hint: "请先写较小的。",
  },
  RATE_INVALID: {
    what: "{rate} 不是 {pair} 的汇率",
    hint: "请使用大于零的普通小数；同一货币之间为 1。",
  },
  RATE_MISSING: {
    what: "没有 {pair} 的汇率，既无直接汇率，也无法经由 {known}",
    hint: "请在场景的汇率中加入该货币对。",
  },
  RATE_NOT_YET: {
    what: "市场在 {time} 没有 {pair} 的汇率",
    hint: "让汇率路径更早开始，或不在该时刻留空。",
  },
  RATE_OUT_OF_BAND: {
    what: "{pair} 的返回值 {answer} 不在 {minimum} 与 {maximum} 之间",
    hint: "移动区间之前，请用另一来源核对喂价。",
  },
  RATE_OVERFLOW: {
    what: "{amount} 按 {rate} 从 {fromDecimals} 位小数换到 {toDecimals} 位，超出 256 位",
    hint: "请用较小的金额，或位数较少的汇率。",
  },
  RATE_PATH_OVERFLOW: {
    what: "{path} 各段相乘超出 256 位",
    hint: "请用小数位较少的喂价，或较短的路径。",
  },
  RATE_TOO_COARSE: {
    what: "汇率 {rate} 只有 {digits} 位有效数字，至少需要 {least} 位",
    hint: "请使用位数更多的反向喂价，并精确取倒数。",
  },
  RATE_TWICE: {
    what: "{pair} 与 {other} 是同一个市场",
    hint: "留一个即可；反方向会精确算出。",
  },
  REPORTERS_INVALID: {
    what: "{reporters} 个上报方、法定数 {quorum} 无法作答",
    hint: "每个上报方只列一次，数量不少于法定数，法定数大于零。",
  },
  REPORT_INVALID: {
    what: "{reporter} 上报 {answer}，不是价格",
    hint: "请上报大于零且小于 2^207 的值，或不上报。",
  },
  REPORT_OF_ONE_TRACE: {
    what: "{format} 只显示一条轨迹，而给出了 {count} 条",
    hint: "请只给一条，或换一种格式。",
  },
  REPORT_OUT_OF_ORDER: {
    what: "{reporter} 上报的观测时间 {observedAt} 不在 {earliest} 到 {latest} 之间",
    hint: "请按时间顺序上报，不得来自未来。",
  },
  REQUIREMENT_UNMET: {
    what: "为得到 {wanted} {asset} 算出的付款只能买到 {buys}",
    hint: "请附上汇率报告。",
  },
  RESOLUTION_UNEQUAL: {
    what: "付款 {payment} 的份额合计 {divided}，而持有 {held}",
    hint: "只给出其中一份，其余归另一方。",
  },
  ROUNDED_TWICE: {
    what: "最后一段 {leg} 自身要舍入，到账金额又要舍入",
    hint: "要么途中舍入，要么最后舍入；同一数字舍入两次可能相差一个单位。",
  },
  ROUNDING_REQUIRED: {
    what: "{numerator} / {denominator} 不是整数",
    hint: "请指定舍入方式。",
  },
  ROUNDING_UNKNOWN: {
    what: "“{name}”不是舍入方式",
    hint: "请使用 {known} 之一。",
  },
  ROUND_WENT_BACK: {
    what: "{pair} 的喂价在采用第 {acceptedRoundId} 轮之后返回了第 {roundId} 轮",
    hint: "请等待更新的一轮。",
  },
  SCENARIOS_MISSING: {
    what: "没有指定场景",
    hint: "请指定一个或多个：npx hardhat settle {command} scenarios/01-happy-path.yaml",
  },
  SCENARIO_FILE_UNREADABLE: {
    what: "无法读取 {file}：{problem}",
    hint: "请给出从当前文件夹算起的场景路径；它引用的文件放在它旁边。",
  },
  SCENARIO_INVALID: {
    what: "{file} 有 {count}",
    hint: "请更正后再检查：npx hardhat settle check {file}",
  },
  SEQUENCER_DOWN: {
    what: "排序器自 {startedAt} 起停机",
    hint: "等待恢复，并等过 {grace} 秒的宽限期。",
  },
  SEQUENCER_GRACE: {
    what: "排序器恢复了 {up} 秒，而需要超过 {grace} 秒",
    hint: "请等待宽限期结束。",
  },
  SEQUENCER_UNKNOWN: {
    what: "排序器的喂价自 {startedAt} 起返回 {answer}，说明不了什么",
    hint: "等待喂价有一轮：0 为运行，1 为停机，起始为零表示没有轮次。",
  },
  SETUP_REFUSED: {
    what: "{contract}.{method} 拒绝设置：{error}",
    hint: "请更正场景的设置。",
  },
  SET_PATH_INVALID: {
    what: "没有可以设置的 {path}：{problem}",
    hint: "请写 --set PATH=VALUE，用键名与列表序号，例如 escrow.feeBps=100 或 steps.3.at=+5m。",
  },
  SOURCES_DIVERGE: {
    what: "新的上报从 {lowest} 到 {highest}，相差超过 {maximumBps} 个基点",
    hint: "在兑换之前查明哪个上报方有误。",
  },
  SPLIT_PARTS_INVALID: {
    what: "金额不能分成 {parts} 份",
    hint: "请使用 1 到 {maximum} 的整数。",
  },
  SPREAD_INVALID: {
    what: "单边 {basisPoints} 个基点的点差不可能",
    hint: "请使用 0 到 9,999。",
  },
  STALE_PATH: {
    what: "{pair} 最旧的一段为 {updatedAt}，在 {now} 已过 {age} 秒，而允许 {maximumAge} 秒",
    hint: "等待其喂价，或放宽路径的时效。",
  },
  STALE_RATE: {
    what: "{pair} 的返回值为 {updatedAt}，在 {now} 已过 {age} 秒，而允许 {maximumAge} 秒",
    hint: "等待喂价，或放宽其时效。",
  },
  STEPS_TOO_MANY: {
    what: "加上这一步就超过 {most} 个步骤（针对组的步骤按每笔付款计数）",
    hint: "请缩小组的规模，或分成几个场景运行。",
  },
  STEP_VERBS: {
    what: "一个步骤只有一个动词，而这里有 {given}",
    hint: "以 {known} 之一为键，at 与 expect 写在旁边。",
  },
  SUCCESSION_UNKNOWN: {
    what: "到 {on} 为止 {code} 尚未被其他货币取代",
    hint: "请用更晚的日期，或市场汇率。",
  },
  TIMESTAMP_SPREAD_TOO_HIGH: {
    what: "{pair} 各段分别为 {oldest} 与 {newest}，相差 {spread} 秒，而允许 {maximumSpread} 秒",
    hint: "等待较旧的喂价，或放宽时差。",
  },
  TIME_BACKWARDS: {
    what: "步骤 {step}（{verb}）要在 {time} 开始，而现在已是 {now}",
    hint: "请给出更晚的时间，或不写时间。",
  },
  TIME_GRID_INVALID: {
    what: "从 {from} 到 {until} 每隔 {every} 秒的路径不可能成立",
    hint: "从 0 或之后开始，不早于起点结束，步长大于零，最多 {maximum} 步。",
  },
  TIME_REVERSED: {
    what: "{time} 早于 {earliest}，即上一步最早的开始时间",
    hint: "请按时间排列步骤。",
  },
  TOPIC_UNKNOWN: {
    what: "没有关于“{topic}”的说明",
    hint: "是否想写 {suggestion}？settle list 列出全部。",
  },
  TRACE_INVALID: {
    what: "{file} 不是轨迹：{path} 处是 {actual}，而需要 {wanted}",
    hint: "请使用本版本 settle run --trace 写出的文件。",
  },
  TRANSACTION_NOT_MINED: {
    what: "节点没有接受 {from} 的交易：{problem}",
    hint: "请使用每笔交易立即出块的新节点；其时钟不得超前于场景。",
  },
  UNKNOWN_PAIR: {
    what: "既没有货币对 {pair}，也没有连接其货币的路径",
    hint: "请登记其中之一。",
  },
  VALUE_KIND: {
    what: "这里是 {found}，而不是 {wanted}",
    hint: "请这样书写：{example}",
  },
  VALUE_MISSING: {
    what: "冒号后面没有内容",
    hint: "请这样书写：{example}",
  },
  VECTOR_FIELD_INVALID: {
    what: "{op} 的字段 {field} 是 {value}，而需要 {wanted}",
    hint: "请更正用例文件。",
  },
  VECTOR_FILES_MISSING: {
    what: "没有指定用例文件",
    hint: "请指定一个或多个：npx hardhat settle vectors FILE...",
  },
  VECTOR_FILE_INVALID: {
    what: "用例文件在 {place} 处不符合预期：{problem}",
    hint: "用例文件是 JSON 数组，每项含 id、source、inputs（其中指明 op）与 expected。",
  },
  VECTOR_FILE_UNREADABLE: {
    what: "无法读取 {file}：{problem}",
    hint: "请给出从当前文件夹算起的 JSON 文件路径。",
  },
  WORKER_CRASHED: {
    what: "{file} 的运行中断：{problem}",
    hint: "请单独运行以查看详情，并附上场景报告。",
  },
  YAML_FEATURE_REFUSED: {
    what: "这里有 {feature}，场景文件不使用它",
    hint: "请直接写出内容；以 & * ! 或 % 开头的文本请加引号。",
  },
  YAML_INVALID: {
    what: "这不是 YAML：{problem}",
    hint: "请检查此处及之前的空格、引号和括号。",
  },
};
