package org.latchkey.server;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

@DataSourceDefinition(name = "java:app/jdbc/latchkey", className = "org.latchkey.server.LatchkeyDataSource",
        url = "latchkey:configured", minPoolSize = 2, maxPoolSize = 32, maxIdleTime = 300)
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {

    private static final Logger LOG = Logger.getLogger(Startup.class.getName());

    @Resource(lookup = "java:app/jdbc/latchkey")
    DataSource database;

    @jakarta.inject.Inject
    org.latchkey.user.Users users;
    @jakarta.inject.Inject
    org.latchkey.user.PasswordHashing h;

    @PostConstruct
    void start() {
        Flyway.configure(getClass().getClassLoader()).dataSource(database).load().migrate();
        long t = System.nanoTime();
        h.matchNobody("x");
        LOG.info("empty: " + users.isEmpty() + " hash ms " + (System.nanoTime() - t) / 1_000_000 + " h2 " + org.h2.engine.Constants.FULL_VERSION);
    }
}
