package clinic.remit.outcomes.cohort;

import clinic.remit.outcomes.chart.Ink;
import clinic.remit.outcomes.chart.Svg;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** What the charts of the cohort have in common. */
final class Drawing {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 520;
    private static final int TENTH = 20;

    private Drawing() {}

    /** @param words what it shows; below the title, and for a screen reader */
    static String svg(String title, CohortView cohort, String words, Plot plot) {
        String counted = CohortWords.counted(cohort.filter());
        JFreeChart chart = new JFreeChart(null, Ink.PLAIN, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(8, 8, 8, 16));
        chart.setSubtitles(List.of(line(title, Ink.HEADING), line(counted, Ink.PLAIN), line(words, Ink.PLAIN)));
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setItemFont(Ink.PLAIN);
        legend.setItemPaint(Ink.TEXT);
        chart.addSubtitle(legend);
        return Svg.of(chart, WIDTH, HEIGHT, title, counted + ". " + words);
    }

    private static TextTitle line(String text, Font font) {
        TextTitle title = new TextTitle(text, font);
        title.setPaint(Ink.TEXT);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setExpandToFitSpace(true);
        title.setPadding(2, 4, 2, 4);
        return title;
    }

    static NumberAxis percent() {
        NumberAxis axis = new NumberAxis(null);
        axis.setRange(0, 100);
        axis.setTickUnit(new NumberTickUnit(TENTH, new java.text.DecimalFormat("0' %'")));
        plain(axis);
        return axis;
    }

    static NumberAxis numbers(String label, double upTo, double unit) {
        NumberAxis axis = new NumberAxis(label);
        axis.setRange(0, upTo);
        axis.setTickUnit(new NumberTickUnit(unit, new java.text.DecimalFormat("0")));
        plain(axis);
        return axis;
    }

    private static void plain(NumberAxis axis) {
        axis.setTickLabelFont(Ink.PLAIN);
        axis.setTickLabelPaint(Ink.TEXT);
        axis.setLabelFont(Ink.PLAIN);
        axis.setLabelPaint(Ink.TEXT);
    }

    static XYPlot plain(XYPlot plot) {
        plot.setOrientation(PlotOrientation.VERTICAL);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlinePaint(Ink.GRID);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Ink.GRID);
        return plot;
    }
}
