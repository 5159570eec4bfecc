package org.warmhandoff.referral.directory.importing;

/** The same services as HSDS 3 writes them in JSON and in tables. */
final class Hsds {

    static final String SERVICES =
            """
            [
              {
                "id": "counseling",
                "name": "Community Counseling",
                "status": "active",
                "url": "https://example.org/counseling",
                "email": "someone@example.org",
                "organization": {"id": "org", "name": "Example Organization", "website": "https://example.org",
                  "phones": [{"id": "ph-org", "number": "937-555-0100"}]},
                "languages": [{"id": "l1", "name": "Urdu", "code": "ur"}, {"id": "l2", "name": "Spanish", "code": "spa"}],
                "service_areas": [{"id": "a1", "name": "Old Mill", "uri": "urn:warm-handoff:area:old-mill"}],
                "attributes": [
                  {"id": "t1", "link_type": "service type",
                    "taxonomy_term": {"id": "tt1", "name": "Mental Health Counseling", "code": "RP-1400"}},
                  {"id": "t2", "link_type": "service eligibility", "taxonomy_term": {"id": "tt2", "name": "Families"}}
                ],
                "service_at_locations": [
                  {
                    "id": "at-main",
                    "phones": [
                      {"id": "ph-fax", "number": "937-555-0199", "type": "fax"},
                      {"id": "ph-main", "number": "\\"+1 937 555 0142\\"", "extension": 100, "type": "voice"}
                    ],
                    "schedules": [
                      {"id": "sc1", "freq": "WEEKLY", "byday": "MO,TU,WE,TH", "opens_at": "09:00:00Z", "closes_at": "12:00:00Z"},
                      {"id": "sc2", "freq": "WEEKLY", "byday": "MO,TU,WE,TH", "opens_at": "15:00:00Z", "closes_at": "17:00:00Z"},
                      {"id": "sc3", "freq": "MONTHLY", "byday": "1SA", "opens_at": "09:00:00Z", "closes_at": "17:00:00Z"},
                      {"id": "sc4", "freq": "WEEKLY", "byday": "SU", "valid_to": "2005-01-01", "opens_at": "09:00",
                        "closes_at": "17:00"}
                    ],
                    "location": {"id": "main", "location_type": "physical", "addresses": [
                      {"id": "ad1", "address_1": "PO Box 7", "city": "Millbrook", "address_type": "postal"},
                      {"id": "ad2", "address_1": "1-30 Main Street", "address_2": "Suite 2", "city": "Millbrook",
                        "state_province": "OH", "postal_code": "45400", "country": "US", "address_type": "physical"}
                    ]}
                  },
                  {"id": "at-mill", "location": {"id": "mill", "location_type": "physical"}}
                ]
              },
              {"id": "virtual", "name": "Line for neighbors", "status": "active", "url": "http://example.org/line",
                "organization": {"id": "org", "name": "Example Organization",
                  "phones": [{"id": "ph-org", "number": "937-555-0100"}]}},
              {"id": "closed-for-good", "name": "Gone", "status": "defunct",
                "organization": {"id": "org", "name": "Example Organization"}}
            ]
            """;

    private Hsds() {}

    static byte[] tables() {
        return Packed.of(
                "datapackage.json", "{}",
                "services.csv",
                        """
                        id,organization_id,program_id,name,url,email,status
                        counseling,org,,Community Counseling,https://example.org/counseling,someone@example.org,active
                        virtual,org,,Line for neighbors,http://example.org/line,,active
                        closed-for-good,org,,Gone,,,defunct
                        """,
                "organizations.csv", "id,name,website\norg,Example Organization,https://example.org\n",
                "locations.csv", "id,location_type\nmain,physical\nmill,physical\n",
                "service_at_location.csv",
                        "id,service_id,location_id\nat-main,counseling,main\nat-mill,counseling,mill\n",
                "addresses.csv",
                        """
                        id,location_id,address_1,address_2,city,state_province,postal_code,country,address_type
                        ad1,main,PO Box 7,,Millbrook,,,US,postal
                        ad2,main,1-30 Main Street,Suite 2,Millbrook,OH,45400,US,physical
                        """,
                "phones.csv",
                        """
                        id,service_id,organization_id,contact_id,service_at_location_id,number,extension,type
                        ph-fax,,,,at-main,937-555-0199,,fax
                        ph-main,,,,at-main,+1 937 555 0142,100,voice
                        ph-person,,org,someone,,937-555-0177,,voice
                        ph-org,,org,,,937-555-0100,,voice
                        """,
                "schedules.csv",
                        """
                        id,service_at_location_id,freq,byday,valid_to,opens_at,closes_at
                        sc1,at-main,WEEKLY,"MO,TU,WE,TH",,09:00:00Z,12:00:00Z
                        sc2,at-main,WEEKLY,"MO,TU,WE,TH",,15:00:00Z,17:00:00Z
                        sc3,at-main,MONTHLY,1SA,,09:00:00Z,17:00:00Z
                        sc4,at-main,WEEKLY,SU,2005-01-01,09:00,17:00
                        """,
                "languages.csv",
                        "id,service_id,phone_id,name,code\nl1,counseling,,Urdu,ur\nl2,counseling,,Spanish,spa\n",
                "service_areas.csv", "id,service_id,name,uri\na1,counseling,Old Mill,urn:warm-handoff:area:old-mill\n",
                "taxonomy_terms.csv",
                        "id,code,name,description\ntt1,RP-1400,Mental Health Counseling,x\ntt2,,Families,x\n",
                "attributes.csv",
                        """
                        id,link_id,taxonomy_term_id,link_type,link_entity
                        t1,counseling,tt1,service type,service
                        t2,counseling,tt2,service eligibility,service
                        """);
    }
}
