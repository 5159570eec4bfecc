package org.warmhandoff.incident.importing.profile;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.warmhandoff.incident.report.ReportBody;

/** The fields that a profile can fill: those of a report's body, found there, so that a new one needs no second list. */
final class ReportFields {

    private static final Map<String, Class<?>> FIELDS = new TreeMap<>();

    static {
        collect("", ReportBody.class);
    }

    private ReportFields() {}

    static boolean has(String field) {
        return FIELDS.containsKey(field);
    }

    /** How a cell is read unless the profile says otherwise. */
    static Conversion conversion(String field) {
        Class<?> type = FIELDS.getOrDefault(field, String.class);
        if (type == Integer.class) {
            return Conversion.INTEGER;
        }
        if (type == Double.class) {
            return Conversion.DECIMAL;
        }
        if (type == Boolean.class) {
            return Conversion.BOOLEAN;
        }
        if (type == OffsetDateTime.class) {
            return Conversion.TIME;
        }
        return type == ReportBody.AgeRange.class ? Conversion.AGE : Conversion.TEXT;
    }

    private static void collect(String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String field = prefix + component.getName();
            Class<?> value = component.getType();
            if (value == List.class) {
                value = element(component.getGenericType());
                field += "[]";
            }
            if (value.isRecord() && value != ReportBody.AgeRange.class) {
                collect(field + ".", value);
            } else {
                FIELDS.put(field, value);
            }
        }
    }

    private static Class<?> element(Type list) {
        return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    }
}
