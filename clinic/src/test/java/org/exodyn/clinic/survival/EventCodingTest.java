package org.exodyn.clinic.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventCodingTest {
    @ParameterizedTest
    @CsvSource({"os_event,1,0", "os_event,2,1", "os_status,DECEASED,LIVING", "os_status,1:DECEASED,0:LIVING",
        "dead,TRUE,FALSE", "died,yes,no", "vital_status,Dead,Alive", "event,event,censored", "alive,dead,alive"})
    void commonCodingsAreRead(String column, String seen, String ended) {
        EventCoding coding = EventCoding.of(column, List.of(ended, seen)).orElseThrow();
        assertTrue(coding.isEvent(seen));
        assertFalse(coding.isEvent(ended));
        assertEquals(seen + " = event, " + ended + " = no event until then", coding.words());
        assertThrows(IllegalArgumentException.class, () -> coding.isEvent("unknown"));
    }

    /// A number or truth value of a column called alive tells the opposite; 2 alone may be a coding or a competing event.
    @ParameterizedTest
    @CsvSource({"alive,1,0", "alive,TRUE,FALSE", "censored,1,0", "os_event,3,0", "os_event,2,0", "os_event,2,2",
        "os_status,yes,no", "os_status,dead,lost"})
    void whatMayBeMeantBothWaysIsNot(String column, String one, String other) {
        assertTrue(EventCoding.of(column, List.of(one, other)).isEmpty());
    }

    @Test
    void oneLevelIsReadAsItSays() {
        assertTrue(EventCoding.of("os_event", List.of("1")).orElseThrow().isEvent("1"));
        assertEquals("Alive = no event until then", EventCoding.of("status", List.of("Alive")).orElseThrow().words());
        assertTrue(EventCoding.of("status", List.of()).isEmpty());
    }
}
