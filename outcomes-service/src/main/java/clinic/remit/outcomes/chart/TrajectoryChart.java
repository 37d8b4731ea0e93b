package clinic.remit.outcomes.chart;

import clinic.remit.outcomes.trajectory.TrajectoryView;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * A course as a picture that a physician reads at a glance, on paper too: the scores over the severity bands with the lines of remission,
 * response and relapse, the injections below them, and the states below those, on one axis of local days.
 */
public final class TrajectoryChart {

    private static final int WIDTH = 1080;
    private static final int HEIGHT_WITHOUT_STATES = 520;
    private static final int HEIGHT_OF_A_STATE = 18;

    private TrajectoryChart() {}

    public static String svg(TrajectoryView course) {
        Span span = Span.of(course);
        StateStrip states = StateStrip.of(course, span);
        CombinedDomainXYPlot plot = new CombinedDomainXYPlot(new LocalDays(span, course.timeZone()));
        plot.setGap(6);
        plot.add(ScorePlot.of(course, span), HEIGHT_WITHOUT_STATES - 190);
        plot.add(InjectionStrip.of(course, span), 46);
        int height = states.rows() * HEIGHT_OF_A_STATE + 8;
        plot.add(states.plot(), height);
        JFreeChart chart = new JFreeChart(null, Ink.PLAIN, plot, false);
        chart.setBackgroundPaint(java.awt.Color.WHITE);
        chart.setPadding(new RectangleInsets(8, 8, 8, 16));
        chart.setSubtitles(List.of(
                text(TrajectoryWords.title(course), Ink.HEADING), text(TrajectoryWords.standing(course), Ink.PLAIN)));
        chart.addSubtitle(legend(plot));
        return Svg.of(
                chart,
                WIDTH,
                HEIGHT_WITHOUT_STATES + height,
                TrajectoryWords.title(course),
                TrajectoryWords.description(course));
    }

    private static TextTitle text(String text, java.awt.Font font) {
        TextTitle title = new TextTitle(text, font);
        title.setPaint(Ink.TEXT);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setPadding(2, 4, 4, 4);
        title.setExpandToFitSpace(true);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        return title;
    }

    private static LegendTitle legend(CombinedDomainXYPlot plot) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setItemFont(Ink.PLAIN);
        legend.setItemPaint(Ink.TEXT);
        legend.setPadding(6, 4, 2, 4);
        return legend;
    }
}
