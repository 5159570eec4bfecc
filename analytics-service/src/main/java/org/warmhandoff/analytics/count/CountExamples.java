package org.warmhandoff.analytics.count;

/** Examples in the OpenAPI document. */
final class CountExamples {

    static final String JSON =
            """
            {"items": [{"area": "riverside", "level": "neighborhood", "measure": "people", "window": "24h",
                        "count": 3, "asOf": "2026-03-07T04:06:00.750Z", "revision": 12}],
             "next": null}
            """;

    static final String CSV =
            """
            area,name,level,measure,window,count,asOf,revision
            riverside,Riverside,neighborhood,people,24h,3,2026-03-07T04:06:00.750Z,12
            """;

    static final String GEO_JSON =
            """
            {"type": "FeatureCollection",
             "features": [{"type": "Feature", "id": "riverside",
                           "geometry": {"type": "Polygon",
                                        "coordinates": [[[-30.5, 40.5], [-30.2, 40.5], [-30.2, 40.7], [-30.5, 40.5]]]},
                           "properties": {"code": "riverside", "name": "Riverside", "level": "neighborhood",
                                          "jurisdiction": "port-ferris", "population": 4200,
                                          "asOf": "2026-03-07T04:06:00.750Z", "people_24h": 3}}]}
            """;

    static final String EVENTS =
            """
            id: 5017
            event: count
            data: {"area":"riverside","level":"neighborhood","measure":"people","window":"24h","count":3,\
            "asOf":"2026-03-07T04:06:00.750Z","revision":12}

            : still here
            event: as-of
            data: {"asOf":"2026-03-07T04:06:15.001Z"}
            """;

    private CountExamples() {}
}
