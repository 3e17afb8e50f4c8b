/** What is counted and measured, by area; read by Prometheus and free of anything personal. */
@NullMarked
package brevvagt.operations.metrics;

import org.jspecify.annotations.NullMarked;
