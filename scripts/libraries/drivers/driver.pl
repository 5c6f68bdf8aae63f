# Converters of Perl as the kit asks them: perl driver.pl ID.
use strict;
use warnings;
use JSON::PP;
use Math::BigFloat;
use Math::BigRat;

my $id = shift @ARGV;
my $json = JSON::PP->new->utf8->canonical;
$| = 1;

# The words of Math::BigFloat: zero cuts, +inf and -inf go up and down, odd is half away from odd, common is half up.
my %modes = (
    'half-up'     => 'common',
    'half-even'   => 'even',
    'half-ceil'   => '+inf',
    'half-floor'  => '-inf',
    'half-down'   => 'zero',
);

sub of_float {
    my ($asked) = @_;
    my ($from, $to, $rate) = @$asked{qw(from to rate)};
    Math::BigFloat->div_scale(60);
    my $money = Math::BigFloat->new($asked->{amount})->bmul(Math::BigFloat->new('1e-' . $from->{decimals}));
    my ($value, $per) = map { Math::BigFloat->new($_) } @$rate{qw(value per)};
    my $converted = $from->{code} eq $rate->{base} ? $money * $value / $per : $money * $per / $value;
    my $rounded = $converted->bfround($to->{decimals} ? -$to->{decimals} : 1, $modes{ $asked->{rounding} });
    my ($whole, $part) = split /\./, $rounded->bstr;
    my $digits = $whole . substr(($part // '') . '0' x $to->{decimals}, 0, $to->{decimals});
    $digits =~ s/^(-?)0+(?=\d)/$1/;
    return $digits eq '-0' ? '0' : $digits;
}

sub of_rational {
    my ($asked) = @_;
    my ($from, $to, $rate) = @$asked{qw(from to rate)};
    my $money = Math::BigRat->new($asked->{amount} . '/' . '1' . '0' x $from->{decimals});
    my ($value, $per) = map { Math::BigRat->new($_) } @$rate{qw(value per)};
    my $converted = $from->{code} eq $rate->{base} ? $money * $value / $per : $money * $per / $value;
    my $counted = $converted * Math::BigRat->new('1' . '0' x $to->{decimals});
    my $rounding = $asked->{rounding};
    return ($rounding eq 'floor' ? $counted->bfloor : $rounding eq 'ceil' ? $counted->bceil : $counted->bint)->bstr;
}

my %converters = (
    'perl-bigfloat' => { convert => \&of_float, roundings => [sort keys %modes], digits => 60 },
    'perl-bigrat' => { convert => \&of_rational, roundings => ['floor', 'ceil', 'toward-zero'] },
);
my $converter = $converters{$id} or die "no converter $id\n";

while (my $line = <STDIN>) {
    my $asked = $json->decode($line);
    my %answer = (id => $asked->{id});
    if ($asked->{call} eq 'hello') {
        my %hello = (protocol => 1, name => $id, calls => ['convert'], roundings => $converter->{roundings});
        $hello{digits} = $converter->{digits} if $converter->{digits};
        $answer{value} = \%hello;
    } else {
        my $got = eval { $converter->{convert}->($asked->{args}) };
        if (defined $got && $got =~ /^-?\d+$/) { $answer{value} = "$got" }
        elsif (defined $got) { $answer{refused} = "$got" }
        else { $answer{crashed} = 'die'; $answer{message} = "$@" }
    }
    print $json->encode(\%answer), "\n";
}
