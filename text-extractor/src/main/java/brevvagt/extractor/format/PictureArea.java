package brevvagt.extractor.format;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** How much of a page is covered by pictures: a scanner fills it, a logo on the last page does not. */
final class PictureArea extends PDFStreamEngine {
    private double area;

    private PictureArea() {
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new DrawObject(this));
    }

    /** The share of the page, 1 for all of it; pictures over each other count twice. */
    static double share(PDPage page) throws IOException {
        var pictures = new PictureArea();
        pictures.processPage(page);
        var box = page.getCropBox();
        double whole = (double) box.getWidth() * box.getHeight();
        return whole <= 0 ? 1 : pictures.area / whole;
    }

    /** A picture is drawn into the unit square, which the current matrix puts on the page. */
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        boolean inline = operator.getName().equals("BI");
        if (inline || (operator.getName().equals("Do") && isPicture(operands))) {
            var matrix = getGraphicsState().getCurrentTransformationMatrix();
            area += Math.abs((double) matrix.getScaleX() * matrix.getScaleY()
                    - (double) matrix.getShearX() * matrix.getShearY());
            return;
        }
        super.processOperator(operator, operands);
    }

    private boolean isPicture(List<COSBase> operands) throws IOException {
        return !operands.isEmpty()
                && operands.getFirst() instanceof COSName name
                && getResources() != null
                && getResources().isImageXObject(name)
                && getResources().getXObject(name) instanceof PDImageXObject;
    }
}
