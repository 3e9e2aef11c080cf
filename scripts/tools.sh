# Finds the tools the project is built and run with, and installs with apt what is missing where that
# is allowed. Sourced by ./humoresque and ./check.

say() { printf '%s\n' "$*" >&2; }

# The Debian packages that hold a tool.
package_of() {
  case $1 in
    java) echo openjdk-17-jdk-headless ;;
    mvn) echo maven ;;
    node) echo nodejs npm ;;
    npm) echo npm ;;
    chromium) echo chromium ;;
    ffmpeg) echo ffmpeg ;;
    setpriv) echo util-linux ;;
    xz) echo xz-utils ;;
    supysonic-server) echo supysonic python3-waitress ;;
    fonts) echo fonts-dejavu-core fonts-noto-color-emoji ;;
    *) echo "$1" ;;
  esac
}

# Installs packages where this user may, else says how to and ends.
install_packages() {
  local -a as_root=()
  if ((EUID != 0)); then
    as_root=(sudo -n)
  fi
  local command="apt-get update && apt-get install -y --no-install-recommends $*"
  if ! command -v apt-get >/dev/null || { ((EUID != 0)) && ! sudo -n true 2>/dev/null; }; then
    say "humoresque: missing: $*"
    say "Install it, on Debian or Ubuntu with: sudo sh -c '$command'"
    exit 1
  fi
  say "humoresque: installing $* (apt)"
  "${as_root[@]}" apt-get update -qq >&2 &&
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "$@" >&2 || {
    say "humoresque: could not install: $*"
    say "Install it by hand, on Debian or Ubuntu with: sudo sh -c '$command'"
    exit 1
  }
}

# Sets java, java_home and java_version; reads the version from a file, for starting a JVM takes long.
find_java() {
  local candidate
  for candidate in "${JAVA_HOME-}/bin/java" "$(command -v java || true)" /usr/lib/jvm/*/bin/java; do
    [[ -x $candidate ]] || continue
    java=$(readlink -f -- "$candidate")
    java_home=${java%/bin/java}
    java_version=0
    if [[ -r $java_home/release ]]; then
      java_version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$java_home/release")
    fi
    if ((${java_version:-0} >= 17)); then
      return 0
    fi
  done
  return 1
}

require_java() {
  find_java && return
  # shellcheck disable=SC2046
  install_packages $(package_of java)
  find_java || {
    say "humoresque: no JDK 17 or newer was found; install one or set JAVA_HOME"
    exit 1
  }
}

# What building needs besides running: a compiler and Maven.
require_maven() {
  [[ -x $java_home/bin/javac ]] || {
    # shellcheck disable=SC2046
    install_packages $(package_of java)
    unset JAVA_HOME
    find_java
  }
  # shellcheck disable=SC2046
  command -v mvn >/dev/null || install_packages $(package_of mvn)
  export JAVA_HOME=$java_home
}

require_node() {
  local version=0
  if command -v node >/dev/null; then
    version=$(node -p 'process.versions.node.split(".")[0]')
  fi
  if ((version > 0 && version < 18)); then
    say "humoresque: Node $version is too old; Node 18 or newer is needed to build the page"
    exit 1
  fi
  if ((version == 0)) || ! command -v npm >/dev/null; then
    # shellcheck disable=SC2046
    install_packages $(package_of node)
  fi
}

# What the tests' PostgreSQL server needs besides itself: to be unpacked and, for root, to be nobody.
require_postgres_tools() {
  local tool
  local -a missing=()
  for tool in tar xz setpriv; do
    # shellcheck disable=SC2207
    command -v "$tool" >/dev/null || missing+=($(package_of "$tool"))
  done
  ((${#missing[@]} == 0)) || install_packages "${missing[@]}"
}

# What the browser tests need: a browser, its letters, and ffmpeg for the camera they pretend.
require_browser() {
  local -a missing=()
  local tool
  for tool in chromium ffmpeg; do
    # shellcheck disable=SC2207
    command -v "$tool" >/dev/null || missing+=($(package_of "$tool"))
  done
  if ! command -v fc-list >/dev/null || [[ -z $(fc-list 2>/dev/null) ]]; then
    # shellcheck disable=SC2207
    missing+=(fontconfig $(package_of fonts))
  fi
  ((${#missing[@]} == 0)) || install_packages "${missing[@]}"
}

# What the tests of music servers need: one to talk to, and what it is served by.
require_music_server() {
  # shellcheck disable=SC2046
  command -v supysonic-server >/dev/null && python3 -c "import waitress" 2>/dev/null ||
    install_packages $(package_of supysonic-server)
}
