package org.latchkey.harness;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A second data source of saved queries, in PostgreSQL: the table {@code stock}, and the function {@code sneak()}, which writes with the
 * rights of its owner where a transaction lets it.
 */
public final class Warehouse {

    public static final String NAME = "warehouse";

    private final PostgresDatabase database = Postgres.newDatabase();
    private final PostgresUser reader = Postgres.newRole();

    private Warehouse() {
        try (Connection owner = database.connect(); Statement statement = owner.createStatement()) {
            statement.execute("create table stock (item text primary key, quantity integer not null, price numeric not null)");
            statement.execute("insert into stock values ('Crate', 12, 40.50), ('Pallet', 3, 199.99)");
            statement.execute("grant select on stock to " + reader);
            statement.execute("create function sneak() returns bigint language sql security definer as"
                    + " 'insert into stock values (''Sneaked'', 1, 1); select count(*) from stock'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one of this run. */
    public static Warehouse shared() {
        return Shared.WAREHOUSE;
    }

    ServerSetup addedTo(ServerSetup setup) {
        return setup.with("latchkey.query.sources", NAME).with("latchkey.query.warehouse.url", database.url())
                .with("latchkey.query.warehouse.user", reader.name()).with("latchkey.query.warehouse.password", reader.password());
    }

    /** What is in the table, all of it in one line. */
    public String content() {
        return new Sql(database).query("select string_agg(item || ' ' || quantity, ', ' order by item) from stock", row -> row.getString(1)).get(0);
    }

    private static final class Shared {
        static final Warehouse WAREHOUSE = new Warehouse();
    }
}
