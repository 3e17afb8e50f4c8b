package brevvagt.extractor.format;

import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** The rows and cells of one worksheet (ECMA-376 part 1, section 18.3). */
final class SheetMarkup implements Markup.Listener {
    private static final int WIDEST = 200;

    private final TableText text;
    private final TableText beside;
    private final List<String> shared;
    private final CellFormats formats;
    private final StringBuilder value = new StringBuilder();
    private String type = "";
    private int style;
    private int column;
    private int next;
    private boolean inValue;
    private boolean beyondCells;

    /** Cells go to {@code text}; headers, footers, tips and lists to choose from go to {@code beside}. */
    SheetMarkup(TableText text, TableText beside, List<String> shared, CellFormats formats) {
        this.text = text;
        this.beside = beside;
        this.shared = shared;
        this.formats = formats;
    }

    @Override
    public void start(String element, XMLStreamReader attributes) {
        switch (element) {
            case "row" -> {
                text.rowStart();
                next = 0;
            }
            case "c" -> {
                type = Markup.attribute(attributes, "t");
                style = CellFormats.number(Markup.attribute(attributes, "s"));
                column = column(Markup.attribute(attributes, "r"));
                value.setLength(0);
            }
            case "v", "t" -> inValue = true;
            case "sheetData" -> {}
            default -> beside(element, attributes);
        }
    }

    private void beside(String element, XMLStreamReader attributes) {
        if (beyondCells) {
            value.setLength(0);
            inValue = true;
        }
        switch (element) {
            case "dataValidation" -> {
                line(Markup.attribute(attributes, "prompt"));
                line(Markup.attribute(attributes, "error"));
            }
            case "hyperlink" -> line(Markup.attribute(attributes, "tooltip"));
            default -> {}
        }
    }

    private void line(String tip) {
        beside.append(Margins.readable(tip));
        beside.line();
    }

    @Override
    public void characters(XMLStreamReader characters) {
        if (inValue) {
            value.append(characters.getText());
        }
    }

    @Override
    public void end(String element) {
        switch (element) {
            case "v", "t" -> inValue = beyondCells;
            case "c" -> cell();
            case "row" -> text.rowEnd();
            case "sheetData" -> beyondCells = true;
            default -> {
                if (beyondCells) {
                    line(value.toString());
                    value.setLength(0);
                }
            }
        }
    }

    /** Empty cells before this one keep its column in line with those above, as far as people make tables wide. */
    private void cell() {
        for (int i = next; i < column && i < WIDEST; i++) {
            text.cell("");
        }
        next = Math.max(next, column) + 1;
        text.cell(content());
    }

    private String content() {
        var raw = value.toString();
        return switch (type) {
            case "s" -> {
                int index = CellFormats.number(raw);
                yield index < shared.size() ? shared.get(index) : "";
            }
            case "str", "inlineStr", "e" -> raw;
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            default -> raw.isEmpty() ? "" : formats.show(raw, style);
        };
    }

    private int column(String reference) {
        int number = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)) && i < 3; i++) {
            number = number * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
        }
        return number == 0 ? next : number - 1;
    }
}
