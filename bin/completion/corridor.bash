# Completes corridor in bash. In ~/.bashrc: source <(corridor completion bash)
_corridor() {
  local line="${COMP_LINE:0:COMP_POINT}" piece="${COMP_WORDS[COMP_CWORD]}" typed head paths reply
  local -a words
  read -ra words <<< "$line"
  [[ "$line" == *[[:space:]] ]] && words+=("")
  typed="${words[${#words[@]}-1]}"
  case "$piece" in *[=:@]) piece="" ;; esac
  head="${typed%"$piece"}"
  COMPREPLY=()
  while IFS= read -r reply; do
    case "$reply" in
      :*) paths="$reply" ;;
      *) reply="${reply%%$'\t'*}"; COMPREPLY+=("${reply#"$head"}") ;;
    esac
  done < <("${words[0]}" complete "${words[@]:1}" 2>/dev/null)
  if (( ${#COMPREPLY[@]} == 1 )) && [[ "${COMPREPLY[0]}" == *@ ]]; then compopt -o nospace; fi
  case "$paths" in
    :files) compopt -o filenames; while IFS= read -r reply; do COMPREPLY+=("$reply"); done < <(compgen -f -- "$piece") ;;
    :folders) compopt -o filenames; while IFS= read -r reply; do COMPREPLY+=("$reply"); done < <(compgen -d -- "$piece") ;;
  esac
}
complete -F _corridor corridor
