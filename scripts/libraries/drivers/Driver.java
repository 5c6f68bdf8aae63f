import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apfloat.Aprational;
import org.apfloat.Apint;

/** Converters of Java as the kit asks them: {@code java Driver ID}. */
public class Driver {
  static final Map<String, RoundingMode> MODES = new LinkedHashMap<>();

  static {
    MODES.put("floor", RoundingMode.FLOOR);
    MODES.put("ceil", RoundingMode.CEILING);
    MODES.put("toward-zero", RoundingMode.DOWN);
    MODES.put("away-from-zero", RoundingMode.UP);
    MODES.put("half-up", RoundingMode.HALF_UP);
    MODES.put("half-down", RoundingMode.HALF_DOWN);
    MODES.put("half-even", RoundingMode.HALF_EVEN);
  }

  /** The JDK has no reader of JSON. */
  static class Json {
    private final String text;
    private int at = 0;

    Json(String text) {
      this.text = text;
    }

    Object read() {
      blanks();
      switch (text.charAt(at)) {
        case '{':
          return object();
        case '[':
          return list();
        case '"':
          return string();
        default:
          int from = at;
          while (at < text.length() && ",]} ".indexOf(text.charAt(at)) < 0) at++;
          String word = text.substring(from, at);
          if (word.equals("null")) return null;
          return word.equals("true") || word.equals("false") ? (Object) word.equals("true") : new BigDecimal(word);
      }
    }

    private Map<String, Object> object() {
      Map<String, Object> members = new LinkedHashMap<>();
      at++;
      for (blanks(); text.charAt(at) != '}'; blanks()) {
        if (text.charAt(at) == ',') at++;
        String name = (String) read();
        blanks();
        at++;
        members.put(name, read());
      }
      at++;
      return members;
    }

    private List<Object> list() {
      List<Object> items = new ArrayList<>();
      at++;
      for (blanks(); text.charAt(at) != ']'; blanks()) {
        if (text.charAt(at) == ',') at++;
        items.add(read());
      }
      at++;
      return items;
    }

    private String string() {
      StringBuilder read = new StringBuilder();
      for (at++; text.charAt(at) != '"'; at++) {
        char c = text.charAt(at);
        if (c == '\\') {
          c = text.charAt(++at);
          if (c == 'u') {
            c = (char) Integer.parseInt(text.substring(at + 1, at + 5), 16);
            at += 4;
          } else if (c == 'n') c = '\n';
          else if (c == 't') c = '\t';
          else if (c == 'r') c = '\r';
        }
        read.append(c);
      }
      at++;
      return read.toString();
    }

    private void blanks() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    }
  }

  static String quoted(String text) {
    String shown = text == null ? "" : text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    return '"' + shown + '"';
  }

  record Asked(BigInteger amount, int fromDecimals, int toDecimals, String value, String per, boolean forward, String rounding) {
    @SuppressWarnings("unchecked")
    static Asked of(Map<String, Object> args) {
      Map<String, Object> from = (Map<String, Object>) args.get("from");
      Map<String, Object> to = (Map<String, Object>) args.get("to");
      Map<String, Object> rate = (Map<String, Object>) args.get("rate");
      return new Asked(
          new BigInteger((String) args.get("amount")),
          ((BigDecimal) from.get("decimals")).intValue(),
          ((BigDecimal) to.get("decimals")).intValue(),
          (String) rate.get("value"),
          (String) rate.get("per"),
          from.get("code").equals(rate.get("base")),
          (String) args.get("rounding"));
    }
  }

  static String ofBigDecimal(Asked asked) {
    BigDecimal amount = new BigDecimal(asked.amount, asked.fromDecimals);
    BigDecimal value = new BigDecimal(asked.value), per = new BigDecimal(asked.per);
    RoundingMode mode = MODES.get(asked.rounding);
    BigDecimal converted = asked.forward
        ? amount.multiply(value).divide(per, asked.toDecimals, mode)
        : amount.multiply(per).divide(value, asked.toDecimals, mode);
    return converted.unscaledValue().toString();
  }

  static String ofDouble(Asked asked) {
    double amount = asked.amount.doubleValue() / Math.pow(10, asked.fromDecimals);
    double rate = Double.parseDouble(asked.value) / Double.parseDouble(asked.per);
    double converted = asked.forward ? amount * rate : amount / rate;
    return Long.toString(Math.round(converted * Math.pow(10, asked.toDecimals)));
  }

  static String ofApfloat(Asked asked) {
    BigDecimal value = new BigDecimal(asked.value);
    Apint scale = new Apint(BigInteger.TEN.pow(value.scale()));
    Aprational rate = new Aprational(new Apint(value.unscaledValue()), scale).divide(new Aprational(new Apint(asked.per)));
    Aprational amount = new Aprational(new Apint(asked.amount), new Apint(BigInteger.TEN.pow(asked.fromDecimals)));
    Aprational counted = (asked.forward ? amount.multiply(rate) : amount.divide(rate))
        .multiply(new Aprational(new Apint(BigInteger.TEN.pow(asked.toDecimals))));
    switch (asked.rounding) {
      case "floor":
        return counted.floor().toString(true);
      case "ceil":
        return counted.ceil().toString(true);
      default:
        return counted.truncate().toString(true);
    }
  }

  static String answer(String id, String call, Map<String, Object> args) {
    if (call.equals("parseAmount")) {
      int decimals = ((BigDecimal) ((Map<?, ?>) args.get("asset")).get("decimals")).intValue();
      return new BigDecimal((String) args.get("text")).movePointRight(decimals).toBigIntegerExact().toString();
    }
    Asked asked = Asked.of(args);
    switch (id) {
      case "java-bigdecimal":
        return ofBigDecimal(asked);
      case "java-double":
        return ofDouble(asked);
      default:
        return ofApfloat(asked);
    }
  }

  static String hello(String id) {
    String roundings = id.equals("java-bigdecimal")
        ? MODES.keySet().stream().map(Driver::quoted).collect(Collectors.joining(","))
        : id.equals("java-double") ? "\"half-ceil\"" : "\"floor\",\"ceil\",\"toward-zero\"";
    String more = id.equals("java-bigdecimal")
        ? ",\"parseAmount\"],\"texts\":[\"plus-sign\",\"leading-point\",\"trailing-point\",\"leading-zeros\",\"exponent\",\"other-digits\"]"
        : "]";
    return "{\"protocol\":1,\"name\":" + quoted(id) + ",\"roundings\":[" + roundings + "],\"calls\":[\"convert\"" + more + "}";
  }

  @SuppressWarnings("unchecked")
  public static void main(String[] args) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Map<String, Object> asked = (Map<String, Object>) new Json(line).read();
      String call = (String) asked.get("call"), start = "{\"id\":" + asked.get("id") + ",";
      if (call.equals("hello")) {
        out.println(start + "\"value\":" + hello(args[0]) + "}");
        continue;
      }
      try {
        out.println(start + "\"value\":" + quoted(answer(args[0], call, (Map<String, Object>) asked.get("args"))) + "}");
      } catch (ArithmeticException | NumberFormatException error) {
        out.println(start + "\"refused\":" + quoted(error.getClass().getSimpleName()) + ",\"message\":" + quoted(error.getMessage()) + "}");
      } catch (RuntimeException error) {
        out.println(start + "\"crashed\":" + quoted(error.getClass().getSimpleName()) + ",\"message\":" + quoted(error.getMessage()) + "}");
      }
    }
  }
}
