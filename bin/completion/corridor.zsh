#compdef corridor
# Completes corridor in zsh. In ~/.zshrc: source <(corridor completion zsh)
_corridor() {
  local -a found ended
  local line paths word
  for line in "${(@f)$("${words[1]}" complete "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    if [[ "$line" == :* ]]; then
      paths="$line"
    else
      word="${line%%$'\t'*}"
      if [[ "$word" == *@ ]]; then
        ended+=("${word//:/\\:}:${line#*$'\t'}")
      else
        found+=("${word//:/\\:}:${line#*$'\t'}")
      fi
    fi
  done
  (( ${#found} )) && _describe -t names corridor found
  (( ${#ended} )) && _describe -t faults corridor ended -S ""
  [[ "$PREFIX" == --*=* ]] && compset -P '*='
  case "$paths" in
    :files) _files ;;
    :folders) _files -/ ;;
  esac
}
whence compdef >/dev/null || { autoload -Uz compinit && compinit; }
compdef _corridor corridor
