/** Mail in custody: sealed bodies, where each recipient stands, and what reviewers and the gateway do about it. */
@NullMarked
package brevvagt.store.custody;

import org.jspecify.annotations.NullMarked;
