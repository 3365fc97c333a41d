-- What administrators see, limit, revoke and prove.

-- Tokens: why one was deleted, since when one is idle, from where each is used, and what was refused.
alter table access_token add column deletion_reason varchar(1000);           -- an administrator's words for the owner
alter table access_token add column idle_since timestamp with time zone default current_timestamp not null;
update access_token set idle_since = coalesce(last_used_at, created_at);     -- last use, up to a day behind; until the first one, creation
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


-- Saved queries.


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
  unsealed_to    bigint not null                                             -- the last entry from before there were seals
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

