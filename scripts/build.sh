# Builds what is stale. Sourced by ./humoresque, which sets root and the Java variables.

# The sources of each part. A folder counts as changed when a file in it was deleted.
page_sources() {
  find "$root/web" -mindepth 1 -maxdepth 1 \
    ! -name node_modules ! -name dist ! -name test-results ! -name playwright-report
}
module_sources() {
  local module
  for module in kernel inference vision music library recommend "$1"; do
    printf '%s\n' "$root/$module/pom.xml" "$root/$module/src/main"
  done
  printf '%s\n' "$root/pom.xml"
}

# Whether anything in these places is newer than the stamp of the last good build.
stale() {
  local stamp=$1
  shift
  [[ ! -e $stamp ]] || [[ -n $(find "$@" -newer "$stamp" -print -quit 2>/dev/null) ]]
}

page_stale() {
  [[ -f $root/web/package.json ]] || return
  local -a sources
  mapfile -t sources < <(page_sources)
  stale "$root/web/dist/.built" "${sources[@]}"
}

module_stale() {
  local -a sources
  mapfile -t sources < <(module_sources "$1")
  if [[ $1 == app && -e $root/web/dist ]]; then
    sources+=("$root/web/dist/.built")
  fi
  stale "$root/$1/target/.built" "${sources[@]}"
}

build_page() {
  require_node
  say "humoresque: building the page …"
  # The stamp is as old as the start of the build: what changes meanwhile is stale.
  local stamp
  stamp=$(mktemp)
  (
    cd "$root/web"
    if [[ ! -e node_modules/.package-lock.json || package-lock.json -nt node_modules/.package-lock.json ]]; then
      npm ci --no-audit --no-fund --loglevel=error >&2
    fi
    npm run --silent build >&2
  )
  rm -rf "$root/app/target/classes/web" # files of the page before this one
  mv "$stamp" "$root/web/dist/.built"
}

build_module() {
  require_maven
  say "humoresque: building (a first build fetches its libraries and takes some minutes) …"
  local stamp
  stamp=$(mktemp)
  (cd "$root" && mvn -q -B -Dstyle.color=never -DskipTests -pl "$1" -am package >&2)
  mv "$stamp" "$root/$1/target/.built"
}

build_if_stale() {
  if ! module_stale "$1" && { [[ $1 != app ]] || ! page_stale; }; then
    return
  fi
  # One build at a time; who waited finds it done.
  exec 9>"$root/.build.lock"
  flock 9
  if [[ $1 == app ]] && page_stale; then
    build_page
  fi
  if module_stale "$1"; then
    build_module "$1"
  fi
  exec 9>&-
}
