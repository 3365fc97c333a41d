package org.latchkey.settings;

import jakarta.json.stream.JsonGenerator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.latchkey.usage.UsageStatistics;
import org.latchkey.usage.UsageStatistics.DayCalls;
import org.latchkey.usage.UsageStatistics.Refused;
import org.latchkey.usage.UsageStatistics.UsedFrom;

/** How some tokens were used and refused, ever, as parts of a JSON document. */
record OwnUse(Map<Long, List<DayCalls>> calls, Map<Long, List<UsedFrom>> addresses, Map<Long, List<Refused>> refusals) {

    OwnUse(UsageStatistics usage, Collection<Long> tokenIds, LocalDate today) {
        this(usage.calls(tokenIds, LocalDate.EPOCH, today), usage.addresses(tokenIds, Integer.MAX_VALUE), usage.refusals(tokenIds));
    }

    void write(JsonGenerator json, long tokenId) {
        json.writeStartArray("dailyCalls");
        calls.getOrDefault(tokenId, List.of()).forEach(day -> json.writeStartObject().write("day", day.day().toString())
                .write("calls", day.calls()).writeEnd());
        json.writeEnd().writeStartArray("addresses");
        addresses.getOrDefault(tokenId, List.of()).forEach(from -> json.writeStartObject().write("address", from.address())
                .write("firstUsedAt", from.firstUsedAt().toString()).write("lastUsedAt", from.lastUsedAt().toString()).writeEnd());
        json.writeEnd().writeStartArray("refusals");
        refusals.getOrDefault(tokenId, List.of()).forEach(refused -> json.writeStartObject().write("reason", refused.reason().name())
                .write("calls", refused.calls()).write("lastAt", refused.lastAt().toString())
                .write("lastAddress", refused.lastAddress()).writeEnd());
        json.writeEnd();
    }
}
