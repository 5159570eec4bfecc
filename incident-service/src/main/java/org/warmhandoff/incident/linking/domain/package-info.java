/** Which reports are about one incident: the rules, their weights, and what a person has to decide. */
@NullMarked
package org.warmhandoff.incident.linking.domain;

import org.jspecify.annotations.NullMarked;
