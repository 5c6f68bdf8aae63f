// Converters of C++ as the kit asks them: driver ID. Boost.Multiprecision, and long double.
#include <boost/multiprecision/cpp_dec_float.hpp>
#include <boost/multiprecision/cpp_int.hpp>
#include <cmath>
#include <iostream>
#include <string>

using boost::multiprecision::cpp_dec_float_50;
using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;

struct Asked {
  std::string amount, value, per, rounding;
  int fromDecimals, toDecimals;
  bool forward;
};

// The text of a member of the object that it is in; what the kit sends has no blanks between its members.
static std::string member(const std::string &json, const std::string &object, const std::string &name) {
  auto after = [&](const std::string &key, std::size_t from) {
    const std::string found = "\"" + key + "\":";
    return json.find(found, from) + found.size();
  };
  std::size_t at = after(name, object.empty() ? 0 : after(object, 0));
  const bool text = json[at] == '"';
  if (text) at++;
  return json.substr(at, json.find_first_of(text ? "\"" : ",}", at) - at);
}

static cpp_int tenTo(int exponent) { return boost::multiprecision::pow(cpp_int(10), exponent); }

static std::string ofDecFloat(const Asked &asked) {
  const cpp_dec_float_50 money = cpp_dec_float_50(asked.amount) / cpp_dec_float_50(tenTo(asked.fromDecimals));
  const cpp_dec_float_50 value(asked.value), per(asked.per);
  const cpp_dec_float_50 converted = asked.forward ? cpp_dec_float_50(money * value / per) : cpp_dec_float_50(money * per / value);
  const cpp_dec_float_50 counted = converted * cpp_dec_float_50(tenTo(asked.toDecimals));
  cpp_dec_float_50 whole = round(counted);
  if (asked.rounding == "floor") whole = floor(counted);
  if (asked.rounding == "ceil") whole = ceil(counted);
  if (asked.rounding == "toward-zero") whole = trunc(counted);
  return whole.convert_to<cpp_int>().str();
}

static std::string ofRational(const Asked &asked) {
  const std::size_t point = asked.value.find('.');
  const int places = point == std::string::npos ? 0 : static_cast<int>(asked.value.size() - point - 1);
  std::string digits = asked.value;
  if (point != std::string::npos) digits.erase(point, 1);
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
  const cpp_rational rate = cpp_rational(cpp_int(digits), tenTo(places)) / cpp_rational(cpp_int(asked.per));
  const cpp_rational money(cpp_int(asked.amount), tenTo(asked.fromDecimals));
  const cpp_rational counted = (asked.forward ? cpp_rational(money * rate) : cpp_rational(money / rate)) * cpp_rational(tenTo(asked.toDecimals));
  return cpp_int(numerator(counted) / denominator(counted)).str();
}

static std::string ofLongDouble(const Asked &asked) {
  const long double money = std::stold(asked.amount) / std::pow(10.0L, asked.fromDecimals);
  const long double rate = std::stold(asked.value) / std::stold(asked.per);
  const long double counted = std::round((asked.forward ? money * rate : money / rate) * std::pow(10.0L, asked.toDecimals));
  char text[6000];
  std::snprintf(text, sizeof text, "%.0Lf", counted == 0 ? 0.0L : counted);
  return text;
}

int main(int, char **arguments) {
  const std::string id = arguments[1];
  const std::string claims = id == "boost-cpp-dec-float" ? R"("digits":50,"roundings":["floor","ceil","toward-zero","half-up"])"
    : id == "boost-cpp-rational" ? R"("roundings":["toward-zero"])" : R"("roundings":["half-up"])";
  for (std::string line; std::getline(std::cin, line);) {
    std::cout << "{\"id\":" << member(line, "", "id") << ",";
    if (member(line, "", "call") == "hello") {
      std::cout << R"("value":{"protocol":1,"name":")" << id << R"(","calls":["convert"],)" << claims << "}";
    } else {
      try {
        const Asked asked{member(line, "", "amount"), member(line, "rate", "value"), member(line, "rate", "per"),
          member(line, "", "rounding"), std::stoi(member(line, "from", "decimals")), std::stoi(member(line, "to", "decimals")),
          member(line, "from", "code") == member(line, "rate", "base")};
        const std::string value = id == "boost-cpp-dec-float" ? ofDecFloat(asked) : id == "boost-cpp-rational" ? ofRational(asked) : ofLongDouble(asked);
        std::cout << "\"value\":\"" << value << "\"";
      } catch (const std::exception &error) {
        std::cout << "\"refused\":\"" << typeid(error).name() << "\"";
      }
    }
    std::cout << "}" << std::endl;
  }
}
