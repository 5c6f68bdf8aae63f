/* Converters of C as the kit asks them: driver ID. GMP's fractions, Intel's decimal128, and double. */
#include <gmp.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#define DECIMAL_CALL_BY_REFERENCE 0
#define DECIMAL_GLOBAL_ROUNDING 0
#define DECIMAL_GLOBAL_EXCEPTION_FLAGS 0
#include <bid_conf.h>
#include <bid_functions.h>

enum { LONGEST = 1 << 16 };

/* The text of a member of the object that it is in; what the kit sends has no blanks between its members. */
static const char *member(const char *json, const char *object, const char *name, char *text) {
  char key[64];
  const char *at = json;
  if (object) {
    snprintf(key, sizeof key, "\"%s\":", object);
    at = strstr(at, key) + strlen(key);
  }
  snprintf(key, sizeof key, "\"%s\":", name);
  at = strstr(at, key) + strlen(key);
  const char *ends = *at == '"' ? "\"" : ",}";
  if (*at == '"') at++;
  size_t length = strcspn(at, ends);
  if (length >= LONGEST) length = LONGEST - 1;
  memcpy(text, at, length);
  text[length] = 0;
  return text;
}

struct asked {
  char amount[LONGEST], value[LONGEST], per[LONGEST], rounding[LONGEST];
  int from_decimals, to_decimals, forward;
};

static void ten_to(mpz_t out, int exponent) { mpz_ui_pow_ui(out, 10, exponent); }

/* A plain decimal as a fraction: its digits over a power of ten. */
static void decimal(mpq_t out, const char *text) {
  char digits[LONGEST];
  const char *point = strchr(text, '.');
  int places = point ? (int)strlen(point + 1) : 0;
  snprintf(digits, sizeof digits, "%.*s%s", point ? (int)(point - text) : (int)strlen(text), text, point ? point + 1 : "");
  mpz_set_str(mpq_numref(out), digits, 10);
  ten_to(mpq_denref(out), places);
  mpq_canonicalize(out);
}

static void of_gmp(const struct asked *asked, char *answer) {
  mpq_t money, value, per;
  mpz_t rounded;
  mpq_inits(money, value, per, NULL);
  mpz_init(rounded);
  decimal(value, asked->value);
  decimal(per, asked->per);
  mpq_div(value, value, per);
  mpz_set_str(mpq_numref(money), asked->amount, 10);
  ten_to(mpq_denref(money), asked->from_decimals);
  mpq_canonicalize(money);
  if (asked->forward) mpq_mul(money, money, value);
  else mpq_div(money, money, value);
  ten_to(mpq_numref(per), asked->to_decimals);
  mpz_set_ui(mpq_denref(per), 1);
  mpq_mul(money, money, per);
  if (!strcmp(asked->rounding, "floor")) mpz_fdiv_q(rounded, mpq_numref(money), mpq_denref(money));
  else if (!strcmp(asked->rounding, "ceil")) mpz_cdiv_q(rounded, mpq_numref(money), mpq_denref(money));
  else mpz_tdiv_q(rounded, mpq_numref(money), mpq_denref(money));
  gmp_snprintf(answer, LONGEST, "\"value\":\"%Zd\"", rounded);
  mpq_clears(money, value, per, NULL);
  mpz_clear(rounded);
}

static unsigned mode_of(const char *rounding) {
  if (!strcmp(rounding, "floor")) return BID_ROUNDING_DOWN;
  if (!strcmp(rounding, "ceil")) return BID_ROUNDING_UP;
  if (!strcmp(rounding, "toward-zero")) return BID_ROUNDING_TO_ZERO;
  if (!strcmp(rounding, "half-up")) return BID_ROUNDING_TIES_AWAY;
  return BID_ROUNDING_TO_NEAREST;
}

static BID_UINT128 decimal128(const char *text, unsigned *flags) {
  char copy[LONGEST];
  snprintf(copy, sizeof copy, "%s", text);
  return bid128_from_string(copy, BID_ROUNDING_TO_NEAREST, flags);
}

/* 34 digits, as IEEE 754 has them; what does not fit in so many decimals is no number, which is a refusal. */
static void of_decimal128(const struct asked *asked, char *answer) {
  unsigned flags = 0;
  char text[LONGEST];
  snprintf(text, sizeof text, "%.60000se-%d", asked->amount, asked->from_decimals);
  BID_UINT128 money = decimal128(text, &flags), value = decimal128(asked->value, &flags), per = decimal128(asked->per, &flags);
  BID_UINT128 by = asked->forward ? value : per, over = asked->forward ? per : value;
  BID_UINT128 product = bid128_mul(money, by, BID_ROUNDING_TO_NEAREST, &flags);
  BID_UINT128 converted = bid128_div(product, over, BID_ROUNDING_TO_NEAREST, &flags);
  snprintf(text, sizeof text, "1e-%d", asked->to_decimals);
  BID_UINT128 rounded = bid128_quantize(converted, decimal128(text, &flags), mode_of(asked->rounding), &flags);
  bid128_to_string(text, rounded, &flags);
  char *exponent = strchr(text, 'E');
  if (!exponent) snprintf(answer, LONGEST, "\"refused\":\"InvalidOperation\"");
  else {
    *exponent = 0;
    char *digits = text + 1 + strspn(text + 1, "0");
    if (!*digits) snprintf(answer, LONGEST, "\"value\":\"0\"");
    else snprintf(answer, LONGEST, "\"value\":\"%s%.60000s\"", *text == '-' ? "-" : "", digits);
  }
}

static void of_double(const struct asked *asked, char *answer) {
  double money = strtod(asked->amount, NULL) / pow(10, asked->from_decimals);
  double rate = strtod(asked->value, NULL) / strtod(asked->per, NULL);
  double counted = round((asked->forward ? money * rate : money / rate) * pow(10, asked->to_decimals));
  snprintf(answer, LONGEST, "\"value\":\"%.0f\"", counted == 0 ? 0.0 : counted);
}

static const struct { const char *id, *claims; void (*convert)(const struct asked *, char *); } CONVERTERS[] = {
  { "gmp", "\"roundings\":[\"floor\",\"ceil\",\"toward-zero\"]", of_gmp },
  { "intel-decimal128", "\"digits\":34,\"roundings\":[\"floor\",\"ceil\",\"toward-zero\",\"half-up\",\"half-even\"]", of_decimal128 },
  { "c-double", "\"roundings\":[\"half-up\"]", of_double },
};

int main(int count, char **arguments) {
  static char line[4 * LONGEST], answer[LONGEST], text[LONGEST], base[LONGEST];
  static struct asked asked;
  size_t chosen = 0;
  while (count > 1 && chosen < 2 && strcmp(CONVERTERS[chosen].id, arguments[1])) chosen++;
  while (fgets(line, sizeof line, stdin)) {
    int hello = !strcmp(member(line, NULL, "call", text), "hello");
    if (hello) snprintf(answer, sizeof answer, "\"value\":{\"protocol\":1,\"name\":\"%s\",\"calls\":[\"convert\"],%s}", CONVERTERS[chosen].id, CONVERTERS[chosen].claims);
    else {
      member(line, NULL, "amount", asked.amount);
      member(line, NULL, "rounding", asked.rounding);
      member(line, "rate", "value", asked.value);
      member(line, "rate", "per", asked.per);
      asked.from_decimals = atoi(member(line, "from", "decimals", text));
      asked.to_decimals = atoi(member(line, "to", "decimals", text));
      asked.forward = !strcmp(member(line, "from", "code", text), member(line, "rate", "base", base));
      CONVERTERS[chosen].convert(&asked, answer);
    }
    printf("{\"id\":%s,%s}\n", member(line, NULL, "id", text), answer);
    fflush(stdout);
  }
  return 0;
}
