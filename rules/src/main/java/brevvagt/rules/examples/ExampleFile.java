package brevvagt.rules.examples;

import brevvagt.rules.data.YamlMap;
import java.util.List;

/**
 * An examples file.
 *
 * @param about what its policy is for
 */
public record ExampleFile(String file, String about, List<Example> examples) {
    public ExampleFile {
        examples = List.copyOf(examples);
    }

    /** Reads the file; what is wrong in it is thrown as {@link brevvagt.rules.data.BadFile}. */
    static ExampleFile read(String file, String text) {
        var yaml = YamlMap.read(file, text).only("about", "examples");
        var examples = yaml.maps("examples").stream()
                .map(each -> new ExampleReader(each).read())
                .toList();
        return new ExampleFile(file, yaml.need("about").strip(), examples);
    }
}
