package org.latchkey.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class TableWriterTest {

    private static final List<Column> COLUMNS = List.of(new Column("Name", ColumnType.STRING), new Column("Amount", ColumnType.DECIMAL));
    private static final Object[] ANN = {"Ann", new BigDecimal("-5.50")};
    private static final Object[] BOB = {"Bob \"Bo\", é\n", null};

    @Test
    void writesCsvWithAHeaderRowAsRfc4180Wants() {
        assertEquals("Name,Amount\r\nAnn,-5.50\r\n\"Bob \"\"Bo\"\", é\n\",\r\n", written(TableFormat.CSV, ANN, BOB));
    }

    @Test
    void writesAnObjectALine() {
        assertEquals("{\"Name\":\"Ann\",\"Amount\":-5.50}\n{\"Name\":\"Bob \\\"Bo\\\", é\\n\",\"Amount\":null}\n",
                written(new JsonLinesWriter(), new ResultTable(COLUMNS, List.of(ANN, BOB).iterator())));
    }

    @Test
    void writesOtherDelimitersAlike() {
        assertEquals("Name\tAmount\r\nAnn\t-5.50\r\n\"a\tb\"\t\r\n", written(TableFormat.TSV, ANN, new Object[] {"a\tb", null}));
        assertEquals("Name|Amount\r\nAnn|-5.50\r\n\"a|b\"|\r\n", written(TableFormat.PSV, ANN, new Object[] {"a|b", null}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1+1"})
    void defusesWhatASpreadsheetWouldRun(String formula) {
        for (TableFormat format : List.of(TableFormat.CSV, TableFormat.TSV, TableFormat.PSV)) {
            String cell = written(format, new Object[] {formula, null}).split("\r\n", 2)[1].replaceFirst("^\"", "");
            assertEquals('\'', cell.charAt(0), cell);
        }
    }

    @Test
    void defusesLabelsToo() {
        ResultTable table = new ResultTable(List.of(new Column("=cmd", ColumnType.INT32)), List.<Object[]>of().iterator());
        assertEquals("'=cmd\r\n", written(TableFormat.CSV.writer(true, true), table));
    }

    @Test
    void leavesNumbersAndOtherTextsAsTheyAre() {
        assertEquals("Name,Amount\r\na=b,-1\r\n", written(TableFormat.CSV, new Object[] {"a=b", new BigDecimal("-1")}));
        assertEquals("Name,Amount\r\nx,0.0000001\r\n", written(TableFormat.CSV, new Object[] {"x", new BigDecimal("1E-7")}));
    }

    @Test
    void writesJsonWithSchemaAndDataApart() {
        assertEquals("{\"schema\":[{\"columnName\":\"Name\",\"type\":\"String\"},{\"columnName\":\"Amount\",\"type\":\"Decimal\"}],"
                + "\"data\":[[\"Ann\",-5.50],[\"Bob \\\"Bo\\\", é\\n\",null]]}", written(TableFormat.JSON, ANN, BOB));
    }

    @Test
    void writesJsonAsObjects() {
        assertEquals("[{\"Name\":\"Ann\",\"Amount\":-5.50},{\"Name\":\"Bob \\\"Bo\\\", é\\n\",\"Amount\":null}]",
                written(TableFormat.JSON.writer(false, true), table(ANN, BOB)));
        assertEquals("[{\"Name\":\"Ann\",\"Amount\":-5.50}]", written(TableFormat.JSON.writer(false, true), table(ANN)));
    }

    @Test
    void unwrapsASingleObjectOnly() {
        assertEquals("{\"Name\":\"Ann\",\"Amount\":-5.50}", written(TableFormat.JSON.writer(false, false), table(ANN)));
        assertEquals("[]", written(TableFormat.JSON.writer(false, false), table()));
        assertEquals("[{\"Name\":\"Ann\",\"Amount\":-5.50},{\"Name\":\"Ann\",\"Amount\":-5.50}]",
                written(TableFormat.JSON.writer(false, false), table(ANN, ANN)));
    }

    @Test
    void writesEachTypeInJson() {
        Object[] row = {7, 9_007_199_254_740_993L, 0.5, Double.NaN, true, LocalDate.of(2026, 1, 2), LocalDateTime.of(2026, 1, 2, 3, 4),
            OffsetDateTime.parse("2026-01-02T03:04:05Z"), UUID.fromString("00000000-0000-0000-0000-000000000001"), new byte[] {1, 2}};
        List<Column> columns = Arrays.stream(row).map(cell -> new Column("x", ColumnType.STRING)).toList();
        String json = written(TableFormat.JSON.writer(true, true), new ResultTable(columns, List.<Object[]>of(row).iterator()));
        assertEquals("[[7,9007199254740993,0.5,\"NaN\",true,\"2026-01-02\",\"2026-01-02T03:04\",\"2026-01-02T03:04:05Z\","
                + "\"00000000-0000-0000-0000-000000000001\",\"AQI=\"]]}", json.substring(json.indexOf("[[")));
    }

    @Test
    void writesXmlThatAParserTakesWhateverTheTextSays() throws Exception {
        String xml = written(TableFormat.XML, new Object[] {"<a> & \u0001 \uFFFF \uD83D\uDE00 ]]>", new BigDecimal("1")}, BOB);
        Element result = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
        assertEquals("Decimal", ((Element) result.getElementsByTagName("column").item(1)).getAttribute("type"));
        assertEquals(2, result.getElementsByTagName("row").getLength());
        assertEquals(3, result.getElementsByTagName("value").getLength());
        assertEquals("<a> & \uFFFD \uFFFD \uD83D\uDE00 ]]>", result.getElementsByTagName("value").item(0).getTextContent());
    }

    @ParameterizedTest
    @EnumSource
    void writesNoRowsAsSuch(TableFormat format) {
        String whole = written(format);
        assertFalse(whole.isEmpty());
        assertFalse(whole.contains("Ann"));
    }

    @ParameterizedTest
    @EnumSource
    void neverEndsADocumentWhoseRowsFail(TableFormat format) {
        Iterator<Object[]> rows = new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Object[] next() {
                if (++given > 3) {
                    throw new IllegalStateException("away");
                }
                return ANN;
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThrows(IllegalStateException.class, () -> format.writer(true, true).write(new ResultTable(COLUMNS, rows), out));
        assertFalse(out.toString(StandardCharsets.UTF_8).endsWith("]}"));
        assertFalse(out.toString(StandardCharsets.UTF_8).endsWith("</result>"));
    }

    @ParameterizedTest
    @EnumSource
    void tellsThatTheReaderHasGone(TableFormat format) {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("the reader has gone");
            }
        };
        assertThrows(Exception.class, () -> format.writer(true, true).write(table(ANN), gone));
    }

    private static String written(TableFormat format, Object[]... rows) {
        return written(format.writer(true, true), table(rows));
    }

    private static ResultTable table(Object[]... rows) {
        return new ResultTable(COLUMNS, List.of(rows).iterator());
    }

    private static String written(TableWriter writer, ResultTable table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(table, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
