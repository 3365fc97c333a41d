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

create index audit_entry_token on audit_entry (token_id, at);

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


-- Users.


-- Saved queries.


-- Audit.


-- Notices.

