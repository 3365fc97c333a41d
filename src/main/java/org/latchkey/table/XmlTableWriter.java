package org.latchkey.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Labels are attributes, because not every label is a name that XML allows for an element. A {@code null} cell is left out. */
class XmlTableWriter implements TableWriter {

    @Override
    public void write(ResultTable table, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("result");
            for (Column column : table.columns()) {
                xml.writeEmptyElement("column");
                xml.writeAttribute("name", legal(column.label()));
                xml.writeAttribute("type", column.type().wireName());
            }
            for (Iterator<Object[]> rows = table.rows(); rows.hasNext();) {
                row(xml, table.columns(), rows.next());
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void row(XMLStreamWriter xml, List<Column> columns, Object[] row) throws XMLStreamException {
        xml.writeStartElement("row");
        for (int i = 0; i < row.length; i++) {
            if (row[i] != null) {
                xml.writeStartElement("value");
                xml.writeAttribute("column", legal(columns.get(i).label()));
                xml.writeCharacters(legal(ColumnType.text(row[i])));
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }

    /** With U+FFFD for what no XML 1.0 document may contain, not even escaped. */
    private static String legal(String text) {
        boolean clean = text.codePoints().allMatch(XmlTableWriter::isLegal);
        return clean ? text : text.codePoints().map(c -> isLegal(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isLegal(int codePoint) {
        return codePoint >= 0x20 && codePoint < 0xD800 || codePoint >= 0xE000 && codePoint <= 0xFFFD || codePoint > 0xFFFF
                || codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
    }
}
