package org.latchkey.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.audit.AuditAccess;
import org.latchkey.authoring.QueryEvent;
import org.latchkey.enforcement.PolicyDeed;
import org.latchkey.enforcement.Treatment;
import org.latchkey.harness.Artefacts;
import org.latchkey.policy.Breach;
import org.latchkey.policy.PolicyEvent;
import org.latchkey.query.ParameterType;
import org.latchkey.signin.SecurityEvent;
import org.latchkey.token.Deletion;
import org.latchkey.token.TokenEvent;
import org.latchkey.token.TokenOrder;
import org.latchkey.token.TokenStatus;
import org.latchkey.token.Verification;
import org.latchkey.user.UserEvent;

/** The bundles against each other, and against the pages and classes that use them. */
class MessagesInSyncTest {

    private static final Path BUNDLES = Artefacts.base().resolve("src/main/resources/org/latchkey");
    private static final Pattern IN_PAGE = Pattern.compile("(?:msg\\[|messages\\.text\\()'([^']+)'");
    private static final Pattern IN_CLASS = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9_]+)+|[a-z][A-Za-z]*(?:\\.[A-Za-z0-9_]+)*\\.)\"");
    private static final Pattern PARAMETER = Pattern.compile("\\{\\d");

    @Test
    void bothLanguagesHaveTheSameKeysInTheSameOrder() {
        assertEquals(orderedKeys("messages.properties"), orderedKeys("messages_fr.properties"));
    }

    @Test
    void everyTextTakesTheSameParametersInBothLanguages() {
        Properties english = texts("messages.properties");
        Properties french = texts("messages_fr.properties");
        assertEquals(List.of(), english.stringPropertyNames().stream()
                .filter(key -> !parameters(english.getProperty(key)).equals(parameters(french.getProperty(key)))).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_fr.properties"})
    void apostrophesAreDoubledWhereATextHasParametersAndOnlyThere(String bundle) {
        Properties texts = texts(bundle);
        assertEquals(List.of(), texts.stringPropertyNames().stream()
                .filter(key -> isPattern(key, texts.getProperty(key)) ? hasLoneApostrophe(texts.getProperty(key))
                        : texts.getProperty(key).contains("''")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_fr.properties"})
    void everyPatternCanBeFormatted(String bundle) {
        Properties texts = texts(bundle);
        texts.stringPropertyNames().stream().filter(key -> isPattern(key, texts.getProperty(key)))
                .forEach(key -> new MessageFormat(texts.getProperty(key), Locale.ENGLISH).format(new Object[] {1, 2, 3, 4}));
    }

    @Test
    void everyKeyThatAPageOrClassNamesExists() {
        Set<String> keys = texts("messages.properties").stringPropertyNames();
        Set<String> prefixes = keys.stream().map(key -> key.substring(0, key.indexOf('.') + 1)).collect(Collectors.toSet());
        Set<String> missing = named(pages(), IN_PAGE).stream().filter(name -> !name.endsWith(".")).collect(Collectors.toCollection(TreeSet::new));
        named(classes(), IN_CLASS).stream().filter(name -> !name.endsWith(".") && prefixes.contains(name.substring(0, name.indexOf('.') + 1)))
                .forEach(missing::add);
        missing.removeAll(keys);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> used = new TreeSet<>(named(pages(), IN_PAGE));
        used.addAll(named(classes(), IN_CLASS));
        List<String> beginnings = used.stream().filter(name -> name.endsWith(".")).toList();
        assertEquals(List.of(), orderedKeys("messages.properties").stream()
                .filter(key -> !used.contains(key) && !key.startsWith("jakarta.faces.") && beginnings.stream().noneMatch(key::startsWith))
                .toList());
    }

    @Test
    void everythingThatCanHappenHasAText() {
        Stream<String> tokens = Stream.concat(Stream.of(TokenEvent.Kind.values()).filter(kind -> kind != TokenEvent.Kind.DELETED),
                Stream.of(PolicyDeed.Kind.values())).map(kind -> "TOKEN_" + kind);
        Stream<String> deletions = Stream.of(Deletion.values()).map(deletion -> "TOKEN_DELETED." + deletion);
        Stream<String> security = Stream.of(SecurityEvent.Kind.values()).map(SecurityEvent.Kind::name);
        Stream<String> users = Stream.of(UserEvent.Kind.values()).map(UserEvent.Kind::name);
        Stream<String> audit = Stream.of(AuditAccess.Kind.values()).map(AuditAccess.Kind::name);
        Stream<String> queries = Stream.of(QueryEvent.Kind.values()).map(kind -> "QUERY_" + kind);
        Stream<String> policies = Stream.of(PolicyEvent.Kind.values()).map(kind -> "POLICY_" + kind);
        Stream<String> activity = Stream.of(tokens, deletions, security, users, audit, queries, policies).flatMap(names -> names)
                .map(name -> "activity.kind." + name);
        Stream<String> types = Stream.of(ParameterType.values()).flatMap(type -> Stream.of("queries.parameter." + type, "query.type." + type));
        Stream<String> refusals = Stream.of(Verification.Reason.values()).map(reason -> "refusal." + reason);
        Stream<String> breaches = Stream.of(Breach.values()).flatMap(breach -> Stream.of("policy.breach." + breach, "tokens.policy." + breach));
        Stream<String> policy = Stream.concat(Stream.of(Treatment.values()).map(treatment -> "policy.treatment." + treatment), breaches);
        Stream<String> statuses = Stream.of(TokenStatus.values()).map(status -> "allTokens.status." + status);
        Stream<String> orders = Stream.of(TokenOrder.values()).map(order -> "allTokens.order." + order);
        Set<String> keys = texts("messages.properties").stringPropertyNames();
        assertEquals(List.of(), Stream.of(activity, types, refusals, policy, statuses, orders).flatMap(names -> names).filter(key -> !keys.contains(key)).toList());
    }

    private static boolean isPattern(String key, String text) {
        return key.startsWith("jakarta.faces.") || PARAMETER.matcher(text).find();
    }

    private static boolean hasLoneApostrophe(String text) {
        return text.replace("''", "").contains("'");
    }

    private static Set<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named(List<Path> files, Pattern pattern) {
        Set<String> names = new TreeSet<>();
        for (Path file : files) {
            Matcher matcher = pattern.matcher(read(file));
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    private static List<Path> pages() {
        return files("webapp", ".xhtml");
    }

    private static List<Path> classes() {
        return files("src/main/java", ".java");
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Artefacts.base().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> orderedKeys(String bundle) {
        return read(BUNDLES.resolve(bundle)).lines().filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('='))).toList();
    }

    private static Properties texts(String bundle) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(bundle))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
