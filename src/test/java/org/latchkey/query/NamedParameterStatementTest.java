package org.latchkey.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedParameterStatementTest {

    @Test
    void putsAQuestionMarkInThePlaceOfEachName() {
        NamedParameterStatement statement = of("select * from t where a = @A and b between @b and @A and c=@Année", "a", "B", "Année");
        assertEquals("select * from t where a = ? and b between ? and ? and c=?", statement.sql());
        assertEquals(List.of("a", "b", "a", "année"), statement.names());
    }

    @Test
    void knowsTheCurrentUserUndeclared() {
        assertEquals(List.of("currentuser"), of("select @CURRENTUSER").names());
    }

    @Test
    void letsNoParameterTakeThePlaceOfTheCurrentUser() {
        assertThrows(IllegalArgumentException.class, () -> of("select @CurrentUser", "currentUSER"));
        assertThrows(BadStatementException.class, () -> of("select @A", "a", "A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "select '@a', 'it''s @a', \"@a\"\"@a\" from t",
        "select 1 -- @a ? ;\n, 2",
        "select /* @a /* nested ; */ ? */ 1",
        "select $$ @a ; ? $$, $tag$ @a $$ ; $tag$",
        "select E'\\' @a ; ?', e'''@a'",
        "select a @@ b, a@@a, @@a, a @> b, a <@ b, @ -5",
        "select tab$a$b, N'@a', U&\"@a\"",
    })
    void leavesLiteralsNamesCommentsAndOperatorsAlone(String sql) {
        NamedParameterStatement statement = of(sql, "a");
        assertEquals(sql, statement.sql());
        assertTrue(statement.names().isEmpty());
    }

    @Test
    void takesADeclaredNameBehindAComparisonForAParameter() {
        assertEquals("select 1 where y<? and y>=? and z=?", of("select 1 where y<@a and y>=@a and z=@a", "a").sql());
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 1; select 2", "select 1;;", "select 1; drop table t --", "select '';'", "with x as (select 1) select 1; x"})
    void takesOneStatement(String sql) {
        assertThrows(IllegalArgumentException.class, () -> of(sql));
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 1;", "select 1 ; -- end", "(select 1) union (select 2);\n /* end */ ", "VALUES (1)", "with x as (select 1) select 1"})
    void takesAnEndBehindIt(String sql) {
        assertTrue(of(sql).names().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "select @b | not declared", "select ? | written @name", "insert into t values (1) | begins with SELECT",
        "explain select 1 | begins with SELECT", "call f() | begins with SELECT", "-- nothing | begins with SELECT",
        "select 'open | no end", "select \"open | no end", "select /* open | no end", "select $$ open | no end", "select E'\\' | no end",
    })
    void saysWhatIsWrong(String sql, String reason) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> of(sql, "a"));
        assertTrue(refusal.getMessage().contains(reason), refusal::getMessage);
    }

    @Test
    void readsLongLiteralsWithoutRunningOutOfStack() {
        String literal = "'" + "it''s ".repeat(100_000) + "'";
        assertEquals("select " + literal + ", ?", of("select " + literal + ", @a", "a").sql());
    }

    private static NamedParameterStatement of(String sql, String... declared) {
        return NamedParameterStatement.of(sql, List.of(declared));
    }
}
