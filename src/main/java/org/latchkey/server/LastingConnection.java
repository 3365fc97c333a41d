package org.latchkey.server;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A connection that finds its database again after that was away. Not every server's pool looks whether a connection still works
 * before it hands it out, and those that do are each told so in their own words. What was lost is opened anew between two
 * transactions; in the middle of one nothing is hidden: all fails until it is rolled back, and no commit is made up.
 *
 * <p>What is set on it and lasts: auto-commit and read-only. Pools set nothing else here.
 */
final class LastingConnection implements InvocationHandler {

    /** For a database that greets and then says nothing. */
    private static final int SECONDS_TO_ANSWER = 1;
    /** A network that is cut silently tells nobody; to look once a second costs a busy connection next to nothing. */
    private static final long TRUSTED_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Opening opening;
    private final Losses losses;
    private Connection connection;
    /** Where the count of losses stood when the connection was last known to work, and when that was. */
    private long lossesSeen;
    private long workedAt;
    private boolean autoCommit = true;
    private boolean readOnly;
    private boolean inTransaction;
    private volatile boolean closed;

    private LastingConnection(Opening opening, Losses losses) throws SQLException {
        this.opening = opening;
        this.losses = losses;
        open();
    }

    /** @throws SQLException where there is no connection to be had now */
    static Connection open(Opening opening, Losses losses) throws SQLException {
        return (Connection) Proxy.newProxyInstance(LastingConnection.class.getClassLoader(), new Class<?>[] {Connection.class},
                new LastingConnection(opening, losses));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "lasting " + connection;
            case "close", "abort" -> {
                closed = true;
                yield forward(method, arguments);
            }
            case "isClosed" -> closed;
            case "setAutoCommit" -> {
                boolean value = (boolean) arguments[0];
                Object result = unlessLost(method, arguments);
                inTransaction = inTransaction && value == autoCommit;
                autoCommit = value;
                yield result;
            }
            case "setReadOnly" -> {
                Object result = unlessLost(method, arguments);
                readOnly = (boolean) arguments[0];
                yield result;
            }
            case "commit" -> committed(method, arguments);
            case "rollback" -> {
                // A database that lost the connection has rolled back by itself.
                inTransaction = inTransaction && arguments != null;
                yield unlessLost(method, arguments);
            }
            default -> {
                findAgain();
                inTransaction = !autoCommit;
                yield forward(method, arguments);
            }
        };
    }

    /** Between transactions there is nothing to be told to a connection that was lost; the next one is told when it is opened. */
    private Object unlessLost(Method method, Object[] arguments) throws Throwable {
        return !inTransaction && !closed && connection.isClosed() ? null : forward(method, arguments);
    }

    /** Always asked for: whether anything was to be committed, only the connection that has it knows. */
    private Object committed(Method method, Object[] arguments) throws Throwable {
        try {
            Object result = forward(method, arguments);
            inTransaction = false;
            return result;
        } finally {
            // Not every pool rolls back after that.
            inTransaction = inTransaction && !connection.isClosed();
        }
    }

    private Object forward(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void findAgain() throws SQLException {
        if (inTransaction || closed) {
            return;
        }
        long now = System.nanoTime();
        if (connection.isClosed()) {
            losses.count();
            open();
        } else if (lossesSeen != losses.sofar() || now - workedAt > TRUSTED_NANOS) {
            checkAgain();
        }
    }

    /** When one connection was lost the others may be as well, and do not know it yet. */
    private void checkAgain() throws SQLException {
        long before = losses.sofar();
        if (connection.isValid(SECONDS_TO_ANSWER)) {
            works(before);
        } else {
            losses.count();
            abandon(connection);
            open();
        }
    }

    private void open() throws SQLException {
        long before = losses.sofar();
        Connection opened = opening.open();
        try {
            opened.setReadOnly(readOnly);
            opened.setAutoCommit(autoCommit);
        } catch (SQLException e) {
            abandon(opened);
            throw e;
        }
        connection = opened;
        works(before);
    }

    private void works(long lossesBefore) {
        lossesSeen = lossesBefore;
        workedAt = System.nanoTime();
    }

    private static void abandon(Connection broken) {
        try {
            broken.close();
        } catch (SQLException e) {
            // It is of no use any more, and the database has forgotten it.
        }
    }

    /** Opens a connection to the database as it is configured. */
    interface Opening {
        Connection open() throws SQLException;
    }

    /** How often a connection to the database was found lost. */
    static final class Losses {

        private final AtomicLong count = new AtomicLong();

        private void count() {
            count.incrementAndGet();
        }

        private long sofar() {
            return count.get();
        }
    }
}
