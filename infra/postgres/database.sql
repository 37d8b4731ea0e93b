-- One database and one role per service; run once per service as superuser, with the variables name and password.
-- The role owns its database and may enter no other.
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE CONNECT ON DATABASE :"name" FROM PUBLIC;
