<?php
// Converters of PHP as the kit asks them: php driver.php ID.
class NotOffered extends Exception {}

function units(string $amount, int $decimals): string {
  $negative = str_starts_with($amount, '-');
  $digits = str_pad(ltrim($amount, '-'), $decimals + 1, '0', STR_PAD_LEFT);
  $text = $decimals === 0 ? $digits : substr($digits, 0, -$decimals) . '.' . substr($digits, -$decimals);
  return ($negative ? '-' : '') . $text;
}

function minor(string $text, int $decimals): string {
  [$whole, $part] = array_pad(explode('.', $text), 2, '');
  $digits = ltrim($whole, '-') . str_pad($part, $decimals, '0');
  $digits = ltrim($digits, '0');
  return $digits === '' ? '0' : (str_starts_with($whole, '-') ? '-' : '') . $digits;
}

function isForward(array $asked): bool {
  return $asked['from']['code'] === $asked['rate']['base'];
}

// bcmath cuts every result to the scale that it is given, which its manual describes.
function ofBcmath(array $asked): string {
  [$value, $per] = [$asked['rate']['value'], $asked['rate']['per']];
  $scale = $asked['to']['decimals'];
  $money = units($asked['amount'], $asked['from']['decimals']);
  $kept = $asked['from']['decimals'] + $asked['rate']['decimals'];
  $converted = isForward($asked)
    ? bcdiv(bcmul($money, $value, $kept), $per, $scale)
    : bcdiv(bcmul($money, $per, $kept), $value, $scale);
  return minor($converted, $scale);
}

const BRICK = [
  'floor' => 'FLOOR', 'ceil' => 'CEILING', 'toward-zero' => 'DOWN', 'away-from-zero' => 'UP',
  'half-up' => 'HALF_UP', 'half-down' => 'HALF_DOWN', 'half-even' => 'HALF_EVEN',
  'half-ceil' => 'HALF_CEILING', 'half-floor' => 'HALF_FLOOR',
];

function ofBrick(array $asked): string {
  $mode = constant('Brick\Math\RoundingMode::' . BRICK[$asked['rounding']]);
  $scale = $asked['to']['decimals'];
  $money = Brick\Math\BigDecimal::ofUnscaledValue($asked['amount'], $asked['from']['decimals']);
  [$value, $per] = [$asked['rate']['value'], $asked['rate']['per']];
  $converted = isForward($asked)
    ? $money->multipliedBy($value)->dividedBy($per, $scale, $mode)
    : $money->multipliedBy($per)->dividedBy($value, $scale, $mode);
  return (string) $converted->getUnscaledValue();
}

function ofFloat(array $asked): string {
  $money = (float) units($asked['amount'], $asked['from']['decimals']);
  $rate = (float) $asked['rate']['value'] / (float) $asked['rate']['per'];
  $modes = ['half-up' => PHP_ROUND_HALF_UP, 'half-down' => PHP_ROUND_HALF_DOWN, 'half-even' => PHP_ROUND_HALF_EVEN];
  $rounded = round(isForward($asked) ? $money * $rate : $money / $rate, $asked['to']['decimals'], $modes[$asked['rounding']]);
  return minor(number_format($rounded, $asked['to']['decimals'], '.', ''), $asked['to']['decimals']);
}

$converters = [
  'php-bcmath' => ['ofBcmath', ['toward-zero']],
  'brick-math' => ['ofBrick', array_keys(BRICK)],
  'php-float' => ['ofFloat', ['half-up', 'half-down', 'half-even']],
];
$id = $argv[1];
[$convert, $roundings] = $converters[$id];
if ($id === 'brick-math') require 'Brick/Math/autoload.php';
while (($line = fgets(STDIN)) !== false) {
  $asked = json_decode($line, true);
  $answer = ['id' => $asked['id']];
  try {
    $answer['value'] = $asked['call'] === 'hello'
      ? ['protocol' => 1, 'name' => $id, 'calls' => ['convert'], 'roundings' => $roundings]
      : $convert($asked['args']);
  } catch (NotOffered $error) {
    $answer['unsupported'] = $error->getMessage();
  } catch (Exception $error) {
    $answer += ['refused' => get_class($error), 'message' => $error->getMessage()];
  } catch (Error $error) {
    $answer += ['crashed' => get_class($error), 'message' => $error->getMessage()];
  }
  echo json_encode($answer), "\n";
}
