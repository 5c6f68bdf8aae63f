# Converters of Tcl as the kit asks them: tclsh driver.tcl ID FOLDER.
lassign $argv id folder
lappend auto_path $folder
package require json
package require math::decimal

set modes {
    floor floor ceil ceiling toward-zero down away-from-zero up
    half-up half_up half-down half_down half-even half_even
}

# The digits of a decimal, which math::decimal holds as a sign, a mantissa and an exponent.
proc digits {value} {
    lassign $value sign mantissa exponent
    set digits [string trimleft $mantissa 0]
    if {$digits eq ""} { return 0 }
    return [expr {$sign ? "-$digits" : $digits}]
}

proc convert {asked} {
    global modes
    set from [dict get $asked from]
    set to [dict get $asked to]
    set rate [dict get $asked rate]
    set amount [dict get $asked amount]
    set money [::math::decimal::fromstr "${amount}E-[dict get $from decimals]"]
    set value [::math::decimal::fromstr [dict get $rate value]]
    set per [::math::decimal::fromstr [dict get $rate per]]
    if {[dict get $from code] eq [dict get $rate base]} { lassign [list $value $per] by over } else { lassign [list $per $value] by over }
    set converted [::math::decimal::divide [::math::decimal::multiply $money $by] $over]
    return [digits [::math::decimal::round_[dict get $modes [dict get $asked rounding]] $converted [dict get $to decimals]]]
}

fconfigure stdout -buffering line -encoding utf-8
fconfigure stdin -encoding utf-8
set roundings {}
foreach {name mode} $modes { lappend roundings "\"$name\"" }
while {[gets stdin line] >= 0} {
    set asked [::json::json2dict $line]
    set number [dict get $asked id]
    if {[dict get $asked call] eq "hello"} {
        puts "{\"id\":$number,\"value\":{\"protocol\":1,\"name\":\"$id\",\"digits\":20,\"calls\":\[\"convert\"\],\"roundings\":\[[join $roundings ,]\]}}"
        continue
    }
    if {[catch {convert [dict get $asked args]} answer]} {
        puts "{\"id\":$number,\"crashed\":\"error\",\"message\":\"[string map {\\ / \" ' \n { }} $answer]\"}"
    } else {
        puts "{\"id\":$number,\"value\":\"$answer\"}"
    }
}
