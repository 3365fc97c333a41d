package org.latchkey.server;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A database of its own with the tables of the WAR, and its entities, for beans that are tested without a server. */
public final class MemoryDatabase implements AutoCloseable {

    private final JdbcDataSource source = new JdbcDataSource();
    private final EntityManagerFactory entities;

    public MemoryDatabase() {
        source.setUrl("jdbc:h2:mem:" + System.identityHashCode(this) + ";DB_CLOSE_DELAY=-1");
        new Schema(source).bringUpToDate();
        entities = Persistence.createEntityManagerFactory("latchkey", Map.of("jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "", "jakarta.persistence.nonJtaDataSource", source));
    }

    DataSource source() {
        return source;
    }

    /** As a container does around a business method: rolled back where the work fails. */
    public void inTransaction(Consumer<EntityManager> work) {
        try (EntityManager entityManager = entities.createEntityManager()) {
            entityManager.getTransaction().begin();
            try {
                work.accept(entityManager);
                entityManager.getTransaction().commit();
            } finally {
                if (entityManager.getTransaction().isActive()) {
                    entityManager.getTransaction().rollback();
                }
            }
        }
    }

    /** One statement, in a transaction of its own. */
    public void update(String sql) {
        inTransaction(entityManager -> entityManager.createNativeQuery(sql).executeUpdate());
    }

    @Override
    public void close() {
        entities.close();
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
