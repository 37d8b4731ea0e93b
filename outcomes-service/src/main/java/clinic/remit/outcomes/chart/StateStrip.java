package clinic.remit.outcomes.chart;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.outcomes.trajectory.TrajectoryView;
import clinic.remit.outcomes.trajectory.TrajectoryView.Stand;
import java.awt.BasicStroke;
import java.awt.Color;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The states, a row each, the best at the top: a bar in the row of the state from when to when it stood. */
record StateStrip(XYPlot plot, int rows) {

    private static final BasicStroke STANDS = new BasicStroke(7, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    private static final BasicStroke CHANGES = new BasicStroke(1);
    private static final List<OutcomeState> FROM_THE_WORST = List.of(
            OutcomeState.RECURRENCE,
            OutcomeState.RELAPSE,
            OutcomeState.WORSENED,
            OutcomeState.NO_RESPONSE,
            OutcomeState.NOT_ASSESSABLE,
            OutcomeState.AT_ENTRY,
            OutcomeState.PARTIAL_RESPONSE,
            OutcomeState.RESPONSE,
            OutcomeState.REMISSION,
            OutcomeState.SUSTAINED_REMISSION,
            OutcomeState.RECOVERY);

    static StateStrip of(TrajectoryView course, Span span) {
        List<Stand> stands = course.states();
        List<OutcomeState> rows = (stands.isEmpty()
                        ? List.of(course.state())
                        : stands.stream().map(Stand::state).distinct().toList())
                .stream().sorted(Comparator.comparing(FROM_THE_WORST::indexOf)).toList();
        XYSeriesCollection bars = new XYSeriesCollection();
        XYSeries changes = new XYSeries("", false, true);
        for (int i = 0; i < stands.size(); i++) {
            Instant from = later(stands.get(i).since(), span.from());
            Instant to = i + 1 < stands.size() ? stands.get(i + 1).since() : span.to();
            int row = rows.indexOf(stands.get(i).state());
            XYSeries bar = new XYSeries(i, false, true);
            bar.add(Span.x(from), row);
            bar.add(Span.x(to), row);
            bars.addSeries(bar);
            changes.add(Span.x(from), row);
            changes.add(Span.x(to), row);
        }
        SymbolAxis axis =
                new SymbolAxis(null, rows.stream().map(TrajectoryWords::state).toArray(String[]::new));
        axis.setTickLabelFont(Ink.PLAIN);
        axis.setTickLabelPaint(Ink.TEXT);
        axis.setGridBandsVisible(false);
        axis.setRange(-0.6, rows.size() - 0.4);
        XYPlot plot = new XYPlot(bars, null, axis, renderer(STANDS));
        plot.setDataset(1, new XYSeriesCollection(changes));
        plot.setRenderer(1, renderer(CHANGES));
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Ink.GRID);
        plot.setOutlinePaint(Ink.GRID);
        return new StateStrip(plot, rows.size());
    }

    private static XYLineAndShapeRenderer renderer(BasicStroke stroke) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setAutoPopulateSeriesPaint(false);
        renderer.setAutoPopulateSeriesStroke(false);
        renderer.setDefaultPaint(Ink.FAINT);
        renderer.setDefaultStroke(stroke);
        renderer.setDefaultSeriesVisibleInLegend(false);
        return renderer;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
