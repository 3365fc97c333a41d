-- When the first node was started with the pepper: tokens move to it once all nodes have had the time to be given it.
alter table pepper add column known_since timestamp with time zone default current_timestamp not null;
