# Shared by the commands in infra/: builds the set where it is stale, and runs a program of it. Sourced from the root.

built=infra/benchmarks/target/built

build_if_stale() {
  local sources=(pom.xml */pom.xml */src/main infra/*/pom.xml infra/*/src/main infra/local-stack/parts)
  if [[ -e $built && -z $(find "${sources[@]}" -path '*/target' -prune -o -type f -newer "$built" -print -quit) ]]; then
    return
  fi
  echo 'Building the set (the first build fetches all parts and takes some minutes) ...'
  mvn -B -ntp -q package -DskipTests -pl patient-service,scheduling-service,outcomes-service,infra/acceptance,infra/benchmarks -am
  touch "$built"
}

# run MODULE MAIN [ARGUMENT ...]: in place of this shell, so that Ctrl-C reaches it
run() {
  local java=java module=$1
  shift
  [[ -n ${JAVA_HOME:-} ]] && java=$JAVA_HOME/bin/java
  exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$module/target/classes:$module/target/lib/*" "$@"
}
