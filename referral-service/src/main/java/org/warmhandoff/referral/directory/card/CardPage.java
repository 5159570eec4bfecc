package org.warmhandoff.referral.directory.card;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.referral.directory.domain.CardSelection;
import org.warmhandoff.referral.directory.domain.ServiceDetails;
import org.warmhandoff.referral.need.domain.Need;

/**
 * The card as a page. Its own words say nothing of an overdose or of substances, because others may find it; capacity is not on
 * it, because paper does not change.
 */
final class CardPage {

    private final CardTexts texts;
    private final CardTexts otherLanguage;
    private final HoursText hours;

    CardPage(CardTexts texts, CardTexts otherLanguage) {
        this.texts = texts;
        this.otherLanguage = otherLanguage;
        this.hours = new HoursText(texts);
    }

    /**
     * @param area name of the neighborhood; empty for one that no service names
     * @param printed the day
     */
    String render(Optional<String> area, CardSelection selection, LocalDate printed) {
        Html html = new Html();
        head(html, area);
        html.raw("<main>");
        urgent(html);
        selection.services().forEach((need, services) -> section(html, need, services));
        if (selection.services().isEmpty()) {
            html.element("p", texts.text("none"));
        }
        if (!selection.complete()) {
            html.element("p", texts.text("more"));
        }
        html.raw("</main>\n<footer><p>").text(texts.text("printed")).raw(" <time datetime=\"" + printed + "\">");
        html.text(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(texts.locale())
                .format(printed));
        return html.raw("</time>. ")
                .text(texts.text("changes"))
                .raw("</p></footer>\n</body>\n</html>\n")
                .toString();
    }

    private void head(Html html, Optional<String> area) {
        String title = area.map(name -> texts.text("title") + ": " + name).orElse(texts.text("title"));
        String other = otherLanguage.locale().getLanguage();
        html.raw("<!doctype html>\n<html lang=\"" + texts.locale().getLanguage() + "\">\n<head>\n")
                .raw("<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", title)
                .raw("\n<link rel=\"stylesheet\" href=\"/cards/style/card.css\">\n</head>\n<body>\n<header>")
                .element("h1", title)
                .raw("<nav aria-label=\"")
                .text(texts.text("language"))
                .raw("\"><a href=\"?lang=" + other + "\" lang=\"" + other + "\" hreflang=\"" + other + "\">")
                .text(otherLanguage.text("own-name"))
                .raw("</a></nav></header>\n");
    }

    private void urgent(Html html) {
        html.raw("<section class=\"urgent\" aria-labelledby=\"urgent\"><h2 id=\"urgent\">")
                .text(texts.text("urgent"))
                .raw("</h2>\n<ul>");
        for (String number : List.of("911", "988")) {
            html.raw("<li><a href=\"tel:" + number + "\">" + number + "</a> ")
                    .text(texts.text("urgent." + number))
                    .raw("</li>");
        }
        html.raw("</ul></section>\n");
    }

    private void section(Html html, Need need, List<ServiceDetails> services) {
        String id = "need-" + need.code();
        html.raw("<section aria-labelledby=\"" + id + "\"><h2 id=\"" + id + "\">")
                .text(name(need))
                .raw("</h2>\n<ul>");
        services.forEach(service -> service(html, need, service));
        html.raw("</ul></section>\n");
    }

    private void service(Html html, Need under, ServiceDetails service) {
        html.raw("<li>").element("h3", service.name());
        if (!service.organization().equals(service.name())) {
            html.element("p", service.organization());
        }
        if (service.address() != null) {
            html.element("p", service.address());
        }
        phone(html, service.phone());
        html.element("p", hours.of(service.hours()));
        if (service.walkIn() != null) {
            html.element("p", texts.text(service.walkIn() ? "walk-in" : "appointment"));
        }
        web(html, service.web(), service.phone() != null);
        String also = service.needsInOrder().stream()
                .filter(need -> need != under && need != Need.OTHER)
                .map(this::name)
                .collect(Collectors.joining(", "));
        if (!also.isEmpty()) {
            html.element("p", texts.text("also", also));
        }
        if (!service.languages().isEmpty()) {
            html.element("p", texts.text("languages", languages(service.languages())));
        }
        html.raw("</li>\n");
    }

    private static void phone(Html html, @Nullable String phone) {
        if (phone != null) {
            String dialed = phone.split("[,xe]", 2)[0].replaceAll("[^+0-9]", "");
            html.raw("<p><a class=\"phone\" href=\"tel:" + dialed + "\">")
                    .text(phone)
                    .raw("</a></p>");
        }
    }

    /** @param screenOnly whether paper can do without it */
    private static void web(Html html, @Nullable String web, boolean screenOnly) {
        if (web != null) {
            html.raw(screenOnly ? "<p class=\"screen\">" : "<p>")
                    .raw("<a href=\"")
                    .text(web)
                    .raw("\">")
                    .text(web.replaceFirst("^https://", "").replaceFirst("/$", ""))
                    .raw("</a></p>");
        }
    }

    private String languages(List<String> tags) {
        return tags.stream()
                .map(tag -> Locale.forLanguageTag(tag).getDisplayName(texts.locale()))
                .collect(Collectors.joining(", "));
    }

    private String name(Need need) {
        return texts.text("need." + need.code());
    }

    /** A neighborhood's name out of its code: {@code harbor-flats} is Harbor Flats. */
    static String areaName(String code) {
        return Arrays.stream(code.split("-", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
