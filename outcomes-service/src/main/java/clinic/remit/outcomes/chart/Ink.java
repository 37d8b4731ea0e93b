package clinic.remit.outcomes.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** What charts are drawn with. Nothing is told by colour alone: each thing has a shape or a stroke of its own. */
public final class Ink {

    static {
        System.setProperty("java.awt.headless", "true"); // before the first font: a server's display is nobody's
    }

    public static final Color TEXT = new Color(0x22, 0x22, 0x22);
    public static final Color FAINT = new Color(0x59, 0x59, 0x59);
    public static final Color GRID = new Color(0xc8, 0xc8, 0xc8);
    public static final Color CURVE = new Color(0x12, 0x3f, 0x6d);
    public static final Color GOOD = new Color(0x1b, 0x6e, 0x38);
    public static final Color BAD = new Color(0x9c, 0x2a, 0x1a);
    public static final Color ANOTHER = new Color(0x9a, 0x5b, 0x00);

    public static final Font HEADING = new Font(Font.SANS_SERIF, Font.BOLD, 15);
    public static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    public static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 10);

    public static final Stroke THIN = new BasicStroke(0.8f);
    public static final Stroke HAIR = dashes(0.5f, 1, 3);
    public static final Stroke SOLID = new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    public static final Stroke DASHED = dashes(1.4f, 8, 4);
    public static final Stroke DOTTED = dashes(1.4f, 2, 3);
    public static final Stroke DASH_DOT = dashes(1.4f, 10, 3, 2, 3);

    public static final Shape CIRCLE = new Ellipse2D.Double(-4, -4, 8, 8);
    public static final Shape SQUARE = new Rectangle2D.Double(-4.5, -4.5, 9, 9);
    public static final Shape TRIANGLE = triangle();
    public static final Shape CROSS = cross();
    public static final Shape BAR = new Rectangle2D.Double(-1.5, -7, 3, 14);

    private Ink() {}

    private static Stroke dashes(float width, float... lengths) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, lengths, 0);
    }

    private static Shape triangle() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -5);
        path.lineTo(5, 4);
        path.lineTo(-5, 4);
        path.closePath();
        return path;
    }

    private static Shape cross() {
        Path2D path = new Path2D.Double();
        path.moveTo(-3.5, -3.5);
        path.lineTo(3.5, 3.5);
        path.moveTo(-3.5, 3.5);
        path.lineTo(3.5, -3.5);
        return path;
    }
}
