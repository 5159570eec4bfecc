package org.warmhandoff.analytics.alert.setting.domain;

import java.util.List;

/** How the counts of many areas are tested. */
public sealed interface TestMethod permits EachArea, FromNeighbors, AcrossBorders {

    /** @param counts of one period or more */
    List<Sighting> test(AlertSetting setting, AreaCounts counts, AreaMap map);
}
