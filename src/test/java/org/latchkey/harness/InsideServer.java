package org.latchkey.harness;

import fish.payara.arquillian.container.payara.managed.PayaraMicroContainerConfiguration;
import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Gives Arquillian one server for all classes of tests of a run, on an empty database of the kind that the system property
 * {@code latchkey.test.database} names ({@code h2} or {@code postgresql}), and sees to it that the server ends. What is deployed
 * has all these classes, see {@code Deployments}.
 */
public class InsideServer implements LoadableExtension {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    @Override
    public void register(ExtensionBuilder builder) {
        builder.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, OneForAll.class);
    }

    /** By itself Arquillian starts a server for each class. */
    public static class OneForAll extends PayaraMicroDeployableContainer {

        /** Where the running server is told to run a test; of the run, because Arquillian may make more than one container. */
        private static ProtocolMetaData door;

        @Override
        public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
            if (door == null) {
                door = start(archive);
            }
            return door;
        }

        /** The next class is run in there too. */
        @Override
        public void undeploy(Archive<?> archive) {
        }

        private ProtocolMetaData start(Archive<?> archive) throws DeploymentException {
            boolean postgres = "postgresql".equals(System.getProperty("latchkey.test.database"));
            ServerSetup server = (postgres ? ServerSetup.onPostgres() : ServerSetup.onH2()).withFirstAdministrator();
            Path temporaryFiles = Folders.makeNumbered(server.data().resolveSibling("tmp"));
            setup(configuration(server, temporaryFiles));
            List<ProcessHandle> before = ProcessHandle.current().children().toList();
            ProtocolMetaData started = super.deploy(archive);
            ProcessHandle process = ProcessHandle.current().children().filter(child -> !before.contains(child)).findFirst().orElseThrow();
            Watchdog watchdog = Watchdog.over(process.pid());
            AtEnd.run(() -> {
                end(process);
                watchdog.close();
                Folders.delete(temporaryFiles);
            });
            return started;
        }

        private static PayaraMicroContainerConfiguration configuration(ServerSetup server, Path temporaryFiles) {
            PayaraMicroContainerConfiguration configuration = new PayaraMicroContainerConfiguration();
            configuration.setMicroJar(Artefacts.payaraMicro().toString());
            configuration.setCmdOptions(String.join(" ", server.javaOptions(temporaryFiles)));
            // Without this Arquillian adds --nocluster, which makes the server ignore --nohazelcast.
            configuration.setClusterEnabled(true);
            configuration.setRandomHttpPort(false);
            configuration.setAutoBindHttp(false);
            configuration.setExtraMicroOptions("--port " + Ports.free() + " " + String.join(" ", PayaraMicro.alone().options()));
            configuration.validate();
            return configuration;
        }

        private static void end(ProcessHandle process) {
            process.destroy();
            try {
                process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                process.destroyForcibly();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
