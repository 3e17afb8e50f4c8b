package brevvagt.extractor.format;

import javax.xml.stream.XMLStreamReader;

/** The elements of an OpenDocument file that make text. */
final class OpenMarkup implements Markup.Listener {
    private static final int WIDEST = 200;
    private static final double LONG_NUMBER = 100_000;

    private final TableText text;
    private final TableText beside;
    private final StringBuilder described = new StringBuilder();
    private int paragraphs;
    private int remarks;
    private int skipped;
    private boolean describes;
    private boolean calculates;
    private int emptyCells;
    private int repeated;
    private String value = "";
    private final StringBuilder cell = new StringBuilder();
    private boolean inCell;

    /** What stands in the flow goes to {@code text}, remarks and alternative texts to {@code beside}. */
    OpenMarkup(TableText text, TableText beside) {
        this.text = text;
        this.beside = beside;
    }

    @Override
    public void start(String element, XMLStreamReader attributes) {
        switch (element) {
            case "spreadsheet" -> calculates = true;
            case "p", "h" -> paragraphs++;
            case "s" -> put(" ".repeat(Math.clamp(number(attributes, "c"), 1, 100)));
            case "tab" -> put("\t");
            case "line-break" -> put("\n");
            case "annotation" -> remarks++;
            case "creator", "date", "sequence-decl" -> skipped++;
            case "title", "desc" -> describes = true;
            case "table" -> table(attributes);
            case "table-row" -> row();
            case "table-cell", "covered-table-cell" -> cell(attributes);
            default -> {}
        }
    }

    private void table(XMLStreamReader attributes) {
        if (calculates) {
            text.tableStart(Markup.attribute(attributes, "name"));
        } else {
            text.tableStart();
        }
    }

    private void row() {
        text.rowStart();
        emptyCells = 0;
    }

    private void cell(XMLStreamReader attributes) {
        if (!calculates) {
            text.cellStart();
            return;
        }
        repeated = Math.max(1, number(attributes, "number-columns-repeated"));
        value = Markup.attribute(attributes, "value");
        cell.setLength(0);
        inCell = true;
    }

    @Override
    public void characters(XMLStreamReader characters) {
        if (skipped > 0) {
            return;
        }
        if (describes) {
            described.append(characters.getText());
        } else if (paragraphs > 0) {
            put(characters.getText());
        }
    }

    private void put(String more) {
        if (remarks > 0) {
            beside.append(more);
        } else if (inCell) {
            cell.append(more);
        } else {
            text.append(more);
        }
    }

    @Override
    public void end(String element) {
        switch (element) {
            case "p", "h" -> {
                paragraphs--;
                paragraphEnd();
            }
            case "annotation" -> {
                remarks--;
                beside.line();
            }
            case "creator", "date", "sequence-decl" -> skipped--;
            case "title", "desc" -> described();
            case "table" -> text.tableEnd();
            case "table-row" -> text.rowEnd();
            case "table-cell", "covered-table-cell" -> cellEnd();
            default -> {}
        }
    }

    private void paragraphEnd() {
        if (remarks > 0) {
            beside.line();
        } else if (inCell) {
            cell.append(' ');
        } else {
            text.line();
        }
    }

    private void described() {
        describes = false;
        Properties.add(beside, "description", described.toString());
        described.setLength(0);
    }

    private void cellEnd() {
        if (!inCell) {
            text.cellEnd();
            return;
        }
        inCell = false;
        var content = cell.toString().strip();
        if (content.isEmpty()) {
            emptyCells += Math.min(repeated, WIDEST); // the many empty ones at the end of a row are no cells
            return;
        }
        for (; emptyCells > 0; emptyCells--) {
            text.cell("");
        }
        for (int i = 0; i < Math.min(repeated, WIDEST); i++) {
            text.cell(content + digits(content));
        }
    }

    /** The digits of a long whole number that is shown in another form. */
    private String digits(String shown) {
        try {
            double number = value.isEmpty() ? 0 : Double.parseDouble(value);
            if (number != Math.rint(number) || Math.abs(number) < LONG_NUMBER) {
                return "";
            }
            var plain = CellFormats.plain(number);
            return shown.replaceAll("[^0-9]", "").contains(plain) ? "" : " " + plain;
        } catch (NumberFormatException none) {
            return "";
        }
    }

    private static int number(XMLStreamReader attributes, String name) {
        return CellFormats.number(Markup.attribute(attributes, name));
    }
}
