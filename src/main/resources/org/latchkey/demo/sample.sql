-- The sample of demo mode: a trading company between 2024 and 2026. No random number in it, so that it is the same everywhere.
create table customer (
  id integer primary key,
  name varchar(80) not null,
  city varchar(40) not null,
  region varchar(20) not null,
  account_manager varchar(80) not null
);
insert into customer values
  (1, 'Aldgate Stationers', 'London', 'Europe', 'ann'),
  (2, 'Atelier Bonenfant', 'Montréal', 'Americas', 'ann'),
  (3, 'Blue Heron Outfitters', 'Halifax', 'Americas', 'bob'),
  (4, 'Brasserie de la Gare', 'Lyon', 'Europe', 'ann'),
  (5, 'Cascadia Instruments', 'Vancouver', 'Americas', 'ann'),
  (6, 'Drukkerij Van Loon', 'Utrecht', 'Europe', 'bob'),
  (7, 'Eastern Light Trading', 'Singapore', 'Asia', 'ann'),
  (8, 'Fjordlys AS', 'Bergen', 'Europe', 'bob'),
  (9, 'Harbour & Sons', 'Wellington', 'Oceania', 'ann'),
  (10, 'Jacaranda Foods', 'Brisbane', 'Oceania', 'bob'),
  (11, 'Kestrel Bicycles', 'Bristol', 'Europe', 'ann'),
  (12, 'Librería del Puerto', 'Valparaíso', 'Americas', 'bob'),
  (13, 'Müller Feinmechanik', 'Stuttgart', 'Europe', 'ann'),
  (14, 'Nakamura Shoten', 'Osaka', 'Asia', 'ann'),
  (15, 'O''Leary Boatyard', 'Cork', 'Europe', 'bob'),
  (16, 'Prairie Seed Company', 'Winnipeg', 'Americas', 'ann'),
  (17, 'Quartz Hill Winery', 'Adelaide', 'Oceania', 'ann'),
  (18, 'Saffron Lane Textiles', 'Jaipur', 'Asia', 'bob'),
  (19, 'Tundra Cartography', 'Yellowknife', 'Americas', 'ann'),
  (20, 'Zürichsee Optik', 'Zürich', 'Europe', 'ann');

create table product (
  id integer primary key,
  name varchar(60) not null,
  unit_price numeric(10, 2) not null
);
insert into product values
  (1, 'Fountain pen', 48.00), (2, 'Ink, 50 ml', 12.50), (3, 'Notebook A5', 9.90), (4, 'Desk lamp', 79.00),
  (5, 'Paper knife', 24.75), (6, 'Sealing wax', 6.40), (7, 'Letter scale', 112.00), (8, 'Blotting paper', 4.20),
  (9, 'Globe, 30 cm', 189.00), (10, 'Magnifier', 33.60), (11, 'Map case', 145.00), (12, 'Stamp album', 39.95);

create table sales_order (
  id integer primary key,
  customer_id integer not null references customer,
  ordered_on date not null
);
insert into sales_order
  select x, 1 + mod(x * 7 + x / 13, 20), dateadd(day, cast(x * 1095 / 20001 as integer), date '2024-01-01')
    from system_range(1, 20000);

create table order_line (
  id integer primary key,
  order_id integer not null references sales_order,
  product_id integer not null references product,
  quantity integer not null,
  unit_price numeric(10, 2) not null
);
insert into order_line
  select x, 1 + (x - 1) / 5, p.id, 1 + mod(x * 11 + x / 7, 9), p.unit_price
    from system_range(1, 100000) join product p on p.id = 1 + mod(x * 5 + x / 9, 12);

create table employee (
  id integer primary key,
  name varchar(80) not null,
  department varchar(40) not null,
  hired_on date not null,
  salary numeric(10, 2) not null
);
insert into employee values
  (1, 'Ann Archer', 'Sales', '2019-03-04', 61500.00),
  (2, 'Bob Baker', 'Sales', '2021-09-13', 54200.00),
  (3, 'Ada Miller', 'Information Technology', '2017-01-09', 78900.00),
  (4, 'Chloé Lefèvre', 'Finance', '2018-06-18', 72400.00),
  (5, 'Dmitri Orlov', 'Warehouse', '2020-11-02', 43800.00),
  (6, 'Eun-ji Park', 'Information Technology', '2022-04-25', 66700.00),
  (7, 'Femi Adeyemi', 'Human Resources', '2016-08-15', 69300.00),
  (8, 'Greta Lindqvist', 'Warehouse', '2023-02-20', 41900.00),
  (9, 'Hugo Marchand', 'Finance', '2024-10-07', 58600.00),
  (10, 'Ines Duarte', 'Human Resources', '2025-05-12', 52750.00),
  (11, 'Jonas Weber', 'Management', '2015-02-02', 118000.00),
  (12, 'Keiko Tanaka', 'Sales', '2026-01-12', 49900.00);

create user reader password '';
grant select on schema public to reader;
