package clinic.remit.outcomes.cohort;

import clinic.remit.outcomes.chart.Ink;
import clinic.remit.outcomes.cohort.CohortView.ByInjections;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The share of courses with a response, and with a remission score, by number of injections. */
final class InjectionsChart {

    private static final int LEAST = 6;

    private InjectionsChart() {}

    static String svg(CohortView cohort) {
        List<ByInjections> told = cohort.byInjections();
        XYSeriesCollection series = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        add(series, renderer, told, "responded", ByInjections::respondedPercent, Ink.SOLID, Ink.CIRCLE, Ink.CURVE);
        renderer.setSeriesPositiveItemLabelPosition(
                0, new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
        add(series, renderer, told, "remission score", ByInjections::remittedPercent, Ink.DASHED, Ink.SQUARE, Ink.GOOD);
        renderer.setSeriesPositiveItemLabelPosition(
                1, new ItemLabelPosition(ItemLabelAnchor.OUTSIDE6, TextAnchor.TOP_CENTER));
        NumberAxis injections = Drawing.numbers("injections, so many or fewer", Math.max(LEAST, told.size()) + 0.5, 1);
        XYPlot plot = Drawing.plain(new XYPlot(series, injections, Drawing.percent(), renderer));
        return Drawing.svg(
                "Response and remission by number of injections", cohort, CohortWords.injections(cohort), plot);
    }

    private static void add(
            XYSeriesCollection series,
            XYLineAndShapeRenderer renderer,
            List<ByInjections> told,
            String name,
            Function<ByInjections, Double> percent,
            Stroke stroke,
            Shape shape,
            Color colour) {
        XYSeries one = new XYSeries(name, false, true);
        one.add(0, 0);
        told.stream()
                .filter(it -> percent.apply(it) != null)
                .forEach(it -> one.add(it.injections(), percent.apply(it)));
        series.addSeries(one);
        int index = series.getSeriesCount() - 1;
        renderer.setSeriesStroke(index, stroke);
        renderer.setSeriesShape(index, shape);
        renderer.setSeriesPaint(index, colour);
        renderer.setSeriesItemLabelsVisible(index, true);
        renderer.setSeriesItemLabelGenerator(
                index, (data, row, item) -> item == 0 ? null : Math.round(data.getYValue(row, item)) + " %");
        renderer.setSeriesItemLabelFont(index, Ink.SMALL);
        renderer.setSeriesItemLabelPaint(index, Ink.TEXT);
    }
}
