package org.latchkey.harness;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Payara Micro, which the tests of everything run on.
 *
 * @param wars    the first is deployed where the tests want it, each other one where its descriptor says
 * @param options all others
 */
record PayaraMicro(List<Path> wars, List<String> options) implements ApplicationServer {

    /** In a line of its log when it has tried to deploy what it was given. */
    static final String READY = "ready in";

    /** A server that shares its sessions with no other. */
    static PayaraMicro alone() {
        return with("pre-boot", "--nohazelcast");
    }

    /** Two nodes that keep their sessions together. */
    static List<PayaraMicro> twoInOneDataGrid() {
        int one = Ports.free();
        int other = Ports.free();
        String members = "tcpip:127.0.0.1:" + one + ",127.0.0.1:" + other;
        return List.of(inDataGrid(members, one), inDataGrid(members, other));
    }

    private static PayaraMicro inDataGrid(String members, int port) {
        return with("nodes", "--clustermode", members, "--clustername", members,
                "--startport", Integer.toString(port), "--interfaces", "127.0.0.1");
    }

    private static PayaraMicro with(String preBoot, String... more) {
        List<String> options = new ArrayList<>(List.of(more));
        options.addAll(List.of("--disablephonehome", "--prebootcommandfile", Artefacts.serverConfiguration("payara-micro/" + preBoot).toString()));
        return new PayaraMicro(List.of(Artefacts.war()), options);
    }

    PayaraMicro deploying(List<Path> others) {
        return new PayaraMicro(others, options);
    }

    @Override
    public ProcessBuilder process(Launch launch) {
        List<String> command = new ArrayList<>(List.of(Launch.java()));
        command.addAll(launch.javaOptions());
        command.addAll(List.of("-jar", Artefacts.payaraMicro().toString()));
        command.addAll(List.of("--contextroot", launch.root(), "--port", Integer.toString(launch.port())));
        wars.stream().flatMap(war -> Stream.of("--deploy", war.toString())).forEach(command::add);
        command.addAll(options);
        return new ProcessBuilder(command);
    }

    @Override
    public void awaitDeployment(Launch launch, ServerLog log, Duration limit) {
        log.await(limit, READY);
    }
}
