package org.latchkey.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.latchkey.token.AccessToken;
import org.latchkey.usage.CallsChart;
import org.latchkey.usage.UsageStatistics;
import org.latchkey.usage.UsageStatistics.UsedFrom;

/** How often and from where the tokens of the list were used: read for all of them at once, however many there are. */
@Named
@RequestScoped
public class TokenUse {

    private static final int DAYS = 30;
    private static final int ADDRESSES = 5;

    @Inject
    TokensPage page;

    @Inject
    UsageStatistics usage;

    @Inject
    Clock clock;

    private Map<Long, CallsChart> calls;
    private Map<Long, List<UsedFrom>> addresses;

    /** The last 30 days. */
    public CallsChart calls(AccessToken token) {
        if (calls == null) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            LocalDate first = today.minusDays(DAYS - 1);
            calls = usage.calls(shown(), first, today).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, known -> CallsChart.of(known.getValue(), first, today)));
        }
        return calls.getOrDefault(token.getId(), new CallsChart(List.of()));
    }

    /** The last five, the latest first. */
    public List<UsedFrom> addresses(AccessToken token) {
        if (addresses == null) {
            addresses = usage.addresses(shown(), ADDRESSES);
        }
        return addresses.getOrDefault(token.getId(), List.of());
    }

    private List<Long> shown() {
        return page.getTokens().stream().map(AccessToken::getId).toList();
    }
}
