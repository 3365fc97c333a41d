package org.latchkey.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.latchkey.bench.jwt.JwtPing;
import org.latchkey.bench.login.CalledByName;
import org.latchkey.bench.login.CalledByNobody;
import org.latchkey.bench.war.OpenPing;
import org.latchkey.bench.war.TokenPing;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.ServerSetup;

/**
 * The same resource with a token, without one, with a JWT in another application of the same server process, and Keycloak's
 * answers about a token of its own. A further application, where callers are known without looking, shows how much of a token's
 * cost is the server's own. All in one run, in turns; {@code token}, {@code jwt} and {@code keycloak} choose some of them.
 */
final class Rates implements Chapter {

    @Override
    public String name() {
        return "rates";
    }

    @Override
    public boolean isChosen(Options options) {
        return Stream.of(name(), "token", "jwt", "keycloak").anyMatch(options::chosen);
    }

    private boolean isChosen(Options options, String other) {
        return options.chosen(name()) || options.chosen(other);
    }

    @Override
    public List<Figure> measure(Options options) {
        SignedJwts jwts = new SignedJwts();
        ServerSetup setup = ServerSetup.onPostgres().withFirstAdministrator()
                .deploying(BenchWar.withPing(), BenchWar.withJwt(jwts), BenchWar.withLogin());
        try (LatchkeyServer server = setup.start(); Keycloak keycloak = isChosen(options, "keycloak") ? Keycloak.start() : null) {
            Database database = server.database();
            Side open = Side.of("without a token", server.url(OpenPing.PATH));
            Side token = Side.of("with a token", server.url(TokenPing.PATH))
                    .bearer(database.newToken(database.newUser("ann"), "bench").secret());
            Side jwt = Side.of("with a JWT", server.url(JwtPing.PATH)).bearer(jwts.newToken("ann"));
            Side nobody = Side.of("by nobody, in an application of its own", server.url(CalledByNobody.PATH));
            Side named = Side.of("by a caller whom that application knows without looking", server.url(CalledByName.PATH));
            List<Side> sides = new ArrayList<>(List.of(open, token, nobody, named));
            if (isChosen(options, "jwt")) {
                sides.add(jwt);
            }
            Optional.ofNullable(keycloak).ifPresent(running -> sides.addAll(List.of(running.userInfo(), running.introspection())));
            Rounds rounds = Rounds.of(options, sides);
            List<Figure> figures = new ArrayList<>();
            sides.forEach(side -> figures.add(new Figure("calls a second " + side.name(), "", rounds.rates(side))));
            figures.add(new Figure("throughput with a token ÷ the same resource without", "≥ 0.95", rounds.ratio(token, open)));
            figures.add(new Figure("throughput with a caller known without looking ÷ with none: the server's own share", "",
                    rounds.ratio(named, nobody)));
            figures.addAll(atHalfLoad(options, rounds.rates(open).median() / 2, open, token, nobody, named));
            if (sides.contains(jwt)) {
                figures.add(new Figure("throughput with a token ÷ MicroProfile JWT (RS256) in the same server, same resource", "≥ 2",
                        rounds.ratio(token, jwt)));
            }
            if (keycloak != null) {
                figures.add(new Figure("throughput with a token ÷ Keycloak " + Keycloak.VERSION + " userinfo", "≥ 1.2",
                        rounds.ratio(token, keycloak.userInfo())));
                figures.add(new Figure("throughput with a token ÷ Keycloak " + Keycloak.VERSION + " introspection", "≥ 2",
                        rounds.ratio(token, keycloak.introspection())));
                figures.add(new Figure("throughput with a caller known without looking ÷ that introspection: the server's own share", "",
                        rounds.ratio(named, keycloak.introspection())));
            }
            return figures;
        }
    }

    /** All sides are called at the same pace, half of what the open resource can do at most. */
    private static List<Figure> atHalfLoad(Options options, double perSecond, Side open, Side token, Side nobody, Side named) {
        Side slowOpen = slow(open, perSecond);
        Side slowToken = slow(token, perSecond);
        Side slowNobody = slow(nobody, perSecond);
        Side slowNamed = slow(named, perSecond);
        Rounds rounds = Rounds.ofWarm(options, List.of(slowOpen, slowToken, slowNobody, slowNamed));
        return List.of(new Figure("99th percentile without a token, at half load", "", Spread.of(rounds.each(slowOpen, Run::p99)), "ms"),
                new Figure("99th percentile with a token ÷ without, at half load", "≤ 1.1", rounds.ratio(slowToken, slowOpen, Run::p99)),
                new Figure("99th percentile with a caller known without looking ÷ with none, at half load: the server's own share", "",
                        rounds.ratio(slowNamed, slowNobody, Run::p99)));
    }

    private static Side slow(Side side, double perSecond) {
        return side.paced(perSecond).named(side.name() + " at half load");
    }
}
