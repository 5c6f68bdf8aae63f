/**
 * Every error this project raises: a code, who must act, one sentence of what happened with both values in human
 * units, and what to try. The texts are templates, so that the console, the page and a translation show the same
 * error; `{name}` is filled from the parameters, whose names TypeScript takes from the template.
 */
const TABLE = {
  ACCOUNT_CLOSED: {
    who: "input",
    what: "{bank} has closed the account of {account}",
    hint: "Let the payout fail, so that the tokens come back, or reopen the account.",
  },
  ALLOCATION_RATIOS_INVALID: {
    who: "input",
    what: "Cannot divide an amount by the ratios {ratios}",
    hint: "Give at least one ratio, none below zero and at least one above it.",
  },
  AMOUNT_ABOVE_MAXIMUM: {
    who: "input",
    what: "{amount} is more than the {maximum} that the desk converts at once",
    hint: "The largest amount that works is {largest}.",
  },
  AMOUNT_BELOW_MINIMUM: {
    who: "input",
    what: "{amount} is less than the {minimum} that the desk converts",
    hint: "The smallest amount that works is {smallest}.",
  },
  AMOUNT_MALFORMED: {
    who: "input",
    what: '"{text}" is not an amount',
    hint: "Write digits, with a point before the decimals and no thousands separator, for example 1000.00.",
  },
  AMOUNT_NOT_POSITIVE: {
    who: "input",
    what: "{text} {asset} is not an amount above zero",
    hint: "Give an amount of at least one minor unit.",
  },
  AMOUNT_TOO_LARGE: {
    who: "input",
    what: "{text} has {digits} digits before the point, and at most {maximum} are allowed",
    hint: "Check the amount; split it if it is meant.",
  },
  AMOUNT_TOO_PRECISE: {
    who: "input",
    what: "{text} has {decimals} decimals, and {asset} has {allowed}",
    hint: "Leave out the decimals that {asset} does not have, or name a rounding mode.",
  },
  AMOUNT_TOO_SMALL: {
    who: "input",
    what: "{amount} comes to less than one unit of {target}",
    hint: "The smallest amount that works is {smallest}.",
  },
  ANSWER_NOT_POSITIVE: {
    who: "input",
    what: "A price feed answered {answer}, which is no price",
    hint: "Use a feed that answers above zero; zero is what a retired feed returns.",
  },
  ARBITRAGE_POSSIBLE: {
    who: "input",
    what: "The rate of {pair} is reported when it is more than {thresholdBps} basis points off, and converting at it costs {costBps}",
    hint: "Let fee and spread together be the threshold at least, or read the rate through a delay.",
  },
  ASSET_INVALID: {
    who: "input",
    what: '"{code}" with {decimals} decimals is not an asset',
    hint: "Use a code of letters, digits, dot, dash or underscore that begins with a letter, and 0 to 77 decimals.",
  },
  ASSET_MISMATCH: {
    who: "input",
    what: "{left} and {right} are not the same asset",
    hint: "Convert one into the other first, or invert the rate if it is the wrong way round.",
  },
  BANK_UNKNOWN: {
    who: "bug",
    what: 'There is no bank "{bank}"; there are {known}',
    hint: "Name one of them.",
  },
  BELOW_PAR: {
    who: "expectation",
    what: "{token} is worth {price} of its currency, and redemptions are halted below 1",
    hint: "Wait for the price to recover, or redeem at the market's price.",
  },
  BREAKER_NOT_HERE: {
    who: "input",
    what: "The breaker {name} does nothing before {step}",
    hint: "It works before {works}.",
  },
  BREAKER_NOT_TRIPPED: {
    who: "expectation",
    what: "The breaker of {pair} has not tripped",
    hint: "Trip it only after an answer has moved too far, and reset it only after that.",
  },
  BREAKER_OPEN: {
    who: "expectation",
    what: "The breaker of {pair} tripped at {trippedAt} and stays open until {until}",
    hint: "Wait, or let the guardian reset it.",
  },
  CALENDAR_NOT_A_LIST: {
    who: "input",
    what: "Calendar {calendar} is no list of holidays",
    hint: "Use a number from {first} to 255.",
  },
  CALL_REFUSED: {
    who: "bug",
    what: "{contract}.{method} was asked and answered {error}",
    hint: "Report it with the scenario; a question to a contract should not be refused.",
  },
  CHAIN_AHEAD: {
    who: "environment",
    what: "The chain's last block is of {now}, and the scenario needs blocks from {start} on",
    hint: "Use a fresh node whose clock begins earlier: npm run hardhat -- node, or anvil --timestamp 915148800.",
  },
  CHARACTER_REFUSED: {
    who: "input",
    what: "There is {character} in the text",
    hint: "Leave it out; indent with blanks, and write other signs as they are.",
  },
  CHARGES_EXCEED_AMOUNT: {
    who: "input",
    what: "Charges of {charges} minor units leave nothing of {settled}",
    hint: "Pay more, or let the ordering customer bear the charges (OUR).",
  },
  CHARGES_UNBALANCED: {
    who: "bug",
    what: "The message from {from} to {to} settles {settled}, which 33B × 36 + 71G − 71F is not",
    hint: "Report it with the charges.",
  },
  CHARGE_BEARER_UNUSED: {
    who: "input",
    what: "Who bears the charges ({chargeBearer}) says nothing where an end is fixed",
    hint: "Give the amount as instructed, before any charge; send is charged already, and receive is what is left.",
  },
  CLOCK_WENT_BACK: {
    who: "input",
    what: "It is {now} (Unix seconds), and the clock was to be put back to {wanted}",
    hint: "Move to a later moment; a chain's time goes forwards only.",
  },
  CONFORMANCE_CASE_UNKNOWN: {
    who: "input",
    what: 'There is no conformance case "{id}"',
    hint: "Use one of the {cases} ids, A1 to E13.",
  },
  CONTRACT_UNKNOWN: {
    who: "bug",
    what: 'There is no contract "{contract}" on this chain; there are {known}',
    hint: "Deploy it first, or correct the name.",
  },
  CORRELATION_INVALID: {
    who: "input",
    what: "The correlations of {legs} are not possible: {problem}",
    hint: "Give a symmetric table with 1 on its diagonal whose correlations can hold together.",
  },
  CURRENCY_UNFIT: {
    who: "input",
    what: "{amount} is in {given}, and {whose} in {wanted}",
    hint: "Write the amount in {wanted}.",
  },
  CURRENCY_UNKNOWN: {
    who: "input",
    what: '"{code}" is not a currency of ISO 4217 (table of {date})',
    hint: "Did you mean {suggestion}?",
  },
  CURRENCY_WITHOUT_MINOR_UNIT: {
    who: "input",
    what: "{code} ({name}) has no minor unit in ISO 4217",
    hint: "Say how many decimals to count it in.",
  },
  DEADLINE_BEFORE_QUOTE: {
    who: "input",
    what: "{deadline} of {payment} is not known before it is quoted",
    hint: "Put a quote step before this one.",
  },
  DEADLINE_UNKNOWN: {
    who: "input",
    what: "Step {step} ({verb}) begins by the {deadline} of {payment}, which is not known yet",
    hint: "Put it after the step that sets the deadline: quote, deliver or dispute.",
  },
  DEADLINE_WITHOUT_PAYMENT: {
    who: "input",
    what: "{verb} is about no payment, and {deadline} is the deadline of one",
    hint: "Write a moment in UTC, or +5m after the step before.",
  },
  DECIMALS_CHANGED: {
    who: "expectation",
    what: "The feed of {pair} has {actual} decimals, and {pinned} were pinned",
    hint: "Register the pair again once it is known which are right.",
  },
  DEPLOYMENT_REFUSED: {
    who: "bug",
    what: "{contract} could not be deployed: {error}",
    hint: "Rebuild the contracts, and report it if that does not help.",
  },
  DESK_TERMS_INVALID: {
    who: "input",
    what: "A desk cannot trade between {minimum} and {maximum}",
    hint: "Give both in the asset sold, and a maximum not below the minimum.",
  },
  DEVIATION_TOO_HIGH: {
    who: "expectation",
    what: "The answer {answer} of {pair} is more than {breakerBps} basis points from {accepted}, the last accepted",
    hint: "Trip the breaker and wait for its cooldown, or let the guardian reset it.",
  },
  DIVISION_BY_ZERO: {
    who: "input",
    what: "{dividend} cannot be divided by zero",
    hint: "Give a divisor other than zero.",
  },
  ECB_CURRENCY_UNKNOWN: {
    who: "input",
    what: "The reference rates have no column {code}; there are {known}",
    hint: "Use one of them; rates are against the euro.",
  },
  ECB_FILE_INVALID: {
    who: "input",
    what: "The reference rates are not in the layout of the European Central Bank: {problem}",
    hint: "Use the file as it is published, newest or oldest day first, with a header of currency codes.",
  },
  EURO_FACTOR_UNKNOWN: {
    who: "input",
    what: "{code} has no legal conversion factor to the euro",
    hint: "Use one of {known}, or a market rate.",
  },
  EURO_PIVOT_TOO_COARSE: {
    who: "input",
    what: "An amount in euro between two national units was to have {decimals} decimals",
    hint: "Keep at least {least} (Regulation (EC) 1103/97, article 4.4).",
  },
  EXPECTATION_WITHOUT_PAYMENT: {
    who: "input",
    what: "{verb} is about no payment, and only a payment has a status",
    hint: "Leave the status out, or expect it of a step about the payment.",
  },
  FEED_REVERTED: {
    who: "expectation",
    what: "The feed of {pair} does not answer",
    hint: "Wait for it, or register the pair on another feed.",
  },
  FEE_INVALID: {
    who: "input",
    what: "A fee of {basisPoints} basis points, {fixed} fixed, {minimum} at least cannot be charged",
    hint: "Use 0 to 10,000 basis points (less than 10,000 where something must be left) and sums not below zero.",
  },
  FEE_TIERS_INVALID: {
    who: "input",
    what: "The band that ends at {upTo} cannot follow the one that ends at {before}",
    hint: "Give each band a higher end than the one before, and only the last none.",
  },
  FIELDS_NOT_ONE: {
    who: "input",
    what: "Exactly one of these is needed: {fields}",
    hint: "Give one of them and leave out the others.",
  },
  FIELD_MALFORMED: {
    who: "input",
    what: '"{text}" is not {wanted}',
    hint: "Write it like this: {example}",
  },
  FIELD_OUT_OF_RANGE: {
    who: "input",
    what: "{text} is out of range",
    hint: "Write a whole number from {least} to {most}.",
  },
  FILES_MISSING: {
    who: "input",
    what: "{command} was given no {what}",
    hint: "Name one or more: {example}.",
  },
  FILE_EMPTY: {
    who: "input",
    what: "There is nothing in it",
    hint: "Begin with a title, the clock, the parties and the steps; scenarios/01-happy-path.yaml shows how.",
  },
  FILE_NOT_UTF8: {
    who: "input",
    what: "The byte {byte} is not UTF-8",
    hint: "Save the file as UTF-8.",
  },
  FILE_TOO_COMPLEX: {
    who: "input",
    what: "There are more than {most} {what}",
    hint: "Take out what is not needed; many payments alike are a group with a count.",
  },
  FILE_TOO_LARGE: {
    who: "input",
    what: "It has {bytes} bytes, and at most {maximum} are read",
    hint: "Take out what is not needed; many payments alike are a group with a count.",
  },
  FILE_UNREADABLE: {
    who: "input",
    what: "{file} cannot be read: {problem}",
    hint: "Give the path of a file, from the folder you are in.",
  },
  FILE_UNWRITABLE: {
    who: "environment",
    what: "{file} cannot be written: {problem}",
    hint: "Name a path in a folder that you may write to.",
  },
  FUNDS_INSUFFICIENT: {
    who: "input",
    what: "{account} has {held} {asset} at {bank} and needs {needed} {asset} for {reference}",
    hint: "Give the account a larger opening balance, or send less.",
  },
  FUTURE_RATE: {
    who: "expectation",
    what: "The answer of {pair} is dated {updatedAt}, and it is {now}",
    hint: "Correct the clock of the feed.",
  },
  GOLDEN_MISSING: {
    who: "input",
    what: "There is no golden trace {file} for {scenario}",
    hint: "Write it with settle run --update, look at it, and commit it.",
  },
  HISTORY_INVALID: {
    who: "input",
    what: "A history of {answers} answers cannot be resampled in blocks of {block}",
    hint: "Give answers above zero, one more than a block has at least, and blocks of at least one.",
  },
  HOP_NOT_OVER: {
    who: "expectation",
    what: "The value taken over last is usable from {usableAt}, and it is {now}",
    hint: "Take the next one over then.",
  },
  INCOMPLETE_ROUND: {
    who: "expectation",
    what: "Round {roundId} of {pair} began at {startedAt} and was updated at {updatedAt}, where zero means never",
    hint: "Wait for the next round.",
  },
  INVALID_ANSWER: {
    who: "expectation",
    what: "The feed of {pair} answered {answer}, which is no price",
    hint: "Wait for an answer above zero; zero is what a retired feed returns.",
  },
  INVENTORY_INSUFFICIENT: {
    who: "expectation",
    what: "{provider} has {available} free and would need {needed}",
    hint: "Ask for less, wait for quotes to expire, or give the provider more inventory.",
  },
  ISO20022_LIMIT: {
    who: "input",
    what: "{value} does not fit {digits} digits with {decimals} decimals",
    hint: "Round it explicitly, or split the payment.",
  },
  KEY_MISSING: {
    who: "input",
    what: '"{key}" is missing',
    hint: "Add {key}: {example}",
  },
  KEY_MISSPELT: {
    who: "input",
    what: 'There is no "{key}" here',
    hint: "Did you mean {suggestion}?",
  },
  KEY_REPEATED: {
    who: "input",
    what: '"{key}" is there already, in line {line}',
    hint: "Keep one of the two.",
  },
  KEY_UNKNOWN: {
    who: "input",
    what: 'There is no "{key}" here',
    hint: "Known: {known}.",
  },
  KEY_WITHOUT_VALUE: {
    who: "input",
    what: '"{key}" stands like a key, without a value',
    hint: "Put a text with a comma in it between quotes, and write decimals with a point.",
  },
  LEDGER_UNBALANCED: {
    who: "bug",
    what: "{bank} would book {debits} {asset} of debits and {credits} {asset} of credits for {reference}",
    hint: "Report it with the scenario: every booking has two equal sides.",
  },
  MARKET_CLOSED: {
    who: "expectation",
    what: "The market of {pair} is closed at {now} and opens at {opensAt}",
    hint: "Come back then, or let the pair widen its spread while it is closed.",
  },
  MARKET_NEVER_CLOSES: {
    who: "input",
    what: "The market of {pair} never closes",
    hint: "Give its pair opening hours, or leave the step out.",
  },
  MODEL_PARAMETER_INVALID: {
    who: "input",
    what: "{parameter} is {value}, and {wanted} is needed",
    hint: "Rates of change are parts of one for a year: write 0.07 for 7 %.",
  },
  NAME_MISSPELT: {
    who: "input",
    what: 'There is no {what} "{name}"',
    hint: "Did you mean {suggestion}?",
  },
  NAME_TAKEN: {
    who: "input",
    what: '"{name}" is {what} already',
    hint: "Use another name.",
  },
  NAME_UNKNOWN: {
    who: "input",
    what: 'There is no {what} "{name}"',
    hint: "Known: {known}.",
  },
  NODE_UNREACHABLE: {
    who: "environment",
    what: "Nothing answers at {url}",
    hint: "Start a node there, for example with npm run hardhat -- node, or leave out --network.",
  },
  NOTHING_USABLE: {
    who: "expectation",
    what: "No value of the delayed feed is usable at {now}; the next is from {usableAt}",
    hint: "Wait until then; a feed that was never poked has none coming.",
  },
  NOT_A_REPORTER: {
    who: "expectation",
    what: "{reporter} is not one of the reporters {known}",
    hint: "Let one of them report.",
  },
  NOT_COMPILED: {
    who: "environment",
    what: "{contract} is not compiled",
    hint: "Run npm run build.",
  },
  OBLIGATION_INVALID: {
    who: "input",
    what: "{from} owing {to} {amount} is not an obligation",
    hint: "Use two parties and an amount above zero.",
  },
  OPTIONS_EXCLUSIVE: {
    who: "input",
    what: "{left} and {right} cannot be used together",
    hint: "Use one of them.",
  },
  OPTION_INVALID: {
    who: "input",
    what: "{option} {value} is not possible",
    hint: "Use one of {known}.",
  },
  OPTION_UNKNOWN: {
    who: "input",
    what: "{problem}",
    hint: "There are --lang en|zh and --network localhost.",
  },
  ORACLE_PROCESS_INVALID: {
    who: "input",
    what: "An oracle cannot work with {parameter} {value}",
    hint: "Use {wanted}.",
  },
  PAIR_CONFIG_INVALID: {
    who: "input",
    what: "{pair} cannot be guarded with {field} {value}",
    hint: "Use {wanted}.",
  },
  PAIR_HALTED: {
    who: "expectation",
    what: "{pair} is halted",
    hint: "Wait for the guardian to resume it.",
  },
  PATH_BAND_INVALID: {
    who: "input",
    what: "A path beginning at {start} in the band from {minimum} to {maximum} is not possible",
    hint: "Give a band above zero and below 2^96 that the beginning lies in, all in units of the feed's last decimal.",
  },
  PATH_FILE_INVALID: {
    who: "input",
    what: "The stored path is not as expected: {problem}",
    hint: "Use the file as it was written, or run the source again and store a new one.",
  },
  PATH_HASH_MISMATCH: {
    who: "input",
    what: "The stored path says that its SHA-256 is {stated}, and it is {actual}",
    hint: "It was changed after it was written: restore it, or run the source again and store a new one.",
  },
  PATH_INVALID: {
    who: "input",
    what: "The legs {path} do not make a path",
    hint: "Give 1 to {maximum} legs, each beginning where the one before ends.",
  },
  PARTY_UNKNOWN: {
    who: "input",
    what: 'There is no party "{party}"; there are {known}',
    hint: "Correct the name, or declare the party.",
  },
  PATH_NOT_FINITE: {
    who: "bug",
    what: "A {model} path of {pair} came to {level} at {at}",
    hint: "Report it with the seed and the parameters.",
  },
  PATH_STEPS_INVALID: {
    who: "input",
    what: "The answer {answer} at {at} cannot follow {before}",
    hint: "Give the steps in order of time, no two at once, each answer above zero.",
  },
  PAYER_IS_PAYEE: {
    who: "input",
    what: "{party} would pay itself",
    hint: "Name two parties.",
  },
  PAYMENT_ALREADY_PAID: {
    who: "input",
    what: "Payment {payment} has been paid, and its terms can change no more",
    hint: "Quote it before it is paid, or declare another payment.",
  },
  PAYMENT_NEEDED: {
    who: "input",
    what: "There are several payments, and {verb} is about one",
    hint: "Say which under the verb, for example payment: {example}.",
  },
  PAYMENT_NOT_PAID: {
    who: "input",
    what: "Payment {payment} has not been paid yet",
    hint: "Put a pay step that is not refused before this one.",
  },
  PAYMENT_NOT_QUOTED: {
    who: "input",
    what: "Payment {payment} has no quote yet",
    hint: "Put a quote step before this one.",
  },
  PAYMENT_UNKNOWN: {
    who: "input",
    what: 'There is no payment "{payment}"; there are {known}',
    hint: "Correct the name, or declare the payment.",
  },
  PAYOUT_MISSING: {
    who: "input",
    what: "No payout is owed for payment {payment}",
    hint: "Put a redeem step before this one.",
  },
  PRICE_EXPONENT_OUT_OF_RANGE: {
    who: "input",
    what: "A price has the exponent {exponent}",
    hint: "Use an exponent of at most {maximum} either way.",
  },
  PRICE_UNCERTAIN: {
    who: "input",
    what: "A price of {price} has a confidence of {confidence}, more than {maximum} basis points of it",
    hint: "Wait for a better price, or allow more uncertainty.",
  },
  QUEUED_UNTIL_OPEN: {
    who: "expectation",
    what: "The market of {pair} is closed at {now}, and conversions wait until {opensAt}",
    hint: "Come back then.",
  },
  QUORUM_LOST: {
    who: "expectation",
    what: "{fresh} reports are fresh, and an answer takes {required}",
    hint: "Wait for more reporters; never average what is left.",
  },
  QUOTE_ALREADY_USED: {
    who: "expectation",
    what: "Quote {id} was used at {usedAt}",
    hint: "Ask for a new quote: each is good for one payment.",
  },
  QUOTE_CANCELLED: {
    who: "expectation",
    what: "Quote {id} was cancelled at {cancelledAt}",
    hint: "Ask for a new quote.",
  },
  QUOTE_EXPIRED: {
    who: "expectation",
    what: "Quote {id} was good until {expiresAt}, and it is {now}",
    hint: "Ask for a new quote and use it at that second at the latest.",
  },
  QUOTE_FOR_OTHER_ACCOUNT: {
    who: "expectation",
    what: "Quote {id} is for {account}, and {user} would use it",
    hint: "Let {account} use it, or ask for a quote of its own.",
  },
  QUOTE_NOT_SETTLEABLE: {
    who: "input",
    what: "The contract cannot settle a quote of {sell} for {buy} with a fee of {fee}",
    hint: "Sell or buy {token}, and take the fee in the other asset.",
  },
  QUOTE_UNKNOWN: {
    who: "expectation",
    what: 'There is no quote "{id}"',
    hint: "Use the id that the desk gave.",
  },
  QUOTE_VALIDITY_INVALID: {
    who: "input",
    what: "A quote cannot be good for {validFor} s from {now}",
    hint: "Use zero seconds or more.",
  },
  RANDOM_PARAMETER_INVALID: {
    who: "input",
    what: "{parameter} of a random draw is {value}, and {wanted} is needed",
    hint: "Correct the parameter.",
  },
  RANGE_REVERSED: {
    who: "input",
    what: "Nothing lies between {least} and {most}",
    hint: "Write the smaller one first.",
  },
  RATE_INVALID: {
    who: "input",
    what: "{rate} is not an exchange rate for {pair}",
    hint: "Use a plain decimal above zero; between a currency and itself, 1.",
  },
  RATE_MISSING: {
    who: "input",
    what: "There is no rate for {pair}, not directly and not over one of {known}",
    hint: "Add the pair to the rates of the scenario.",
  },
  RATE_NOT_YET: {
    who: "input",
    what: "The market says nothing of {pair} at {time}",
    hint: "Let the rate's path begin earlier, or give it no gap then.",
  },
  RATE_OUT_OF_BAND: {
    who: "expectation",
    what: "The answer {answer} of {pair} is not between {minimum} and {maximum}",
    hint: "Check the feed against another source before the band is moved.",
  },
  RATE_OVERFLOW: {
    who: "input",
    what: "{amount} at {rate} from {fromDecimals} to {toDecimals} decimals does not fit 256 bits",
    hint: "Use a smaller amount, or a rate with fewer digits.",
  },
  RATE_PATH_OVERFLOW: {
    who: "input",
    what: "The legs {path} multiply to more than 256 bits",
    hint: "Use feeds of fewer decimals, or a shorter path.",
  },
  RATE_TOO_COARSE: {
    who: "input",
    what: "The rate {rate} has {digits} significant digits, and at least {least} are needed",
    hint: "Use the reciprocal feed, which has more, and invert it exactly.",
  },
  RATE_TWICE: {
    who: "input",
    what: "{pair} and {other} are one market",
    hint: "Keep one of the two; the other way round is worked out exactly.",
  },
  REPORTERS_INVALID: {
    who: "input",
    what: "{reporters} reporters with a quorum of {quorum} cannot answer",
    hint: "Name each reporter once, and at least as many as the quorum, which is above zero.",
  },
  REPORT_INVALID: {
    who: "expectation",
    what: "{reporter} reported {answer}, which is no price",
    hint: "Report above zero and below 2^207, or report nothing.",
  },
  REPORT_OF_ONE_TRACE: {
    who: "input",
    what: "{format} shows one trace, and {count} are given",
    hint: "Give one, or use another format.",
  },
  REPORT_OUT_OF_ORDER: {
    who: "expectation",
    what: "{reporter} reported an observation of {observedAt}, outside {earliest} to {latest}",
    hint: "Report in order of time, and nothing from the future.",
  },
  REQUIREMENT_UNMET: {
    who: "bug",
    what: "A payment worked out for {wanted} {asset} buys only {buys}",
    hint: "Please report this with the rate.",
  },
  RESOLUTION_UNEQUAL: {
    who: "input",
    what: "The shares of payment {payment} make {divided}, and {held} are held",
    hint: "Give one of the two shares, and the other party has the rest.",
  },
  ROUNDED_TWICE: {
    who: "input",
    what: "The last leg {leg} is rounded by itself, and what arrives is rounded besides",
    hint: "Round on the way or at the end; two roundings of one figure may move it by a unit.",
  },
  ROUNDING_REQUIRED: {
    who: "input",
    what: "{numerator} / {denominator} is not a whole number",
    hint: "Name a rounding mode.",
  },
  ROUNDING_UNKNOWN: {
    who: "input",
    what: '"{name}" is not a rounding mode',
    hint: "Use one of {known}.",
  },
  ROUND_WENT_BACK: {
    who: "expectation",
    what: "The feed of {pair} answered round {roundId} after round {acceptedRoundId} had been accepted",
    hint: "Wait for a newer round.",
  },
  SCENARIOS_MISSING: {
    who: "input",
    what: "No scenario is named",
    hint: "Name one or more: npx hardhat settle {command} scenarios/01-happy-path.yaml",
  },
  SCENARIO_FILE_UNREADABLE: {
    who: "input",
    what: "{file} cannot be read: {problem}",
    hint: "Give the path of a scenario, from the folder you are in; what it names lies beside it.",
  },
  SCENARIO_INVALID: {
    who: "input",
    what: "{file} has {count}",
    hint: "Correct them and check again: npx hardhat settle check {file}",
  },
  SEQUENCER_DOWN: {
    who: "expectation",
    what: "The sequencer is down since {startedAt}",
    hint: "Wait until it is up and the grace period of {grace} s is over.",
  },
  SEQUENCER_GRACE: {
    who: "expectation",
    what: "The sequencer is up for {up} s, and more than {grace} s are needed",
    hint: "Wait for the grace period to end.",
  },
  SEQUENCER_UNKNOWN: {
    who: "expectation",
    what: "The sequencer's feed answered {answer} since {startedAt}, which says nothing",
    hint: "Wait for the feed to have a round: 0 is up, 1 is down, and a start of zero means no round.",
  },
  SETUP_REFUSED: {
    who: "bug",
    what: "{contract}.{method} refused to be set up: {error}",
    hint: "Correct the settings of the scenario.",
  },
  SET_PATH_INVALID: {
    who: "input",
    what: "There is no {path} that could be set: {problem}",
    hint: "Write --set PATH=VALUE with keys and numbers of list entries, for example escrow.feeBps=100 or steps.3.at=+5m.",
  },
  SOURCES_DIVERGE: {
    who: "expectation",
    what: "The fresh reports run from {lowest} to {highest}, more than {maximumBps} basis points apart",
    hint: "Find out which reporter is wrong before anything is converted.",
  },
  SPLIT_PARTS_INVALID: {
    who: "input",
    what: "An amount cannot be split into {parts} parts",
    hint: "Use a whole number from 1 to {maximum}.",
  },
  SPREAD_INVALID: {
    who: "input",
    what: "A spread of {basisPoints} basis points either side is not possible",
    hint: "Use 0 up to 9,999.",
  },
  STALE_PATH: {
    who: "expectation",
    what: "The oldest leg of {pair} is of {updatedAt}, {age} s old at {now}, and {maximumAge} s are allowed",
    hint: "Wait for its feed, or allow the path a greater age.",
  },
  STALE_RATE: {
    who: "expectation",
    what: "The answer of {pair} is of {updatedAt}, {age} s old at {now}, and {maximumAge} s are allowed",
    hint: "Wait for the feed, or allow it a greater age.",
  },
  STEPS_TOO_MANY: {
    who: "input",
    what: "With this there are more than {most} steps, those on groups counted for each payment",
    hint: "Make the groups smaller, or run several scenarios.",
  },
  STEP_VERBS: {
    who: "input",
    what: "A step has one verb, and this one has {given}",
    hint: "Make every verb a step of its own, with at and expect beside it: {known}.",
  },
  SUCCESSION_UNKNOWN: {
    who: "input",
    what: "{code} had not been replaced by another currency on {on}",
    hint: "Use a later day, or a market rate.",
  },
  TIMESTAMP_SPREAD_TOO_HIGH: {
    who: "expectation",
    what: "The legs of {pair} are of {oldest} and {newest}, {spread} s apart, and {maximumSpread} s are allowed",
    hint: "Wait for the older feed, or allow a greater spread.",
  },
  TIME_BACKWARDS: {
    who: "input",
    what: "Step {step} ({verb}) is to begin at {time}, and it is {now} already",
    hint: "Give it a later time, or leave its time out.",
  },
  TIME_GRID_INVALID: {
    who: "input",
    what: "A path from {from} to {until} every {every} s is not possible",
    hint: "Begin at or after 0, end no earlier than the beginning, and take steps above zero, at most {maximum} of them.",
  },
  TIME_REVERSED: {
    who: "input",
    what: "{time} is before {earliest}, when the step before begins at the earliest",
    hint: "Order the steps by time.",
  },
  TOPIC_UNKNOWN: {
    who: "input",
    what: 'There is nothing to explain under "{topic}"',
    hint: "Did you mean {suggestion}? settle list shows everything that there is.",
  },
  TRACE_INVALID: {
    who: "input",
    what: "{file} is no trace: at {path} there is {actual}, and {wanted} is needed",
    hint: "Use a file that settle run --trace wrote with this version.",
  },
  TRANSACTION_NOT_MINED: {
    who: "environment",
    what: "The node did not take a transaction of {from}: {problem}",
    hint: "Use a fresh node that mines every transaction at once; its clock must not be ahead of the scenario's.",
  },
  UNKNOWN_PAIR: {
    who: "expectation",
    what: "There is neither a pair {pair} nor a path between its currencies",
    hint: "Register one of them.",
  },
  VALUE_KIND: {
    who: "input",
    what: "This is {found} instead of {wanted}",
    hint: "Write it like this: {example}",
  },
  VALUE_MISSING: {
    who: "input",
    what: "There is nothing behind the colon",
    hint: "Write it like this: {example}",
  },
  VECTOR_FIELD_INVALID: {
    who: "input",
    what: "The field {field} of {op} is {value}, and {wanted} is needed",
    hint: "Correct the vector file.",
  },
  VECTOR_FILE_INVALID: {
    who: "input",
    what: "The vector file is not as expected at {place}: {problem}",
    hint: "A vector file is a JSON array of cases, each with id, source, inputs (which name an op) and expected.",
  },
  VECTOR_FILES_MISSING: {
    who: "input",
    what: "No vector file is named",
    hint: "Name one or more: npx hardhat settle vectors FILE...",
  },
  VECTOR_FILE_UNREADABLE: {
    who: "input",
    what: "{file} cannot be read: {problem}",
    hint: "Give the path of a JSON file, from the folder you are in.",
  },
  WORKER_CRASHED: {
    who: "bug",
    what: "The run of {file} broke off: {problem}",
    hint: "Run it alone to see more, and report it with the scenario.",
  },
  YAML_FEATURE_REFUSED: {
    who: "input",
    what: "There is {feature}, which scenarios do without",
    hint: "Write out what is meant; put a text that begins with & * ! or % between quotes.",
  },
  YAML_INVALID: {
    who: "input",
    what: "This is not YAML: {problem}",
    hint: "Check blanks, quotes and brackets here and before.",
  },
} as const satisfies Record<string, ErrorDescriptor>;

/** Who must act on an error; decides the exit code of the command line. */
export type Responsible = "input" | "expectation" | "environment" | "bug";

interface ErrorDescriptor {
  readonly who: Responsible;
  readonly what: string;
  readonly hint: string;
}

export type ErrorCode = keyof typeof TABLE;

type PlaceholdersIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersIn<Rest>
  : never;

/** The parameters that the template of an error code names. */
export type ErrorParameters<Code extends ErrorCode> = Readonly<
  Record<
    PlaceholdersIn<(typeof TABLE)[Code]["what"] | (typeof TABLE)[Code]["hint"]>,
    string | number | bigint
  >
>;

export const ERRORS: Readonly<Record<ErrorCode, ErrorDescriptor>> = TABLE;

/** A place in a file, 1-based, as editors count. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Fills the `{name}` placeholders of a template. */
export function fillTemplate(
  template: string,
  parameters: Readonly<Record<string, string | number | bigint>>,
): string {
  return template.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) =>
    String(parameters[name] ?? placeholder),
  );
}

/** The only error that this project throws. */
export class SettlementError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = "SettlementError";
  readonly code: Code;
  readonly parameters: ErrorParameters<Code>;
  readonly place: SourcePlace | undefined;

  constructor(
    code: Code,
    parameters: ErrorParameters<Code>,
    options: { place?: SourcePlace; cause?: unknown } = {},
  ) {
    const { what, hint } = ERRORS[code];
    super(
      fillTemplate(`${what}. ${hint}`, parameters),
      options.cause === undefined ? {} : { cause: options.cause },
    );
    this.code = code;
    this.parameters = parameters;
    this.place = options.place;
  }

  /** Who must act. */
  get who(): Responsible {
    return ERRORS[this.code].who;
  }
}
