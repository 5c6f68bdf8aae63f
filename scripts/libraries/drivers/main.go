// Converters of Go as the kit asks them: driver ID.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/big"
	"os"
	"strconv"

	"github.com/cockroachdb/apd"
	"github.com/shopspring/decimal"
	"gopkg.in/inf.v0"
)

type asset struct {
	Code     string
	Decimals int32
}

type arguments struct {
	Amount   string
	From, To asset
	Rate     struct {
		Base, Value, Per string
		Decimals         int32
	}
	Rounding string
	Text     string
	Asset    asset
}

func (a arguments) forward() bool { return a.From.Code == a.Rate.Base }

type converter struct {
	convert   func(arguments) (string, error)
	parse     func(arguments) (string, error)
	roundings []string
	claims    map[string]any
}

func ofShopspring(a arguments) (string, error) {
	units, _ := new(big.Int).SetString(a.Amount, 10)
	money := decimal.NewFromBigInt(units, -a.From.Decimals)
	value, err := decimal.NewFromString(a.Rate.Value)
	if err != nil {
		return "", err
	}
	per, _ := decimal.NewFromString(a.Rate.Per)
	var converted decimal.Decimal
	switch {
	case a.forward() && a.Rate.Per == "1":
		converted = money.Mul(value)
	case a.forward():
		converted = money.Mul(value).Div(per)
	default:
		converted = money.Mul(per).Div(value)
	}
	places := a.To.Decimals
	switch a.Rounding {
	case "half-even":
		converted = converted.RoundBank(places)
	case "toward-zero":
		converted = converted.Truncate(places)
	case "floor":
		converted = converted.Shift(places).Floor().Shift(-places)
	case "ceil":
		converted = converted.Shift(places).Ceil().Shift(-places)
	default:
		converted = converted.Round(places)
	}
	return converted.Shift(places).StringFixed(0), nil
}

func parseShopspring(a arguments) (string, error) {
	value, err := decimal.NewFromString(a.Text)
	if err != nil {
		return "", err
	}
	counted := value.Shift(a.Asset.Decimals)
	if !counted.Equal(counted.Truncate(0)) {
		return "", errors.New("more decimals than the currency has")
	}
	return counted.StringFixed(0), nil
}

var apdModes = map[string]string{
	"floor": apd.RoundFloor, "ceil": apd.RoundCeiling, "toward-zero": apd.RoundDown, "away-from-zero": apd.RoundUp,
	"half-up": apd.RoundHalfUp, "half-down": apd.RoundHalfDown, "half-even": apd.RoundHalfEven,
}

func ofApd(a arguments) (string, error) {
	context := apd.BaseContext.WithPrecision(34)
	money, _, err := apd.NewFromString(a.Amount + "E-" + strconv.Itoa(int(a.From.Decimals)))
	if err != nil {
		return "", err
	}
	value, _, err := apd.NewFromString(a.Rate.Value)
	if err != nil {
		return "", err
	}
	per, _, _ := apd.NewFromString(a.Rate.Per)
	by, over := per, value
	if a.forward() {
		by, over = value, per
	}
	converted := new(apd.Decimal)
	if _, err := context.Mul(converted, money, by); err != nil {
		return "", err
	}
	if _, err := context.Quo(converted, converted, over); err != nil {
		return "", err
	}
	context.Rounding = apdModes[a.Rounding]
	if _, err := context.Quantize(converted, converted, -a.To.Decimals); err != nil {
		return "", err
	}
	if converted.Negative && converted.Coeff.Sign() != 0 {
		return "-" + converted.Coeff.String(), nil
	}
	return converted.Coeff.String(), nil
}

var infModes = map[string]inf.Rounder{
	"floor": inf.RoundFloor, "ceil": inf.RoundCeil, "toward-zero": inf.RoundDown, "away-from-zero": inf.RoundUp,
	"half-up": inf.RoundHalfUp, "half-down": inf.RoundHalfDown, "half-even": inf.RoundHalfEven,
}

func ofInf(a arguments) (string, error) {
	units, _ := new(big.Int).SetString(a.Amount, 10)
	money := inf.NewDecBig(units, inf.Scale(a.From.Decimals))
	value, ok := new(inf.Dec).SetString(a.Rate.Value)
	if !ok {
		return "", errors.New("no decimal")
	}
	per, _ := new(inf.Dec).SetString(a.Rate.Per)
	by, over := per, value
	if a.forward() {
		by, over = value, per
	}
	product := new(inf.Dec).Mul(money, by)
	converted := new(inf.Dec).QuoRound(product, over, inf.Scale(a.To.Decimals), infModes[a.Rounding])
	return converted.UnscaledBig().String(), nil
}

func ofRat(a arguments) (string, error) {
	money, _ := new(big.Rat).SetString(a.Amount + "/1")
	money.Quo(money, new(big.Rat).SetInt(tenTo(a.From.Decimals)))
	value, ok := new(big.Rat).SetString(a.Rate.Value)
	if !ok {
		return "", errors.New("no decimal")
	}
	per, _ := new(big.Rat).SetString(a.Rate.Per)
	rate := new(big.Rat).Quo(value, per)
	if !a.forward() {
		rate.Inv(rate)
	}
	text := money.Mul(money, rate).FloatString(int(a.To.Decimals))
	counted, _ := new(big.Rat).SetString(text)
	counted.Mul(counted, new(big.Rat).SetInt(tenTo(a.To.Decimals)))
	return counted.Num().String(), nil
}

func ofFloat(a arguments) (string, error) {
	amount, _ := strconv.ParseFloat(a.Amount, 64)
	value, _ := strconv.ParseFloat(a.Rate.Value, 64)
	per, _ := strconv.ParseFloat(a.Rate.Per, 64)
	money := amount / math.Pow10(int(a.From.Decimals))
	converted := money / value * per
	if a.forward() {
		converted = money * value / per
	}
	return strconv.FormatFloat(math.Round(converted*math.Pow10(int(a.To.Decimals))), 'f', 0, 64), nil
}

func tenTo(exponent int32) *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(exponent)), nil)
}

var all = []string{"floor", "ceil", "toward-zero", "away-from-zero", "half-up", "half-down", "half-even"}

var converters = map[string]converter{
	"shopspring-decimal": {
		ofShopspring, parseShopspring, []string{"floor", "ceil", "toward-zero", "half-up", "half-even"},
		map[string]any{"places": 16, "texts": []string{"plus-sign", "leading-point", "trailing-point", "leading-zeros", "exponent"}},
	},
	"cockroachdb-apd": {ofApd, nil, all, map[string]any{"digits": 34}},
	"inf":             {ofInf, nil, all, nil},
	"go-big-rat":      {ofRat, nil, []string{"half-up"}, nil},
	"go-float64":      {ofFloat, nil, []string{"half-up"}, nil},
}

func answer(c converter, call string, a arguments) (answered map[string]any) {
	defer func() {
		if crash := recover(); crash != nil {
			answered = map[string]any{"crashed": "panic", "message": fmt.Sprint(crash)}
		}
	}()
	asked := c.convert
	if call == "parseAmount" {
		asked = c.parse
	}
	value, err := asked(a)
	if err != nil {
		return map[string]any{"refused": fmt.Sprintf("%T", err), "message": err.Error()}
	}
	return map[string]any{"value": value}
}

func main() {
	id := os.Args[1]
	c := converters[id]
	hello := map[string]any{"protocol": 1, "name": id, "calls": []string{"convert"}, "roundings": c.roundings}
	if c.parse != nil {
		hello["calls"] = []string{"convert", "parseAmount"}
	}
	for name, claim := range c.claims {
		hello[name] = claim
	}
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(make([]byte, 1<<20), 1<<24)
	out := json.NewEncoder(os.Stdout)
	for in.Scan() {
		var asked struct {
			Id   int
			Call string
			Args arguments
		}
		if err := json.Unmarshal(in.Bytes(), &asked); err != nil && asked.Call != "hello" {
			panic(err)
		}
		answered := map[string]any{"value": hello}
		if asked.Call != "hello" {
			answered = answer(c, asked.Call, asked.Args)
		}
		answered["id"] = asked.Id
		if err := out.Encode(answered); err != nil {
			panic(err)
		}
	}
}
