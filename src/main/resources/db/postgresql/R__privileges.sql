-- What takes the rights of the user who owns the tables. Where the application works as another user it has no other way to these
-- deeds. Names are looked up in this one schema: a table that somebody makes for a session must not take the place of one of ours.

-- Removes links and their entries up to a number, none of them younger than entries become, and leaves the anchor, which only
-- the application can sign.
create or replace function audit_remove(up_to bigint, last_hash bytea, at timestamp with time zone, key integer, signed bytea) returns void
language plpgsql security definer set search_path = "${flyway:defaultSchema}", pg_temp as $$
declare
  oldest timestamp with time zone;
begin
  select now() - make_interval(days => days) into oldest from audit_retention where days > 0;
  if oldest is null then
    raise exception 'The audit is kept for ever';
  end if;
  if not exists (select 1 from audit_link where number = up_to and hash = last_hash) then
    raise exception 'There is no such link';
  end if;
  if exists (select 1 from audit_link l left join audit_entry e on e.id = l.entry_id
              where l.number <= up_to and (e.id is null or e.at >= oldest)) then
    raise exception 'An entry is younger than entries become, or missing';
  end if;
  delete from audit_entry where id in (select entry_id from audit_link where number <= up_to);
  delete from audit_link where number <= up_to;
  insert into audit_anchor (id, number, hash, removed_at, key_number, signature) values (1, up_to, last_hash, at, key, signed)
    on conflict (id) do update set number = excluded.number, hash = excluded.hash, removed_at = excluded.removed_at,
                                   key_number = excluded.key_number, signature = excluded.signature;
end $$;
revoke all on function audit_remove from public;

-- Lets the application's user do what it needs, and takes from it what it no longer does. Called at each start, so that no new
-- table is forgotten.
create or replace function admit_application(application text) returns void
language plpgsql set search_path = "${flyway:defaultSchema}", pg_temp as $$
declare
  table_name text;
  needed text;
begin
  perform pg_advisory_xact_lock(hashtext('latchkey privileges'));
  execute format('grant usage on schema %I to %I', '${flyway:defaultSchema}', application);
  for table_name in select c.relname from pg_class c
      where c.relnamespace = '"${flyway:defaultSchema}"'::regnamespace and c.relkind in ('r', 'p') and pg_has_role(c.relowner, 'USAGE') loop
    needed := case
      when table_name in ('audit_entry', 'audit_link', 'audit_key') then 'select, insert'
      when table_name = 'audit_pending' then 'select, insert, delete'
      when table_name = 'audit_chain' then 'select, update'
      when table_name in ('audit_anchor', 'audit_retention', 'flyway_schema_history') then 'select'
      else 'select, insert, update, delete' end;
    execute format('revoke all on table %I from %I', table_name, application);
    execute format('grant %s on table %I to %I', needed, table_name, application);
  end loop;
  execute format('grant usage on all sequences in schema %I to %I', '${flyway:defaultSchema}', application);
  execute format('grant execute on function audit_remove to %I', application);
end $$;
revoke all on function admit_application from public;
