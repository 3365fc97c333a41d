package org.latchkey.harness;

/**
 * Two nodes in demo mode on one PostgreSQL, started at first use and stopped with the run. The second has been given the next
 * pepper already, as while peppers are changed, and reaches the database through a network that tests may cut.
 */
public final class TwoNodes {

    private final LatchkeyServer first;
    private final ServerSetup setupOfSecond;
    private final TcpProxy networkOfSecond;
    private LatchkeyServer second;

    private TwoNodes(ServerSetup setup) {
        networkOfSecond = TcpProxy.before(setup.database().orElseThrow());
        AtEnd.run(networkOfSecond::close);
        setupOfSecond = setup.inAnotherFolder().reachedBy(networkOfSecond)
                .with("latchkey.pepper", Secrets.NEXT_PEPPER + "," + Secrets.PEPPER);
        first = setup.launch();
        AtEnd.run(first::close);
        second = setupOfSecond.launch();
        AtEnd.run(() -> second.close());
        first.awaitDeployed();
        second.awaitDeployed();
    }

    public static TwoNodes shared() {
        return Shared.NODES;
    }

    public LatchkeyServer first() {
        return first;
    }

    public LatchkeyServer second() {
        return second;
    }

    /** Between the second node and the database. */
    public TcpProxy networkOfSecond() {
        return networkOfSecond;
    }

    public Database database() {
        return first.database();
    }

    /** For tests that have ended it. */
    public void startSecondAgain() {
        second.close();
        second = setupOfSecond.start();
    }

    private static final class Shared {

        static final TwoNodes NODES = new TwoNodes(MailServer.shared().serving(ServerSetup.demoOnPostgres()));
    }
}
