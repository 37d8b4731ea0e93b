package clinic.remit.outcomes.chart;

import clinic.remit.outcomes.trajectory.TrajectoryView;
import clinic.remit.outcomes.trajectory.TrajectoryView.Dose;
import java.awt.Color;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The injections: a bar each, with its number where there is room for it, and the dose where it begins or changes. */
final class InjectionStrip {

    private static final List<String> ROWS = List.of("mg/kg", "", "injection");
    private static final double ROOM_FOR_A_NUMBER = 16;
    private static final double ROOM_FOR_A_DOSE = 22;

    private InjectionStrip() {}

    static XYPlot of(TrajectoryView course, Span span) {
        List<Dose> shown = course.injections().stream()
                .filter(it -> span.shows(it.effectiveAt()))
                .toList();
        XYSeriesCollection series = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        add(
                series,
                renderer,
                "injection",
                Ink.TEXT,
                shown.stream().filter(it -> !it.prior()).toList());
        add(
                series,
                renderer,
                "injection elsewhere",
                Color.WHITE,
                shown.stream().filter(Dose::prior).toList());
        SymbolAxis axis = new SymbolAxis(null, ROWS.toArray(String[]::new));
        axis.setTickLabelFont(Ink.PLAIN);
        axis.setTickLabelPaint(Ink.TEXT);
        axis.setTickMarksVisible(false);
        axis.setGridBandsVisible(false);
        axis.setRange(-0.6, ROWS.size() - 0.4);
        XYPlot plot = new XYPlot(series, null, axis, renderer);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setOutlinePaint(Ink.GRID);
        numbers(plot, shown, span);
        doses(plot, shown, span);
        return plot;
    }

    private static void add(
            XYSeriesCollection series, XYLineAndShapeRenderer renderer, String name, Color fill, List<Dose> doses) {
        if (doses.isEmpty()) {
            return;
        }
        XYSeries one = new XYSeries(name, false, true);
        doses.forEach(it -> one.add(Span.x(it.effectiveAt()), ROWS.indexOf("")));
        series.addSeries(one);
        int index = series.getSeriesCount() - 1;
        renderer.setSeriesShape(index, Ink.BAR);
        renderer.setSeriesPaint(index, Ink.TEXT);
        renderer.setUseFillPaint(true);
        renderer.setSeriesFillPaint(index, fill);
        renderer.setUseOutlinePaint(true);
        renderer.setSeriesOutlinePaint(index, Ink.TEXT);
        renderer.setSeriesOutlineStroke(index, Ink.THIN);
    }

    private static void numbers(XYPlot plot, List<Dose> shown, Span span) {
        Instant last = null;
        for (Dose dose : shown) {
            if (dose.ordinal() != null
                    && (last == null || span.pixels(last, dose.effectiveAt()) >= ROOM_FOR_A_NUMBER)) {
                plot.addAnnotation(text(dose.ordinal().toString(), dose.effectiveAt(), "injection"));
                last = dose.effectiveAt();
            }
        }
    }

    private static void doses(XYPlot plot, List<Dose> shown, Span span) {
        Instant last = null;
        BigDecimal told = null;
        for (Dose dose : shown) {
            boolean isNews = dose.doseMgPerKg() != null && !dose.doseMgPerKg().equals(told);
            if (isNews && (last == null || span.pixels(last, dose.effectiveAt()) >= ROOM_FOR_A_DOSE)) {
                String text = dose.doseMgPerKg().stripTrailingZeros().toPlainString();
                plot.addAnnotation(text(text, dose.effectiveAt(), "mg/kg"));
                last = dose.effectiveAt();
                told = dose.doseMgPerKg();
            }
        }
    }

    private static XYTextAnnotation text(String text, Instant at, String row) {
        XYTextAnnotation annotation = new XYTextAnnotation(text, Span.x(at), ROWS.indexOf(row));
        annotation.setFont(Ink.SMALL);
        annotation.setPaint(Ink.TEXT);
        annotation.setTextAnchor(TextAnchor.CENTER);
        return annotation;
    }
}
