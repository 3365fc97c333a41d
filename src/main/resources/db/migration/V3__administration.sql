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


-- Saved queries.


-- Audit.


-- Notices.
create sequence notice_seq start with 50 increment by 50;
create table notice (
  id            bigint primary key,
  owner_id      bigint not null references app_user,
  token_id      bigint not null references access_token,
  token_name    varchar(160) not null,                -- as it was then
  kind          varchar(20) not null,
  at            timestamp with time zone not null,    -- when what it tells of happened
  address       varchar(64) not null,                 -- from where; empty where nobody did anything
  actor         varchar(160),                         -- who did it, as the name was then
  reason        varchar(1000),                        -- an administrator's words
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

