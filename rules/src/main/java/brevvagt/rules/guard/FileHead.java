package brevvagt.rules.guard;

import java.util.Collection;
import java.util.List;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;

/** What stands outside the rules of a file: the import of the facts and the global {@code propose}, nothing else. */
final class FileHead {
    private final String text;

    FileHead(String text) {
        this.text = text;
    }

    void check(PackageDescr file) {
        file.getImports().forEach(this::checkImport);
        file.getGlobals().forEach(this::checkGlobal);
        refuse(file.getFunctionImports(), "import function");
        refuse(file.getAccumulateImports(), "import accumulate");
        refuse(file.getFunctions(), "function");
        refuse(file.getTypeDeclarations(), "declare");
        refuse(file.getEnumDeclarations(), "declare");
        refuse(file.getEntryPointDeclarations(), "declare");
        refuse(file.getWindowDeclarations(), "declare");
        refuse(file.getAttributes(), "dialect, salience and other attributes");
        if (file.getUnit() != null) {
            throw new Refusal(lineOf("unit"), "unit is not part of the rule language");
        }
        if (!file.getName().isEmpty()) {
            throw new Refusal(lineOf("package"), "a rule file has no package: its folder is its pack");
        }
        if (file.getImports().stream().noneMatch(each -> each.getTarget().equals(Vocabulary.FACTS))) {
            throw new Refusal(1, "the line 'import " + Vocabulary.FACTS + "' is missing");
        }
        if (file.getGlobals().isEmpty()) {
            throw new Refusal(
                    1, "the line 'global " + Vocabulary.GLOBAL_TYPE + " " + Vocabulary.GLOBAL + "' is missing");
        }
    }

    private void checkImport(ImportDescr found) {
        if (!found.getClass().equals(ImportDescr.class) || !Vocabulary.IMPORTS.contains(found.getTarget())) {
            throw new Refusal(
                    lineOf("import"),
                    "import " + found.getTarget() + " is not allowed; known: " + String.join(", ", Vocabulary.IMPORTS));
        }
    }

    private void checkGlobal(GlobalDescr found) {
        if (!found.getIdentifier().equals(Vocabulary.GLOBAL) || !found.getType().equals(Vocabulary.GLOBAL_TYPE)) {
            throw new Refusal(
                    lineOf("global"), "the only global is '" + Vocabulary.GLOBAL_TYPE + " " + Vocabulary.GLOBAL + "'");
        }
    }

    private void refuse(Collection<?> found, String what) {
        if (!found.isEmpty()) {
            throw new Refusal(lineOf(what.split("[ ,]", 2)[0]), what + " is not part of the rule language");
        }
    }

    /** The parser keeps no line for these, so the first line that begins with the word is taken, else the first. */
    private int lineOf(String word) {
        var lines = List.of(text.split("\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(word)) {
                return i + 1;
            }
        }
        return 1;
    }
}
