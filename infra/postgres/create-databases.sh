#!/usr/bin/env bash
# Makes each database and its role as database.sql says, and gives each role the password of its file. It may be run again
# at any time: what is there stays, and a changed password takes effect.
#
#   create-databases.sh NAME...
#
# Reads /run/secrets/postgres (the superuser's password) and /run/secrets/database-NAME; the server is PGHOST.
set -euo pipefail
here=$(dirname "$0")

export PGUSER=postgres PGDATABASE=postgres PGPASSWORD
PGPASSWORD=$(< /run/secrets/postgres)

sql() {
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 "$@"
}

for name; do
  secret=/run/secrets/database-$name
  [[ -s $secret ]] || { echo "$secret is missing or empty" >&2; exit 1; }
  # the password goes through psql's own variable: an argument would show in the list of processes
  there=$(sql --tuples-only --no-align --set name="$name" <<< "SELECT 1 FROM pg_database WHERE datname = :'name'")
  if [[ -n $there ]]; then
    sql --set name="$name" <<< "\\set password \`cat $secret\`
      ALTER ROLE :\"name\" PASSWORD :'password';"
    echo "database $name is there already"
  else
    # a role without its database is left of a run that broke off
    sql --set name="$name" <<< "\\set password \`cat $secret\`
      DROP ROLE IF EXISTS :\"name\";
      \\i $here/database.sql"
    echo "database $name is made"
  fi
done
