# Another program to write in, by another toolkit: prints its text in braces whenever a key was let go.
# Arguments: the kind of widget, "text" or "entry", and the text to begin with.
lassign $argv kind begin
wm title . writer
$kind .w
if {$kind eq "text"} { .w configure -undo 1 }
pack .w
.w insert end $begin
proc read_all {} {
    global kind
    return [expr {$kind eq "text" ? [.w get 1.0 end-1c] : [.w get]}]
}
set last [read_all]
proc look {} {
    global last
    if {[read_all] ne $last} {
        set last [read_all]
        puts "text [string map {\n |} $last]"
        flush stdout
    }
    after 20 look
}
focus -force .w
fconfigure stdout -encoding utf-8
puts ready
flush stdout
look
