-- What administrators see, limit, revoke and prove.

-- Tokens: why one was deleted, since when one is idle, from where each is used, and what was refused.
alter table access_token add column deletion_reason varchar(1000);           -- an administrator's words for the owner
alter table access_token add column idle_since timestamp with time zone default current_timestamp not null;
alter table access_token add column created_from varchar(64);                -- the address that its owner made it from; null: from before that was kept
update access_token set idle_since = coalesce(last_used_at, created_at);     -- last use, up to a day behind; until the first one, creation
create index access_token_expires on access_token (expires_at, id);
create index access_token_idle on access_token (idle_since, id);
create index access_token_name on access_token (folded_name, id);
create index access_token_beginning on access_token (folded_name ${by_character}, id);
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

create table daily_calls (                                                   -- accepted calls with all tokens together
  usage_day      date primary key,                                           -- UTC
  calls          bigint not null
);
insert into daily_calls (usage_day, calls) select usage_day, sum(calls) from daily_usage group by usage_day;
create index daily_usage_day on daily_usage (usage_day);                     -- the most used tokens of some days


-- Policy: who may have tokens, who is exempt, which unused tokens go, and what it does to a token that it no longer allows.
alter table policy add column tokens_allowed boolean default true not null;
alter table policy add column version bigint default 1 not null;             -- raised by each change
alter table policy add column changed_at timestamp with time zone;           -- null: as it came
alter table policy add column changed_by varchar(160);
create table policy_exempt_role (
  role           varchar(160) primary key
);
create table policy_unused_rule (                                            -- which tokens go when nobody uses them; by when they were made
  made_from      timestamp with time zone primary key,                       -- holds until the next row's
  days           integer                                                     -- null: none goes
);
insert into policy_unused_rule values (timestamp with time zone '1970-01-01 00:00:00+00:00', null);

alter table access_token add column refused_since timestamp with time zone;  -- by the policy
alter table access_token add column delete_at timestamp with time zone;      -- by the policy, after notice
alter table access_token add column policy_reason varchar(20);               -- of either
create index access_token_delete on access_token (delete_at, id);
create index access_token_refused on access_token (refused_since);
-- With all that a status depends on: the newest of one status are found among the others without a look at their rows.
create index access_token_created on access_token (created_at, id, deleted_at, refused_since, expires_at);
-- Counted without a look at the rows: active tokens, those that end soon, and those that nobody uses.
create index access_token_active on access_token (deleted_at, refused_since, expires_at);
create index access_token_active_idle on access_token (deleted_at, refused_since, idle_since, expires_at);


-- Users.
alter table app_user add column one_time_until timestamp with time zone;     -- until when a password that an administrator gave works
alter table app_user add column edition integer default 1 not null;          -- raised by each edit: a form filled in before is told by it
alter table app_user add column folded_mail varchar(1920) default '' not null;
update app_user set folded_mail = lower(mail);
create index app_user_mail on app_user (folded_mail ${by_character});
create index app_user_name on app_user (folded_name ${by_character});        -- the unique one sorts, this one finds beginnings
create index app_user_disabled on app_user (disabled_at);
create index app_user_locked on app_user (locked_at);
create index user_role_role on user_role (role, user_id);


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


-- Audit: found by what it is filtered by, sealed by the application, and chained.
drop index audit_entry_owner;
create index audit_entry_at on audit_entry (at, id);
create index audit_entry_actor on audit_entry (actor, at, id);
create index audit_entry_owner on audit_entry (owner_id, at, id);
create index audit_entry_kind on audit_entry (kind, at, id);
create index audit_entry_token on audit_entry (token_id, at, id);
create index audit_entry_address on audit_entry (address, at, id);

alter table audit_entry add column seal_key integer;                         -- null: from before there were seals
alter table audit_entry add column seal bytea;                               -- HMAC over the row: it was Latchkey that wrote it

create table audit_key (                                                     -- what seals were made with, kept for when its pepper is gone
  number         integer not null,                                           -- of the pepper that it follows from
  wrapped_under  integer not null,                                           -- number of the pepper that it takes to read it
  wrapped        bytea not null,
  primary key (number, wrapped_under)
);

create table audit_pending (                                                 -- entries that are not in the chain yet
  entry_id       bigint primary key
);
create table audit_link (
  number         bigint primary key,                                         -- 1, 2, 3, … without a gap
  entry_id       bigint not null unique,
  key_number     integer not null,
  hash           bytea not null                                              -- HMAC over the entry and the hash of the link before
);
create table audit_chain (                                                   -- one row, locked by whoever works at the chain
  id             integer primary key check (id = 1),
  last_number    bigint not null,
  last_hash      bytea,
  unsealed_to    bigint not null,                                            -- the last entry from before there were seals
  unsealed_end   bigint,                                                     -- the last link of those; null: they are still being linked
  key_number     integer,                                                    -- null: nobody has started with these tables yet
  signature      bytea                                                       -- HMAC over this row: it was Latchkey that moved the end
);
insert into audit_chain (id, last_number, unsealed_to) select 1, 0, coalesce(max(id), 0) from audit_entry;
insert into audit_pending select id from audit_entry;

create table audit_anchor (                                                  -- where the chain begins once its oldest links are removed
  id             integer primary key check (id = 1),
  number         bigint not null,                                            -- of the last link that was removed
  hash           bytea not null,
  removed_at     timestamp with time zone not null,
  key_number     integer not null,
  signature      bytea not null
);
create table audit_retention (
  id             integer primary key check (id = 1),
  days           integer not null                                            -- that entries are kept at least; 0: for ever
);
insert into audit_retention values (1, 0);


-- Notices.
create sequence notice_seq start with 50 increment by 50;
create table notice (
  id            bigint primary key,
  -- Refers to its owner without a constraint: that would lock the owner, and a policy that is done to tokens has those locked before.
  owner_id      bigint not null,
  token_id      bigint not null references access_token,
  token_name    varchar(160) not null,                -- as it was then
  kind          varchar(20) not null,
  at            timestamp with time zone not null,    -- when what it tells of happened
  address       varchar(64) not null,                 -- from where; empty where nobody did anything
  actor         varchar(160),                         -- who did it, as the name was then
  reason        varchar(1000),                        -- an administrator's words, or why a policy does it
  made_at       timestamp with time zone not null,
  dismissed_at  timestamp with time zone,
  mail_due_at   timestamp with time zone,             -- when the mail is tried next; null where none is to be sent, or no more
  mail_tries    integer not null,
  mailed_at     timestamp with time zone,
  unique (token_id, kind, address)                    -- one of each, whatever several nodes do at once
);
create index notice_owner on notice (owner_id, made_at);
create index notice_made on notice (made_at);
create index notice_mail on notice (mail_due_at);

alter table app_user add column browser_language varchar(8);   -- at the last sign-in: of mails to who leaves the language to the browser

create table declined_notice (                        -- what a user does not want to be told
  user_id       bigint not null references app_user,
  kind          varchar(20) not null,
  primary key (user_id, kind)
);

