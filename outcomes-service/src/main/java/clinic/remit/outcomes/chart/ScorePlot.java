package clinic.remit.outcomes.chart;

import clinic.remit.outcomes.instruments.Instrument;
import clinic.remit.outcomes.trajectory.TrajectoryView;
import clinic.remit.outcomes.trajectory.TrajectoryView.Point;
import clinic.remit.outcomes.trajectory.TrajectoryView.Scale;
import clinic.remit.outcomes.trajectory.TrajectoryView.Use;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The scores of the primary scale over its bands. */
final class ScorePlot {

    private static final int LABELLED_AT_MOST = 30;
    private static final int DARKER = 9;
    private static final double COLUMN_OF_LINES = 0.02;
    private static final double COLUMN_OF_BANDS = 0.53;

    private final XYSeriesCollection series = new XYSeriesCollection();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
    private final List<Point> points;

    private ScorePlot(TrajectoryView course, Span span) {
        points = course.scores().stream()
                .filter(it -> it.instrument().equals(course.primaryInstrument()) && it.total() != null)
                .filter(it -> span.shows(it.effectiveAt()))
                .toList();
    }

    static XYPlot of(TrajectoryView course, Span span) {
        ScorePlot scores = new ScorePlot(course, span);
        scores.line();
        scores.marks("baseline", Ink.SQUARE, Ink.CURVE, it -> it.use() == Use.BASELINE);
        scores.marks("score that counts", Ink.CIRCLE, Ink.CURVE, it -> it.use() == Use.COUNTED && !prorated(it));
        scores.marks(
                "counts, missing answers estimated",
                Ink.CIRCLE,
                Color.WHITE,
                it -> it.use() == Use.COUNTED && prorated(it));
        scores.marks(
                "within 24 h of an injection: does not count", Ink.TRIANGLE, Color.WHITE, it -> it.use() == Use.ACUTE);
        scores.marks(
                "other score: does not count",
                Ink.CROSS,
                Color.WHITE,
                it -> it.use() == Use.NOT_WORST_OF_DAY || it.use() == Use.BEFORE_FIRST_INJECTION);
        XYPlot plot = new XYPlot(scores.series, null, axis(course.primary()), scores.renderer);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setOutlinePaint(Ink.GRID);
        bands(plot, course.primary(), span);
        lines(plot, course.primary(), span);
        course.injections().stream()
                .filter(it -> span.shows(it.effectiveAt()))
                .forEach(it -> plot.addDomainMarker(
                        new ValueMarker(Span.x(it.effectiveAt()), Ink.FAINT, Ink.HAIR), Layer.FOREGROUND));
        return plot;
    }

    private void line() {
        add(
                "",
                points.stream()
                        .filter(it -> it.use() == Use.BASELINE || it.use() == Use.COUNTED)
                        .toList());
        renderer.setSeriesShapesVisible(0, false);
        renderer.setSeriesStroke(0, Ink.SOLID);
        renderer.setSeriesPaint(0, Ink.CURVE);
        renderer.setSeriesVisibleInLegend(0, false);
    }

    private void marks(String name, Shape shape, Paint fill, Predicate<Point> which) {
        List<Point> marked = points.stream().filter(which).toList();
        if (marked.isEmpty()) {
            return;
        }
        int index = add(name, marked);
        renderer.setSeriesLinesVisible(index, false);
        renderer.setSeriesShape(index, shape);
        renderer.setSeriesPaint(index, Ink.CURVE);
        renderer.setUseFillPaint(true);
        renderer.setSeriesFillPaint(index, fill);
        renderer.setSeriesOutlinePaint(index, Ink.CURVE);
        renderer.setSeriesOutlineStroke(index, Ink.THIN);
        renderer.setUseOutlinePaint(true);
        renderer.setDrawOutlines(true);
        boolean labelled = points.size() <= LABELLED_AT_MOST;
        renderer.setSeriesItemLabelsVisible(index, labelled);
        renderer.setSeriesItemLabelGenerator(
                index, (data, row, item) -> String.valueOf(data.getY(row, item).intValue()));
        renderer.setSeriesItemLabelFont(index, Ink.SMALL);
        renderer.setSeriesItemLabelPaint(index, Ink.TEXT);
        renderer.setSeriesPositiveItemLabelPosition(
                index, new ItemLabelPosition(ItemLabelAnchor.OUTSIDE1, TextAnchor.BOTTOM_LEFT));
    }

    private int add(String name, List<Point> shown) {
        XYSeries one = new XYSeries(name, false, true);
        shown.forEach(it -> one.add(Span.x(it.effectiveAt()), it.total()));
        series.addSeries(one);
        return series.getSeriesCount() - 1;
    }

    private static boolean prorated(Point point) {
        return point.flags().contains("PRORATED");
    }

    private static NumberAxis axis(Scale scale) {
        NumberAxis axis = new NumberAxis(null);
        axis.setRange(0, scale.highestTotal());
        axis.setTickUnit(new NumberTickUnit(scale.highestTotal() > 30 ? 10 : 5));
        axis.setTickLabelFont(Ink.PLAIN);
        axis.setTickLabelPaint(Ink.TEXT);
        return axis;
    }

    /** The worse, the darker; each is named at the right. */
    private static void bands(XYPlot plot, Scale scale, Span span) {
        List<Instrument.Band> bands = scale.bands();
        int from = 0;
        for (int i = 0; i < bands.size(); i++) {
            Instrument.Band band = bands.get(i);
            double bottom = i == 0 ? 0 : from - 0.5;
            double top = i == bands.size() - 1 ? band.upTo() : band.upTo() + 0.5;
            int grey = 255 - DARKER * i;
            IntervalMarker marker = new IntervalMarker(bottom, top, new Color(grey, grey, grey));
            marker.setAlpha(1);
            plot.addRangeMarker(marker, Layer.BACKGROUND);
            String name = "%s %d–%d".formatted(TrajectoryWords.words(band.name()), from, band.upTo());
            label(plot, name, span.inRoom(COLUMN_OF_BANDS), (bottom + top) / 2, TextAnchor.CENTER_LEFT, Ink.FAINT);
            from = band.upTo() + 1;
        }
    }

    /** Each lies between the last total on the one side of it and the first on the other. */
    private static void lines(XYPlot plot, Scale scale, Span span) {
        double relapse = scale.relapseAtLeast() - 0.5;
        line(
                plot,
                span,
                scale.remissionAtMost() + 0.5,
                Ink.DASHED,
                Ink.GOOD,
                "remission: at most " + scale.remissionAtMost(),
                false);
        boolean hasResponse = scale.responseAtMost() != null && scale.responseAtMost() > scale.remissionAtMost();
        double response = hasResponse ? scale.responseAtMost() + 0.5 : 0;
        line(plot, span, relapse, Ink.DASH_DOT, Ink.BAD, "relapse: from " + scale.relapseAtLeast(), response < relapse);
        if (hasResponse) {
            String label = "half of baseline: at most " + scale.responseAtMost();
            line(plot, span, response, Ink.DOTTED, Ink.CURVE, label, response >= relapse);
        }
    }

    private static void line(
            XYPlot plot, Span span, double at, Stroke stroke, Color colour, String label, boolean above) {
        plot.addRangeMarker(new ValueMarker(at, colour, stroke), Layer.BACKGROUND);
        TextAnchor anchor = above ? TextAnchor.BOTTOM_LEFT : TextAnchor.TOP_LEFT;
        label(plot, label, span.inRoom(COLUMN_OF_LINES), at, anchor, colour);
    }

    private static void label(XYPlot plot, String text, Instant x, double y, TextAnchor anchor, Color colour) {
        XYTextAnnotation label = new XYTextAnnotation(text, Span.x(x), y);
        label.setFont(Ink.SMALL);
        label.setPaint(colour);
        label.setTextAnchor(anchor);
        plot.addAnnotation(label);
    }
}
