-- One schema for H2 and PostgreSQL. Sequences start where they step, as the pooled allocation of the JPA provider expects.
-- Texts are limited in code points; a code point outside the basic plane takes two chars in H2, so columns are twice as wide.

create table installation (
  id            integer primary key check (id = 1),
  demo          boolean not null,
  created_at    timestamp with time zone not null
);

create table pepper (
  number        integer primary key,
  proof         bytea not null                     -- HMAC(pepper, a constant): tells a wrong pepper from a right one
);

create sequence app_user_seq start with 50 increment by 50;
create table app_user (
  id                   bigint primary key,
  user_name            varchar(160) not null,
  folded_name          varchar(480) not null unique,
  password_hash        varchar(300) not null,
  first_name           varchar(160) not null,
  last_name            varchar(160) not null,
  mail                 varchar(640) not null,
  language             varchar(8),                 -- null: the browser's
  region               varchar(8),
  time_zone            varchar(64) not null,
  credentials_version  integer not null,           -- raised to end the sessions of this user
  disabled_at          timestamp with time zone,
  locked_at            timestamp with time zone,
  created_at           timestamp with time zone not null
);
create table user_role (
  user_id       bigint not null references app_user,
  role          varchar(160) not null,
  primary key (user_id, role)
);

create table policy (
  id                     integer primary key check (id = 1),
  longest_lifetime_days  integer not null,
  default_lifetime_days  integer not null,
  most_active_tokens     integer not null
);
insert into policy values (1, 365, 30, 5);

create sequence access_token_seq start with 50 increment by 50;
create table access_token (
  id             bigint primary key,
  owner_id       bigint not null references app_user,
  name           varchar(160) not null,
  folded_name    varchar(480) not null,
  description    varchar(1000) not null,
  digest         bytea not null unique,
  pepper_number  integer not null references pepper,
  secret_ending  varchar(4) not null,
  form_key       varchar(36) not null,
  replaces_id    bigint references access_token,
  created_at     timestamp with time zone not null,
  expires_at     timestamp with time zone not null,
  last_used_at   timestamp with time zone,
  deleted_at     timestamp with time zone,
  deletion       varchar(20),
  deleted_by     varchar(160),
  unique (owner_id, form_key)
);
create index access_token_owner on access_token (owner_id, expires_at);

create sequence saved_query_seq start with 50 increment by 50;
create table saved_query (
  id                  bigint primary key,
  domain              varchar(160) not null,
  name                varchar(160) not null,
  folded_domain       varchar(480) not null,
  folded_name         varchar(480) not null,
  description         varchar(1000) not null,
  statement           varchar(20000) not null,
  default_format      varchar(10) not null,
  row_limit           bigint not null,
  time_limit_seconds  integer not null,
  unique (folded_domain, folded_name)
);
create table saved_query_parameter (
  query_id        bigint not null references saved_query,
  position        integer not null,
  name            varchar(160) not null,
  type            varchar(20) not null,
  required        boolean not null,
  default_value   varchar(1000),
  filters_column  varchar(160),                    -- who may not see this column may not use the parameter
  primary key (query_id, position)
);
create table saved_query_role (                    -- who may run it; ** is every user
  query_id      bigint not null references saved_query,
  role          varchar(160) not null,
  primary key (query_id, role)
);
create table saved_query_column (                  -- a label that only these roles see; a label without a row is seen by all
  query_id      bigint not null references saved_query,
  label         varchar(160) not null,
  role          varchar(160) not null,
  primary key (query_id, label, role)
);

create sequence audit_entry_seq start with 50 increment by 50;
create table audit_entry (
  id            bigint primary key,
  at            timestamp with time zone not null,
  kind          varchar(40) not null,
  actor         varchar(160) not null,             -- who did it, as the name was then
  owner_id      bigint,                            -- whom it concerns
  address       varchar(64) not null,
  token_id      bigint,
  token_name    varchar(160),
  detail        varchar(1000) not null
);
create index audit_entry_owner on audit_entry (owner_id, at);

create table change_counter (
  id            integer primary key check (id = 1),
  last_id       bigint not null
);
insert into change_counter values (1, 0);
create table change (
  id            bigint primary key,
  kind          varchar(20) not null,
  subject_id    bigint not null,
  at            timestamp with time zone not null
);

create table daily_usage (
  token_id      bigint not null references access_token,
  usage_day     date not null,                     -- UTC
  calls         bigint not null,
  primary key (token_id, usage_day)
);

create sequence login_failure_seq start with 50 increment by 50;
create table login_failure (
  id            bigint primary key,
  folded_name   varchar(480) not null,             -- also of names that no user has: same answer, same time
  address       varchar(64) not null,              -- or the network of an IPv6 address; empty for a known browser
  browser       varchar(64) not null,              -- id of a browser that the user signed in from before, or empty
  at            timestamp with time zone not null
);
create index login_failure_name on login_failure (folded_name, at);
