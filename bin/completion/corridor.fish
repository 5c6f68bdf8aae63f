# Completes corridor in fish. Once: corridor completion fish > ~/.config/fish/completions/corridor.fish
function __corridor_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    for line in ($words[1] complete $words[2..-1] "$typed" 2>/dev/null)
        switch $line
            case ':files'
                __fish_complete_path "$typed"
            case ':folders'
                __fish_complete_directories "$typed"
            case ':*'
            case '*'
                echo $line
        end
    end
end
complete -c corridor -f -a '(__corridor_complete)'
