package org.latchkey.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.latchkey.usage.CallsChart;
import org.latchkey.usage.Figures;
import org.latchkey.usage.LatestFigures;
import org.latchkey.usage.OverallUsage;
import org.latchkey.usage.OverallUsage.ReasonCalls;

/** Administration &gt; Overview. */
@Named
@RequestScoped
public class OverviewPage {

    private static final int DAYS = 30;

    @Inject
    LatestFigures latest;

    @Inject
    OverallUsage usage;

    @Inject
    Clock clock;

    private Optional<Figures> figures;
    private boolean counting;
    private CallsChart calls;
    private CallsChart refusedCalls;
    private List<ReasonCalls> refusals;

    /** The page asks for this once it is there, where the figures were still being counted. */
    public void await() {
        take(latest.counted());
    }

    private void take(Optional<Figures> taken) {
        figures = taken;
        counting = latest.isCounting();
    }

    /** {@code null} where nothing has been counted yet, or could be. */
    public Figures getFigures() {
        if (figures == null) {
            take(latest.known());
        }
        return figures.orElse(null);
    }

    /** Whether newer figures are on their way. */
    public boolean isCounting() {
        getFigures();
        return counting;
    }

    public CallsChart getCalls() {
        if (calls == null) {
            calls = CallsChart.of(usage.calls(first(), today()), first(), today());
        }
        return calls;
    }

    public CallsChart getRefusedCalls() {
        if (refusedCalls == null) {
            refusedCalls = CallsChart.of(usage.refusedCalls(first(), today()), first(), today());
        }
        return refusedCalls;
    }

    public List<ReasonCalls> getRefusals() {
        if (refusals == null) {
            refusals = usage.refusals(first(), today());
        }
        return refusals;
    }

    private LocalDate first() {
        return today().minusDays(DAYS - 1);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    public int getDays() {
        return DAYS;
    }

    public int getSoon() {
        return Figures.SOON;
    }

    public int getLater() {
        return Figures.LATER;
    }

    public int getUnused() {
        return Figures.UNUSED;
    }
}
