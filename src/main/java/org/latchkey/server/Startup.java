package org.latchkey.server;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Makes the database fit to be used, before the first request. What must not be served stops here. */
@DataSourceDefinition(name = "java:app/jdbc/latchkey", className = "org.latchkey.server.LatchkeyDataSource",
        url = "latchkey:configured", minPoolSize = 2, maxPoolSize = 32, maxIdleTime = 300)
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {

    private static final Logger LOG = Logger.getLogger(Startup.class.getName());

    @Resource(lookup = "java:app/jdbc/latchkey")
    DataSource database;

    @Inject
    Configuration configuration;

    @Inject
    SchemaConfiguration schema;

    @Inject
    Installation installation;

    @PostConstruct
    void start() {
        try {
            configuration.check();
            schema.check();
            DataSource owner = new SchemaDataSource();
            installation.refuseForeignMode(owner);
            new Schema(owner).bringUpToDate();
            new SchemaRights(schema, owner).settle(database);
            installation.prepare();
        } catch (RuntimeException e) {
            throw StartGate.refuse(StartRefusedException.in(e)
                    .orElseGet(() -> new StartRefusedException("The database could not be prepared: " + e.getMessage(), e)));
        }
        LOG.info(() -> "Latchkey is ready" + configuration.url().map(url -> ": open " + url).orElse("")
                + (configuration.demo() ? " and sign in as ann, bob or admin (demo mode)." : "."));
    }
}
