package org.latchkey.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latchkey.query.ColumnDefinition;
import org.latchkey.query.ParameterDefinition;
import org.latchkey.query.ParameterType;
import org.latchkey.query.QueryAccess;
import org.latchkey.query.QueryAnswer;
import org.latchkey.query.QueryDefinition;
import org.latchkey.table.TableFormat;

/** What administrators are told before anybody asks the database. */
class QueryRulesTest {

    private static final ParameterDefinition FROM = parameter(ParameterType.DATE, true, "", "");

    @Test
    void letsADefinitionPassThatHasNothingWrong() {
        assertEquals(List.of(), said(statement("select @From", FROM)));
        assertEquals(List.of(), said(statement("select @From", parameter(ParameterType.DATE, false, "2026-01-31", ""))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`` | Orders | domain: Give a domain.",
        "Sales | ` ` | name: Give a name.",
        "a/b | Orders | domain: The domain may have neither / \\ ; % nor characters that cannot be shown, and be neither . nor ..",
        "Sales | .. | name: The name may have neither / \\ ; % nor characters that cannot be shown, and be neither . nor ..",
        "Sales | a\u202Eb | name: The name may have neither / \\ ; % nor characters that cannot be shown, and be neither . nor ..",
    })
    void wantsNamesThatMakeAnAddress(String domain, String name, String expected) {
        assertEquals(List.of(expected), said(statement("select 1").called(domain, name)));
    }

    @Test
    void countsNamesInCodePoints() {
        assertEquals(List.of(), said(statement("select 1").called("Sales", "\uD83D\uDE00".repeat(80))));
        assertEquals(List.of("name: The name may have 80 characters; this one has 81."), said(statement("select 1").called("Sales", "x".repeat(81))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`` | Write a statement.",
        "delete from item | A saved query begins with SELECT, WITH or VALUES.",
        "select 1; select 2 | This is more than one statement.",
        "select ? | A parameter is written @name, not ?.",
        "select 'open | A literal, a quoted name or a comment has no end.",
        "select '\u202E' | The statement has a character that cannot be shown.",
    })
    void wantsOneStatementThatReads(String statement, String expected) {
        assertEquals(List.of("statement: " + expected), said(statement(statement)));
    }

    @Test
    void wantsParametersToBeThoseOfTheStatement() {
        String changed = "parameters: The parameters of the statement have changed. Check them here, then try again.";
        assertEquals(List.of(changed), said(statement("select @From, @Until", FROM)));
        assertEquals(List.of(changed), said(statement("select 1", FROM)));
        assertEquals(List.of(changed), said(statement("select @From", FROM, FROM)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "false | yesterday | `` | The default of @From must be a date such as 2026-12-24.",
        "true | 2026-01-31 | `` | @From must be given in each call, so it needs no default.",
        "false | `` | Salery | @From filters by \"Salery\", which is none of the restricted columns below.",
    })
    void wantsParametersThatWork(boolean required, String defaultValue, String filters, String expected) {
        assertEquals(List.of("parameters: " + expected), said(statement("select @From", parameter(ParameterType.DATE, required, defaultValue, filters))));
    }

    @Test
    void letsAParameterFilterByARestrictedColumnInAnyLetterCase() {
        ParameterDefinition filter = parameter(ParameterType.DATE, true, "", "SALARY");
        QueryAccess access = new QueryAccess(Set.of(), Set.of(), List.of(new ColumnDefinition("Salary", Set.of("Chief"))));
        assertEquals(List.of(), said(definition("select @From", List.of(filter), QueryAnswer.usual(), access)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0 | 30 | rows: Enter a whole number from 1 to 10,000,000.", "10000001 | 30 | rows: Enter a whole number from 1 to 10,000,000.",
        "5 | 0 | seconds: Enter a whole number from 1 to 300.", "5 | 301 | seconds: Enter a whole number from 1 to 300."})
    void wantsLimitsWithinBounds(long rows, int seconds, String expected) {
        assertEquals(List.of(expected), said(definition("select 1", List.of(), new QueryAnswer(TableFormat.JSON, rows, seconds), QueryAccess.NONE)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`` | Chief | Give the name of the column, or remove it.",
        "Salary | `` | Name a role that sees the column \"Salary\", or remove it.",
        "Salary | a\u202Eb | A role may have 80 characters, and none that cannot be shown: a\u202Eb",
    })
    void wantsARestrictedColumnToBeSeenBySomebody(String label, String role, String expected) {
        assertEquals(List.of("columns: " + expected), said(access(Set.of(), new ColumnDefinition(label, Set.of(role)))));
    }

    @Test
    void wantsEachColumnOnce() {
        assertEquals(List.of("columns: The column \"pay\" is there twice."),
                said(access(Set.of(), new ColumnDefinition("Pay", Set.of("a")), new ColumnDefinition("pay", Set.of("b")))));
    }

    @Test
    void wantsNoMoreRolesThanAPersonTypes() {
        Set<String> many = Set.copyOf(IntStream.range(0, 201).mapToObj(number -> "role " + number).toList());
        assertEquals(List.of("roles: No more than 200 are possible."), said(access(many)));
    }

    @Test
    void wantsNoMoreThanAVersionCanHold() {
        Set<String> many = Set.copyOf(IntStream.range(0, 200).mapToObj(number -> "r".repeat(70) + number).toList());
        ColumnDefinition[] columns = IntStream.range(0, 20).mapToObj(number -> new ColumnDefinition("c" + number, many)).toArray(ColumnDefinition[]::new);
        assertEquals(List.of("null: This is more than can be kept. Shorten it."), said(access(Set.of(), columns)));
    }

    private static List<String> said(QueryDefinition definition) {
        return QueryRules.violations(definition).stream()
                .map(violation -> violation.field() + ": " + violation.sentence().in(Locale.ENGLISH)).toList();
    }

    private static ParameterDefinition parameter(ParameterType type, boolean required, String defaultValue, String filters) {
        return new ParameterDefinition("From", type, required, defaultValue, filters);
    }

    private static QueryDefinition statement(String statement, ParameterDefinition... parameters) {
        return definition(statement, List.of(parameters), QueryAnswer.usual(), QueryAccess.NONE);
    }

    private static QueryDefinition access(Set<String> roles, ColumnDefinition... columns) {
        return definition("select 1", List.of(), QueryAnswer.usual(), new QueryAccess(roles, Set.of(), List.of(columns)));
    }

    private static QueryDefinition definition(String statement, List<ParameterDefinition> parameters, QueryAnswer answer, QueryAccess access) {
        return new QueryDefinition("Sales", "Orders", "", "default", statement, parameters, answer, access);
    }
}
