package clinic.remit.scheduling.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** A POST: who says it, its documented body as it fits a visit, and what is wrong in it. What it has no body for has none of it. */
final class Post {

    /** How far the visit must be on which it is tried. */
    enum Stage {
        NOTHING,
        BOOKED,
        CLEARED,
        DOSED,
        ENTERED_LATE
    }

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final String path;
    private final Stage stage;
    private String role;
    private String otherRole;
    private String example;
    private String required;
    private String wrongType;
    private String impossible;
    private int statusOfImpossible;
    private boolean takesEtag;
    private Function<Visit, String> version = Visit::etag;
    private Function<Visit, UUID> named = visit -> null;
    private BiConsumer<ObjectNode, Visit> fit = (body, visit) -> {};
    private Consumer<ObjectNode> otherwise = body -> body.put("reasonCode", "ANOTHER");

    private Post(String path, Stage stage) {
        this.path = path;
        this.stage = stage;
    }

    static Post to(String path, Stage stage) {
        return new Post(path, stage);
    }

    Post by(String who) {
        role = who;
        return this;
    }

    Post notBy(String who) {
        otherRole = who;
        return this;
    }

    Post says(String documented) {
        example = documented;
        return this;
    }

    /** Without it, it is malformed. */
    Post needs(String field) {
        required = field;
        return this;
    }

    Post wrongType(String field) {
        wrongType = field;
        return this;
    }

    Post impossible(String fields, int status) {
        impossible = fields;
        statusOfImpossible = status;
        return this;
    }

    /** What its path names beside the visit, its site and its course. */
    Post on(Function<Visit, UUID> what) {
        named = what;
        return this;
    }

    /** It takes the version of what its path names; the visit knows which. */
    Post onVersion() {
        takesEtag = true;
        return this;
    }

    Post onVersion(Function<Visit, String> etag) {
        version = etag;
        return onVersion();
    }

    /** Makes the documented example one of this visit. */
    Post fits(BiConsumer<ObjectNode, Visit> how) {
        fit = how;
        return this;
    }

    /** Makes of a body another that could be meant. */
    Post otherwise(Consumer<ObjectNode> how) {
        otherwise = how;
        return this;
    }

    String path() {
        return path;
    }

    Stage stage() {
        return stage;
    }

    String role() {
        return role;
    }

    String otherRole() {
        return otherRole;
    }

    boolean hasBody() {
        return example != null;
    }

    String example() {
        return example;
    }

    String required() {
        return required;
    }

    String wrongType() {
        return wrongType;
    }

    String impossible() {
        return impossible;
    }

    int statusOfImpossible() {
        return statusOfImpossible;
    }

    boolean takesEtag() {
        return takesEtag;
    }

    boolean names(String subject) {
        return path.contains("{" + subject + "}");
    }

    boolean namesSomething() {
        return path.contains("{");
    }

    String version(Visit visit) {
        return version.apply(visit);
    }

    String address(Visit visit) {
        String known = path.replace("{site}", visit.site.toString())
                .replace("{course}", visit.course.toString())
                .replace("{session}", visit.session.toString());
        if (names("physician")) {
            known = known.replace("{physician}", visit.colleague().toString());
        }
        UUID what = known.contains("{") ? named.apply(visit) : null;
        return what == null ? known : known.replaceAll("\\{.*}", what.toString());
    }

    String text(Visit visit) {
        return hasBody() ? body(visit).toString() : "{}";
    }

    /** With these fields in place of those that it has. */
    String with(Visit visit, String fields) {
        return body(visit).setAll(json("{" + fields + "}")).toString();
    }

    /** The documented example, with the ids and times of this visit. */
    ObjectNode body(Visit visit) {
        ObjectNode body = json(example);
        Map<String, UUID> own = Map.of(
                "siteId", visit.site,
                "courseId", visit.course,
                "physicianId", visit.physician,
                "prescriberId", visit.physician);
        own.forEach((field, id) -> {
            if (body.has(field)) {
                body.put(field, id.toString());
            }
        });
        fit.accept(body, visit);
        return body;
    }

    String otherwise(String body) {
        ObjectNode other = json(body);
        otherwise.accept(other);
        return other.toString();
    }

    static String etagOf(String resource) {
        return Clinic.as("nurse").get(resource).header("ETag");
    }

    static ObjectNode json(String text) {
        return (ObjectNode) tree(text);
    }

    static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
