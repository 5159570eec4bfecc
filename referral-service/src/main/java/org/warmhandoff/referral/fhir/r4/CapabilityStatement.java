package org.warmhandoff.referral.fhir.r4;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What this server can do. */
public record CapabilityStatement(
        String status,
        LocalDate date,
        String kind,
        Implementation implementation,
        String fhirVersion,
        List<String> format,
        List<Rest> rest)
        implements Resource {

    public CapabilityStatement {
        format = List.copyOf(format);
        rest = List.copyOf(rest);
    }

    /** Which server. */
    public record Implementation(String description) {}

    /** Its REST interface. */
    public record Rest(String mode, Security security, List<Served> resource) {

        public Rest {
            resource = List.copyOf(resource);
        }
    }

    /** Who may call. */
    public record Security(String description) {}

    /** A type of resources. */
    public record Served(
            String type,
            List<Interaction> interaction,
            @Nullable String versioning,
            @Nullable Boolean updateCreate,
            List<SearchParameter> searchParam) {

        public Served {
            interaction = List.copyOf(interaction);
            searchParam = List.copyOf(searchParam);
        }
    }

    /** What can be done with it. */
    public record Interaction(String code) {}

    /** What can be asked for. */
    public record SearchParameter(String name, String type, String documentation) {}
}
