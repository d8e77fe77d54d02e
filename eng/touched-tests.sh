#!/usr/bin/env bash
# Reads names of files that changed, says which test projects they can touch, one a line: those that the file belongs to, by way of any
# reference, import or link. Those of the architecture read the whole tree: every file touches them. What is written for people touches no
# other, nor does what belongs to a project that no test refers to; any other file (a script, the properties of all projects) touches all.
set -euo pipefail
cd "$(dirname "$0")/.."

# The folders and files that a project is made of.
items='ProjectReference|Import|Compile|None|Content|EmbeddedResource'
declare -A seen
list_places() {
    local file=$1 folder=${1%/*} path
    [[ -z "${seen[$file]:-}" ]] || return 0
    seen[$file]=1
    [[ "$file" != *.csproj ]] || echo "$folder/"
    while read -r path; do
        path=${path//\\//}
        case "$path" in
            '$(RepoRoot)'*) path=${path#'$(RepoRoot)'} ;;
            *) path=$folder/${path#'$(MSBuildThisFileDirectory)'} ;;
        esac
        while [[ "$path" =~ ^(|.*/)[^/.]+[^/]*/\.\./(.*)$ ]]; do path=${BASH_REMATCH[1]}${BASH_REMATCH[2]}; done
        echo "${path%%\**}"
        [[ "$path" == *\** || ("$path" != *.csproj && "$path" != *.props) ]] || list_places "$path"
    done < <(grep -oP "<($items)\b[^>]*?\b(Include|Project)=\"\K[^\"]+" "$file" || true)
}

mapfile -t files
[[ "${#files[@]}" -gt 0 ]] || exit 0
declare -A touched=([Ticketing.Architecture.Tests]=1) known=()
for project in tests/*.Tests/*.Tests.csproj; do
    seen=() name=$(basename "$project" .csproj)
    while read -r place; do
        for file in "${files[@]}"; do
            [[ "$file" != "$place"* ]] || { touched[$name]=1 known[$file]=1; }
        done
    done < <(list_places "$project")
done

for file in "${files[@]}"; do
    case "$file" in
        Directory.* | */Directory.*) ;;
        *.md | docs/* | LICENSE | src/*/* | samples/*/* | benchmarks/*/*) continue ;;
        *) [[ -z "${known[$file]:-}" ]] || continue ;;
    esac
    basename -a -s .csproj tests/*.Tests/*.Tests.csproj
    exit 0
done
printf '%s\n' "${!touched[@]}" | sort
