package clinic.remit.scheduling.api;

import clinic.remit.scheduling.directory.DirectoryExamples;
import clinic.remit.scheduling.directory.staff.StaffExamples;
import java.util.UUID;

/** The commands on a site, its rooms, its staff and its hours. */
final class DirectoryPosts {

    static final Post SITE = Post.to("/v1/sites", Post.Stage.NOTHING)
            .by("administrator")
            .notBy("nurse")
            .says(DirectoryExamples.SITE)
            .needs("timeZone")
            .wrongType("\"openingHours\": \"always\"")
            .impossible("\"timeZone\": \"Mars/Olympus\"", 422)
            .fits((body, visit) -> body.put("code", UUID.randomUUID().toString()))
            .otherwise(body -> body.put("name", "another"));

    static final Post ROOM = Post.to("/v1/sites/{site}/rooms", Post.Stage.BOOKED)
            .by("coordinator")
            .notBy("physician")
            .says(DirectoryExamples.ROOM)
            .needs("name")
            .wrongType("\"name\": 1")
            .impossible("\"name\": \" \"", 400)
            .otherwise(body -> body.put("name", "another"));

    static final Post PHYSICIAN = Post.to("/v1/physicians", Post.Stage.NOTHING)
            .by("administrator")
            .notBy("physician")
            .says(DirectoryExamples.PHYSICIAN)
            .needs("userId")
            .wrongType("\"userId\": \"Reyes\"")
            .impossible("\"name\": \"\\u0000\"", 400)
            .fits((body, visit) -> body.put("userId", UUID.randomUUID().toString()))
            .otherwise(body -> body.put("name", "another"));

    static final Post STAFF = Post.to("/v1/staff", Post.Stage.BOOKED)
            .by("administrator")
            .notBy("physician")
            .says(StaffExamples.MEMBER)
            .needs("role")
            .wrongType("\"role\": \"SURGEON\"")
            .impossible("\"siteIds\": []", 400)
            .fits((body, visit) -> body.put("userId", UUID.randomUUID().toString())
                    .putArray("siteIds")
                    .add(visit.site.toString()))
            .otherwise(body -> body.put("name", "another"));

    static final Post EQUIPMENT_CHECK = Post.to("/v1/sites/{site}/equipment-checks", Post.Stage.BOOKED)
            .by("nurse")
            .notBy("coordinator")
            .says(DirectoryExamples.EQUIPMENT_CHECK)
            .needs("aclsCover")
            .wrongType("\"aclsCover\": \"there\"")
            .impossible("\"emergencyEquipment\": false", 400);

    private DirectoryPosts() {}
}
