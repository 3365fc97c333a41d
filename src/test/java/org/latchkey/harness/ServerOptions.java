package org.latchkey.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Payara Micro is told on its command line.
 *
 * @param wars    the first is deployed at the root, each other one where its descriptor says
 * @param options all others
 */
record ServerOptions(List<Path> wars, List<String> options) {

    /** Of a server that shares its sessions with no other. */
    static ServerOptions alone() {
        return with("pre-boot", "--nohazelcast");
    }

    /** Of a node that keeps its sessions in a data grid; its members are at these addresses, this one at the port. */
    static ServerOptions inDataGrid(String members, int port) {
        return with("nodes", "--clustermode", members, "--clustername", members,
                "--startport", Integer.toString(port), "--interfaces", "127.0.0.1");
    }

    private static ServerOptions with(String preBoot, String... more) {
        List<String> options = new ArrayList<>(List.of(more));
        options.addAll(List.of("--disablephonehome", "--prebootcommandfile", Artefacts.serverConfiguration(preBoot).toString(),
                "--postbootcommandfile", Artefacts.serverConfiguration("post-boot").toString()));
        return new ServerOptions(List.of(Artefacts.war()), options);
    }

    ServerOptions deploying(List<Path> others) {
        return new ServerOptions(others, options);
    }

    /** The command line behind the server's own jar. */
    List<String> at(int port) {
        List<String> all = new ArrayList<>(List.of("--contextroot", "/", "--port", Integer.toString(port)));
        wars.stream().flatMap(war -> Stream.of("--deploy", war.toString())).forEach(all::add);
        all.addAll(options);
        return all;
    }
}
