package org.dbmcp.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The JAX-RS application. It begins at the root, since well-known documents must lie there. */
@ApplicationPath("/")
public class Endpoints extends Application {}
