package clinic.remit.outcomes.chart;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A chart as an SVG document; the same chart gives the same document, on a machine with the same fonts. */
public final class Svg {

    /** Verdana is as wide as the font that the texts are laid out with. */
    private static final String FONTS = "DejaVu Sans, Verdana, sans-serif";

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private Svg() {}

    /**
     * @param title what the chart is, for a screen reader
     * @param description what it tells, in sentences
     */
    public static String of(JFreeChart chart, int width, int height, String title, String description) {
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
            context.setComment(" Remit ");
            SVGGraphics2D graphics = new SVGGraphics2D(context, false);
            graphics.setSVGCanvasSize(new Dimension(width, height));
            chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
            Element root = graphics.getRoot();
            root.setAttributeNS(null, "viewBox", "0 0 " + width + " " + height);
            root.setAttributeNS(null, "role", "img");
            root.setAttributeNS(null, "aria-labelledby", "title description");
            root.insertBefore(said(document, "desc", "description", description), root.getFirstChild());
            root.insertBefore(said(document, "title", "title", title), root.getFirstChild());
            StringWriter text = new StringWriter();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(root), new StreamResult(text));
            return text.toString().replace("font-family=\"sans-serif\"", "font-family=\"" + FONTS + "\"");
        } catch (ParserConfigurationException | TransformerException e) {
            throw new IllegalStateException("The chart cannot be written", e);
        }
    }

    private static Element said(Document document, String element, String id, String text) {
        Element said = document.createElementNS(NAMESPACE, element);
        said.setAttributeNS(null, "id", id);
        said.setTextContent(text);
        return said;
    }
}
