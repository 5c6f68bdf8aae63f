# Converters of Ruby as the kit asks them: ruby driver.rb ID.
require "bigdecimal"
require "json"

class NotOffered < StandardError; end

MODES = {
  "floor" => BigDecimal::ROUND_FLOOR,
  "ceil" => BigDecimal::ROUND_CEILING,
  "toward-zero" => BigDecimal::ROUND_DOWN,
  "away-from-zero" => BigDecimal::ROUND_UP,
  "half-up" => BigDecimal::ROUND_HALF_UP,
  "half-down" => BigDecimal::ROUND_HALF_DOWN,
  "half-even" => BigDecimal::ROUND_HALF_EVEN
}.freeze

def forward?(asked)
  asked["from"]["code"] == asked["rate"]["base"]
end

class OfMoney
  CLAIMS = { roundings: MODES.keys, direction: "base-to-quote", sameCurrency: false, calls: %w[convert allocate] }.freeze

  def initialize
    require "money"
    I18n.enforce_available_locales = false
    Money.locale_backend = nil
  end

  def currency(asset)
    found = Money::Currency.find(asset["code"]) or raise NotOffered, "no currency #{asset["code"]}"
    return found if found.subunit_to_unit == 10**asset["decimals"]

    raise NotOffered, "#{asset["code"]} has other decimals"
  end

  def convert(asked)
    raise NotOffered, "a rate has one direction" unless forward?(asked)

    from, to = currency(asked["from"]), currency(asked["to"])
    rate = BigDecimal(asked["rate"]["value"]) / BigDecimal(asked["rate"]["per"])
    bank = Money::Bank::VariableExchange.new(Money::RatesStore::Memory.new)
    bank.add_rate(from.iso_code, to.iso_code, rate)
    Money.with_rounding_mode(MODES[asked["rounding"]]) do
      Money.new(asked["amount"].to_i, from, bank).exchange_to(to).cents.to_i.to_s
    end
  end

  def allocate(asked)
    weights = asked["weights"].map(&:to_i)
    Money.new(asked["amount"].to_i, "USD").allocate(weights).map { |share| share.cents.to_i.to_s }
  end
end

class OfBigDecimal
  CLAIMS = { roundings: MODES.keys, calls: %w[convert] }.freeze

  def convert(asked)
    from, to, rate = asked.values_at("from", "to", "rate")
    money = BigDecimal(asked["amount"]) / BigDecimal(10)**from["decimals"]
    value, per = BigDecimal(rate["value"]), BigDecimal(rate["per"])
    converted = forward?(asked) ? money * value / per : money * per / value
    (converted.round(to["decimals"], MODES[asked["rounding"]]) * 10**to["decimals"]).to_i.to_s
  end
end

class OfRational
  CLAIMS = { roundings: %w[floor ceil toward-zero half-up half-down half-even], calls: %w[convert] }.freeze

  def convert(asked)
    from, to, rate = asked.values_at("from", "to", "rate")
    money = Rational(asked["amount"].to_i, 10**from["decimals"])
    value = Rational(rate["value"]) / Rational(rate["per"])
    counted = (forward?(asked) ? money * value : money / value) * 10**to["decimals"]
    case asked["rounding"]
    when "floor" then counted.floor
    when "ceil" then counted.ceil
    when "toward-zero" then counted.truncate
    else counted.round(half: asked["rounding"].delete_prefix("half-").to_sym)
    end.to_s
  end
end

CONVERTERS = { "ruby-money" => OfMoney, "ruby-bigdecimal" => OfBigDecimal, "ruby-rational" => OfRational }.freeze

id = ARGV.fetch(0)
converter = CONVERTERS.fetch(id).new
$stdout.sync = true
$stdin.each_line do |line|
  asked = JSON.parse(line)
  answer = { id: asked["id"] }
  begin
    answer[:value] =
      if asked["call"] == "hello"
        { protocol: 1, name: id, **converter.class::CLAIMS }
      else
        converter.public_send(asked["call"], asked["args"])
      end
  rescue NotOffered => error
    answer[:unsupported] = error.message
  rescue ArgumentError, FloatDomainError, ZeroDivisionError => error
    answer.update(refused: error.class.name, message: error.message)
  rescue StandardError => error
    answer.update(crashed: error.class.name, message: error.message)
  end
  puts answer.to_json
end
