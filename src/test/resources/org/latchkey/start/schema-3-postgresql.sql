-- kept: lkp_UNJL3sYz8RDqBfEeoRdm5st2gu8XQC8pwOVJ8yut7T22MK7gw
-- deleted: lkp_KQnGjG9WB1IT9YRjVqmuo89knIZ538aH6pCyCSP6aRf0CJqM0
--
-- PostgreSQL database dump
--

\restrict IvRNtVhxKIaVnWayubBQnN4XurtcijmhXfiXhCiq1Ftkz8PUM2tMMrPqjMhb64l

-- Dumped from database version 15.20 (Debian 15.20-0+deb12u1)
-- Dumped by pg_dump version 15.20 (Debian 15.20-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: admit_application(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.admit_application(application text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
  table_name text;
  needed text;
begin
  perform pg_advisory_xact_lock(hashtext('latchkey privileges'));
  execute format('grant usage on schema %I to %I', 'public', application);
  for table_name in select c.relname from pg_class c
      where c.relnamespace = '"public"'::regnamespace and c.relkind in ('r', 'p') and pg_has_role(c.relowner, 'USAGE') loop
    needed := case
      when table_name in ('audit_entry', 'audit_link', 'audit_key') then 'select, insert'
      when table_name = 'audit_pending' then 'select, insert, delete'
      when table_name = 'audit_chain' then 'select, update'
      when table_name in ('audit_anchor', 'audit_retention', 'flyway_schema_history') then 'select'
      else 'select, insert, update, delete' end;
    execute format('revoke all on table %I from %I', table_name, application);
    execute format('grant %s on table %I to %I', needed, table_name, application);
  end loop;
  execute format('grant usage on all sequences in schema %I to %I', 'public', application);
  execute format('grant execute on function audit_remove to %I', application);
end $$;


--
-- Name: audit_remove(bigint, bytea, timestamp with time zone, integer, bytea); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audit_remove(up_to bigint, last_hash bytea, at timestamp with time zone, key integer, signed bytea) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: access_token; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_token (
    id bigint NOT NULL,
    owner_id bigint NOT NULL,
    name character varying(160) NOT NULL,
    folded_name character varying(480) NOT NULL,
    description character varying(1000) NOT NULL,
    digest bytea NOT NULL,
    pepper_number integer NOT NULL,
    secret_ending character varying(4) NOT NULL,
    form_key character varying(36) NOT NULL,
    replaces_id bigint,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone,
    deleted_at timestamp with time zone,
    deletion character varying(20),
    deleted_by character varying(160),
    deletion_reason character varying(1000),
    idle_since timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    created_from character varying(64),
    refused_since timestamp with time zone,
    delete_at timestamp with time zone,
    policy_reason character varying(20)
);


--
-- Name: access_token_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.access_token_seq
    START WITH 50
    INCREMENT BY 50
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: app_user; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.app_user (
    id bigint NOT NULL,
    user_name character varying(160) NOT NULL,
    folded_name character varying(480) NOT NULL,
    password_hash character varying(300) NOT NULL,
    first_name character varying(160) NOT NULL,
    last_name character varying(160) NOT NULL,
    mail character varying(640) NOT NULL,
    language character varying(8),
    region character varying(8),
    time_zone character varying(64) NOT NULL,
    credentials_version integer NOT NULL,
    disabled_at timestamp with time zone,
    locked_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    one_time_until timestamp with time zone,
    edition integer DEFAULT 1 NOT NULL,
    folded_mail character varying(1920) DEFAULT ''::character varying NOT NULL,
    browser_language character varying(8)
);


--
-- Name: app_user_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.app_user_seq
    START WITH 50
    INCREMENT BY 50
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: audit_anchor; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_anchor (
    id integer NOT NULL,
    number bigint NOT NULL,
    hash bytea NOT NULL,
    removed_at timestamp with time zone NOT NULL,
    key_number integer NOT NULL,
    signature bytea NOT NULL,
    CONSTRAINT audit_anchor_id_check CHECK ((id = 1))
);


--
-- Name: audit_chain; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_chain (
    id integer NOT NULL,
    last_number bigint NOT NULL,
    last_hash bytea,
    unsealed_to bigint NOT NULL,
    unsealed_end bigint,
    key_number integer,
    signature bytea,
    CONSTRAINT audit_chain_id_check CHECK ((id = 1))
);


--
-- Name: audit_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_entry (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    kind character varying(40) NOT NULL,
    actor character varying(160) NOT NULL,
    owner_id bigint,
    address character varying(64) NOT NULL,
    token_id bigint,
    token_name character varying(160),
    detail character varying(1000) NOT NULL,
    reason character varying(1000),
    seal_key integer,
    seal bytea
);


--
-- Name: audit_entry_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.audit_entry_seq
    START WITH 50
    INCREMENT BY 50
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: audit_key; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_key (
    number integer NOT NULL,
    wrapped_under integer NOT NULL,
    wrapped bytea NOT NULL
);


--
-- Name: audit_link; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_link (
    number bigint NOT NULL,
    entry_id bigint NOT NULL,
    key_number integer NOT NULL,
    hash bytea NOT NULL
);


--
-- Name: audit_pending; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_pending (
    entry_id bigint NOT NULL
);


--
-- Name: audit_retention; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_retention (
    id integer NOT NULL,
    days integer NOT NULL,
    CONSTRAINT audit_retention_id_check CHECK ((id = 1))
);


--
-- Name: change; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.change (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    subject_id bigint NOT NULL,
    at timestamp with time zone NOT NULL
);


--
-- Name: change_counter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.change_counter (
    id integer NOT NULL,
    last_id bigint NOT NULL,
    CONSTRAINT change_counter_id_check CHECK ((id = 1))
);


--
-- Name: daily_calls; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.daily_calls (
    usage_day date NOT NULL,
    calls bigint NOT NULL
);


--
-- Name: daily_refusal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.daily_refusal (
    refusal_day date NOT NULL,
    reason character varying(20) NOT NULL,
    calls bigint NOT NULL
);


--
-- Name: daily_usage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.daily_usage (
    token_id bigint NOT NULL,
    usage_day date NOT NULL,
    calls bigint NOT NULL
);


--
-- Name: declined_notice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.declined_notice (
    user_id bigint NOT NULL,
    kind character varying(20) NOT NULL
);


--
-- Name: flyway_schema_history; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.flyway_schema_history (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);


--
-- Name: installation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.installation (
    id integer NOT NULL,
    demo boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT installation_id_check CHECK ((id = 1))
);


--
-- Name: login_failure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.login_failure (
    id bigint NOT NULL,
    folded_name character varying(480) NOT NULL,
    address character varying(64) NOT NULL,
    browser character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL
);


--
-- Name: login_failure_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.login_failure_seq
    START WITH 50
    INCREMENT BY 50
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: notice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.notice (
    id bigint NOT NULL,
    owner_id bigint NOT NULL,
    token_id bigint NOT NULL,
    token_name character varying(160) NOT NULL,
    kind character varying(20) NOT NULL,
    at timestamp with time zone NOT NULL,
    address character varying(64) NOT NULL,
    actor character varying(160),
    reason character varying(1000),
    made_at timestamp with time zone NOT NULL,
    dismissed_at timestamp with time zone,
    mail_due_at timestamp with time zone,
    mail_tries integer NOT NULL,
    mailed_at timestamp with time zone
);


--
-- Name: notice_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.notice_seq
    START WITH 50
    INCREMENT BY 50
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: pepper; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pepper (
    number integer NOT NULL,
    proof bytea NOT NULL,
    known_since timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);


--
-- Name: policy; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.policy (
    id integer NOT NULL,
    longest_lifetime_days integer NOT NULL,
    default_lifetime_days integer NOT NULL,
    most_active_tokens integer NOT NULL,
    tokens_allowed boolean DEFAULT true NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    changed_at timestamp with time zone,
    changed_by character varying(160),
    CONSTRAINT policy_id_check CHECK ((id = 1))
);


--
-- Name: policy_exempt_role; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.policy_exempt_role (
    role character varying(160) NOT NULL
);


--
-- Name: policy_unused_rule; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.policy_unused_rule (
    made_from timestamp with time zone NOT NULL,
    days integer
);


--
-- Name: saved_query; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.saved_query (
    id bigint NOT NULL,
    domain character varying(160) NOT NULL,
    name character varying(160) NOT NULL,
    folded_domain character varying(480) NOT NULL,
    folded_name character varying(480) NOT NULL,
    description character varying(1000) NOT NULL,
    statement character varying(20000) NOT NULL,
    default_format character varying(10) NOT NULL,
    row_limit bigint NOT NULL,
    time_limit_seconds integer NOT NULL,
    source character varying(40) DEFAULT 'default'::character varying NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    saved_at timestamp with time zone,
    saved_by character varying(160)
);


--
-- Name: saved_query_column; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.saved_query_column (
    query_id bigint NOT NULL,
    label character varying(160) NOT NULL,
    role character varying(160) NOT NULL
);


--
-- Name: saved_query_parameter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.saved_query_parameter (
    query_id bigint NOT NULL,
    "position" integer NOT NULL,
    name character varying(160) NOT NULL,
    type character varying(20) NOT NULL,
    required boolean NOT NULL,
    default_value character varying(1000),
    filters_column character varying(160)
);


--
-- Name: saved_query_role; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.saved_query_role (
    query_id bigint NOT NULL,
    role character varying(160) NOT NULL
);


--
-- Name: saved_query_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.saved_query_seq
    START WITH 50
    INCREMENT BY 50
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: saved_query_user; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.saved_query_user (
    query_id bigint NOT NULL,
    user_id bigint NOT NULL
);


--
-- Name: saved_query_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.saved_query_version (
    id bigint NOT NULL,
    query_id bigint NOT NULL,
    version integer NOT NULL,
    saved_at timestamp with time zone,
    saved_by character varying(160),
    definition character varying(200000) NOT NULL
);


--
-- Name: saved_query_version_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.saved_query_version_seq
    START WITH 50
    INCREMENT BY 50
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: token_address; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.token_address (
    token_id bigint NOT NULL,
    address character varying(64) NOT NULL,
    first_used_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone NOT NULL
);


--
-- Name: token_refusal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.token_refusal (
    token_id bigint NOT NULL,
    reason character varying(20) NOT NULL,
    calls bigint NOT NULL,
    last_at timestamp with time zone NOT NULL,
    last_address character varying(64) NOT NULL
);


--
-- Name: user_role; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.user_role (
    user_id bigint NOT NULL,
    role character varying(160) NOT NULL
);


--
-- Data for Name: access_token; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.access_token VALUES (1, 1, 'kept', 'kept', '', '\x7c3209d2368d6a4098b5b09478d6c5d1e2ed448f61160d300fa2889d75f4f809', 1, 'K7gw', 'e6eabf4c-4203-4fb4-9d1c-9fcb58963842', NULL, '2026-12-01 05:03:05.765676+00', '2026-12-31 23:59:59+00', '2026-12-01 05:03:06.293192+00', NULL, NULL, NULL, NULL, '2026-12-01 05:03:05.765676+00', '10.0.0.1', NULL, NULL, NULL);
INSERT INTO public.access_token VALUES (2, 1, 'deleted', 'deleted', '', '\xc237e2944ceb60c140fdde3635155da9f0388327c87d2f80aff8a8cb4735e9e7', 1, 'JqM0', '9388f3c9-69cc-4644-b3d0-f66f0ab6c117', NULL, '2026-12-01 05:03:06.150019+00', '2026-12-31 23:59:59+00', '2026-12-01 05:03:06.385751+00', '2026-12-01 05:03:06.404471+00', 'BY_ITSELF', 'root', NULL, '2026-12-01 05:03:06.150019+00', '10.0.0.1', NULL, NULL, NULL);


--
-- Data for Name: app_user; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.app_user VALUES (1, 'root', 'root', 'PBKDF2WithHmacSHA256:600000:r23MXDQuSyQQTO2ynP/KQm43RlYIDmEkimBGg8yOrDQ=:eO1DOH076kSqKnl9oDy737ymZDNJqqCCxpCvYmtYVbE=', '', '', '', NULL, NULL, 'UTC', 1, NULL, NULL, '2026-12-01 05:03:03.091774+00', NULL, 1, '', 'en');


--
-- Data for Name: audit_anchor; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: audit_chain; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit_chain VALUES (1, 3, '\xad0705b3e9b797abfd27752d1cffccc3985ed447cafbf55238ced1c1b083cee9', 0, 0, 1, '\x5938664cf6d1608021ee63a68f23fe7ff847971019cadae784dd3e14c373f07f');


--
-- Data for Name: audit_entry; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit_entry VALUES (1, '2026-12-01 05:03:05.022038+00', 'SIGNED_IN', 'root', 1, '10.0.0.1', NULL, NULL, '', NULL, 1, '\x6ee1d9e6246d1ef74af7721ec74a4336ce6bed4532de4ada13d9bcd56d4ece28');
INSERT INTO public.audit_entry VALUES (2, '2026-12-01 05:03:05.770434+00', 'TOKEN_GENERATED', 'root', 1, '10.0.0.1', 1, 'kept', 'expires 2026-12-31T23:59:59Z', NULL, 1, '\xcf83942cdb01a109e7f1d609655a8dc9ae15cffb11f18524e52fdfaab89c22f9');
INSERT INTO public.audit_entry VALUES (3, '2026-12-01 05:03:06.153048+00', 'TOKEN_GENERATED', 'root', 1, '10.0.0.1', 2, 'deleted', 'expires 2026-12-31T23:59:59Z', NULL, 1, '\x1aa9e43532ecb69d0f70c253d43fda615cd487070e9a70a5677adc4290c4ee0b');
INSERT INTO public.audit_entry VALUES (4, '2026-12-01 05:03:06.405799+00', 'TOKEN_DELETED', 'root', 1, '10.0.0.3', 2, 'deleted', 'BY_ITSELF', NULL, 1, '\xcc28cbc4604ac2c978096b9a74b3eeef31f68a13daa3f8571bc92d78fc353284');


--
-- Data for Name: audit_key; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit_key VALUES (1, 1, '\xf14cdcd70472567abf9fb23d8e52224afdc36f20c469db191d5b738107bac906d22f8f674261f886');


--
-- Data for Name: audit_link; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit_link VALUES (1, 1, 1, '\xa43b4c557e5734f4e7efceef069878bf8a1df922587d5606bd903baeae6e6814');
INSERT INTO public.audit_link VALUES (2, 2, 1, '\x7a8d0a61854e7db20574f30dda68169a38db8b39f98ea3a87ee40a51ff159346');
INSERT INTO public.audit_link VALUES (3, 3, 1, '\xad0705b3e9b797abfd27752d1cffccc3985ed447cafbf55238ced1c1b083cee9');


--
-- Data for Name: audit_pending; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit_pending VALUES (4);


--
-- Data for Name: audit_retention; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit_retention VALUES (1, 0);


--
-- Data for Name: change; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.change VALUES (1, 'TOKEN', 1, '2026-12-01 05:03:05.783863+00');
INSERT INTO public.change VALUES (2, 'TOKEN', 2, '2026-12-01 05:03:06.159372+00');
INSERT INTO public.change VALUES (3, 'TOKEN', 2, '2026-12-01 05:03:06.411525+00');


--
-- Data for Name: change_counter; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.change_counter VALUES (1, 3);


--
-- Data for Name: daily_calls; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.daily_calls VALUES ('2026-12-01', 2);


--
-- Data for Name: daily_refusal; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: daily_usage; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.daily_usage VALUES (1, '2026-12-01', 1);
INSERT INTO public.daily_usage VALUES (2, '2026-12-01', 1);


--
-- Data for Name: declined_notice; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: flyway_schema_history; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.flyway_schema_history VALUES (1, '1', 'first', 'SQL', 'V1__first.sql', -1202898520, 'latchkey_1', '2026-12-01 05:03:02.454917', 45, true);
INSERT INTO public.flyway_schema_history VALUES (2, '2', 'pepper known since', 'SQL', 'V2__pepper_known_since.sql', 1506776599, 'latchkey_1', '2026-12-01 05:03:02.525228', 2, true);
INSERT INTO public.flyway_schema_history VALUES (3, '3', 'administration', 'SQL', 'V3__administration.sql', -1011529272, 'latchkey_1', '2026-12-01 05:03:02.533073', 79, true);
INSERT INTO public.flyway_schema_history VALUES (4, NULL, 'privileges', 'SQL', 'R__privileges.sql', -627490546, 'latchkey_1', '2026-12-01 05:03:02.627253', 7, true);


--
-- Data for Name: installation; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.installation VALUES (1, false, '2026-12-01 05:03:02.684885+00');


--
-- Data for Name: login_failure; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: notice; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.notice VALUES (1, 1, 1, 'kept', 'GENERATED', '2026-12-01 05:03:05.772189+00', '10.0.0.1', 'root', NULL, '2026-12-01 05:03:05.78012+00', NULL, NULL, 0, NULL);
INSERT INTO public.notice VALUES (2, 1, 2, 'deleted', 'GENERATED', '2026-12-01 05:03:06.153336+00', '10.0.0.1', 'root', NULL, '2026-12-01 05:03:06.157634+00', NULL, NULL, 0, NULL);


--
-- Data for Name: pepper; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.pepper VALUES (1, '\x5e7bfdcb55a8a40c5b5f0dd8b719ade18a8cef3bfe7c894839467b7d35115051', '2026-12-01 05:03:03.117397+00');


--
-- Data for Name: policy; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.policy VALUES (1, 365, 30, 5, true, 1, NULL, NULL);


--
-- Data for Name: policy_exempt_role; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: policy_unused_rule; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.policy_unused_rule VALUES ('1970-01-01 00:00:00+00', NULL);


--
-- Data for Name: saved_query; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: saved_query_column; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: saved_query_parameter; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: saved_query_role; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: saved_query_user; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: saved_query_version; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: token_address; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.token_address VALUES (1, '10.0.0.2', '2026-12-01 05:03:06.293192+00', '2026-12-01 05:03:06.293192+00');
INSERT INTO public.token_address VALUES (2, '10.0.0.3', '2026-12-01 05:03:06.385751+00', '2026-12-01 05:03:06.385751+00');


--
-- Data for Name: token_refusal; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: user_role; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.user_role VALUES (1, 'Administrator');


--
-- Name: access_token_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_token_seq', 50, true);


--
-- Name: app_user_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.app_user_seq', 50, true);


--
-- Name: audit_entry_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.audit_entry_seq', 50, true);


--
-- Name: login_failure_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.login_failure_seq', 50, true);


--
-- Name: notice_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.notice_seq', 50, true);


--
-- Name: saved_query_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.saved_query_seq', 50, false);


--
-- Name: saved_query_version_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.saved_query_version_seq', 50, false);


--
-- Name: access_token access_token_digest_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_token
    ADD CONSTRAINT access_token_digest_key UNIQUE (digest);


--
-- Name: access_token access_token_owner_id_form_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_token
    ADD CONSTRAINT access_token_owner_id_form_key_key UNIQUE (owner_id, form_key);


--
-- Name: access_token access_token_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_token
    ADD CONSTRAINT access_token_pkey PRIMARY KEY (id);


--
-- Name: app_user app_user_folded_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.app_user
    ADD CONSTRAINT app_user_folded_name_key UNIQUE (folded_name);


--
-- Name: app_user app_user_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.app_user
    ADD CONSTRAINT app_user_pkey PRIMARY KEY (id);


--
-- Name: audit_anchor audit_anchor_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_anchor
    ADD CONSTRAINT audit_anchor_pkey PRIMARY KEY (id);


--
-- Name: audit_chain audit_chain_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_chain
    ADD CONSTRAINT audit_chain_pkey PRIMARY KEY (id);


--
-- Name: audit_entry audit_entry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (id);


--
-- Name: audit_key audit_key_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_key
    ADD CONSTRAINT audit_key_pkey PRIMARY KEY (number, wrapped_under);


--
-- Name: audit_link audit_link_entry_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_link
    ADD CONSTRAINT audit_link_entry_id_key UNIQUE (entry_id);


--
-- Name: audit_link audit_link_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_link
    ADD CONSTRAINT audit_link_pkey PRIMARY KEY (number);


--
-- Name: audit_pending audit_pending_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_pending
    ADD CONSTRAINT audit_pending_pkey PRIMARY KEY (entry_id);


--
-- Name: audit_retention audit_retention_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_retention
    ADD CONSTRAINT audit_retention_pkey PRIMARY KEY (id);


--
-- Name: change_counter change_counter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change_counter
    ADD CONSTRAINT change_counter_pkey PRIMARY KEY (id);


--
-- Name: change change_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.change
    ADD CONSTRAINT change_pkey PRIMARY KEY (id);


--
-- Name: daily_calls daily_calls_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.daily_calls
    ADD CONSTRAINT daily_calls_pkey PRIMARY KEY (usage_day);


--
-- Name: daily_refusal daily_refusal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.daily_refusal
    ADD CONSTRAINT daily_refusal_pkey PRIMARY KEY (refusal_day, reason);


--
-- Name: daily_usage daily_usage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.daily_usage
    ADD CONSTRAINT daily_usage_pkey PRIMARY KEY (token_id, usage_day);


--
-- Name: declined_notice declined_notice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.declined_notice
    ADD CONSTRAINT declined_notice_pkey PRIMARY KEY (user_id, kind);


--
-- Name: flyway_schema_history flyway_schema_history_pk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);


--
-- Name: installation installation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.installation
    ADD CONSTRAINT installation_pkey PRIMARY KEY (id);


--
-- Name: login_failure login_failure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.login_failure
    ADD CONSTRAINT login_failure_pkey PRIMARY KEY (id);


--
-- Name: notice notice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (id);


--
-- Name: notice notice_token_id_kind_address_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_token_id_kind_address_key UNIQUE (token_id, kind, address);


--
-- Name: pepper pepper_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pepper
    ADD CONSTRAINT pepper_pkey PRIMARY KEY (number);


--
-- Name: policy_exempt_role policy_exempt_role_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.policy_exempt_role
    ADD CONSTRAINT policy_exempt_role_pkey PRIMARY KEY (role);


--
-- Name: policy policy_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.policy
    ADD CONSTRAINT policy_pkey PRIMARY KEY (id);


--
-- Name: policy_unused_rule policy_unused_rule_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.policy_unused_rule
    ADD CONSTRAINT policy_unused_rule_pkey PRIMARY KEY (made_from);


--
-- Name: saved_query_column saved_query_column_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_query_column
    ADD CONSTRAINT saved_query_column_pkey PRIMARY KEY (query_id, label, role);


--
-- Name: saved_query saved_query_folded_domain_folded_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_query
    ADD CONSTRAINT saved_query_folded_domain_folded_name_key UNIQUE (folded_domain, folded_name);


--
-- Name: saved_query_parameter saved_query_parameter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_query_parameter
    ADD CONSTRAINT saved_query_parameter_pkey PRIMARY KEY (query_id, "position");


--
-- Name: saved_query saved_query_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_query
    ADD CONSTRAINT saved_query_pkey PRIMARY KEY (id);


--
-- Name: saved_query_role saved_query_role_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_query_role
    ADD CONSTRAINT saved_query_role_pkey PRIMARY KEY (query_id, role);


--
-- Name: saved_query_user saved_query_user_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_query_user
    ADD CONSTRAINT saved_query_user_pkey PRIMARY KEY (query_id, user_id);


--
-- Name: saved_query_version saved_query_version_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_query_version
    ADD CONSTRAINT saved_query_version_pkey PRIMARY KEY (id);


--
-- Name: saved_query_version saved_query_version_query_id_version_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_query_version
    ADD CONSTRAINT saved_query_version_query_id_version_key UNIQUE (query_id, version);


--
-- Name: token_address token_address_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.token_address
    ADD CONSTRAINT token_address_pkey PRIMARY KEY (token_id, address);


--
-- Name: token_refusal token_refusal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.token_refusal
    ADD CONSTRAINT token_refusal_pkey PRIMARY KEY (token_id, reason);


--
-- Name: user_role user_role_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.user_role
    ADD CONSTRAINT user_role_pkey PRIMARY KEY (user_id, role);


--
-- Name: access_token_active; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_token_active ON public.access_token USING btree (deleted_at, refused_since, expires_at);


--
-- Name: access_token_active_idle; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_token_active_idle ON public.access_token USING btree (deleted_at, refused_since, idle_since, expires_at);


--
-- Name: access_token_beginning; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_token_beginning ON public.access_token USING btree (folded_name text_pattern_ops, id);


--
-- Name: access_token_created; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_token_created ON public.access_token USING btree (created_at, id, deleted_at, refused_since, expires_at);


--
-- Name: access_token_delete; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_token_delete ON public.access_token USING btree (delete_at, id);


--
-- Name: access_token_expires; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_token_expires ON public.access_token USING btree (expires_at, id);


--
-- Name: access_token_idle; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_token_idle ON public.access_token USING btree (idle_since, id);


--
-- Name: access_token_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_token_name ON public.access_token USING btree (folded_name, id);


--
-- Name: access_token_owner; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_token_owner ON public.access_token USING btree (owner_id, expires_at);


--
-- Name: access_token_refused; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_token_refused ON public.access_token USING btree (refused_since);


--
-- Name: app_user_disabled; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX app_user_disabled ON public.app_user USING btree (disabled_at);


--
-- Name: app_user_locked; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX app_user_locked ON public.app_user USING btree (locked_at);


--
-- Name: app_user_mail; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX app_user_mail ON public.app_user USING btree (folded_mail text_pattern_ops);


--
-- Name: app_user_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX app_user_name ON public.app_user USING btree (folded_name text_pattern_ops);


--
-- Name: audit_entry_actor; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_entry_actor ON public.audit_entry USING btree (actor, at, id);


--
-- Name: audit_entry_address; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_entry_address ON public.audit_entry USING btree (address, at, id);


--
-- Name: audit_entry_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_entry_at ON public.audit_entry USING btree (at, id);


--
-- Name: audit_entry_kind; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_entry_kind ON public.audit_entry USING btree (kind, at, id);


--
-- Name: audit_entry_owner; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_entry_owner ON public.audit_entry USING btree (owner_id, at, id);


--
-- Name: audit_entry_token; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_entry_token ON public.audit_entry USING btree (token_id, at, id);


--
-- Name: daily_usage_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX daily_usage_day ON public.daily_usage USING btree (usage_day);


--
-- Name: flyway_schema_history_s_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);


--
-- Name: login_failure_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX login_failure_name ON public.login_failure USING btree (folded_name, at);


--
-- Name: notice_made; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notice_made ON public.notice USING btree (made_at);


--
-- Name: notice_mail; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notice_mail ON public.notice USING btree (mail_due_at);


--
-- Name: notice_owner; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notice_owner ON public.notice USING btree (owner_id, made_at);


--
-- Name: token_address_first; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX token_address_first ON public.token_address USING btree (first_used_at);


--
-- Name: user_role_role; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX user_role_role ON public.user_role USING btree (role, user_id);


--
-- Name: access_token access_token_owner_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_token
    ADD CONSTRAINT access_token_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES public.app_user(id);


--
-- Name: access_token access_token_pepper_number_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_token
    ADD CONSTRAINT access_token_pepper_number_fkey FOREIGN KEY (pepper_number) REFERENCES public.pepper(number);


--
-- Name: access_token access_token_replaces_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_token
    ADD CONSTRAINT access_token_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES public.access_token(id);


--
-- Name: daily_usage daily_usage_token_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.daily_usage
    ADD CONSTRAINT daily_usage_token_id_fkey FOREIGN KEY (token_id) REFERENCES public.access_token(id);


--
-- Name: declined_notice declined_notice_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.declined_notice
    ADD CONSTRAINT declined_notice_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.app_user(id);


--
-- Name: notice notice_token_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_token_id_fkey FOREIGN KEY (token_id) REFERENCES public.access_token(id);


--
-- Name: saved_query_column saved_query_column_query_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_query_column
    ADD CONSTRAINT saved_query_column_query_id_fkey FOREIGN KEY (query_id) REFERENCES public.saved_query(id);


--
-- Name: saved_query_parameter saved_query_parameter_query_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_query_parameter
    ADD CONSTRAINT saved_query_parameter_query_id_fkey FOREIGN KEY (query_id) REFERENCES public.saved_query(id);


--
-- Name: saved_query_role saved_query_role_query_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_query_role
    ADD CONSTRAINT saved_query_role_query_id_fkey FOREIGN KEY (query_id) REFERENCES public.saved_query(id);


--
-- Name: saved_query_user saved_query_user_query_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_query_user
    ADD CONSTRAINT saved_query_user_query_id_fkey FOREIGN KEY (query_id) REFERENCES public.saved_query(id);


--
-- Name: saved_query_user saved_query_user_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_query_user
    ADD CONSTRAINT saved_query_user_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.app_user(id);


--
-- Name: token_address token_address_token_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.token_address
    ADD CONSTRAINT token_address_token_id_fkey FOREIGN KEY (token_id) REFERENCES public.access_token(id);


--
-- Name: token_refusal token_refusal_token_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.token_refusal
    ADD CONSTRAINT token_refusal_token_id_fkey FOREIGN KEY (token_id) REFERENCES public.access_token(id);


--
-- Name: user_role user_role_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.user_role
    ADD CONSTRAINT user_role_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.app_user(id);


--
-- Name: FUNCTION admit_application(application text); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.admit_application(application text) FROM PUBLIC;


--
-- Name: FUNCTION audit_remove(up_to bigint, last_hash bytea, at timestamp with time zone, key integer, signed bytea); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.audit_remove(up_to bigint, last_hash bytea, at timestamp with time zone, key integer, signed bytea) FROM PUBLIC;


--
-- PostgreSQL database dump complete
--

\unrestrict IvRNtVhxKIaVnWayubBQnN4XurtcijmhXfiXhCiq1Ftkz8PUM2tMMrPqjMhb64l

