package clinic.remit.outcomes.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTick;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.ui.RectangleEdge;

/** An axis of the local days of a zone; the room at its right has none. */
final class LocalDays extends DateAxis {

    private final transient Span span;

    LocalDays(Span span, String timeZone) {
        super("local days of " + timeZone, TimeZone.getTimeZone(ZoneId.of(timeZone)), Locale.ENGLISH);
        this.span = span;
        setRange(Date.from(span.from()), Date.from(span.endOfRoom()));
        TickUnits units = new TickUnits();
        for (int days : new int[] {1, 2, 7, 14}) {
            units.add(new DateTickUnit(DateTickUnitType.DAY, days, DateTickUnitType.DAY, 1, format("d MMM")));
        }
        for (int months : new int[] {1, 2, 3, 6}) {
            units.add(
                    new DateTickUnit(DateTickUnitType.MONTH, months, DateTickUnitType.MONTH, 1, format("d MMM yyyy")));
        }
        units.add(new DateTickUnit(DateTickUnitType.YEAR, 1, DateTickUnitType.YEAR, 1, format("yyyy")));
        setStandardTickUnits(units);
        setTickLabelFont(Ink.PLAIN);
        setTickLabelPaint(Ink.TEXT);
        setLabelFont(Ink.SMALL);
        setLabelPaint(Ink.FAINT);
    }

    private DateFormat format(String pattern) {
        DateFormat format = new SimpleDateFormat(pattern, Locale.ENGLISH);
        format.setTimeZone(getTimeZone());
        return format;
    }

    @Override
    protected List<DateTick> refreshTicksHorizontal(Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
        List<DateTick> shown = new ArrayList<>();
        for (Object tick : super.refreshTicksHorizontal(graphics, area, edge)) {
            if (tick instanceof DateTick it && !it.getDate().after(Date.from(span.to()))) {
                shown.add(it);
            }
        }
        return shown;
    }
}
