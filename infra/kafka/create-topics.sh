#!/usr/bin/env bash
# Creates the topics of topics.properties that are not there yet; those that are stay as they are.
#
#   create-topics.sh BOOTSTRAP_SERVERS [further options of kafka-topics.sh, as --command-config FILE]
#
# KAFKA_TOPICS names the tool where it is not /opt/kafka/bin/kafka-topics.sh, REPLICATION_FACTOR how many brokers keep each
# record (1 where there is one broker).
set -euo pipefail
definitions=$(dirname "$0")/topics.properties
kafka_topics=("${KAFKA_TOPICS:-/opt/kafka/bin/kafka-topics.sh}" --bootstrap-server "$@")

there=$("${kafka_topics[@]}" --list)
while read -r name equals partitions settings; do
  [[ -z $name || $name == \#* ]] && continue
  [[ $equals == = && $partitions =~ ^[0-9]+$ ]] || { echo "$definitions: cannot be read: $name $equals $partitions" >&2; exit 1; }
  if grep -qxF -- "$name" <<< "$there"; then
    echo "topic $name is there already"
    continue
  fi
  options=()
  for setting in $settings; do
    options+=(--config "$setting")
  done
  "${kafka_topics[@]}" --create --if-not-exists --topic "$name" --partitions "$partitions" \
    --replication-factor "${REPLICATION_FACTOR:-1}" "${options[@]}" < /dev/null
done < "$definitions"
