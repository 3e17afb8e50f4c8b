package brevvagt.extractor.format;

import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFTextbox;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;

/** Excel files of before 2007. */
final class Xls {
    private final CellFormats formats = new CellFormats();

    void read(DirectoryNode root, Document file, Harvest harvest) throws IOException {
        var text = new TableText(harvest);
        var beside = new TableText(harvest);
        try (var workbook = new HSSFWorkbook(root, false)) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                sheet(workbook.getSheetAt(i), text);
                beside(workbook.getSheetAt(i), beside);
            }
            Doc.properties(workbook.getSummaryInformation(), beside);
            long pictures = workbook.getAllPictures().stream()
                    .mapToLong(picture -> picture.getData().length)
                    .sum();
            Scant.check(file, harvest, text.letters(), pictures);
        } finally {
            harvest.text(file, text.toString());
            harvest.text(file, beside.toString());
        }
    }

    private void sheet(HSSFSheet sheet, TableText text) {
        text.tableStart(sheet.getSheetName());
        for (var row : sheet) {
            text.rowStart();
            int next = 0;
            for (var cell : row) {
                for (; next < cell.getColumnIndex(); next++) {
                    text.cell("");
                }
                text.cell(content(cell));
                next++;
            }
            text.rowEnd();
        }
        text.tableEnd();
    }

    private String content(Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case NUMERIC -> {
                var style = ((HSSFCell) cell).getCellStyle();
                yield formats.show(
                        Double.toString(cell.getNumericCellValue()),
                        style.getDataFormat(),
                        style.getDataFormatString());
            }
            case FORMULA, BLANK, ERROR, _NONE -> "";
        };
    }

    private static void beside(HSSFSheet sheet, TableText beside) {
        sheet.getCellComments()
                .values()
                .forEach(comment -> line(comment.getString().getString(), beside));
        for (var margin : new String[] {
            sheet.getHeader().getLeft(), sheet.getHeader().getCenter(),
                    sheet.getHeader().getRight(),
            sheet.getFooter().getLeft(), sheet.getFooter().getCenter(),
                    sheet.getFooter().getRight()
        }) {
            line(Margins.readable(margin), beside);
        }
        var drawing = sheet.getDrawingPatriarch();
        if (drawing != null) {
            for (var shape : drawing.getChildren()) {
                if (shape instanceof HSSFTextbox box) {
                    line(box.getString().getString(), beside);
                }
            }
        }
    }

    private static void line(String text, TableText beside) {
        beside.append(text);
        beside.line();
    }
}
