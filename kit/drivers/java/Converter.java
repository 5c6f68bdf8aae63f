import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A converter of money as a driver of exchange-rate-conformance, protocol 1: Java 11 or newer, its standard library alone.
 *
 * <pre>
 *     javac Converter.java
 *     npx exchange-rate-conformance --driver "java Converter"
 * </pre>
 *
 * It reads one JSON object a line from standard input and answers each with one. Your converter is what stands between the
 * two marks; below it are the protocol and a small reader of JSON. What is printed by System.out goes to standard error.
 */
public class Converter {
    // ---- Your converter: change what is between this mark and the next. ------------------------------------------------

    static final String HELLO = "{\"protocol\":1,\"name\":\"Java's BigInteger\",\"calls\":[\"convert\",\"allocate\",\"parseAmount\"],"
        + "\"roundings\":[\"floor\",\"ceil\",\"toward-zero\",\"away-from-zero\",\"half-up\",\"half-down\",\"half-even\"],"
        + "\"allocation\":\"largest-remainder\"}";

    static final Map<String, RoundingMode> MODES = Map.of(
        "floor", RoundingMode.FLOOR, "ceil", RoundingMode.CEILING,
        "toward-zero", RoundingMode.DOWN, "away-from-zero", RoundingMode.UP,
        "half-up", RoundingMode.HALF_UP, "half-down", RoundingMode.HALF_DOWN, "half-even", RoundingMode.HALF_EVEN);

    static Object answer(String call, Json args) {
        switch (call) {
            case "convert": return convert(args);
            case "allocate": return allocate(args.integer("amount"), args.integers("weights"));
            case "parseAmount": return parseAmount(args.text("text"), args.get("asset").count("decimals"));
            default: throw new NotOffered("offers no " + call);
        }
    }

    static BigInteger convert(Json args) {
        Json from = args.get("from"), to = args.get("to"), rate = args.get("rate");
        List<String> pair = List.of(rate.text("base"), rate.text("quote"));
        boolean forward = from.text("code").equals(pair.get(0)) && to.text("code").equals(pair.get(1));
        boolean back = from.text("code").equals(pair.get(1)) && to.text("code").equals(pair.get(0));
        if (!forward && !back) throw new Refused("OtherCurrency", "the rate is of " + pair);
        BigInteger figure = rate.integer("answer");
        if (figure.signum() <= 0) throw new Refused("RateNotAboveZero", "a rate is above zero");
        BigInteger unit = BigInteger.TEN.pow(rate.count("decimals")).multiply(rate.integer("per"));
        BigInteger above = args.integer("amount").multiply(forward ? figure : unit).multiply(BigInteger.TEN.pow(to.count("decimals")));
        BigInteger below = (forward ? unit : figure).multiply(BigInteger.TEN.pow(from.count("decimals")));
        RoundingMode mode = MODES.get(args.text("rounding"));
        if (mode == null) throw new NotOffered("does not round by " + args.text("rounding"));
        return new BigDecimal(above).divide(new BigDecimal(below), 0, mode).toBigIntegerExact();
    }

    /** Shares by weights; what is left over goes to those that were cut most, so that none is a unit from what is due. */
    static List<BigInteger> allocate(BigInteger amount, List<BigInteger> weights) {
        BigInteger total = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0))
            throw new Refused("WeightsInvalid", "weights are above zero in sum, and none is below it");
        List<BigInteger> rests = weights.stream().map(weight -> amount.multiply(weight).mod(total)).collect(Collectors.toList());
        List<BigInteger> shares = new ArrayList<>();
        for (int at = 0; at < weights.size(); at++)
            shares.add(amount.multiply(weights.get(at)).subtract(rests.get(at)).divide(total));
        int left = amount.subtract(shares.stream().reduce(BigInteger.ZERO, BigInteger::add)).intValueExact();
        IntStream.range(0, weights.size()).boxed().sorted(Comparator.comparing((Integer at) -> rests.get(at).negate()))
            .limit(left).forEach(at -> shares.set(at, shares.get(at).add(BigInteger.ONE)));
        return shares;
    }

    static BigInteger parseAmount(String text, int decimals) {
        if (!text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?")) throw new Refused("AmountInvalid", "digits, and a point with decimals");
        BigDecimal amount = new BigDecimal(text);
        if (amount.scale() > decimals) throw new Refused("TooManyDecimals", "at most " + decimals);
        return amount.movePointRight(decimals).toBigIntegerExact();
    }

    // ---- The end of your converter. ------------------------------------------------------------------------------------

    /** There is no word for this question here: it is taken out, with the reason, and is no refusal. */
    static class NotOffered extends RuntimeException {
        NotOffered(String reason) { super(reason); }
    }

    /** A refusal, by a name of its own. */
    static class Refused extends RuntimeException {
        final String name;

        Refused(String name, String message) {
            super(message);
            this.name = name;
        }
    }

    public static void main(String[] none) throws Exception {
        PrintStream answers = new PrintStream(System.out, true, "UTF-8");
        System.setOut(System.err);
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            Json request = new Reader(line).value();
            answers.print("{\"id\":" + request.count("id") + "," + answered(request) + "}\n");
            answers.flush();
        }
    }

    static String answered(Json request) {
        String call = request.text("call");
        try {
            return "\"value\":" + (call.equals("hello") ? HELLO : written(answer(call, request.get("args"))));
        } catch (NotOffered error) {
            return "\"unsupported\":" + quoted(error.getMessage());
        } catch (Refused error) {
            return "\"refused\":" + quoted(error.name) + ",\"message\":" + quoted(error.getMessage());
        } catch (RuntimeException | StackOverflowError error) {
            return "\"crashed\":" + quoted(error.getClass().getSimpleName()) + ",\"message\":" + quoted(String.valueOf(error.getMessage()));
        }
    }

    /** Whole numbers and decimals as text; lists and maps of them; everything else as it is. */
    static String written(Object value) {
        if (value instanceof List)
            return ((List<?>) value).stream().map(Converter::written).collect(Collectors.joining(",", "[", "]"));
        if (value instanceof Map)
            return ((Map<?, ?>) value).entrySet().stream()
                .map(member -> quoted(member.getKey().toString()) + ":" + written(member.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        if (value instanceof BigDecimal) return quoted(((BigDecimal) value).toPlainString());
        if (value instanceof BigInteger || value instanceof String) return quoted(value.toString());
        return String.valueOf(value);
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char one : text.toCharArray()) {
            if (one == '"' || one == '\\') quoted.append('\\').append(one);
            else if (one < ' ') quoted.append(String.format("\\u%04x", (int) one));
            else quoted.append(one);
        }
        return quoted.append('"').toString();
    }

    /** A JSON value: a map, a list, a text, or a word such as a number, which stays text. */
    static class Json {
        final Object value;

        Json(Object value) { this.value = value; }

        Json get(String name) { return (Json) ((Map<?, ?>) value).get(name); }
        String text(String name) { return (String) get(name).value; }
        int count(String name) { return Integer.parseInt(text(name)); }
        BigInteger integer(String name) { return new BigInteger(text(name)); }

        List<BigInteger> integers(String name) {
            return ((List<?>) get(name).value).stream()
                .map(item -> new BigInteger((String) ((Json) item).value)).collect(Collectors.toList());
        }
    }

    /** Reads JSON that is right, as the kit's is. */
    static class Reader {
        private final String text;
        private int at;

        Reader(String text) { this.text = text; }

        Json value() {
            switch (peek()) {
                case '{':
                    Map<String, Json> members = new LinkedHashMap<>();
                    for (at++; peek() != '}'; comma()) {
                        String name = string();
                        peek();
                        at++;
                        members.put(name, value());
                    }
                    at++;
                    return new Json(members);
                case '[':
                    List<Json> items = new ArrayList<>();
                    for (at++; peek() != ']'; comma()) items.add(value());
                    at++;
                    return new Json(items);
                case '"':
                    return new Json(string());
                default:
                    int start = at;
                    while (at < text.length() && ",]} \t".indexOf(text.charAt(at)) < 0) at++;
                    String word = text.substring(start, at);
                    return new Json(word.equals("null") ? null : word);
            }
        }

        /** The next character that is no blank. */
        private char peek() {
            while (Character.isWhitespace(text.charAt(at))) at++;
            return text.charAt(at);
        }

        private void comma() {
            if (peek() == ',') at++;
        }

        private String string() {
            peek();
            StringBuilder read = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                if (text.charAt(at) != '\\') {
                    read.append(text.charAt(at));
                    continue;
                }
                char escaped = text.charAt(++at);
                int named = "nrtbf".indexOf(escaped);
                if (named >= 0) read.append("\n\r\t\b\f".charAt(named));
                else if (escaped != 'u') read.append(escaped);
                else {
                    read.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                    at += 4;
                }
            }
            at++;
            return read.toString();
        }
    }
}
