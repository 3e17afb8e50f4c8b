/** Tests of workers, with files made by the programs people use (src-test-fixtures/files). */
@NullMarked
package brevvagt.extractor;

import org.jspecify.annotations.NullMarked;
