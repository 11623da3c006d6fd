#!/bin/bash
# Runs once, when PostgreSQL makes its files: one database per service, and per database an owner, who runs the
# migrations, and the service's own role, which may enter and use what the migrations grant it.
# The launcher does the same for the embedded server (suite, Databases.java).
set -euo pipefail

admin() { psql --no-psqlrc --quiet -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" "$@"; }

admin --dbname postgres <<'SQL'
REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC;
SQL

for name in country model comparison; do
  owner_password=GOVATLAS_${name^^}_OWNER_PASSWORD
  service_password=GOVATLAS_${name^^}_PASSWORD
  # a failing statement must not put a password into the log; quoting is psql's business
  admin --dbname postgres -v name="$name" -v owner="${name}_owner" -v service="${name}_service" \
    -v owner_password="${!owner_password:?}" -v service_password="${!service_password:?}" <<'SQL'
SET log_min_error_statement = panic;
CREATE ROLE :"owner" LOGIN PASSWORD :'owner_password';
CREATE ROLE :"service" LOGIN PASSWORD :'service_password';
CREATE DATABASE :"name" OWNER :"owner";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"name" TO :"service";
\connect :"name"
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO :"service";
SQL
done
