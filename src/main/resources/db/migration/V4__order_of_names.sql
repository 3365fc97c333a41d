-- Names and mail addresses in the order of their characters, in every database. One index then sorts them and finds their beginnings,
-- and no update of the operating system, which brings new rules of languages, can make it wrong.
drop index access_token_beginning;
drop index app_user_name;
drop index app_user_mail;
alter table access_token alter column folded_name set data type varchar(480) ${in_order_of_characters};
alter table app_user alter column folded_name set data type varchar(480) ${in_order_of_characters};
alter table app_user alter column folded_mail set data type varchar(1920) ${in_order_of_characters};
create index app_user_mail on app_user (folded_mail, id, folded_name);        -- counted without a look at the rows
analyze;                                                                    -- what was known of these columns went with their order
