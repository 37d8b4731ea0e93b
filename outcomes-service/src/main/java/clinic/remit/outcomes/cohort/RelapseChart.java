package clinic.remit.outcomes.cohort;

import clinic.remit.outcomes.chart.Ink;
import clinic.remit.outcomes.cohort.CohortView.Point;
import java.awt.Color;
import java.awt.Stroke;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The share without a relapse as time goes on, its 95 % limits, and below it how many are still followed. */
final class RelapseChart {

    private static final double WEEK = 7;
    private static final int PER_CENT = 100;
    private static final int LEAST_WEEKS = 12;
    private static final int TICKS = 12;
    private static final double ROOM_FOR_A_NUMBER = 0.05;

    private RelapseChart() {}

    static String svg(CohortView cohort) {
        List<Point> points = cohort.timeToRelapse().points();
        double weeks = Math.max(
                LEAST_WEEKS,
                points.isEmpty() ? 0 : points.get(points.size() - 1).days() / WEEK + 1);
        NumberAxis time = Drawing.numbers(
                "weeks since the first remission score", weeks, Math.max(1, Math.ceil(weeks / TICKS / 2) * 2));
        CombinedDomainXYPlot plot = new CombinedDomainXYPlot(time);
        plot.add(curve(points), 10);
        plot.add(followed(cohort, weeks), 1);
        return Drawing.svg("Time from remission to relapse (Kaplan-Meier)", cohort, CohortWords.relapse(cohort), plot);
    }

    private static XYPlot curve(List<Point> points) {
        XYSeriesCollection series = new XYSeriesCollection();
        XYStepRenderer steps = new XYStepRenderer();
        add(series, steps, points, "without a relapse", Point::withoutRelapse, Ink.SOLID, Ink.CURVE);
        add(series, steps, points, "95 % limits", Point::lower, Ink.DASHED, Ink.FAINT);
        add(series, steps, points, "", Point::upper, Ink.DASHED, Ink.FAINT);
        steps.setSeriesVisibleInLegend(2, false);
        return Drawing.plain(new XYPlot(series, null, Drawing.percent(), steps));
    }

    private static void add(
            XYSeriesCollection series,
            XYStepRenderer steps,
            List<Point> points,
            String name,
            ToDoubleFunction<Point> share,
            Stroke stroke,
            Color colour) {
        XYSeries one = new XYSeries(name, false, true);
        one.add(0, PER_CENT);
        points.forEach(it -> one.add(it.days() / WEEK, PER_CENT * share.applyAsDouble(it)));
        series.addSeries(one);
        int index = series.getSeriesCount() - 1;
        steps.setSeriesStroke(index, stroke);
        steps.setSeriesPaint(index, colour);
    }

    private static XYPlot followed(CohortView cohort, double weeks) {
        SymbolAxis axis = new SymbolAxis(null, new String[] {"followed"});
        axis.setTickLabelFont(Ink.PLAIN);
        axis.setTickLabelPaint(Ink.TEXT);
        axis.setGridBandsVisible(false);
        XYPlot plot = Drawing.plain(new XYPlot(new XYSeriesCollection(), null, axis, new XYLineAndShapeRenderer()));
        plot.setRangeGridlinesVisible(false);
        if (cohort.timeToRelapse().courses() != null) {
            number(plot, 0, cohort.timeToRelapse().courses());
        }
        double last = 0;
        for (Point point : cohort.timeToRelapse().points()) {
            double at = point.days() / WEEK;
            if (point.followed() != null && at - last >= weeks * ROOM_FOR_A_NUMBER) {
                number(plot, at, point.followed());
                last = at;
            }
        }
        return plot;
    }

    private static void number(XYPlot plot, double at, int number) {
        XYTextAnnotation text = new XYTextAnnotation(String.valueOf(number), at, 0);
        text.setFont(Ink.SMALL);
        text.setPaint(Ink.TEXT);
        text.setTextAnchor(at == 0 ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER);
        plot.addAnnotation(text);
    }
}
