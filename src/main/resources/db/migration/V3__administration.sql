-- What administrators see, limit, revoke and prove.

-- Tokens: why one was deleted, since when one is idle, from where each is used, and what was refused.
alter table access_token add column deletion_reason varchar(1000);           -- an administrator's words for the owner
alter table access_token add column idle_since timestamp with time zone default current_timestamp not null;
update access_token set idle_since = coalesce(last_used_at, created_at);     -- last use; until the first one, creation
create index access_token_created on access_token (created_at, id);
create index access_token_expires on access_token (expires_at, id);
create index access_token_idle on access_token (idle_since, id);
create index access_token_name on access_token (folded_name, id);
alter table audit_entry add column reason varchar(1000);                     -- what the actor gave as the reason

create table token_address (
  token_id       bigint not null references access_token,
  address        varchar(64) not null,
  first_used_at  timestamp with time zone not null,
  last_used_at   timestamp with time zone not null,
  primary key (token_id, address)
);
create index token_address_first on token_address (first_used_at);

create table token_refusal (                                                 -- calls with a known secret that were refused
  token_id       bigint not null references access_token,
  reason         varchar(20) not null,
  calls          bigint not null,
  last_at        timestamp with time zone not null,
  last_address   varchar(64) not null,
  primary key (token_id, reason)
);

create table daily_refusal (
  refusal_day    date not null,                                              -- UTC
  reason         varchar(20) not null,
  calls          bigint not null,
  primary key (refusal_day, reason)
);


-- Users.


-- Saved queries: written by administrators, for roles and for single users, with what each was before.
alter table saved_query add column source varchar(40) default 'default' not null;       -- one of the configured data sources
alter table saved_query add column version integer default 1 not null;
alter table saved_query add column saved_at timestamp with time zone;             -- null: came with the installation
alter table saved_query add column saved_by varchar(160);
create table saved_query_user (                                              -- may run it whatever the roles
  query_id       bigint not null references saved_query,
  user_id        bigint not null references app_user,
  primary key (query_id, user_id)
);
create sequence saved_query_version_seq start with 50 increment by 50;
create table saved_query_version (                                           -- outlives the query: what was once to be run can be proved
  id             bigint primary key,
  query_id       bigint not null,
  version        integer not null,
  saved_at       timestamp with time zone,
  saved_by       varchar(160),
  definition     varchar(200000) not null,                                   -- JSON
  unique (query_id, version)
);


-- Audit.


-- Notices.

