package org.warmhandoff.referral.directory.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.warmhandoff.referral.need.domain.Need;

/**
 * Which need a term of somebody else's taxonomy means. Open Eligibility and the taxonomy of the 211 network have thousands of
 * terms, so words within them decide. The first entry that has a word of the term counts, hence those that say more come
 * first: "food stamps" are benefits, "pet food" is none of these.
 */
public final class NeedTerms {

    private record Entry(Need need, List<String> words) {

        static Entry of(Need need, String... words) {
            return new Entry(need, List.of(words));
        }
    }

    /** In lower case. A word stands for all that begin with it. */
    private static final List<Entry> ENTRIES = List.of(
            Entry.of(Need.OTHER, "pet ", "animal", "veterinar"),
            Entry.of(
                    Need.BENEFITS,
                    "food stamp",
                    "snap ",
                    "wic ",
                    "medicaid",
                    "medicare",
                    "health insurance",
                    "public assistance",
                    "public benefit",
                    "government benefit",
                    "benefits",
                    "social security",
                    "tanf",
                    "disability claim"),
            Entry.of(Need.NALOXONE, "naloxone", "narcan", "overdose reversal"),
            Entry.of(
                    Need.MOUD,
                    "medication assisted",
                    "medications for addiction",
                    "medication for opioid",
                    "medications for opioid",
                    "opioid treatment program",
                    "buprenorphine",
                    "suboxone",
                    "methadone",
                    "naltrexone",
                    "moud",
                    "mat program"),
            Entry.of(Need.WITHDRAWAL_CARE, "detox", "withdrawal"),
            Entry.of(
                    Need.SAFER_USE_SUPPLIES,
                    "harm reduction",
                    "syringe",
                    "needle exchange",
                    "safer use",
                    "test strip",
                    "drug checking"),
            Entry.of(Need.WOUND_CARE, "wound"),
            Entry.of(Need.HIV_HCV_TESTING, "hiv", "hepatitis", "hcv", "aids test", "std test", "sti test"),
            Entry.of(Need.CHILDCARE, "child care", "childcare", "day care", "daycare", "head start", "after school"),
            Entry.of(
                    Need.ID_DOCUMENTS, "identification", "id card", "id document", "birth certificate", "vital record"),
            Entry.of(
                    Need.RECOVERY_COMMUNITY,
                    "12 step",
                    "twelve step",
                    "mutual aid",
                    "mutual support",
                    "peer support",
                    "peer recovery",
                    "recovery communit",
                    "recovery support",
                    "recovery center",
                    "support group",
                    "alcoholics anonymous",
                    "narcotics anonymous"),
            Entry.of(
                    Need.HOUSING,
                    "housing",
                    "shelter",
                    "rent ",
                    "rental",
                    "eviction",
                    "homeless",
                    "recovery residence",
                    "sober living",
                    "halfway house",
                    "warming center",
                    "a place to stay"),
            Entry.of(
                    Need.LEGAL_HELP, "legal", "lawyer", "attorney", "public defender", "expungement", "record sealing"),
            Entry.of(
                    Need.FAMILY,
                    "parent",
                    "family",
                    "families",
                    "pregnan",
                    "prenatal",
                    "bereavement",
                    "grief",
                    "domestic violence"),
            Entry.of(
                    Need.COUNSELING,
                    "counsel",
                    "psychotherapy",
                    "therapy",
                    "mental health",
                    "behavioral health",
                    "substance use",
                    "substance abuse",
                    "addiction",
                    "crisis intervention"),
            Entry.of(
                    Need.WORK,
                    "job",
                    "employment",
                    "find work",
                    "career",
                    "vocational",
                    "workforce",
                    "resume",
                    "supported work"),
            Entry.of(
                    Need.EDUCATION,
                    "education",
                    "literacy",
                    "ged ",
                    "high school equivalen",
                    "english as a second",
                    "esl ",
                    "tutoring",
                    "school"),
            Entry.of(Need.TRANSPORT, "transport", "transit ", "bus pass", "bus fare", "ride "),
            Entry.of(Need.FOOD, "food", "meal", "soup kitchen", "grocer", "nutrition", "pantr"));

    private NeedTerms() {}

    /** The need; empty when nothing in the term is known. */
    public static Optional<Need> needOf(String term) {
        String code = term.strip();
        return Arrays.stream(Need.values())
                .filter(need -> need.code().equalsIgnoreCase(code))
                .findFirst()
                .or(() -> byWord(term));
    }

    private static Optional<Need> byWord(String term) {
        String words = " "
                + term.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
        return ENTRIES.stream()
                .filter(entry -> entry.words().stream().anyMatch(word -> words.contains(" " + word)))
                .map(Entry::need)
                .findFirst();
    }
}
