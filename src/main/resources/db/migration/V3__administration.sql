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

create table daily_calls (                                                   -- accepted calls with all tokens together
  usage_day      date primary key,                                           -- UTC
  calls          bigint not null
);
insert into daily_calls (usage_day, calls) select usage_day, sum(calls) from daily_usage group by usage_day;
create index daily_usage_day on daily_usage (usage_day);                     -- the most used tokens of some days
-- Counted without a look at the rows: active tokens, those that end soon, and those that nobody uses.
create index access_token_present on access_token (deleted_at, expires_at);
create index access_token_present_idle on access_token (deleted_at, idle_since, expires_at);


-- Users.


-- Saved queries.


-- Audit.


-- Notices.

