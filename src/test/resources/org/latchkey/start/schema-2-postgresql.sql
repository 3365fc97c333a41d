-- kept: lkp_FHkSRCWLC1nfXlZy3KqhsePKkkqg1L6V4FV3TKxIH7b0i7q1r
-- deleted: lkp_uzEbLmgPwQaE1XGbryPy6KDLIvSWkxfXV1FNTw9hQas2sPpGa
--
-- PostgreSQL database dump
--

\restrict nz2TzfPbLZENkfVUHlOMx4LU9SxK0WfjrF7mLb08YVxpPRwRxWTWBMlTa9W9Gnq

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
    deleted_by character varying(160)
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
    created_at timestamp with time zone NOT NULL
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
    detail character varying(1000) NOT NULL
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
-- Name: daily_usage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.daily_usage (
    token_id bigint NOT NULL,
    usage_day date NOT NULL,
    calls bigint NOT NULL
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
    CONSTRAINT policy_id_check CHECK ((id = 1))
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
    time_limit_seconds integer NOT NULL
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
-- Name: user_role; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.user_role (
    user_id bigint NOT NULL,
    role character varying(160) NOT NULL
);


--
-- Data for Name: access_token; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.access_token VALUES (1, 1, 'kept', 'kept', '', '\xdf549a5183112742eda52693c3591c9399f0cddd94071e90db5b199a4743a5e6', 1, '7q1r', '4c406437-50a7-4611-aef8-9a847c1ae49b', NULL, '2026-11-25 12:42:27.32321+00', '2026-12-25 23:59:59+00', '2026-11-25 12:42:30.604642+00', NULL, NULL, NULL);
INSERT INTO public.access_token VALUES (2, 1, 'deleted', 'deleted', '', '\x5d5dcc3bd61ed4090eb62ad2bf7c396e336dca1bbacdd6030fd654707cdea8b4', 1, 'PpGa', '6cc278c0-41d9-471f-b817-dd2c592fe985', NULL, '2026-11-25 12:42:29.311348+00', '2026-12-25 23:59:59+00', '2026-11-25 12:42:31.189318+00', '2026-11-25 12:42:31.221353+00', 'BY_ITSELF', 'root');


--
-- Data for Name: app_user; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.app_user VALUES (1, 'root', 'root', 'PBKDF2WithHmacSHA256:600000:wnsyOUbSL57vB8gt0hUKpxCPRkqonNji9ZCn3x70Fqo=:YFXUc1LUI7taEYHb/4CNGiKdCq8zJs0XhyxmPlnsLoA=', '', '', '', NULL, NULL, 'UTC', 1, NULL, NULL, '2026-11-25 12:42:06.850274+00');


--
-- Data for Name: audit_entry; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit_entry VALUES (1, '2026-11-25 12:42:24.69833+00', 'SIGNED_IN', 'root', 1, '10.0.0.1', NULL, NULL, '');
INSERT INTO public.audit_entry VALUES (2, '2026-11-25 12:42:27.335283+00', 'TOKEN_GENERATED', 'root', 1, '10.0.0.1', 1, 'kept', 'expires 2026-12-25T23:59:59Z');
INSERT INTO public.audit_entry VALUES (3, '2026-11-25 12:42:29.37721+00', 'TOKEN_GENERATED', 'root', 1, '10.0.0.1', 2, 'deleted', 'expires 2026-12-25T23:59:59Z');
INSERT INTO public.audit_entry VALUES (4, '2026-11-25 12:42:31.222157+00', 'TOKEN_DELETED', 'root', 1, '10.0.0.3', 2, 'deleted', 'BY_ITSELF');


--
-- Data for Name: change; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.change VALUES (1, 'TOKEN', 1, '2026-11-25 12:42:27.352402+00');
INSERT INTO public.change VALUES (2, 'TOKEN', 2, '2026-11-25 12:42:29.414539+00');
INSERT INTO public.change VALUES (3, 'TOKEN', 2, '2026-11-25 12:42:31.232469+00');


--
-- Data for Name: change_counter; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.change_counter VALUES (1, 3);


--
-- Data for Name: daily_usage; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.daily_usage VALUES (1, '2026-11-25', 1);
INSERT INTO public.daily_usage VALUES (2, '2026-11-25', 1);


--
-- Data for Name: flyway_schema_history; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.flyway_schema_history VALUES (1, '1', 'first', 'SQL', 'V1__first.sql', -1202898520, 'latchkey_1', '2026-11-25 12:42:04.528306', 87, true);
INSERT INTO public.flyway_schema_history VALUES (2, '2', 'pepper known since', 'SQL', 'V2__pepper_known_since.sql', 1506776599, 'latchkey_1', '2026-11-25 12:42:04.691368', 6, true);


--
-- Data for Name: installation; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.installation VALUES (1, false, '2026-11-25 12:42:04.88415+00');


--
-- Data for Name: login_failure; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: pepper; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.pepper VALUES (1, '\x5e7bfdcb55a8a40c5b5f0dd8b719ade18a8cef3bfe7c894839467b7d35115051', '2026-11-25 12:42:07.044022+00');


--
-- Data for Name: policy; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.policy VALUES (1, 365, 30, 5);


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
-- Name: saved_query_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.saved_query_seq', 50, false);


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
-- Name: audit_entry audit_entry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (id);


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
-- Name: daily_usage daily_usage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.daily_usage
    ADD CONSTRAINT daily_usage_pkey PRIMARY KEY (token_id, usage_day);


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
-- Name: pepper pepper_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pepper
    ADD CONSTRAINT pepper_pkey PRIMARY KEY (number);


--
-- Name: policy policy_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.policy
    ADD CONSTRAINT policy_pkey PRIMARY KEY (id);


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
-- Name: user_role user_role_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.user_role
    ADD CONSTRAINT user_role_pkey PRIMARY KEY (user_id, role);


--
-- Name: access_token_owner; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_token_owner ON public.access_token USING btree (owner_id, expires_at);


--
-- Name: audit_entry_owner; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_entry_owner ON public.audit_entry USING btree (owner_id, at);


--
-- Name: flyway_schema_history_s_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);


--
-- Name: login_failure_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX login_failure_name ON public.login_failure USING btree (folded_name, at);


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
-- Name: user_role user_role_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.user_role
    ADD CONSTRAINT user_role_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.app_user(id);


--
-- PostgreSQL database dump complete
--

\unrestrict nz2TzfPbLZENkfVUHlOMx4LU9SxK0WfjrF7mLb08YVxpPRwRxWTWBMlTa9W9Gnq

