package org.latchkey.harness;

import java.util.ArrayList;
import java.util.List;

/** What Payara Micro is told on its command line beside the application. */
final class ServerOptions {

    private ServerOptions() {
    }

    /** Of a server that shares its sessions with no other. */
    static List<String> alone() {
        return with("pre-boot", "--nohazelcast");
    }

    /** Of a node that keeps its sessions in a data grid; its members are at these addresses, this one at the port. */
    static List<String> inDataGrid(String members, int port) {
        return with("nodes", "--clustermode", members, "--clustername", members,
                "--startport", Integer.toString(port), "--interfaces", "127.0.0.1");
    }

    private static List<String> with(String preBoot, String... more) {
        List<String> options = new ArrayList<>(List.of(more));
        options.addAll(List.of("--disablephonehome", "--prebootcommandfile", Artefacts.serverConfiguration(preBoot).toString(),
                "--postbootcommandfile", Artefacts.serverConfiguration("post-boot").toString()));
        return options;
    }
}
