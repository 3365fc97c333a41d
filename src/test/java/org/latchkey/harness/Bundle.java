package org.latchkey.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code target/latchkey.jar}: it knows what to deploy and how; only the port is the test's. */
final class Bundle implements ApplicationServer {

    @Override
    public ProcessBuilder process(Launch launch) {
        List<String> command = new ArrayList<>(List.of(Launch.java()));
        command.addAll(launch.javaOptions());
        command.addAll(List.of("-jar", Artefacts.bundle().toString(), "--port", Integer.toString(launch.port())));
        return new ProcessBuilder(command);
    }

    @Override
    public void awaitDeployment(Launch launch, ServerLog log, Duration limit) {
        log.await(limit, PayaraMicro.READY);
    }
}
