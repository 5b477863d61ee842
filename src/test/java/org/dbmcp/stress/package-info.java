/**
 * What is too long or too rough for every build: faults, load, fuzzing. {@code ./mvnw verify
 * -Pstress} runs the classes named {@code *Stress}, and their figures go into docs/reliability.md.
 *
 * <p>Imports it.database, it.server.
 */
package org.dbmcp.stress;
