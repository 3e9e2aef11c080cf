# Builds what is stale. Sourced by ./humoresque, which sets root and the Java variables.

# The JVM of the program: a heap for 100,000 tracks and several photos at once, and otherwise little
# memory.
memory=(-Xms32m -Xmx512m -XX:+UseSerialGC -Xss512k)
# A quick start by the quick compiler alone; not for verbs that listen to many songs.
quick=(-XX:TieredStopAtLevel=1)

# The sources of each part. A folder counts as changed when a file in it was deleted.
page_sources() {
  find "$root/web" -mindepth 1 -maxdepth 1 \
    ! -name node_modules ! -name dist ! -name tests ! -name test-results ! -name playwright-report
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
  stale "$root/app/target/.page-built" "${sources[@]}"
}

module_stale() {
  local -a sources
  mapfile -t sources < <(module_sources "$1")
  if [[ $1 == app && -e $root/app/target/.page-built ]]; then
    sources+=("$root/app/target/.page-built")
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
      npm ci --no-audit --no-fund --loglevel=error >/dev/null
    fi
    npm run --silent build -- --logLevel warn >&2
  )
  rm -rf "$root/app/target/classes/web" # files of the page before this one
  mkdir -p "$root/app/target"
  mv "$stamp" "$root/app/target/.page-built"
}

# Maven without the escape codes it prints even where they are turned off.
plain_maven() {
  mvn -q -B -Dstyle.color=never "$@" 2>&1 | sed $'s/\x1b\\[[0-9;]*m//g'
}

build_module() {
  require_maven
  say "humoresque: building (a first build fetches its libraries and takes some minutes) …"
  local stamp
  stamp=$(mktemp)
  (cd "$root" && plain_maven -DskipTests -pl "$1" -am package) >&2
  mv "$stamp" "$root/$1/target/.built"
}

# Whether to build the page: for the verb that shows it always, else only where that costs no new tool.
page_wanted() {
  [[ $1 == serve ]] || { command -v node && command -v npm; } >/dev/null
}

# Where the classes of a start are kept in the form the JVM maps; remade with every build.
class_archive=$root/app/target/classes.jsa

archive_stale() {
  [[ $1 == app ]] && { [[ ! -e $class_archive ]] || [[ $jar -nt $class_archive ]]; }
}

# Starts the server once and records what it loads. Without the archive a start only takes longer, so
# nothing here is an error.
record_classes() {
  local data server
  data=$(mktemp -d)
  rm -f "$class_archive"
  : >"$data/out"
  (
    unset "${!HUMORESQUE_@}" # this start is not the one the person configured
    exec "$java" "${memory[@]}" "${quick[@]}" -XX:ArchiveClassesAtExit="$class_archive" -jar "$jar" \
      serve --port 0 --data-dir "$data" >"$data/out" 2>&1
  ) &
  server=$!
  for _ in {1..300}; do
    if grep -q http "$data/out" || ! kill -0 "$server" 2>/dev/null; then
      break
    fi
    sleep 0.2
  done
  sleep 2 # the models load after the port is open
  kill "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  rm -rf "$data"
  [[ -e $class_archive ]] || : >"$class_archive"
}

# Builds the module a verb runs in, and before app the page.
build_if_stale() {
  local module=$1 verb=$2 page=false
  if [[ $module == app ]] && page_stale && page_wanted "$verb"; then
    page=true
  fi
  if ! $page && ! module_stale "$module" && ! archive_stale "$module"; then
    return
  fi
  # One build at a time; who waited finds it done.
  exec 9>"$root/.build.lock"
  flock 9
  if $page && page_stale; then
    build_page
  fi
  if module_stale "$module"; then
    build_module "$module"
  fi
  if archive_stale "$module"; then
    record_classes 9>&-
  fi
  exec 9>&-
}
