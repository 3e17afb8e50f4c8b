package brevvagt.operations;

import brevvagt.operations.Check.Found;
import brevvagt.store.json.Json;
import java.util.List;

/** Checks as {@code {"status":"ready","checks":[{"name":"disk","well":true,"says":"fine"}]}}. */
final class HealthJson {
    private static final String FINE = "fine";

    private HealthJson() {}

    static String of(String status, List<Found> checks) {
        return Json.object(json -> {
                    json.writeStringField("status", status);
                    Json.objects(json, "checks", checks, (member, check) -> {
                        member.writeStringField("name", check.name());
                        member.writeBooleanField("well", check.problem().isEmpty());
                        member.writeStringField("says", check.problem().orElse(FINE));
                    });
                })
                + "\n";
    }
}
