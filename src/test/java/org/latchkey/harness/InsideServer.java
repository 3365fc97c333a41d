package org.latchkey.harness;

import fish.payara.arquillian.container.payara.managed.PayaraMicroContainerConfiguration;
import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.container.spi.event.container.AfterUnDeploy;
import org.jboss.arquillian.container.spi.event.container.BeforeDeploy;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Gives each server that Arquillian starts an empty database of its own, of the kind that the system property
 * {@code latchkey.test.database} names ({@code h2} or {@code postgresql}), and sees to it that the server ends.
 */
public class InsideServer implements LoadableExtension {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Servers.class);
    }

    static class Servers {

        private Path temporaryFiles;
        private List<ProcessHandle> before;
        private ProcessHandle server;
        private Watchdog watchdog;

        public void configure(@Observes BeforeDeploy event) {
            boolean postgres = "postgresql".equals(System.getProperty("latchkey.test.database"));
            ServerSetup setup = (postgres ? ServerSetup.onPostgres() : ServerSetup.onH2()).withFirstAdministrator();
            temporaryFiles = Folders.makeNumbered(setup.data().resolveSibling("tmp"));
            PayaraMicroContainerConfiguration configuration = new PayaraMicroContainerConfiguration();
            configuration.setMicroJar(Artefacts.payaraMicro().toString());
            configuration.setCmdOptions(String.join(" ", setup.javaOptions(temporaryFiles)));
            // Without this Arquillian adds --nocluster, which makes the server ignore --nohazelcast.
            configuration.setClusterEnabled(true);
            configuration.setExtraMicroOptions(String.join(" ", PayaraMicro.alone().options()));
            configuration.validate();
            ((PayaraMicroDeployableContainer) event.getDeployableContainer()).setup(configuration);
            before = ProcessHandle.current().children().toList();
        }

        public void watch(@Observes AfterDeploy event) {
            server = ProcessHandle.current().children().filter(process -> !before.contains(process)).findFirst().orElseThrow();
            watchdog = Watchdog.over(server.pid());
        }

        public void awaitEnd(@Observes AfterUnDeploy event) {
            try {
                server.onExit().orTimeout(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS).join();
            } finally {
                server.destroyForcibly();
                watchdog.close();
                Folders.delete(temporaryFiles);
            }
        }
    }
}
