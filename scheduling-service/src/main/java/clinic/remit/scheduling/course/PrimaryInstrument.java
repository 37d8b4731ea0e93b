package clinic.remit.scheduling.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A depression scale that may decide a course (domain.md section 5). GAD-7 is none: it never measures depression. */
@Schema(enumeration = {"PHQ-9", "MADRS", "HAM-D-17", "QIDS-SR16"})
enum PrimaryInstrument {
    @JsonProperty("PHQ-9")
    PHQ_9("PHQ-9"),
    @JsonProperty("MADRS")
    MADRS("MADRS"),
    @JsonProperty("HAM-D-17")
    HAM_D_17("HAM-D-17"),
    @JsonProperty("QIDS-SR16")
    QIDS_SR16("QIDS-SR16");

    private final String code;

    PrimaryInstrument(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    String version() {
        return "1";
    }
}
